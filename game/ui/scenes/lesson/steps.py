"""The list of steps at the left, and the strip at the foot of a narrow window."""

from dataclasses import dataclass

from game.ui.canvas import Canvas, Rect
from game.ui.cards.lesson import Cost, Lesson, Step
from game.ui.kit import Kit
from game.ui.type import escape
from game.ui.widgets import Button, Label, Look, Notice, Panel, ScrollArea, Text, Widget, Zone, signed


@dataclass(eq=False, kw_only=True)
class StepRow(Widget):
    """One step: done, now, or later."""

    number: int
    step: Step
    state: str = "later"

    @staticmethod
    def height(kit: Kit, step: Step, width: int) -> int:
        """How high the row becomes, pixels."""
        room = width - kit.theme.row(28) - kit.theme.px(30)
        tall = kit.type.height(step.title, "row", room) + kit.type.height(step.line, "small", room)
        return tall + kit.theme.px(14)

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px, setter = canvas.palette, canvas.px, canvas.kit.type
        if self.state == "now":
            canvas.fill(self.rect, palette.ink_3)
            canvas.upright(self.rect.x, self.rect.y, self.rect.height, palette.ice, px(4))
        size = canvas.theme.row(26)
        at = (self.rect.x + px(14), self.rect.y + px(8))
        disc = Rect(at, (size, size))
        if self.state == "now":
            canvas.picture(canvas.kit.marks.disc(size, palette.ice), at)
            canvas.text_in(disc, str(self.number), "note_strong", palette.ink_0, "centre")
        else:
            colour = palette.ice if self.state == "done" else palette.text_3
            canvas.picture(canvas.kit.marks.circle(size, colour, 2), at)
            if self.state == "done":
                icon = size * 5 // 8
                canvas.icon("check", (disc.centerx - icon // 2, disc.centery - icon // 2), icon, colour)
            else:
                canvas.text_in(disc, str(self.number), "note_strong", colour, "centre")
        x = disc.right + px(10)
        room = Rect(x, self.rect.y + px(6), self.rect.right - px(6) - x, self.rect.height - px(6))
        strong = palette.text_3 if self.state == "later" else palette.bone
        used = canvas.paragraph(room, self.step.title, "row", strong)
        rest = Rect(room.x, room.y + used, room.width, setter.height(self.step.line, "small", room.width))
        canvas.paragraph(rest, self.step.line, "small", palette.text_3)

    def words(self) -> str:
        return self.tip


@dataclass(frozen=True)
class Standing:
    """What the panel shows beside the steps: the step now, what the refusal cost, an aside."""

    now: int
    costs: tuple[Cost, ...]
    before: int
    aside: str = ""


def lesson_panel(kit: Kit, rect: Rect, lesson: Lesson, standing: Standing) -> list[Widget]:
    """The whole panel, with the ways out at its foot."""
    px, row = kit.theme.px, kit.theme.row(40)
    foot = row + 2 * px(16)
    panel = Panel(
        rect=rect, title=kit.label("lesson.title"), note=lesson.said("length"), foot_height=foot, zone=Zone.LEFT
    )
    room = Rect(rect.x + px(16), panel.head(kit).bottom + px(14), rect.width - 2 * px(16), 0)
    title, lead = lesson.said("title"), lesson.said("lead")
    tall = Text.height(kit, title, "page_title", room.width)
    children: list[Widget] = [Text(rect=Rect(room.x, room.y, room.width, tall), text=title, role="page_title")]
    y = room.y + tall + px(6)
    tall = Text.height(kit, lead, "note", room.width)
    children.append(Text(rect=Rect(room.x, y, room.width, tall), text=lead, role="note", colour="text_2"))
    y += tall + px(14)
    for number, step in enumerate(lesson.steps):
        state = "done" if number < standing.now else "now" if number == standing.now else "later"
        tall = StepRow.height(kit, step, rect.width - 2)
        said = kit.label("lesson.step", n=number + 1, state=kit.label(f"lesson.state.{state}"), title=step.title,
                         line=step.line)  # fmt: skip
        box = Rect(rect.x + 1, y, rect.width - 2, tall)
        children.append(StepRow(rect=box, number=number + 1, step=step, state=state, tip=said))
        y += tall
    if standing.costs:
        children += _refusal(kit, Rect(room.x, y + px(16), room.width, 0), lesson, standing)
    area = Rect(rect.x + 1, panel.head(kit).bottom, rect.width - 2, rect.height - foot - panel.head(kit).height)
    return [
        panel,
        ScrollArea(name="lesson", rect=area, children=children, zone=Zone.LEFT),
        *ways_out(kit, panel.foot(kit)),
    ]


def ways_out(kit: Kit, foot: Rect) -> list[Widget]:
    """Take it back, and leave."""
    px, row = kit.theme.px, kit.theme.row(40)
    take_back, go = kit.label("lesson.take_back"), kit.label("lesson.leave")
    back, leave = Button.width(kit, take_back, "", "ctrl+z"), Button.width(kit, go, "", "")
    gap = px(8)
    room = foot.width - 2 * px(12) - gap
    if back + leave > room:
        back = room - leave
    top = foot.y + (foot.height - row) // 2
    return [
        Button(
            name="back",
            rect=Rect(foot.x + px(12), top, back, row),
            text=take_back,
            key="ctrl+z",
            zone=Zone.LEFT,
            group="ways",
        ),
        Button(
            name="leave",
            rect=Rect(foot.x + px(12) + back + gap, top, leave, row),
            text=go,
            kind="ghost",
            zone=Zone.LEFT,
            group="ways",
            tip=kit.label("lesson.leave_tip"),
        ),
    ]


def _refusal(kit: Kit, room: Rect, lesson: Lesson, standing: Standing) -> list[Widget]:
    px, row, y = kit.theme.px, kit.theme.row(32), room.y
    found: list[Widget] = [
        Text(
            rect=Rect(room.x, y, room.width, kit.type.line("note")),
            text=lesson.said("refusal", "title"),
            role="label",
            colour="lowers",
        )
    ]
    y += kit.type.line("note") + px(4)
    for cost in standing.costs:
        found += _cost(kit, Rect(room.x, y, room.width, row), cost)
        y = found[-1].rect.bottom
    for key in ("why", "next"):
        text = lesson.said("refusal", key, "text").replace("{before}", str(standing.before))
        said = f"**{lesson.said('refusal', key, 'lead')}** {text}"
        tall = Notice.height(kit, said, room.width)
        found.append(Notice(rect=Rect(room.x, y + px(10), room.width, tall), text=said))
        y += tall + px(10)
    return found


def _cost(kit: Kit, least: Rect, cost: Cost) -> list[Widget]:
    """Its name at the left, before, after and the change at the right; as high as the name needs."""
    figure = f"{cost.before}{cost.unit} → **{cost.after}{cost.unit}**   {signed(cost.after - cost.before)}"
    name = escape(cost.name)
    wide = least.width - kit.type.width(figure.replace("*", ""), "note_strong") - kit.theme.px(12)
    box = Rect(least.x, least.y, least.width, max(least.height, Text.height(kit, name, "note", wide) + kit.theme.px(8)))
    return [
        Label(rect=box, text="", rule="above"),
        Text(rect=Rect(box.x, box.y, wide, box.height), text=name, role="note", middle=True),
        Text(rect=box, text=figure, role="note", colour="text_2", middle=True, align="right"),
    ]


def lesson_strip(kit: Kit, rect: Rect, lesson: Lesson, coach: tuple[int, tuple[str, str, str]]) -> list[Widget]:
    """The strip of a narrow window: the step now, what to do, the ways out."""
    px, setter = kit.theme.px, kit.type
    number, (title, text, after) = coach
    panel = Panel(rect=rect, ground="ink_1")
    ways = Rect(rect.right - px(330), rect.y, px(330), rect.height)
    x = rect.x + px(20)
    wide = ways.x - x - px(20)
    place = kit.label("lesson.of_steps", n=number + 1, count=len(lesson.steps))
    head = f"{{ice|{place}}}  **{escape(title)}**"
    found: list[Widget] = [panel, Text(rect=Rect(x, rect.y + px(10), wide, setter.line("row")), text=head, role="row")]
    said = escape(text) + "  {text_3|" + escape(after) + "}"
    found.append(Text(name="coach", rect=Rect(x, rect.y + px(10) + setter.line("row") + px(2), wide,
                                              rect.bottom - rect.y - px(16) - setter.line("row")),
                      text=said, role="note", colour="text_2"))  # fmt: skip
    return [*found, *ways_out(kit, ways)]
