"""The opening lesson as display data: its steps, where the player stands in it, what a refusal cost. No pygame."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from game.players.cabinet.belief import cloud
from game.players.cabinet.cabinet import own_seat
from game.rules import Phase, State, View, notation, observe
from game.rules.notation import read_draft
from game.rules.resolve import Draft
from game.scenario.build import Scenario
from game.scenario.reading import read_document
from game.session import Session, Tree
from game.session.replay import play_path
from game.session.session import drawn_resolves
from game.text.tongue.catalogue import SOURCE_LANGUAGE, filled

_MOST_SEEDS = 400


class LessonBroken(RuntimeError):
    """The lesson cannot be begun: its file asks for what no game of this scenario offers."""


@dataclass(frozen=True)
class Step:
    """One step: what is to be done, and what the coach says about it."""

    id: str
    title: str
    line: str
    control: str
    done_when: str
    coach: tuple[str, str, str]
    """Title, text, what comes next."""
    barred: str = ""
    """Why nothing can be laid at this step; empty when it can."""


@dataclass(frozen=True)
class Lesson:
    """The lesson's file, read."""

    form: Mapping[str, Any]
    steps: tuple[Step, ...]

    def said(self, *keys: str) -> str:
        """A text of the file; empty when there is none."""
        found: Any = self.form
        for key in keys:
            found = found.get(key, {}) if isinstance(found, Mapping) else {}
        return found if isinstance(found, str) else ""

    @property
    def seat(self) -> str:
        return str(self.form["seat"])

    @property
    def starts(self) -> Mapping[str, Any]:
        found: Mapping[str, Any] = self.form["starts"]
        return found


@dataclass
class Course:
    """Where the player stands in the lesson. What the game itself shows is read off the game."""

    lesson: Lesson
    session: Session
    start: int
    """The entry at which the lesson begins."""
    seen: set[str] = field(default_factory=set)
    """Steps that only need to be read, and were."""
    before: int = 0
    """The estimate of the draft that was laid first, per cent."""


def read_lesson(scenario: Scenario, language: str = SOURCE_LANGUAGE) -> Lesson:
    """The lesson of a scenario, in the words of a language where its texts have them under `lesson`."""
    form: Mapping[str, Any] = read_document(scenario.folder / "lesson.yaml").value
    form = _laid_over(form, scenario.words(language).get("lesson") or {})
    steps = tuple(
        Step(row["id"], row["title"], row["line"], row["control"], row["done_when"],
             (row["coach"]["title"], row["coach"]["text"], row["coach"]["next"]), row.get("barred", ""))
        for row in form["steps"]
    )  # fmt: skip
    return Lesson(form, steps)


def _laid_over(form: Any, words: Any) -> Any:
    """A file with translated words in the places of its own; rows of lists are met by their id or quantity."""
    if isinstance(form, Mapping) and isinstance(words, Mapping):
        return {key: _laid_over(held, words.get(key)) for key, held in form.items()}
    if isinstance(form, list) and isinstance(words, Mapping):
        return [_laid_over(row, words.get(row.get("id") or row.get("quantity"))) for row in form]
    return form if words is None else words


def begun(scenario: Scenario) -> Course:
    """The position the lesson starts from: history's own path, then the first seed that keeps the lesson's promise."""
    lesson = read_lesson(scenario)
    seed = _seed(scenario, lesson)
    session, start = _position(scenario, lesson, seed)
    return Course(lesson, session, start)


def _position(scenario: Scenario, lesson: Lesson, seed: int) -> tuple[Session, int]:
    played = play_path(scenario, seed)
    last = max(move.entry for move in played.moves if move.path.turn < int(lesson.starts["until_turn"]))
    tree = Tree(list(played.session.tree.entries[: last + 1]), last)
    session = Session(scenario, seed, frozenset(scenario.setup.seats), tree)
    for line in lesson.starts["moves"]:
        session.play(notation.read(session.setup, line))
    session.sit({lesson.seat})
    return session, session.tree.head


def _seed(scenario: Scenario, lesson: Lesson) -> int:
    session, _ = _position(scenario, lesson, 0)
    other, agenda = str(lesson.form["opponent"]), scenario.setup.agendas[0]
    promise = lesson.starts["promise"]
    texts = {key: [read_draft(agenda, text.split()) for text in promise[key]] for key in ("refuses", "signs")}
    for seed in range(1, _MOST_SEEDS):
        seat = own_seat(observe(_with_resolves(session.state, scenario, seed), other), agenda)
        if all(seat.signs(t) for t in texts["signs"]) and not any(seat.signs(t) for t in texts["refuses"]):
            return seed
    raise LessonBroken(f"No game of {scenario.id} keeps what {lesson.form['id']} promises.")


def _with_resolves(state: State, scenario: Scenario, seed: int) -> State:
    """The same moment with the hidden resolves of another seed."""
    return State(
        state.setup, state.turn, state.phase, state.prompts, state.world, state.tenures, state.talks,
        drawn_resolves(scenario.setup, seed), treaties=state.treaties,
    )  # fmt: skip


def first_draft(course: Course) -> Draft:
    """The text on the sheet when the lesson begins."""
    text = str(course.lesson.starts["draft"])
    return read_draft(course.session.setup.agendas[0], text.split())


def goal(course: Course) -> Draft:
    """The text that will be signed."""
    text = str(course.lesson.starts["promise"]["signs"][0])
    return read_draft(course.session.setup.agendas[0], text.split())


def laid_since(course: Course, view: View) -> int:
    """How many texts the player has laid since the lesson began."""
    table = view.setup.agendas[0].id
    first = len(course.session.tree.entries[course.start].state.talk(table).laid)
    return sum(one.by == view.seat for one in view.talk(table).laid[first:])


def step_of(course: Course, view: View, draft: Draft) -> int:
    """Which step the player stands at, from 0; the number of steps when all are done."""
    if view.phase is not Phase.TALKS:
        return len(course.lesson.steps) - 1 if view.phase is Phase.RATIFICATION else len(course.lesson.steps)
    for number, step in enumerate(course.lesson.steps):
        if not _is_done(course, view, draft, step):
            return number
    return len(course.lesson.steps)


def _is_done(course: Course, view: View, draft: Draft, step: Step) -> bool:
    kind, _, about = step.done_when.partition(":")
    match kind:
        case "laid":
            return laid_since(course, view) > 0
        case "changed":
            issue = view.setup.agendas[0].position[about.strip()]
            return draft[issue] == goal(course)[issue]
        case "signed" | "ratified":
            return False
    return step.id in course.seen


@dataclass(frozen=True)
class Cost:
    """What the refusal cost: before, after, in its unit."""

    name: str
    before: int
    after: int
    unit: str = ""


def costs(course: Course, view: View) -> tuple[Cost, ...]:
    """What has changed since the lesson began, for the rows of the file that the game can measure."""
    start = observe(course.session.tree.entries[course.start].state, view.seat)
    table, other = view.setup.agendas[0].id, str(course.lesson.form["opponent"])
    mediator = view.setup.agendas[0].mediator
    measured = {
        "patience": (start.talk(table).patience_of(other), view.talk(table).patience_of(other)),
        "credit": (round(start.account(mediator, "credit") / 100), round(view.account(mediator, "credit") / 100)),
        "war": (war_if(start, other, first_draft(course)), war_if(view, other, first_draft(course))),
    }
    rows = course.lesson.form["refusal"]["rows"]
    found = ((row, measured[row["quantity"]]) for row in rows if row["quantity"] in measured)
    return tuple(Cost(row["name"], *both, row.get("unit", "")) for row, both in found)


def war_if(view: View, other: str, draft: Draft) -> int:
    """Per cent: how likely the war goes on if a text stays as it is to the last day, by what is believed of them."""
    return 100 - round(cloud(view, other).at_the_end().chance(draft) / 100)


def coached(course: Course, number: int, now: int) -> tuple[str, str, str]:
    """What the coach says at a step, its estimates filled in."""
    slots = {"before": course.before, "after": now}
    title, text, after = course.lesson.steps[number].coach
    return title, filled(text, slots), after
