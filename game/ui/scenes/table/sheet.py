"""The draft on paper: two columns of articles, will they sign, and what can be done."""

from dataclasses import dataclass, replace

from game.ui.canvas import Canvas, Rect
from game.ui.cards.table import TableCard
from game.ui.cards.table.articles import Article
from game.ui.kit import Kit
from game.ui.scenes.table.article import article_height, article_widgets
from game.ui.scenes.table.places import deed_lines, deeds_height, foot_height
from game.ui.scenes.table.thirds import Heard, third_rows
from game.ui.widgets import (
    Button,
    ChanceBar,
    DropSlot,
    Label,
    Look,
    ScrollArea,
    Sheet,
    Switch,
    Text,
    Widget,
    Zone,
    cap_width,
    draw_cap,
    signed,
)

_BACK = "ctrl+z"


@dataclass(frozen=True)
class Deed:
    """A button of the foot."""

    name: str
    text: str
    key: str = ""
    icon: str = ""
    kind: str = "plain"
    barred: str = ""
    asks: str = ""


@dataclass(eq=False, kw_only=True)
class Legend(Widget):
    """What the pencil marks mean."""

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px, setter = canvas.palette, canvas.px, canvas.kit.type
        size, x = canvas.theme.row(16), self.rect.right
        top = self.rect.centery - setter.line("note") // 2
        x -= cap_width(canvas.kit, _BACK)
        draw_cap(canvas, (x, self.rect.centery - setter.line("key") // 2 - px(2)), _BACK, "paper")
        x -= size + px(8)
        canvas.icon("undo", (x, self.rect.centery - size // 2), size, palette.paper_ink_2)
        said = canvas.kit.label
        for icon, key in (("eye", "secret"), ("lock", "locked")):
            word = said(f"table.{key}")
            wide = setter.width(word, "note")
            x -= wide + px(20)
            canvas.text(word, (x, top), "note", palette.paper_ink_2)
            x -= size + px(6)
            canvas.icon(icon, (x, self.rect.centery - size // 2), size, palette.paper_ink_2)
        for pencil, key in (("__", "new"), ("~~", "struck")):
            word = said(f"table.{key}")
            x -= setter.width(word, "note") + px(20)
            canvas.rich(Rect(x, top, px(160), setter.line("note")), f"{pencil}{word}{pencil}", "note",
                        palette.paper_ink)  # fmt: skip

    @staticmethod
    def width(kit: Kit) -> int:
        """The room it needs, pixels."""
        wide = sum(kit.type.width(kit.label(f"table.{key}"), "note") for key in ("secret", "locked", "new", "struck"))
        return wide + cap_width(kit, _BACK) + kit.theme.row(16) * 3 + kit.theme.px(150)

    def words(self) -> str:
        return self.tip


def sheet_widgets(kit: Kit, rect: Rect, card: TableCard, deeds: tuple[Deed, ...], heard: Heard) -> list[Widget]:
    """The whole sheet."""
    px = kit.theme.px
    sheet = Sheet(rect=rect, title=card.title, on_paper=True)
    head, body = sheet.head(kit), sheet.body(kit)
    title = kit.type.width(card.title, "page_title")
    legend = Rect(head.x, head.y, head.width, head.height - px(8))
    found: list[Widget] = [sheet]
    if title + Legend.width(kit) < head.width:
        found.append(Legend(rect=legend, on_paper=True, tip=kit.label("table.marks_said")))
    foot = foot_height(kit)
    columns = Rect(body.x, body.y, body.width, body.bottom - foot - body.y)
    found += _columns(kit, columns, card, heard)
    return found + sheet_foot(kit, Rect(body.x, body.bottom - foot, body.width, foot), card, deeds)


def _columns(kit: Kit, room: Rect, card: TableCard, heard: Heard) -> list[Widget]:
    px, gap = kit.theme.px, kit.theme.px(24)
    wide = (room.width - gap) // 2
    label = kit.type.line("note") + px(8)
    found: list[Widget] = []
    lists = [[a for a in card.articles if a.side == side] for side in ("give", "receive")]
    area = Rect(room.x - px(6), room.y + label, room.width + px(6) + px(18), room.height - label)
    is_bare = any(_tall(kit, some, wide, card.pen.chosen, False) > area.height for some in lists)
    children: list[Widget] = []
    worth = kit.label("table.worth_to_us")
    for number, (side, some) in enumerate(zip(("give", "receive"), lists)):
        x = room.x + number * (wide + gap)
        heading = _heading(kit, card, side)
        found.append(Text(rect=Rect(x, room.y, wide // 2 + px(40), label), text=heading, role="label",
                          colour="paper_raises" if side == "give" else "paper_lowers"))  # fmt: skip
        found.append(Label(rect=Rect(x, room.y - px(4), wide, label), text="", note=worth, on_paper=True))
        children += _column(kit, Rect(x, area.y + px(5), wide, 0), (side, some), card.pen.chosen, is_bare)
    low = max(w.rect.bottom for w in children if w.rect.x < room.x + wide) + px(18)
    children += third_rows(kit, Rect(room.x, low, wide, 0), card.thirds, heard)
    return [*found, ScrollArea(name="articles", rect=area, children=children)]


def _heading(kit: Kit, card: TableCard, side: str) -> str:
    giver = card.ours if side == "give" else card.theirs
    if card.is_mediator:
        return kit.label("table.gives", power=giver.power)
    return kit.label("table.we_give" if side == "give" else "table.they_give")


def _tall(kit: Kit, some: list[Article], wide: int, chosen: int | None, is_bare: bool) -> int:
    px = kit.theme.px
    heights = (article_height(kit, a, wide, a.issue == chosen, is_bare) + px(10) for a in some)
    return sum(heights) + kit.theme.row(44) + px(12)


def _column(kit: Kit, room: Rect, held: tuple[str, list[Article]], chosen: int | None, is_bare: bool) -> list[Widget]:
    px, y = kit.theme.px, room.y
    side, some = held
    found: list[Widget] = []
    gap = px(6 if is_bare else 10)
    for one in some:
        is_chosen = one.issue == chosen
        tall = article_height(kit, one, room.width, is_chosen, is_bare)
        found += article_widgets(kit, one, Rect(room.x, y, room.width, tall), is_chosen, is_bare)
        y += tall + gap
    slot = Rect(room.x, y, room.width, kit.theme.row(44))
    name = "slot.give" if side == "give" else "slot.receive"
    return [*found, DropSlot(name=name, rect=slot, text=kit.label("table.drop_here"), accepts=f"clause:{side}")]


def sheet_foot(kit: Kit, room: Rect, card: TableCard, deeds: tuple[Deed, ...]) -> list[Widget]:
    """Will they sign, the balance and home, and the buttons."""
    px, setter = kit.theme.px, kit.type
    label = Rect(room.x, room.y + px(12), room.width, setter.line("label"))
    gauge_top = label.bottom + px(6)
    tall = deeds_height(kit)
    buttons = Rect(room.x, room.bottom - tall - px(8), room.width, tall)
    gauge = Rect(room.x, gauge_top, min(px(566), room.width * 55 // 100), buttons.y - px(6) - gauge_top)
    bars, asked = card.bars, kit.label("table.will_sign", power=card.other)
    found: list[Widget] = [
        Label(rect=Rect(room.x, room.y, room.width, setter.line("note")), text="", rule="above", on_paper=True),
        Label(rect=Rect(label.x, label.y, gauge.width, label.height), text=asked, on_paper=True),
        ChanceBar(name="chance", rect=gauge, text=kit.label("table.this_draft"), point=bars.chance / 100,
                  band_80=(bars.low / 100, bars.high / 100), band_50=_inner(bars.low, bars.chance, bars.high),
                  last=card.last / 100 if card.last is not None else None, on_paper=True,
                  tip=kit.label("table.chance_tip")),
    ]  # fmt: skip
    if not card.is_mediator and card.asked:
        text = kit.label("table.last_word")
        wide = px(54) + setter.width(text, "note") + 4
        place = Rect(gauge.right - wide, label.y - px(4), wide, label.height + px(8))
        tip = kit.label("table.last_word_tip")
        found.append(
            Switch(name="final", rect=place, text=text, is_on=card.pen.is_final, on_paper=True, key="f", tip=tip)
        )
    found += _figures(
        kit, Rect(gauge.right + px(24), label.y, room.right - gauge.right - px(24), buttons.y - label.y), card
    )
    return found + deed_buttons(kit, buttons, deeds)


def _inner(low: int, middle: int, high: int) -> tuple[float, float]:
    return (low + middle) / 200, (middle + high) / 200


def _figures(kit: Kit, room: Rect, card: TableCard) -> list[Widget]:
    from_words = [("balance", kit.label("table.balance"), signed(card.balance), _balance_tip(kit, card))]
    if card.home:
        from_words.append(("home", card.home.signs, f"{card.home.chance}%", kit.label("table.home_tip")))
    px, setter = kit.theme.px, kit.type
    x, found = room.right, list[Widget]()
    for name, label, figure, tip in reversed(from_words):
        wide = max(setter.width(label, "label"), setter.width(figure, "figure")) + 4
        x -= wide
        found.append(
            Text(rect=Rect(x, room.y, wide, setter.line("label")), text=label, role="label", colour="paper_ink_2")
        )
        found.append(
            Text(
                name=f"figure.{name}",
                rect=Rect(x, room.y + setter.line("label") + px(4), wide, setter.line("figure")),
                text=figure,
                role="figure",
                colour="paper_ink",
                tip=tip,
            )
        )
        x -= px(28)
    return found


def _balance_tip(kit: Kit, card: TableCard) -> str:
    if card.asks is None:
        return kit.label("table.balance_tip")
    return kit.label("table.balance_asks", asks=signed(card.asks))


def _wides(kit: Kit, deeds: tuple[Deed, ...], has_keys: bool) -> list[int]:
    """The room each button needs for its words, and for what it asks once it was pressed."""
    return [
        max(Button.width(kit, text, d.icon, d.key if has_keys else "") for text in (d.asks, d.text) if text)
        for d in deeds
    ]


def _beyond(kit: Kit, wides: list[int], room: int) -> int:
    """Pixels by which buttons side by side are wider than their room and what they can spare of their margins."""
    return sum(wides) + kit.theme.px(8) * (len(wides) - 1) - room - kit.theme.px(20) * len(wides)


def deed_buttons(kit: Kit, room: Rect, deeds: tuple[Deed, ...]) -> list[Widget]:
    """The buttons of a foot, side by side; with large letters in two lines."""
    lines = deed_lines(kit)
    a_line = -(-len(deeds) // lines)
    step = kit.theme.row(44) + kit.theme.px(8)
    found = list[Widget]()
    for number in range(lines):
        at = Rect(room.x, room.y + number * step, room.width, kit.theme.row(44))
        held = deeds[number * a_line : (number + 1) * a_line]
        found += _one_line(kit, at, held) if held else []
    return found


def _one_line(kit: Kit, room: Rect, deeds: tuple[Deed, ...]) -> list[Widget]:
    """Buttons side by side; grave ones at the far end.

    Where room is short the signs go first, then the caps of the keys, which the tip then names.
    """
    gap, has_keys = kit.theme.px(8), True
    wides = _wides(kit, deeds, has_keys)
    if _beyond(kit, wides, room.width) > 0:
        deeds = tuple(replace(deed, icon="") for deed in deeds)
        wides = _wides(kit, deeds, has_keys)
    if _beyond(kit, wides, room.width) > 0:
        has_keys = False
        wides = _wides(kit, deeds, has_keys)
    over = max(0, sum(wides) + gap * (len(wides) - 1) - room.width)
    pad = -(-over // len(wides))
    x, found = room.x, list[Widget]()
    for deed, wide in zip(deeds, (wide - pad for wide in wides)):
        left = room.right - wide if deed.kind == "grave" else x
        found.append(
            Button(
                name=deed.name, rect=Rect(left, room.y, wide, room.height), text=deed.text, key=deed.key,
                shows_key=has_keys, icon=deed.icon, kind=deed.kind, barred=deed.barred, asks=deed.asks,
                on_paper=True, zone=Zone.CENTRE, group="deeds",
            )
        )  # fmt: skip
        x += wide + gap
    return found
