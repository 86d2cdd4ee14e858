"""The sheet of the lesson: what is agreed, and the articles that are open."""

from game.ui.canvas import Rect
from game.ui.cards.lesson import Course
from game.ui.cards.table import TableCard
from game.ui.cards.table.articles import Article
from game.ui.kit import Kit
from game.ui.scenes.table.article import article_height, article_widgets
from game.ui.widgets import Label, Mark, ScrollArea, Text, Widget


def agreed_rows(course: Course, card: TableCard) -> list[tuple[str, str]]:
    """Numeral and line of every article that is settled, and of the small print in the text."""
    lines = course.lesson.form["agreed_lines"]
    issues = course.session.setup.agendas[0].issues
    settled = [(lines[i]["article"], lines[i]["line"]) for i in course.lesson.starts["agreed"] if i in lines]
    shown = set(course.lesson.starts["agreed"]) | set(course.lesson.starts["shown"])
    small = [a for a in card.articles if a.is_in_draft and issues[a.issue].id not in shown]
    return settled + [("", a.text.replace("**", "").replace("__", "")) for a in small]


def lesson_columns(kit: Kit, room: Rect, course: Course, card: TableCard, open_ones: tuple[Article, ...]) -> list[Widget]:
    """The agreed rows in two columns, then the open articles, what we give at the left."""
    px, gap = kit.theme.px, kit.theme.px(24)
    wide = (room.width - gap) // 2
    area = Rect(room.x - px(6), room.y, room.width + px(24), room.height)
    head = kit.theme.row(26)
    children: list[Widget] = [Label(rect=Rect(room.x, room.y, room.width, head), text=course.lesson.said("agreed_label"),
                                    on_paper=True)]  # fmt: skip
    rows, row = agreed_rows(course, card), kit.theme.row(27)
    y = room.y + head
    for number, (numeral, line) in enumerate(rows):
        x = room.x + number % 2 * (wide + gap)
        children += _agreed(kit, Rect(x, y + number // 2 * row, wide, row), numeral, line)
    y += (len(rows) + 1) // 2 * row + px(12)
    chosen = card.pen.chosen
    for number, (label, side) in enumerate((("Open: we give", "give"), ("Open: they give", "receive"))):
        x, top = room.x + number * (wide + gap), y + head
        note = "worth to us"
        children.append(Label(rect=Rect(x, y, wide, head), text=label, note=note, on_paper=True,
                              colour="paper_raises" if number == 0 else "paper_lowers"))  # fmt: skip
        for one in open_ones:
            if one.side != side:
                continue
            tall = article_height(kit, one, wide, one.issue == chosen, False)
            children += article_widgets(kit, one, Rect(x, top, wide, tall), one.issue == chosen, False)
            top += tall + px(8)
    return [ScrollArea(name="articles", rect=area, children=children)]


def _agreed(kit: Kit, rect: Rect, numeral: str, line: str) -> list[Widget]:
    px, size = kit.theme.px, kit.theme.row(15)
    shown = kit.type.shortened(line, "note", rect.width - px(44) - size - px(8))
    return [
        Label(rect=rect, text="", rule="below", on_paper=True),
        Text(rect=Rect(rect.x, rect.y, px(44), rect.height), text=numeral, role="note", colour="paper_ink_2", middle=True),
        Text(rect=Rect(rect.x + px(44), rect.y, rect.width - px(44) - size - px(4), rect.height), text=shown.replace("_", ""),
             role="note", on_paper=True, middle=True),
        Mark(rect=Rect(rect.right - size, rect.y, size, rect.height), icon="lock", size=size, colour="paper_ink_2"),
    ]  # fmt: skip
