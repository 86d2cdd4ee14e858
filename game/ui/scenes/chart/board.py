"""The live map as a widget: it is dragged, zoomed and picked, and draws what the plate has ready."""

from dataclasses import dataclass, field
from typing import ClassVar

from game.ui.canvas import Canvas, Rect
from game.ui.inputs import Input, PointerMoved, PointerPressed, PointerReleased, Wheeled
from game.ui.kit import Kit
from game.ui.map.plate import MapPlate
from game.ui.widgets import HANDLED, Look, Message, Pressed, Widget

_FAR = 6


@dataclass
class Grip:
    """Where the pointer took hold of the map, and where it is; kept while the page is laid anew."""

    since: tuple[int, int] | None = None
    at: tuple[int, int] = (0, 0)
    has_moved: bool = False


@dataclass(eq=False, kw_only=True)
class MapBoard(Widget):
    """Sends Pressed("map.chip.<id>"), Pressed("map.region.<id>") or Pressed("map.inset.<id>")."""

    plate: MapPlate
    said: str = ""
    """What it is and which keys move it, in words."""
    grip: Grip = field(default_factory=Grip)
    takes_focus: ClassVar[bool] = False

    def draw(self, canvas: Canvas, look: Look) -> None:
        self.plate.draw(canvas.surface)
        canvas.outline(self.rect, canvas.palette.rule)

    def look_now(self) -> object:
        return self.rect, self.plate, self.plate.look

    def act(self, event: Input, kit: Kit) -> Message | None:
        grip = self.grip
        if isinstance(event, Wheeled):
            self.plate.zoom(1 if event.up > 0 else -1, event.at)
            return HANDLED
        if isinstance(event, PointerPressed) and event.button == 1:
            grip.since, grip.at, grip.has_moved = event.at, event.at, False
            return HANDLED
        if isinstance(event, PointerMoved) and event.is_held and grip.since:
            far = abs(event.at[0] - grip.since[0]) + abs(event.at[1] - grip.since[1]) > _FAR
            grip.has_moved |= far
            if grip.has_moved:
                self.plate.pan(event.at[0] - grip.at[0], event.at[1] - grip.at[1])
                grip.at = event.at
            return HANDLED
        if isinstance(event, PointerReleased) and grip.since:
            grip.since = None
            hit = None if grip.has_moved else self.plate.pick(event.at)
            return Pressed(f"map.{hit.kind}.{hit.id}") if hit else HANDLED
        return None

    def reach(self, kit: Kit) -> Rect:
        return self.rect

    def leave(self) -> None:
        self.grip.since = None

    def adopt(self, before: Widget) -> None:
        if isinstance(before, MapBoard):
            self.grip = before.grip

    def hit(self) -> Rect:
        return self.rect

    def words(self) -> str:
        return self.said
