"""One map of the whole theatre on a day: for a picture, and for looking at."""

from collections.abc import Sequence

from game.history.loading import load_record
from game.ui.canvas import Rect
from game.ui.cards.timeline import LAST_DAY, checked, telling, theatre_picture, wars
from game.ui.cards.timeline.standing import standing_of
from game.ui.kit import Kit
from game.ui.map.plate import MapPlate
from game.ui.scene import PageScene, Pop, Transition
from game.ui.scenes.chart.board import MapBoard
from game.ui.scenes.replay.bar import bar_widgets, war_note
from game.ui.scenes.replay.key import map_key
from game.ui.scenes.replay.plate import view_of
from game.ui.widgets import Message, Pressed, Widget


def theatre_of(date: str = "") -> "TheatreScene":
    """The theatre on a day given as 1945-09-02, 1945-09 or 1945. ValueError says what was wrong with it."""
    return TheatreScene(checked(date or LAST_DAY))


class TheatreScene(PageScene):
    """The map of a day, with its key."""

    door = "theatre"

    def __init__(self, date: str) -> None:
        super().__init__()
        self.date = date
        self.plate: MapPlate | None = None

    def layout(self, kit: Kit) -> None:
        bar = kit.theme.bar
        rect = Rect(0, bar, kit.size[0], kit.size[1] - bar)
        if self.plate is not None:
            self.plate.close()
        self.plate = MapPlate(kit, rect)
        standing, words = standing_of(load_record(), self.date), telling(kit.labels.language)
        self.plate.show(theatre_picture(self.date, standing, view_of("theatre", rect), words))
        self.plate.finish()
        super().layout(kit)

    def build(self, kit: Kit) -> Sequence[Widget]:
        assert self.plate is not None
        words = [war_note(kit, wars(), self.date), kit.label("replay.theatre_note")]
        note = " · ".join(word for word in words if word)
        return [
            MapBoard(name="map", rect=self.plate.rect, plate=self.plate, said=kit.label("replay.map_said")),
            *bar_widgets(kit, kit.theme.panel(343), self.date, note),
            *map_key(kit, self.plate.rect, self.date),
        ]

    def update(self, dt: float) -> bool:
        moves = self.plate is not None and not self.plate.is_settled
        if self.plate is not None and moves:
            self.plate.update(dt / 1000)
        return super().update(dt) or moves

    def receive(self, message: Message) -> Transition | None:
        return self._leave() if isinstance(message, Pressed) and message.name == "back" else None

    def on_key(self, chord: str) -> Transition | None:
        return self._leave() if chord == "escape" else None

    def _leave(self) -> Transition:
        if self.plate is not None:
            self.plate.close()
        return Pop()
