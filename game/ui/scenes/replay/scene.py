"""The replay: scrub the whole record, see the map of any day, read any move."""

from collections.abc import Callable, Mapping, Sequence

from game.scenario.problems import ScenarioError
from game.ui.cards.timeline import (
    FIRST_DAY,
    VIEWS,
    Choice,
    Course,
    Reel,
    Sieve,
    Timeline,
    card_of,
    checked,
    choices,
    course_of,
    load_timeline,
    place_of,
    theatre_picture,
    wars,
)
from game.ui.inputs import Input, JobDone, JobMoved, Shown
from game.ui.kit import Kit
from game.ui.map.globe.places import places as spots
from game.ui.map.picture import MapPicture
from game.ui.map.plate import MapPlate
from game.ui.scene import PageScene, Pop, Progress, Run, Transition
from game.ui.scenes.chart.board import MapBoard
from game.ui.scenes.replay.bar import bar_widgets, war_note
from game.ui.scenes.replay.foot import SPEEDS, board_of, foot_panel
from game.ui.scenes.replay.key import map_key
from game.ui.scenes.replay.loading import QUIET, loading_board
from game.ui.scenes.replay.moves import Listing, MoveList, moves_panel
from game.ui.scenes.replay.node import node_panel
from game.ui.scenes.replay.places import places
from game.ui.scenes.replay.plate import overlays, view_of
from game.ui.widgets import Changed, Message, Pressed, Row, Submitted, Widget

JOB = "record"
_A_MOVE = 1000.0
_HURRY = 140.0
"""Two scrubs within so many milliseconds are one movement, during which the card waits."""
_TOOLS: Mapping[str, Callable[[MapPlate], None]] = {
    "in": lambda plate: plate.zoom(1),
    "out": lambda plate: plate.zoom(-1),
    "fit": MapPlate.fit,
}


class ReplayScene(PageScene):
    """The timeline. `is_still` waits for every bake; a `timeline` that is given need not be loaded."""

    door = "replay"

    def __init__(self, timeline: Timeline | None = None, date: str = FIRST_DAY, is_still: bool = False) -> None:
        super().__init__()
        self.is_still = is_still
        self.date = date
        self.reel: Reel | None = None
        self.kind = ""
        self.place = ""
        self.whose = "JPN"
        self.window = "theatre"
        self.has_key = False
        self.is_playing, self.speed, self.clock = False, SPEEDS[0], 0.0
        self.hurry, self.is_hurried = 0.0, False
        self.progress: tuple[float, str] = (0.0, "")
        self.failure = ""
        self.waited = 0.0
        self.plate: MapPlate | None = None
        self._courses: dict[str, Course] = {}
        self._choices: dict[str, tuple[Choice, ...]] = {}
        self._listed: tuple[object, tuple[str, ...], tuple[Row, ...]] = (None, (), ())
        if timeline is not None:
            self._take(timeline)

    def on_other(self, event: Input) -> Transition | None:
        if isinstance(event, Shown) and self.reel is None and not self.failure:
            return Run(JOB, _loading(self.kit.labels.language))
        if isinstance(event, JobMoved) and event.name == JOB:
            self.progress = (event.share, event.doing)
            self.refresh()
        elif isinstance(event, JobDone) and event.name == JOB and not event.is_cancelled:
            if isinstance(event.value, Timeline):
                self._take(event.value)
                self.layout(self.kit)
                self.page.focus("moves")
            else:
                self.failure = event.failure or self.label("replay.not_read")
                self.refresh()
        return None

    def _take(self, timeline: Timeline) -> None:
        self.reel = Reel(timeline, self.date)

    def speak(self, language: str) -> None:
        """Tells the same moves in another language; the player stands where he stood."""
        reel = self.reel
        if reel is None or reel.timeline.language == language:
            return
        told = Reel(reel.timeline.told_in(language), reel.date, sieve=reel.sieve)
        if reel.move is not None:
            told.stand_on(told.timeline.moves[reel.move.number])
        self.reel, self._choices = told, {}

    def layout(self, kit: Kit) -> None:
        self._kit = kit
        self.speak(kit.labels.language)
        if self.reel is not None:
            at = places(kit)
            if self.plate is None or self.plate.kit is not kit:
                self.close()
                self.plate = MapPlate(kit, at.plate)
            self.plate.resize(at.plate)
            self._show(self.reel)
        super().layout(kit)
        self._bring()

    def picture(self, reel: Reel) -> MapPicture:
        """What the map shows now."""
        chips = reel.move.chips if reel.move else ()
        view = view_of(self.window, places(self.kit).plate)
        standing = reel.timeline.standing(reel.date)
        return theatre_picture(reel.date, standing, view, reel.timeline.words, (chips, self.place))

    def build(self, kit: Kit) -> Sequence[Widget]:
        if self.reel is None or self.plate is None:
            return loading_board(kit, *self.progress, self.failure) if self.waited >= QUIET or self.failure else []
        at, reel = places(kit), self.reel
        card = card_of(reel.timeline, reel.move) if reel.move else None
        place = place_of(reel.timeline, self.place, reel.date) if self.place else None
        listing = self._listing(reel)
        if self.whose not in self._courses:
            self._courses[self.whose] = course_of(reel.timeline.world, self.whose)
        board = board_of(kit, self._courses[self.whose], self._listed[1], wars(), reel.date)
        return [
            *bar_widgets(kit, at.moves.width, reel.date, _note(kit, reel)),
            *moves_panel(kit, at.moves, listing),
            MapBoard(name="map", rect=at.plate, plate=self.plate, said=kit.label("replay.map_said")),
            *overlays(kit, at.plate, self.window),
            *(map_key(kit, at.plate, reel.date) if self.has_key else []),
            *node_panel(kit, at.node, card, place, self.is_hurried),
            *foot_panel(kit, at.course, board, self.is_playing, self.speed),
        ]

    def _listing(self, reel: Reel) -> Listing:
        if self._listed[0] is not reel.shown:
            rows = tuple(Row(str(move.number), move.title) for move in reel.shown)
            self._listed = (reel.shown, tuple(move.day for move in reel.shown), rows)
        if self.kind and self.kind not in self._choices:
            self._choices[self.kind] = choices(reel.timeline, self.kind)
        value = reel.sieve.value(self.kind) if self.kind else ""
        asked, found = reel.sieve.said(reel.timeline), self._choices.get(self.kind, ())
        return Listing(reel, self._listed[2], self.kind, value, found, asked, self.is_hurried)

    def update(self, dt: float) -> bool:
        moved = False
        if self.reel is None:
            before, self.waited = self.waited, self.waited + dt
            if before < QUIET <= self.waited:
                self.refresh()
                moved = True
        if self.plate is not None and not self.plate.is_settled:
            self.plate.update(dt / 1000)
            moved = True
        if self.hurry > 0:
            self.hurry -= dt
            if self.hurry <= 0 and self.is_hurried:
                self.is_hurried = False
                self.refresh()
                moved = True
        if self.is_playing and self.reel is not None:
            self.clock += dt * self.speed
            if self.clock >= _A_MOVE:
                self.clock %= _A_MOVE
                self.reel.step(1)
                self.is_playing = not self.reel.is_at_end
                self._after(self.reel)
                moved = True
        return super().update(dt) or moved

    def receive(self, message: Message) -> Transition | None:
        if isinstance(message, Pressed) and message.name == "back":
            return self._leave()
        if self.reel is None:
            return None
        if isinstance(message, Changed):
            self._changed(self.reel, message)
        elif isinstance(message, Pressed):
            self._pressed(self.reel, message.name)
        elif isinstance(message, Submitted) and message.name == "find":
            self.page.focus("moves")
        self._after(self.reel)
        return None

    def _after(self, reel: Reel) -> None:
        self._show(reel)
        self.refresh()
        self._bring()

    def _show(self, reel: Reel) -> None:
        if self.plate is not None:
            self.plate.show(self.picture(reel))
            if self.is_still:
                self.plate.finish()

    def _bring(self) -> None:
        held = self.page.find("moves")
        if isinstance(held, MoveList) and self.reel is not None and self.reel.here >= 0:
            held.bring(self.reel.here)

    def _changed(self, reel: Reel, message: Changed) -> None:
        value = str(message.value)
        if message.name == "scrub":
            self.is_playing = False
            self.is_hurried, self.hurry = self.hurry > 0, _HURRY
            reel.scrub(value)
        elif message.name == "moves":
            reel.stand_on(reel.timeline.moves[int(value)])
        elif message.name == "find":
            reel.sift(reel.sieve.with_value("words", value))
        elif message.name.startswith("choice."):
            reel.sift(reel.sieve.with_value(self.kind, value))
        elif message.name in ("kind", "whose", "window"):
            setattr(self, message.name, value)

    def _pressed(self, reel: Reel, name: str) -> None:
        kind, _, rest = name.partition(".")
        steps = {"prev": -1, "next": 1, "first": -len(reel.shown), "last": len(reel.shown)}
        if name in steps:
            reel.step(steps[name])
        elif name == "play":
            self._play(reel)
        elif name == "speed":
            self.speed = SPEEDS[(SPEEDS.index(self.speed) + 1) % len(SPEEDS)]
        elif name == "filter":
            self.kind = "" if self.kind else "power"
        elif name == "clear":
            self.kind = ""
            reel.sift(Sieve())
        elif kind == "choice":
            self.kind = ""
        elif kind == "place":
            self._walk(reel, 1 if rest == "next" else -1)
        elif kind == "chip":
            self.place = "" if self.place == rest else rest
        elif kind == "map":
            self.place = _place_of_hit(reel.timeline, *rest.split(".", 1))
        elif kind == "tool" and self.plate is not None:
            _TOOLS[rest](self.plate)

    def _play(self, reel: Reel) -> None:
        self.is_playing, self.clock = not self.is_playing, 0.0
        if self.is_playing and reel.is_at_end:
            reel.step(-len(reel.shown))

    def _walk(self, reel: Reel, step: int) -> None:
        """The next or the last place: first those of the move, then all."""
        own = reel.move.chips if reel.move else ()
        order = tuple(dict.fromkeys((*own, *reel.timeline.world.chips)))
        here = order.index(self.place) if self.place in order else -1 if step > 0 else 0
        self.place = order[(here + step) % len(order)]

    def on_key(self, chord: str) -> Transition | None:
        if chord == "escape":
            if not (self.kind or self.place):
                return self._leave()
            self.kind, self.place = "", ""
        elif self.reel is None:
            return None
        elif chord in ("[", "]"):
            self._walk(self.reel, 1 if chord == "]" else -1)
        elif chord in ("shift+left", "shift+right"):
            self.reel.year(1 if chord == "shift+right" else -1)
        elif chord in ("pageup", "pagedown"):
            self.reel.step(10 if chord == "pagedown" else -10)
        elif chord == "m":
            names = [name for name, _ in VIEWS]
            self.window = names[(names.index(self.window) + 1) % len(names)]
        elif chord == "k":
            self.has_key = not self.has_key
        else:
            return None
        if self.reel is not None:
            self._after(self.reel)
        return None

    def _leave(self) -> Transition:
        self.close()
        return Pop()

    def close(self) -> None:
        """Stops the map's worker."""
        if self.plate is not None:
            self.plate.close()
            self.plate = None


def _note(kit: Kit, reel: Reel) -> str:
    """The wars of the day; else whether the replay agrees with the timelines."""
    faults = reel.timeline.faults
    state = kit.label("replay.faults", n=len(faults)) if faults else kit.label("replay.agrees")
    return war_note(kit, wars(), reel.date) or state


def _place_of_hit(timeline: Timeline, kind: str, name: str) -> str:
    """A chip that was hit, or the finest place a region belongs to; empty for a region of none."""
    if kind != "region":
        return name
    known = {chip: spot for chip, spot in spots().chips.items() if chip in timeline.world.chips}
    owners = [chip for chip, spot in known.items() if name in spot.regions]
    return min(owners, key=lambda chip: len(known[chip].regions), default="")


def replay_on(date: str) -> ReplayScene:
    """The replay on a day, read and played at once, for pictures. ValueError says what was wrong with the date."""
    return ReplayScene(load_timeline(), checked(date), is_still=True)


def _loading(language: str) -> Callable[[Progress], Timeline]:
    """The job that reads the record in a language."""

    def load(progress: Progress) -> Timeline:
        try:
            return load_timeline(progress.step, language)
        except ScenarioError as error:
            raise ValueError(" ".join(str(problem) for problem in error.problems[:3])) from error

    return load
