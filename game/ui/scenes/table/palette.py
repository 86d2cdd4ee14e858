"""The clauses that can be put into the draft: a panel, or a drawer beside a rail."""

from game.ui.canvas import Rect
from game.ui.cards.table.articles import Clause
from game.ui.kit import Kit
from game.ui.widgets import Button, ClauseRow, Field, Ground, Label, Panel, ScrollArea, Text, Widget, Zone

_KEY = "c"
_FAMILY_ICONS = (("territory", "island"), ("money", "coin"), ("status", "seal"))


def palette(kit: Kit, rect: Rect, clauses: tuple[Clause, ...], families: dict[str, str], find: str) -> list[Widget]:
    """The panel of clauses with its field to find one."""
    px, row = kit.theme.px, kit.theme.row(42)
    hint = kit.label("table.clauses_hint")
    foot = Text.height(kit, hint, "note", rect.width - 2 * px(16)) + px(20)
    panel = Panel(rect=rect, title=kit.label("table.clauses"), hint=_KEY, foot_height=foot, zone=Zone.LEFT)
    body = panel.body(kit)
    field = Field(name="find", rect=Rect(body.x, body.y + px(12), body.width, kit.theme.row(38)), text=find,
                  hint=kit.label("table.find"), icon="search", key="/", zone=Zone.LEFT)  # fmt: skip
    top = field.rect.bottom + px(8)
    area = Rect(rect.x + 1, top, rect.width - 2, rect.bottom - foot - top)
    rows = _rows(kit, area, [c for c in clauses if _is_found(c, find)], families, row)
    at = panel.foot(kit).inflate(-2 * px(16), -px(16))
    return [panel, field, ScrollArea(name="clauses", rect=area, children=rows, zone=Zone.LEFT),
            Text(rect=at, text=hint, role="note", colour="text_2")]  # fmt: skip


def _is_found(clause: Clause, find: str) -> bool:
    return find.lower().strip() in f"{clause.title} {clause.where}".lower()


def _rows(kit: Kit, area: Rect, clauses: list[Clause], families: dict[str, str], row: int) -> list[Widget]:
    px, y, family = kit.theme.px, area.y, ""
    found: list[Widget] = []
    for clause in clauses:
        if clause.family != family:
            family = clause.family
            label = Rect(area.x + px(16), y + px(6), area.width - 2 * px(16), kit.theme.row(24))
            found.append(Label(rect=label, text=families.get(family, family)))
            y = label.bottom
        found.append(clause_row(kit, clause, Rect(area.x, y, area.width, row)))
        y += row
    return found


def clause_row(kit: Kit, clause: Clause, rect: Rect) -> ClauseRow:
    """A row that can be dragged to its column."""
    return ClauseRow(
        name=f"clause.{clause.issue}", rect=rect, text=clause.title, note=clause.where, icon=clause.icon,
        state=clause.state, barred=clause.barred, zone=Zone.LEFT, group="clauses",
        load="" if clause.barred or clause.is_in_draft else f"clause:{clause.side}:{clause.issue}",
    )  # fmt: skip


def rail(kit: Kit, rect: Rect, count: int, families: dict[str, str]) -> list[Widget]:
    """The rail of a narrow window: it opens the drawer."""
    size = rect.width - 8
    found: list[Widget] = [
        Ground(rect=rect, ground="ink_1", rules="right"),
        Button(name="drawer", rect=Rect(rect.x + 4, rect.y + 4, size, size), icon="treaty", key=_KEY, kind="ghost",
               tip=kit.label("table.clauses_tip", n=count), zone=Zone.LEFT, group="rail"),
    ]  # fmt: skip
    icons = dict(_FAMILY_ICONS)
    for number, family in enumerate(families):
        place = Rect(rect.x + 4, rect.y + 4 + (number + 1) * (size + 4), size, size)
        found.append(Button(name=f"drawer.{family}", rect=place, icon=icons.get(family, "treaty"), kind="ghost",
                            tip=families[family], zone=Zone.LEFT, group="rail"))  # fmt: skip
    return found
