"""What the replay shows: the moves, the map of the day, the move in full and the years, laid out."""

from collections.abc import Sequence

from game.ui.cards.timeline import (
    FIRST_DAY,
    Choice,
    Course,
    Reel,
    Timeline,
    card_of,
    choices,
    course_of,
    place_of,
    theatre_picture,
    wars,
)
from game.ui.kit import Kit
from game.ui.map.picture import MapPicture
from game.ui.map.plate import MapPlate
from game.ui.scene import PageScene
from game.ui.scenes.chart.board import MapBoard
from game.ui.scenes.replay.bar import bar_widgets, war_note
from game.ui.scenes.replay.foot import SPEEDS, board_of, foot_panel
from game.ui.scenes.replay.key import map_key
from game.ui.scenes.replay.loading import QUIET, loading_board
from game.ui.scenes.replay.moves import Listing, MoveList, moves_panel
from game.ui.scenes.replay.node import node_panel
from game.ui.scenes.replay.places import places
from game.ui.scenes.replay.plate import overlays, view_of
from game.ui.widgets import Row, Widget


class ReplayStage(PageScene):
    """The timeline laid out. `is_still` waits for every bake; a `timeline` that is given need not be loaded."""

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

    def _show(self, reel: Reel) -> None:
        if self.plate is not None:
            self.plate.show(self.picture(reel))
            if self.is_still:
                self.plate.finish()

    def _bring(self) -> None:
        held = self.page.find("moves")
        if isinstance(held, MoveList) and self.reel is not None and self.reel.here >= 0:
            held.bring(self.reel.here)

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
