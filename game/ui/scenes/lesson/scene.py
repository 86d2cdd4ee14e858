"""The lesson as a scene: the real table with most of it closed, and a coach."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from game.rules import Phase
from game.scenario.build import load_scenario
from game.ui.canvas import Rect
from game.ui.cards.lesson import Course, begun, coached, costs, first_draft, laid_since, read_lesson, step_of
from game.ui.cards.table import Pen, TableCard
from game.ui.cards.table.articles import Article, one_article
from game.ui.desk import Desk, Door, desk_for
from game.ui.kit import Kit
from game.ui.scene import PageScene, Pop, Replace, Scene, Transition
from game.ui.scenes.bar import Bar, bar_widgets
from game.ui.scenes.lesson.coach import CoachMark
from game.ui.scenes.lesson.paper import lesson_columns
from game.ui.scenes.lesson.steps import Standing, lesson_panel, lesson_strip, ways_out
from game.ui.scenes.ratification import RatificationScene
from game.ui.scenes.resolution import ResolutionScene
from game.ui.scenes.table.deeds import lay_action
from game.ui.scenes.table.places import Places, foot_height, places
from game.ui.scenes.table.scene import TableScene
from game.ui.scenes.table.seats import seats
from game.ui.scenes.table.sheet import Deed, sheet_foot
from game.ui.scenes.table.stance import stance_panel
from game.ui.widgets import Message, Notice, Panel, Pressed, Sheet, Text, Widget

SCENARIO = "portsmouth-1905"


class LessonScene(TableScene):
    """29 August 1905, step by step."""

    def __init__(self, desk: Desk, course: Course) -> None:
        super().__init__(desk)
        self.course = course
        if not desk.pen.draft:
            desk.pen = self._first_pen()

    def speak(self, language: str) -> None:
        super().speak(language)
        self.course.lesson = read_lesson(self.desk.session.scenario, language)

    def _first_pen(self) -> Pen:
        agenda = self.course.session.setup.agendas[0]
        other, chosen = str(self.course.lesson.form["opponent"]), str(self.course.lesson.starts["chosen"])
        return Pen(first_draft(self.course), is_final=True, chosen=agenda.position[chosen], about=other)

    @property
    def now(self) -> int:
        """The step the player stands at, from 0."""
        return step_of(self.course, self.desk.view, self.desk.pen.draft)

    @property
    def step(self) -> str:
        """Its id; empty when all are done."""
        steps = self.course.lesson.steps
        return steps[self.now].id if self.now < len(steps) else ""

    def build(self, kit: Kit) -> Sequence[Widget]:
        card, at = self.card, self._places(kit)
        lesson = self.course.lesson
        bar = Bar(
            card.seat, kit.label("table.title"), card.heading.place, card.heading, card.chair.code if card.chair else ""
        )
        sheet = Sheet(rect=at.sheet, title=lesson.said("reading"), on_paper=True)
        body = sheet.body(kit)
        foot = foot_height(kit)
        columns = Rect(body.x, body.y, body.width, body.height - foot)
        ids = self.course.session.setup.agendas[0].position
        open_ones = tuple(self._open(ids[name]) for name in lesson.starts["shown"])
        found: list[Widget] = [
            *bar_widgets(kit, bar), *seats(kit, at.seats, card), sheet,
            *lesson_columns(kit, columns, self.course, card, open_ones),
            *sheet_foot(kit, Rect(body.x, body.bottom - foot, body.width, foot), card, self.deeds(card)),
            *stance_panel(kit, at.stance, card, self._part()),
        ]  # fmt: skip
        found += self._guide(kit, at, columns, found)
        return [*found, *self._said(kit, at.sheet)]

    def _open(self, issue: int) -> Article:
        """An open article, in the draft or not; what they would drop stands on their side."""
        view, pen = self.desk.view, self.desk.pen
        first = first_draft(self.course) if laid_since(self.course, view) else None
        found = one_article(view, self.desk.words, pen, issue, first)
        theirs = self.course.lesson.starts["theirs"]
        is_theirs = not found.is_in_draft and view.setup.agendas[0].issues[issue].id in theirs
        return replace(found, side="receive") if is_theirs else found

    def _part(self) -> str:
        return self.part if self.kit.theme.is_narrow else "why"

    def _places(self, kit: Kit) -> Places:
        """As the table, with the lesson where the clauses are; in a narrow window a strip at the foot."""
        at = places(kit, False)
        if at.rail is None:
            return at
        strip = Rect(0, kit.size[1] - kit.theme.px(128), kit.size[0], kit.theme.px(128))
        cut = strip.height
        wider = at.rail.width
        return Places(
            strip, None, Rect(0, at.seats.y, at.seats.width + wider, at.seats.height),
            Rect(0, at.sheet.y, at.sheet.width + wider, at.sheet.height - cut),
            Rect(at.stance.x, at.stance.y, at.stance.width, at.stance.height - cut),
        )  # fmt: skip

    def _guide(self, kit: Kit, at: Places, columns: Rect, found: list[Widget]) -> list[Widget]:
        """The step list with the coach mark, or the strip."""
        now, steps = self.now, self.course.lesson.steps
        said = coached(self.course, min(now, len(steps) - 1), self.card.bars.chance)
        if kit.theme.is_narrow:
            return lesson_strip(kit, at.palette, self.course.lesson, (min(now, len(steps) - 1), said))
        laid = laid_since(self.course, self.desk.view) > 0
        spent = costs(self.course, self.desk.view) if laid else ()
        panel = lesson_panel(kit, at.palette, self.course.lesson, Standing(now, spent, self.course.before))
        if now >= len(steps):
            return panel
        wide = min(kit.theme.panel(620), columns.width - kit.theme.px(40))
        tall = CoachMark.height(kit, said, wide)
        is_left = steps[now].control == "lay"
        x = columns.x + kit.theme.px(8) if is_left else columns.right - wide - kit.theme.px(8)
        box = Rect(x, columns.bottom - tall - kit.theme.px(8), wide, tall)
        spoken = kit.label("lesson.coach", n=now + 1, title=said[0], text=said[1], after=said[2])
        return [*panel, CoachMark(name="coach", rect=box, number=now + 1, title=said[0], text=said[1], after=said[2],
                                  said=spoken, target=self._target(steps[now].control, at, found))]  # fmt: skip

    def _target(self, control: str, at: Places, found: list[Widget]) -> Rect | None:
        """The control a step speaks of."""
        if control in ("stance", "reasons"):
            return at.stance
        name = "lay" if control == "lay" else ""
        return next((w.rect for w in found if name and w.name == name), None)

    def deeds(self, card: TableCard) -> tuple[Deed, ...]:
        step, said = self.step, self.desk.words.label
        lay, closed = said("table.lay"), said("lesson.closed")
        if step in ("stance", "why"):
            onward = Deed("onward", said("lesson.go_on"), "enter", "next", "primary")
            return (onward, Deed("lay", lay, barred=said("lesson.read_first")))
        barred = self.desk.objection(lay_action(self.desk, card))
        if step:
            barred = self.course.lesson.steps[self.now].barred or barred
        return (
            Deed("lay", lay, "enter", "pen", "primary", barred),
            Deed("ask", said("table.ask_terms"), barred=closed),
            Deed("adjourn", said("table.adjourn"), "", "hourglass", barred=closed),
        )

    def receive(self, message: Message) -> Transition | None:
        if isinstance(message, Pressed):
            if message.name == "leave":
                return Pop()
            if message.name == "back":
                self.back("ctrl+z")
                self.refresh()
                return None
            if message.name == "onward":
                self.course.seen.add(self.step)
                self.refresh()
                return None
            if message.name == "lay" and not laid_since(self.course, self.desk.view):
                self.course.before = self.card.bars.chance
        return super().receive(message)

    def back(self, chord: str) -> None:
        """A text that was laid is taken back; before the lesson nothing is."""
        if not self.desk.strokes and self.desk.session.tree.head == self.course.start:
            self.notice = self.label("bar.nothing_back")
            return
        super().back(chord)
        if not self.desk.pen.draft:
            self.desk.pen = self._first_pen()
        if not laid_since(self.course, self.desk.view):
            self.course.seen.discard("why")

    def on_key(self, chord: str) -> Transition | None:
        if chord == "escape":
            return Pop()
        return None if chord in ("c", "g", "r", "f", "a", "ctrl+y") else super().on_key(chord)


class LessonEnd(PageScene):
    """What became of it, and what history did."""

    door = "report"

    def __init__(self, desk: Desk, course: Course) -> None:
        super().__init__()
        self.desk, self.course = desk, course

    def speak(self, language: str) -> None:
        super().speak(language)
        self.course.lesson = read_lesson(self.desk.session.scenario, language)

    def _told(self) -> tuple[str, str]:
        ending = self.desk.session.state.ending
        kind = {"treaty": "ratified", "unratified": "refused_at_home"}.get(ending.kind if ending else "", "no_peace")
        said = self.course.lesson.said
        return said("consequences", kind, "title"), said("consequences", kind, "text")

    def build(self, kit: Kit) -> Sequence[Widget]:
        px, said = kit.theme.px, self.course.lesson.said
        title, text = self._told()
        wide = min(kit.size[0] - px(200), kit.theme.panel(760))
        box = Rect(0, 0, wide, 0)
        parts = ((title, "verdict"), (text, "lead"), (said("consequences", "done"), "body"))
        inside = wide - 2 * px(40)
        tall = sum(Text.height(kit, part, role, inside) + px(16) for part, role in parts)
        history = f"**{kit.label('lesson.history')}** {said('consequences', 'history', 'text')}"
        told = Notice.height(kit, history, inside)
        box.height = tall + told + px(170)
        box.center = kit.rect.center
        found: list[Widget] = [Panel(rect=box)]
        y = box.y + px(36)
        for part, role in parts:
            high = Text.height(kit, part, role, inside)
            found.append(Text(rect=Rect(box.x + px(40), y, inside, high), text=part, role=role,
                              colour="bone" if role == "verdict" else "text_2"))  # fmt: skip
            y += high + px(16)
        found.append(Notice(rect=Rect(box.x + px(40), y, inside, told), text=history))
        return [*found, *ways_out(kit, Rect(box.x + px(28), box.bottom - px(72), px(420), px(60)))]

    def receive(self, message: Message) -> Transition | None:
        if message == Pressed("leave"):
            return Pop()
        if message == Pressed("back") and self.desk.undo():
            return Replace(self.desk.open("ratification" if self.desk.view.phase is Phase.RATIFICATION else "table"))
        return None

    def on_key(self, chord: str) -> Transition | None:
        return Pop() if chord in ("escape", "enter") else None


def lesson() -> Scene:
    """The lesson at its first step."""
    course = begun(load_scenario(SCENARIO))
    doors: Mapping[str, Door] = {
        "table": lambda desk: LessonScene(desk, course),
        "map": lambda desk: LessonScene(desk, course),
        "resolution": ResolutionScene,
        "ratification": RatificationScene,
        "report": lambda desk: LessonEnd(desk, course),
    }
    desk = desk_for(course.session, course.lesson.seat, doors, saves=False)
    return desk.open("table")
