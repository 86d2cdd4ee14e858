"""The key to the map: whose tint is whose, and what each mark says of how a place is held."""

from dataclasses import dataclass

from game.ui.canvas import Canvas, Rect
from game.ui.cards.timeline import POWERS, telling
from game.ui.kit import Kit
from game.ui.widgets import Look, Widget

_STATES = (
    ("occupied", "Occupied"),
    ("leased", "On lease"),
    ("joint", "Joint rule"),
    ("demilitarised", "Demilitarised"),
    ("claim", "Claim"),
)
_SHOWN = ("JPN", "RUS")


@dataclass(eq=False, kw_only=True)
class MapKey(Widget):
    """Two columns on an ink plate: powers by the names of the day, and states."""

    date: str = ""

    @staticmethod
    def size(kit: Kit) -> tuple[int, int]:
        """The room it needs, pixels."""
        px, row = kit.theme.px, kit.theme.row(26)
        names = max(kit.type.width(name, "note") for name in ("Soviet Union", "United States", "Other powers"))
        states = max(kit.type.width(text, "note") for _, text in _STATES)
        return names + states + 2 * px(34) + px(44), row * len(_STATES) + px(24)

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px, row = canvas.palette, canvas.px, canvas.theme.row(26)
        canvas.frame(self.rect, palette.ink_1, palette.rule_2)
        x, y = self.rect.x + px(14), self.rect.y + px(12)
        swatch = Rect(0, 0, px(24), px(16))
        second = (
            x
            + px(34)
            + max(canvas.kit.type.width(n, "note") for n in ("Soviet Union", "United States", "Other powers"))
            + px(16)
        )
        for number, power in enumerate((*POWERS, "none")):
            box = swatch.move(x, y + number * row + (row - swatch.height) // 2)
            canvas.frame(box, canvas.theme.power(power).land, palette.ink_0)
            name = "Other powers" if power == "none" else telling().name(power, self.date)
            canvas.text_in(
                Rect(box.right + px(10), y + number * row, second - box.right, row), name, "note", palette.bone
            )
        for number, (state, text) in enumerate(_STATES):
            box = swatch.move(second, y + number * row + (row - swatch.height) // 2)
            self._state(canvas, box, state)
            room = Rect(box.right + px(10), y + number * row, self.rect.right - box.right - px(10), row)
            canvas.text_in(room, text, "note", palette.bone)

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
        return (
            "Key to the map. A tint and its texture say who holds a place in fact. Slanted stripes: occupied, by the "
            "colour of the stripes. Rim: on lease. Upright bars: joint rule. Dotted rim: demilitarised. "
            "Dashed outline: a claim."
        )


def map_key(kit: Kit, plate: Rect, date: str) -> list[Widget]:
    """The key at the lower left of a map."""
    wide, tall = MapKey.size(kit)
    gap = kit.theme.px(22)
    return [MapKey(name="key", rect=Rect(plate.x + gap, plate.bottom - gap - tall, wide, tall), date=date)]
