"""The replay: scrub the whole record, see the map of any day, read any move."""

from collections.abc import Sequence

from game.scenario.problems import ScenarioError
from game.ui.cards.timeline import (
    FIRST_DAY,
    LAST_DAY,
    POWERS,
    VIEWS,
    Course,
    Move,
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


class ReplayScene(PageScene):
    """The timeline. `is_still` waits for every bake; a `timeline` that is given need not be loaded."""

    door = "replay"

    def __init__(self, timeline: Timeline | None = None, date: str = FIRST_DAY, is_still: bool = False) -> None:
        super().__init__()
        self.timeline = timeline
        self.is_still = is_still
        self.date = date
        self.move: Move | None = None
        self.shown: tuple[Move, ...] = ()
        self.is_nearest = False
        self.sieve = Sieve()
        self.kind = ""
        self.place = ""
        self.whose = "JPN"
        self.window = "theatre"
        self.has_key = False
        self.is_playing, self.speed, self.clock = False, SPEEDS[0], 0.0
        self.progress: tuple[float, str] = (0.0, "Reading the world")
        self.failure = ""
        self.waited = 0.0
        self.plate: MapPlate | None = None
        self._courses: dict[str, Course] = {}
        self._ticks: tuple[str, ...] = ()
        self._rows: tuple[Row, ...] = ()
        if timeline is not None:
            self._take(timeline)

    def on_other(self, event: Input) -> Transition | None:
        if isinstance(event, Shown) and self.timeline is None and not self.failure:
            return Run(JOB, _load)
        if isinstance(event, JobMoved) and event.name == JOB:
            self.progress = (event.share, event.doing)
            self.refresh()
        elif isinstance(event, JobDone) and event.name == JOB and not event.is_cancelled:
            if isinstance(event.value, Timeline):
                self._take(event.value)
                self.layout(self.kit)
                self.page.focus("moves")
            else:
                self.failure = event.failure or "The record could not be read."
                self.refresh()
        return None

    def _take(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self._courses = {power: course_of(timeline.world, power) for power in POWERS}
        self._sift(self.sieve)

    def layout(self, kit: Kit) -> None:
        at = places(kit)
        if self.timeline is not None:
            if self.plate is None or self.plate.kit is not kit:
                self._close()
                self.plate = MapPlate(kit, at.plate)
            self.plate.resize(at.plate)
            self._kit = kit
            self._show()
        super().layout(kit)
        self._bring()

    def picture(self) -> MapPicture:
        """What the map shows now."""
        assert self.timeline is not None
        chips = self.move.chips if self.move else ()
        view = view_of(self.window, places(self.kit).plate)
        return theatre_picture(self.date, self.timeline.standing(self.date), view, chips, self.place)

    def build(self, kit: Kit) -> Sequence[Widget]:
        if self.timeline is None:
            return loading_board(kit, *self.progress, self.failure) if self.waited >= QUIET or self.failure else []
        at, plate = places(kit), self.plate
        assert plate is not None
        card = card_of(self.timeline, self.move) if self.move else None
        place = place_of(self.timeline, self.place, self.date) if self.place else None
        board = board_of(self._courses[self.whose], self._ticks, wars(), self.date)
        return [
            *bar_widgets(kit, at.moves.width, self.date, self._note()),
            *moves_panel(kit, at.moves, self._listing()),
            MapBoard(name="map", rect=at.plate, plate=plate),
            *overlays(kit, at.plate, self.window),
            *(map_key(kit, at.plate, self.date) if self.has_key else []),
            *node_panel(kit, at.node, card, place),
            *foot_panel(kit, at.course, board, self.is_playing, self.speed),
        ]

    def _note(self) -> str:
        assert self.timeline is not None
        faults = self.timeline.faults
        state = f"{len(faults)} differences from the timelines" if faults else "every place held as its timeline says"
        return war_note(wars(), self.date) or state

    def _listing(self) -> Listing:
        assert self.timeline is not None
        found = choices(self.timeline, self.kind) if self.kind else ()
        value = self.sieve.value(self.kind) if self.kind else ""
        return Listing(self.shown, len(self.timeline.moves), self.move, self.sieve.words, self.kind, value, found,
                       self.sieve.said(self.timeline), self.is_nearest, self._rows)  # fmt: skip

    def _sift(self, sieve: Sieve) -> None:
        """Takes another sieve; words that no move has all of show the nearest instead."""
        assert self.timeline is not None
        self.sieve = sieve
        self.shown, self.is_nearest = sieve.of(self.timeline), False
        if not self.shown and sieve.words.strip() and sieve.with_value("words", "").is_open:
            near = {one.id for one in self.timeline.finder.nearest(sieve.words)}
            self.shown = tuple(move for move in self.timeline.moves if move.of.id in near)
            self.is_nearest = bool(self.shown)
        self._ticks = tuple(move.day for move in self.shown)
        self._rows = tuple(Row(str(move.number), move.title) for move in self.shown)
        self._scrub(self.date)

    def _scrub(self, date: str) -> None:
        """Stands on a day: the move of the moment is the last one shown that was made by then."""
        self.date = date
        by_then = [move for move in self.shown if move.day <= date]
        self.move = by_then[-1] if by_then else None

    def _stand_on(self, move: Move) -> None:
        self.move, self.date = move, move.day

    def _step(self, step: int) -> None:
        """Some moves on or back among those shown."""
        if not self.shown:
            return
        here = self.shown.index(self.move) if self.move in self.shown else -1
        to = max(0, min(len(self.shown) - 1, here + step))
        self._stand_on(self.shown[to])
        if to == len(self.shown) - 1 and step > 0:
            self.is_playing = False

    def _year(self, step: int) -> None:
        year = max(int(FIRST_DAY[:4]), min(int(LAST_DAY[:4]), int(self.date[:4]) + step))
        self._scrub(f"{year}{self.date[4:8]}{min(28, int(self.date[8:])):02}")

    def update(self, dt: float) -> bool:
        moved = False
        if self.timeline is None:
            before, self.waited = self.waited, self.waited + dt
            if before < QUIET <= self.waited:
                self.refresh()
                moved = True
        if self.plate is not None and not self.plate.is_settled:
            self.plate.update(dt / 1000)
            moved = True
        if self.is_playing:
            self.clock += dt * self.speed
            if self.clock >= _A_MOVE:
                self.clock %= _A_MOVE
                self._step(1)
                self._after()
                moved = True
        return super().update(dt) or moved

    def receive(self, message: Message) -> Transition | None:
        if isinstance(message, Pressed) and message.name == "back":
            self._close()
            return Pop()
        if self.timeline is None:
            return None
        if isinstance(message, Changed):
            self._changed(message)
        elif isinstance(message, Pressed):
            self._pressed(message.name)
        elif isinstance(message, Submitted) and message.name == "find":
            self.page.focus("moves")
        self._after()
        return None

    def _after(self) -> None:
        self._show()
        self.refresh()
        self._bring()

    def _show(self) -> None:
        if self.plate is not None:
            self.plate.show(self.picture())
            if self.is_still:
                self.plate.finish()

    def _bring(self) -> None:
        held = self.page.find("moves")
        if isinstance(held, MoveList) and self.move in self.shown:
            held.bring(self.shown.index(self.move))

    def _changed(self, message: Changed) -> None:
        value = str(message.value)
        if message.name == "scrub":
            self.is_playing = False
            self._scrub(value)
        elif message.name == "moves" and self.timeline is not None:
            self._stand_on(self.timeline.moves[int(value)])
        elif message.name == "find":
            self._sift(self.sieve.with_value("words", value))
        elif message.name.startswith("choice."):
            self._sift(self.sieve.with_value(self.kind, value))
        elif message.name in ("kind", "whose", "window"):
            setattr(self, message.name, value)

    def _pressed(self, name: str) -> None:
        kind, _, rest = name.partition(".")
        if name in ("prev", "next"):
            self._step(1 if name == "next" else -1)
        elif name in ("first", "last"):
            self._step(len(self.shown) * (1 if name == "last" else -1))
        elif name == "play":
            self._play()
        elif name == "speed":
            self.speed = SPEEDS[(SPEEDS.index(self.speed) + 1) % len(SPEEDS)]
        elif name == "filter":
            self.kind = "" if self.kind else "power"
        elif name == "clear":
            self.kind = ""
            self._sift(Sieve())
        elif kind == "choice":
            self.kind = ""
        elif kind in ("place", "chip", "map", "tool"):
            self._look(kind, rest)

    def _play(self) -> None:
        self.is_playing, self.clock = not self.is_playing, 0.0
        if self.is_playing and self.shown and self.move is self.shown[-1]:
            self._stand_on(self.shown[0])

    def _look(self, kind: str, rest: str) -> None:
        if kind == "place":
            self._walk(1 if rest == "next" else -1)
        elif kind == "chip":
            self.place = "" if self.place == rest else rest
        elif kind == "map":
            self._picked(*rest.split(".", 1))
        elif self.plate is not None:
            {"in": lambda p: p.zoom(1), "out": lambda p: p.zoom(-1), "fit": lambda p: p.fit()}[rest](self.plate)

    def _walk(self, step: int) -> None:
        """The next or the last place: first those of the move, then all."""
        assert self.timeline is not None
        own = self.move.chips if self.move else ()
        order = tuple(dict.fromkeys((*own, *self.timeline.world.chips)))
        here = order.index(self.place) if self.place in order else -1 if step > 0 else 0
        self.place = order[(here + step) % len(order)]

    def _picked(self, kind: str, name: str) -> None:
        """A chip, or the finest place a region belongs to."""
        if kind == "region":
            assert self.timeline is not None
            owners = [chip for chip, spot in spots().chips.items() if name in spot.regions and chip in self.timeline.world.chips]
            name = min(owners, key=lambda chip: len(spots().chips[chip].regions), default="")
        self.place = name

    def on_key(self, chord: str) -> Transition | None:
        if self.timeline is None:
            return None
        if chord == "escape":
            if not (self.kind or self.place):
                self._close()
                return Pop()
            self.kind, self.place = "", ""
        elif chord in ("[", "]"):
            self._walk(1 if chord == "]" else -1)
        elif chord in ("shift+left", "shift+right"):
            self._year(1 if chord == "shift+right" else -1)
        elif chord in ("pageup", "pagedown"):
            self._step(10 if chord == "pagedown" else -10)
        elif chord == "m":
            names = [name for name, _, _ in VIEWS]
            self.window = names[(names.index(self.window) + 1) % len(names)]
        elif chord == "k":
            self.has_key = not self.has_key
        else:
            return None
        self._after()
        return None

    def _close(self) -> None:
        if self.plate is not None:
            self.plate.close()
            self.plate = None


def replay_on(date: str) -> ReplayScene:
    """The replay on a day, read and played at once, for pictures. ValueError says what was wrong with the date."""
    return ReplayScene(load_timeline(), checked(date), is_still=True)


def _load(progress: Progress) -> Timeline:
    try:
        return load_timeline(progress.step)
    except ScenarioError as error:
        raise ValueError(" ".join(str(problem) for problem in error.problems[:3])) from error
