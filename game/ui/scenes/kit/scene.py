"""The kit as a scene: three columns, as in the style's own picture."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from game.ui.canvas import Canvas, Rect
from game.ui.icons import icon_names
from game.ui.kit import Kit
from game.ui.scene import PageScene, Pop, Transition
from game.ui.scenes.kit.samples import buttons, fields, numbers, small_controls, speaking
from game.ui.scenes.kit.swatches import PowerRow, Swatches, TypeSample
from game.ui.scenes.kit.symbols import ChipSymbol, MapSymbol
from game.ui.widgets import Label, Look, Text, Widget

_SYMBOLS = (
    ("Control in fact", "held"), ("Claim in law", "claimed"), ("Occupation", "occupied"), ("Lease", "leased"),
    ("Demilitarised", "demilitarised"), ("Joint rule", "joint"), ("Mandate, trust", "mandate"),
    ("Zone of interest", "interest"), ("Disputed, no control", "disputed"), ("Treaty line / proposed", "lines"),
    ("Railway / armies’ lines", "railway"), ("Differs from history", "differs"),
)  # fmt: skip
_POWERS = (
    ("RUS", "Russia, USSR", "square, crosses"), ("JPN", "Japan", "disc, uprights"),
    ("USA", "United States", "hexagon, levels"), ("CHN", "China", "lozenge, points"),
)  # fmt: skip


@dataclass(eq=False, kw_only=True)
class IconGrid(Widget):
    """Every icon there is, ten a row."""

    names: Sequence[str] = field(default_factory=tuple)

    def draw(self, canvas: Canvas, look: Look) -> None:
        step, size = self.rect.width // 10, canvas.px(24)
        for number, name in enumerate(self.names):
            at = (self.rect.x + number % 10 * step, self.rect.y + number // 10 * canvas.px(39))
            canvas.icon(name, at, size, canvas.palette.text_2)

    def words(self) -> str:
        return "Icons: " + ", ".join(self.names)


class KitScene(PageScene):
    """Tokens, map symbols, widgets and their states."""

    def build(self, kit: Kit) -> Sequence[Widget]:
        px = kit.theme.px
        head = Rect(px(48), px(24), px(420), kit.type.line("figure"))
        note = Rect(px(420), px(40), px(700), kit.type.line("note"))
        said = f"tokens, map symbols, widgets and their states at {kit.size[0]} × {kit.size[1]}"
        return [
            Text(rect=head, text="Frozen Peace, the kit", role="figure"),
            Text(rect=note, text=said, role="note", colour="text_3"),
            *self._left(kit), *self._middle(kit), *self._right(kit),
        ]  # fmt: skip

    def _left(self, kit: Kit) -> list[Widget]:
        px, palette = kit.theme.px, kit.theme.palette
        x, wide = px(48), px(560)
        rows = (
            ("Ink, for the world", 84, (
                (("ink 0", palette.ink_0), ("ink 1", palette.ink_1), ("ink 2", palette.ink_2),
                 ("ink 3", palette.ink_3), ("rule", palette.rule)),
                (("text 1, bone", palette.bone), ("text 2", palette.text_2), ("text 3", palette.text_3),
                 ("ice, you", palette.ice), ("ice deep", palette.ice_deep)))),
            ("Paper, for the act", 300, (
                (("paper 0", palette.paper_0), ("paper 1", palette.paper_1), ("paper 2", palette.paper_2),
                 ("red pencil", palette.red_pencil), ("blue pencil", palette.blue_pencil)),)),
            ("Signs, never on the map", 424, (
                (("raises", palette.raises), ("lowers, error", palette.lowers), ("warning", palette.warning),
                 ("sea, shelf", kit.theme.sea[0]), ("sea, trench", kit.theme.sea[5])),)),
        )  # fmt: skip
        widgets: list[Widget] = []
        for title, top, lines in rows:
            widgets.append(section(kit, title, (x, top), 560))
            for number, line in enumerate(lines):
                rect = Rect(x, px(top + 30 + number * 92), wide, px(90))
                widgets.append(Swatches(rect=rect, held=line))
        widgets.append(section(kit, "Powers: light, deep, land tint, pattern", (x, 548), 560))
        for number, (code, text, note) in enumerate(_POWERS):
            rect = Rect(x, px(586 + number * 64), wide, px(56))
            widgets.append(PowerRow(rect=rect, code=code, text=text, note=note))
        widgets.append(section(kit, "Type", (x, 852), 560))
        return [*widgets, TypeSample(rect=Rect(x, px(868), wide, px(190)))]

    def _middle(self, kit: Kit) -> list[Widget]:
        px = kit.theme.px
        x = px(656)
        widgets: list[Widget] = [
            section(kit, "Map symbols: right-angled texture says who, slanted hatching says how", (x, 84), 724)
        ]
        for number, (text, state) in enumerate(_SYMBOLS):
            rect = Rect(x + px(182) * (number % 4), px(114 + number // 4 * 100), px(164), px(86))
            widgets.append(MapSymbol(rect=rect, text=text, state=state))
        widgets.append(section(kit, "Chips", (x, 420), 724))
        chips = (
            ChipSymbol(text="idle"), ChipSymbol(text="claimed", icon="port", claimant="JPN"),
            ChipSymbol(text="leased", icon="port", holder="CHN", claimant="JPN"),
            ChipSymbol(text="selected", claimant="JPN", is_selected=True),
            ChipSymbol(text="placing", is_placing=True),
            ChipSymbol(text="error", icon="port", holder="CHN", has_error=True),
        )  # fmt: skip
        for number, chip in enumerate(chips):
            chip.rect = Rect(x + px(116) * number, px(456), px(116), px(80))
            widgets.append(chip)
        widgets.append(section(kit, "Buttons, 44 high; small 36", (x, 548), 724))
        widgets += buttons(kit, (x, px(576)))
        widgets.append(section(kit, "Fields, sliders, switches, tabs", (x, 738), 724))
        widgets += fields(kit, (x, px(770)))
        widgets += small_controls(kit, (x, px(846)))
        widgets.append(section(kit, "Tooltip, notice, empty, loading, failure", (x, 912), 724))
        return widgets + speaking(kit, (x, px(942)))

    def _right(self, kit: Kit) -> list[Widget]:
        px = kit.theme.px
        x = px(1428)
        widgets: list[Widget] = [section(kit, "Numbers", (x, 84), 444)]
        widgets += numbers(kit, (x, px(114)))
        widgets.append(section(kit, "Icons, 24 grid, 1.6 line", (x, 490), 444))
        return [*widgets, IconGrid(rect=Rect(x, px(522), px(444), px(240)), names=icon_names())]

    def on_key(self, chord: str) -> Transition | None:
        return Pop() if chord == "escape" else None


def section(kit: Kit, title: str, at: tuple[int, int], width: int) -> Label:
    """A label with a rule above it; `at` is x in pixels and y of the style."""
    px = kit.theme.px
    return Label(rect=Rect(at[0], px(at[1]), px(width), px(30)), text=title, rule="above")
