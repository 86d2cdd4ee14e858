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


def lesson_columns(
    kit: Kit, room: Rect, course: Course, card: TableCard, open_ones: tuple[Article, ...]
) -> list[Widget]:
    """The agreed rows in two columns, then the open articles, what we give at the left."""
    px, gap = kit.theme.px, kit.theme.px(24)
    wide = (room.width - gap) // 2
    area = Rect(room.x - px(6), room.y, room.width + px(24), room.height)
    rows = agreed_rows(course, card)
    if kit.theme.is_narrow:
        children = _open(kit, Rect(room.x, room.y, room.width, wide), card, open_ones)
        foot = max(child.rect.bottom for child in children) + px(10)
        children += _settled(kit, Rect(room.x, foot, room.width, wide), course, rows)
    else:
        children = _settled(kit, Rect(room.x, room.y, room.width, wide), course, rows)
        foot = max(child.rect.bottom for child in children) + px(12)
        children += _open(kit, Rect(room.x, foot, room.width, wide), card, open_ones)
    return [ScrollArea(name="articles", rect=area, children=children)]


def _settled(kit: Kit, room: Rect, course: Course, rows: list[tuple[str, str]]) -> list[Widget]:
    """What is agreed, in two columns from the top of `room`, each as wide as `room` is high."""
    wide, row, head = room.height, kit.theme.row(27), kit.theme.row(26)
    label = course.lesson.said("agreed_label")
    found: list[Widget] = [Label(rect=Rect(room.x, room.y, room.width, head), text=label, on_paper=True)]
    for number, (numeral, line) in enumerate(rows):
        x = room.x + number % 2 * (room.width - wide)
        found += _agreed(kit, Rect(x, room.y + head + number // 2 * row, wide, row), numeral, line)
    return found


def _open(kit: Kit, room: Rect, card: TableCard, open_ones: tuple[Article, ...]) -> list[Widget]:
    """The open articles in two columns from the top of `room`, each as wide as `room` is high."""
    wide, head, chosen = room.height, kit.theme.row(26), card.pen.chosen
    found: list[Widget] = []
    for number, (key, side) in enumerate((("open_give", "give"), ("open_receive", "receive"))):
        x, top = room.x + number * (room.width - wide), room.y + head + kit.theme.px(4)
        colour = "paper_raises" if number == 0 else "paper_lowers"
        heading = Rect(x, room.y, wide, head)
        found.append(Label(rect=heading, text=kit.label(f"lesson.{key}"), note=kit.label("table.worth_to_us"),
                           on_paper=True, colour=colour))  # fmt: skip
        for one in open_ones:
            if one.side == side:
                tall = article_height(kit, one, wide, one.issue == chosen, False)
                found += article_widgets(kit, one, Rect(x, top, wide, tall), one.issue == chosen, False)
                top += tall + kit.theme.px(8)
    return found


def _agreed(kit: Kit, rect: Rect, numeral: str, line: str) -> list[Widget]:
    px, size = kit.theme.px, kit.theme.row(15)
    shown = kit.type.shortened(line, "note", rect.width - px(44) - size - px(8))
    return [
        Label(rect=rect, text="", rule="below", on_paper=True),
        Text(
            rect=Rect(rect.x, rect.y, px(44), rect.height), text=numeral, role="note", colour="paper_ink_2", middle=True
        ),
        Text(
            rect=Rect(rect.x + px(44), rect.y, rect.width - px(44) - size - px(4), rect.height),
            text=shown.replace("_", ""),
            role="note",
            on_paper=True,
            middle=True,
        ),
        Mark(rect=Rect(rect.right - size, rect.y, size, rect.height), icon="lock", size=size, colour="paper_ink_2"),
    ]
