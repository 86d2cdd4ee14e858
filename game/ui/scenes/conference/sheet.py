"""The item's text on paper: what we give, what they give, what the chair proposes; then the margins and the foot."""

from collections.abc import Sequence

from game.ui.canvas import Rect
from game.ui.cards.conference.card import ConferenceCard
from game.ui.kit import Kit
from game.ui.scenes.conference.articles import column
from game.ui.scenes.conference.bridge import bridge_column
from game.ui.scenes.conference.margins import also_seated, reservations
from game.ui.scenes.table.places import deeds_height, foot_height
from game.ui.scenes.table.sheet import Deed, deed_buttons
from game.ui.widgets import ChanceBar, Label, Option, ScrollArea, Segment, Sheet, Text, Widget, signed


def sheet_widgets(
    kit: Kit, rect: Rect, card: ConferenceCard, deeds: tuple[Deed, ...], shows_bridge: bool
) -> list[Widget]:
    """The whole sheet. In a narrow window two columns stand, and the third in their place when it is asked for."""
    is_narrow = kit.theme.is_narrow
    sheet = Sheet(rect=rect, title=card.title, note="" if is_narrow else card.standing, on_paper=True)
    body, foot = sheet.body(kit), foot_height(kit)
    above = Rect(body.x, body.y, body.width, body.bottom - foot - body.y)
    return [
        sheet,
        *(_tabs(kit, sheet.head(kit), shows_bridge) if is_narrow else ()),
        *_columns(kit, above, card, shows_bridge),
        *_foot(kit, Rect(body.x, body.bottom - foot, body.width, foot), card, deeds),
    ]


def _tabs(kit: Kit, head: Rect, shows_bridge: bool) -> list[Widget]:
    """In a narrow window: which of the columns stand."""
    options = [Option("articles", kit.label("conference.articles")), Option("bridge", kit.label("conference.bridge"))]
    wide, tall = Segment.width(kit, options), kit.theme.row(34)
    at = Rect(head.right - wide, head.y - kit.theme.px(4), wide, tall)
    return [Segment(name="column", rect=at, options=options, value="bridge" if shows_bridge else "articles",
                    on_paper=True, text=kit.label("conference.column"), key="" if shows_bridge else "b")]  # fmt: skip


def _columns(kit: Kit, room: Rect, card: ConferenceCard, shows_bridge: bool) -> list[Widget]:
    px, gap = kit.theme.px, kit.theme.px(24)
    names = ["give", "receive", "bridge"]
    if kit.theme.is_narrow:
        names = ["bridge"] if shows_bridge else names[:2]
    wide = (room.width - gap * (len(names) - 1)) // len(names)
    over = (_said(kit, card, name) for name in names)
    label = px(8) + max(Text.height(kit, text, "label", _beside(kit, wide, note)) for text, _, note in over)
    area = Rect(room.x - px(6), room.y + label, room.width + px(6) + px(18), room.height - label)
    found, children = list[Widget](), list[Widget]()
    for number, name in enumerate(names):
        x = room.x + number * (wide + gap)
        found += _heading(kit, Rect(x, room.y, wide, label), card, name)
        top = Rect(x, area.y + px(5), wide, 0)
        children += bridge_column(kit, top, card.bridge) if name == "bridge" else column(kit, top, card, name)
    low = max((w.rect.bottom for w in children), default=area.y) + px(14)
    children += _margins(kit, Rect(room.x, low, room.width, 0), card, wide, len(names))
    return [*found, ScrollArea(name="articles", rect=area, children=children)]


def _margins(kit: Kit, room: Rect, card: ConferenceCard, wide: int, columns: int) -> Sequence[Widget]:
    """Reservations under the two columns, the others seated under the third; narrow, one under the other."""
    gap = kit.theme.px(24)
    if columns == 3:
        left = Rect(room.x, room.y, 2 * wide + gap, 0)
        return [*reservations(kit, left, card),
                *also_seated(kit, Rect(left.right + gap, room.y, wide, 0), card)]  # fmt: skip
    noted = reservations(kit, room, card)
    low = max((w.rect.bottom for w in noted), default=room.y) + (gap if noted else 0)
    return [*noted, *also_seated(kit, Rect(room.x, low, room.width, 0), card)]


def _said(kit: Kit, card: ConferenceCard, name: str) -> tuple[str, str, str]:
    """What stands over a column: its heading, the colour of it, and what the figures at its right are."""
    said = kit.label
    proposes = said("conference.chair_proposes" if card.chair else "conference.bridge_title")
    return {
        "give": (said("table.we_give"), "paper_raises", said("table.worth_to_us")),
        "receive": (said("table.they_give"), "paper_lowers", said("table.worth_to_us")),
        "bridge": (proposes, "blue_pencil", said("conference.bridge")),
    }[name]


def _beside(kit: Kit, wide: int, note: str) -> int:
    """The room a heading has beside its note, pixels."""
    return wide - kit.type.width(note, "note") - kit.theme.px(8)


def _heading(kit: Kit, room: Rect, card: ConferenceCard, name: str) -> list[Widget]:
    heading, colour, note = _said(kit, card, name)
    at = Rect(room.x, room.y, _beside(kit, room.width, note), room.height)
    line = Rect(room.x, room.y, room.width, kit.type.line("note"))
    return [
        Text(rect=at, text=heading, role="label", colour=colour),
        Label(rect=line, text="", note=note, on_paper=True),
    ]


def _foot(kit: Kit, room: Rect, card: ConferenceCard, deeds: tuple[Deed, ...]) -> list[Widget]:
    """Will the weighed seat sign, with and without the bridge; the balance and home; the buttons."""
    px, setter = kit.theme.px, kit.type
    label = Rect(room.x, room.y + px(12), room.width, setter.line("label"))
    tall = deeds_height(kit)
    buttons = Rect(room.x, room.bottom - tall - px(8), room.width, tall)
    top = label.bottom + px(6)
    rule = Rect(room.x, room.y, room.width, setter.line("note"))
    found: list[Widget] = [Label(rect=rule, text="", rule="above", on_paper=True)]
    figures = _figures(kit, Rect(room.x, label.y, room.width, buttons.y - label.y), card)
    right = min((w.rect.x for w in figures), default=room.right) - px(24)
    count = 2 if card.bridge_bars else 1
    wide = min(px(330), (right - room.x - px(24) * (count - 1)) // count)
    gauge = Rect(room.x, top, wide, buttons.y - px(6) - top)
    found += _gauge(kit, gauge, label, (kit.label("table.will_sign", power=card.other), "table.this_draft"),
                    (card.bars.low, card.bars.chance, card.bars.high, card.last))  # fmt: skip
    if card.bridge_bars:
        chance, low, high = card.bridge_bars
        beside = Rect(gauge.right + px(24), top, wide, gauge.height)
        found += _gauge(kit, beside, label, (kit.label("conference.with_bridge"), "conference.with_bridge_short"),
                        (low, chance, high, card.bars.chance))  # fmt: skip
    return [*found, *figures, *deed_buttons(kit, buttons, deeds)]


def _gauge(
    kit: Kit, rect: Rect, label: Rect, said: tuple[str, str], at: tuple[int, int, int, int | None]
) -> list[Widget]:
    low, chance, high, last = at
    shown = kit.type.shortened(said[0], "label", rect.width)
    return [
        Label(rect=Rect(rect.x, label.y, rect.width, label.height), text=shown, on_paper=True),
        ChanceBar(name=f"chance.{said[1]}", rect=rect, text=kit.label(said[1]), point=chance / 100,
                  band_80=(low / 100, high / 100), band_50=((low + chance) / 200, (chance + high) / 200),
                  last=last / 100 if last is not None else None, on_paper=True, tip=kit.label("table.chance_tip")),
    ]  # fmt: skip


def _figures(kit: Kit, room: Rect, card: ConferenceCard) -> list[Widget]:
    said = [("balance", kit.label("table.balance"), signed(card.balance), kit.label("table.balance_tip"))]
    if card.home:
        said.append(("home", card.home.signs, f"{card.home.chance}%", kit.label("table.home_tip")))
    px, setter = kit.theme.px, kit.type
    x, found = room.right, list[Widget]()
    for name, label, figure, tip in reversed(said):
        wide = max(setter.width(label, "label"), setter.width(figure, "figure")) + 4
        x -= wide
        found.append(Text(rect=Rect(x, room.y, wide, setter.line("label")), text=label, role="label",
                          colour="paper_ink_2"))  # fmt: skip
        at = Rect(x, room.y + setter.line("label") + px(4), wide, setter.line("figure"))
        found.append(Text(name=f"figure.{name}", rect=at, text=figure, role="figure", colour="paper_ink", tip=tip))
        x -= px(28)
    return found
