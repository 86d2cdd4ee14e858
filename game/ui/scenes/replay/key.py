"""The key to the map: whose tint is whose, and what each mark says of how a place is held."""

from dataclasses import dataclass

from game.ui.canvas import Canvas, Rect
from game.ui.cards.timeline import POWERS, telling
from game.ui.kit import Kit
from game.ui.widgets import Look, Widget

_STATES = ("occupied", "leased", "joint", "demilitarised", "claim")
_SHOWN = ("JPN", "RUS")


@dataclass(eq=False, kw_only=True)
class MapKey(Widget):
    """Two columns on an ink plate: powers by the names of the day, and states."""

    date: str = ""

    @staticmethod
    def size(kit: Kit) -> tuple[int, int]:
        """The room it needs, pixels."""
        px, row = kit.theme.px, kit.theme.row(26)
        states = max(kit.type.width(kit.label(f"replay.key.{state}"), "note") for state in _STATES)
        return _names(kit) + states + 2 * px(34) + px(44), row * len(_STATES) + px(24)

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px, row = canvas.palette, canvas.px, canvas.theme.row(26)
        canvas.frame(self.rect, palette.ink_1, palette.rule_2)
        x, y = self.rect.x + px(14), self.rect.y + px(12)
        swatch = Rect(0, 0, px(24), px(16))
        said, words = canvas.kit.label, telling(canvas.kit.labels.language)
        second = x + px(34) + _names(canvas.kit) + px(16)
        for number, power in enumerate((*POWERS, "none")):
            box = swatch.move(x, y + number * row + (row - swatch.height) // 2)
            canvas.frame(box, canvas.theme.power(power).land, palette.ink_0)
            name = said("replay.key_other") if power == "none" else words.name(power, self.date)
            canvas.text_in(
                Rect(box.right + px(10), y + number * row, second - box.right, row), name, "note", palette.bone
            )
        for number, state in enumerate(_STATES):
            box = swatch.move(second, y + number * row + (row - swatch.height) // 2)
            self._state(canvas, box, state)
            room = Rect(box.right + px(10), y + number * row, self.rect.right - box.right - px(10), row)
            canvas.text_in(room, said(f"replay.key.{state}"), "note", palette.bone)

    def _state(self, canvas: Canvas, box: Rect, state: str) -> None:
        one, other = (canvas.theme.power(code) for code in _SHOWN)
        if state == "occupied":
            canvas.hatch(box, one.land, other.light)
        elif state == "joint":
            canvas.fill(box, one.land)
            for x in range(box.x, box.right - 4, 8):
                canvas.fill(Rect(x, box.y, 4, box.height), other.land)
        elif state == "claim":
            canvas.dashed((box.x, box.centery), (box.right, box.centery), one.light, (9, 5))
        else:
            canvas.fill(box, one.land)
            canvas.dashed_box(box, other.light if state == "leased" else canvas.palette.bone)

    def words(self) -> str:
        return self.tip


def _names(kit: Kit) -> int:
    """Room for the names of the powers, whatever they were called, pixels."""
    words = telling(kit.labels.language)
    spells = [name for power in POWERS for name in words.all_names(power).split(", ")]
    return max(kit.type.width(name, "note") for name in (*spells, kit.label("replay.key_other")))


def map_key(kit: Kit, plate: Rect, date: str) -> list[Widget]:
    """The key at the lower left of a map."""
    wide, tall = MapKey.size(kit)
    gap = kit.theme.px(22)
    at = Rect(plate.x + gap, plate.bottom - gap - tall, wide, tall)
    return [MapKey(name="key", rect=at, date=date, tip=kit.label("replay.key_said"))]
