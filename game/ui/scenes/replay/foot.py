"""The foot of the replay: what the graph shows and of whom, the years, and the buttons that play."""

from collections.abc import Sequence

from game.ui.canvas import Rect
from game.ui.cards.timeline import POWERS, Course, War, telling
from game.ui.kit import Kit
from game.ui.scenes.replay.course import CourseBoard
from game.ui.widgets import Button, Ground, Label, Option, Segment, Text, Widget, Zone

SPEEDS = (1, 2, 4, 8)


def foot_panel(kit: Kit, rect: Rect, board: CourseBoard, is_playing: bool, speed: int) -> list[Widget]:
    """Lays the board in the foot, with its head and its buttons."""
    px, row = kit.theme.px, kit.theme.row
    head = Rect(rect.x + px(16), rect.y + px(6), rect.width - px(32), row(36))
    side = _buttons(kit, rect, is_playing, speed)
    options = [Option(power, power) for power in POWERS]
    wide = Segment.width(kit, options)
    pick = Rect(head.right - wide, head.y + px(2), wide, row(32))
    board.rect = Rect(rect.x + 1, head.bottom, side[0].rect.x - px(12) - rect.x, rect.bottom - head.bottom - 1)
    power = board.course.power
    name = telling(kit.labels.language).name(power, board.date)
    size = "short" if kit.theme.is_narrow else "long"
    text, note = kit.label(f"replay.worth_{size}", power=name), kit.label(f"replay.points_{size}")
    label = kit.type.width(text.upper(), "label") + px(60)
    beside = Rect(head.x + label, head.y, max(0, pick.x - head.x - label - px(10)), head.height)
    return [
        Ground(rect=rect, ground="ink_0", rules="top"),
        board,
        Label(name="about", rect=Rect(head.x, head.y, label, head.height), text=text,
              tip=kit.label("replay.worth_about"), zone=Zone.FOOT),
        Text(rect=beside, text=kit.type.shortened(note, "note", beside.width), role="note",
             colour="text_3", middle=True, zone=Zone.FOOT),
        *_figure(kit, side[0].rect, rect, board),
        Segment(name="whose", rect=pick, options=options, value=power, zone=Zone.FOOT,
                text=kit.label("replay.worth_to")),
        *side,
    ]  # fmt: skip


def _figure(kit: Kit, first: Rect, rect: Rect, board: CourseBoard) -> list[Widget]:
    """The points of the day in large, and the most there ever were."""
    most = max(board.course.steps, key=lambda step: step[1])
    role = "page_title" if kit.theme.is_narrow else "figure"
    wide, tall = rect.right - kit.theme.px(16) - first.x, kit.type.line(role)
    top = board.rect.y + kit.theme.px(4)
    note = kit.label("replay.at_most", n=most[1], year=most[0][:4])
    return [
        Text(rect=Rect(first.x, top, wide, tall), text=str(board.course.at(board.date)), role=role, zone=Zone.FOOT),
        Text(
            rect=Rect(first.x, top + tall, wide, kit.type.line("note")),
            text=note,
            role="note",
            colour="text_2",
            zone=Zone.FOOT,
        ),
    ]


def _buttons(kit: Kit, rect: Rect, is_playing: bool, speed: int) -> list[Widget]:
    px, size = kit.theme.px, kit.theme.row(44)
    wide = size * 4
    x, y = rect.right - px(16) - wide, rect.bottom - px(24) - size
    held = (
        ("first", "prev", "", "home", "first"),
        ("play", "pause" if is_playing else "play", "", "space", "pause" if is_playing else "play"),
        ("last", "next", "", "end", "last"),
        ("speed", "", f"{speed}×", "s", "speed"),
    )
    return [
        Button(name=name, rect=Rect(x + number * size, y, size, size), icon=icon, text=text, key=key,
               tip=kit.label(f"replay.play.{said}", n=speed), shows_key=False, zone=Zone.FOOT, group="play")
        for number, (name, icon, text, key, said) in enumerate(held)
    ]  # fmt: skip


def board_of(kit: Kit, course: Course, ticks: Sequence[str], wars: Sequence[War], date: str) -> CourseBoard:
    """The board of a course, yet without a place."""
    return CourseBoard(name="scrub", course=course, ticks=ticks, wars=wars, date=date, zone=Zone.FOOT,
                       language=kit.labels.language)  # fmt: skip
