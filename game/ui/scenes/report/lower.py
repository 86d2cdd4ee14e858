"""The lower half of the report: the turns that made it, every move, the archives, the treaty on paper."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.ui.canvas import Rect
from game.ui.cards.report import ReportCard
from game.ui.kit import Kit
from game.ui.scenes.report.parts import MomentRow, MoveRow
from game.ui.type import escape
from game.ui.widgets import ScrollArea, Sheet, Text, Widget, Zone

TABS = ("turns", "moves", "archive", "treaty")


@dataclass(frozen=True)
class Chosen:
    """What a branch would start from: one of the turns that made it, or any turn of the game (None: the former)."""

    moment: int = 0
    move: int | None = None


def column(kit: Kit, card: ReportCard, room: Rect, tab: str, chosen: Chosen) -> list[Widget]:
    """The widgets of a tab, scrolling where they need more room."""
    inner = Rect(room.x, room.y, room.width - kit.theme.px(14), room.height)
    if tab == "treaty":
        return _treaty(kit, card, room)
    if tab == "archive":
        rows = _paragraphs(kit, inner, _archive(kit, card))
    elif tab == "moves":
        rows = _moves(kit, card, inner, chosen)
    else:
        rows = _turns(kit, card, inner, chosen)
    return [ScrollArea(name=f"lower.{tab}", rect=room, children=rows, zone=Zone.RIGHT)]


def _turns(kit: Kit, card: ReportCard, room: Rect, chosen: Chosen) -> list[Widget]:
    rows, y = list[Widget](), room.y
    for number, moment in enumerate(card.moments):
        place = Rect(room.x, y, room.width, MomentRow.height(kit, moment, room.width))
        is_chosen = chosen.move is None and number == chosen.moment
        rows.append(
            MomentRow(name=f"moment.{number}", rect=place, held=moment, is_chosen=is_chosen, group="moments",
                      zone=Zone.RIGHT, tip=kit.label("report.branch_here"))
        )  # fmt: skip
        y = place.bottom
    said = [
        kit.label("report.deal_missed", date=escape(date), text=escape(text), score=score)
        for date, text, score in card.missed[-1:]
    ]
    said += [escape(card.after)] if card.after else []
    if card.history_did:
        text, source = escape(card.history_did), escape(card.source)
        said.append(kit.label("report.what_history_did", text=text, source=source))
    return rows + _paragraphs(kit, Rect(room.x, y + kit.theme.px(8), room.width, 0), said)


def _moves(kit: Kit, card: ReportCard, room: Rect, chosen: Chosen) -> list[Widget]:
    rows, y = list[Widget](), room.y
    for number, move in enumerate(card.moves):
        place = Rect(room.x, y, room.width, MoveRow.height(kit, move, room.width))
        rows.append(
            MoveRow(name=f"move.{number}", rect=place, held=move, is_chosen=number == chosen.move, group="moves",
                    zone=Zone.RIGHT, tip=kit.label("report.branch_here"))
        )  # fmt: skip
        y = place.bottom
    return rows


def _archive(kit: Kit, card: ReportCard) -> list[str]:
    said = [
        kit.label("report.missed", date=escape(date), text=escape(text), score=score)
        for date, text, score in card.missed
    ]
    said = said or [kit.label("report.none_missed")]
    return said + [f"**{escape(head)}.** {escape(reasons)}." for _, head, reasons in reversed(card.archive)]


def _treaty(kit: Kit, card: ReportCard, room: Rect) -> list[Widget]:
    """The articles on paper, in full; a word where no treaty is in force."""
    if not card.articles:
        return _paragraphs(kit, room, [kit.label("report.no_treaty")])
    px = kit.theme.px
    inner, y = room.inflate(-px(56), -px(40)), room.y + px(20)
    children: list[Widget] = []
    for number, line in enumerate(card.articles, 1):
        text = f"**{number}.** {line}."
        tall = Text.height(kit, text, "note", inner.width)
        children.append(Text(rect=Rect(inner.x, y, inner.width, tall), text=text, role="note", on_paper=True))
        y += tall + px(8)
    inner.height = min(inner.height, y - inner.y)
    sheet = Sheet(rect=Rect(room.x, room.y, room.width, inner.height + px(40)))
    return [sheet, ScrollArea(name="lower.treaty", rect=inner, children=children, zone=Zone.RIGHT)]


def _paragraphs(kit: Kit, room: Rect, said: Sequence[str]) -> list[Widget]:
    found, y = list[Widget](), room.y
    for text in said:
        tall = Text.height(kit, text, "note", room.width)
        found.append(Text(rect=Rect(room.x, y, room.width, tall), text=text, role="note", colour="text_2"))
        y += tall + kit.theme.px(9)
    return found
