"""Panels, sheets and bars: the grounds that other widgets stand on."""

from dataclasses import dataclass

from game.ui.canvas import Canvas, Rect
from game.ui.kit import Kit
from game.ui.widgets.keycap import cap_height, cap_width, draw_cap
from game.ui.widgets.widget import Look, Widget


@dataclass(eq=False, kw_only=True)
class Panel(Widget):
    """Ink ground with a 1 px rule; a head of 40 with a label and a key when `title` is given; a foot when asked.

    `head(kit)`, `body(kit)` and `foot(kit)` are the rectangles to lay other widgets in.
    """

    title: str = ""
    note: str = ""
    hint: str = ""
    foot_height: int = 0
    ground: str = "ink_2"
    has_rule: bool = True

    def head(self, kit: Kit) -> Rect:
        """The head; empty without a title."""
        return Rect(self.rect.x, self.rect.y, self.rect.width, kit.theme.row(40) if self.title else 0)

    def foot(self, kit: Kit) -> Rect:
        """The foot, which holds the one thing to do."""
        return Rect(self.rect.x, self.rect.bottom - self.foot_height, self.rect.width, self.foot_height)

    def body(self, kit: Kit, inset: int = 16) -> Rect:
        """What is left, inset by 16 to 20 (of the style's pixels) at the sides."""
        head, side = self.head(kit), kit.theme.px(inset)
        top = head.bottom if self.title else self.rect.y + side
        return Rect(self.rect.x + side, top, self.rect.width - 2 * side,
                    self.rect.bottom - self.foot_height - top - (0 if self.foot_height else side // 2))  # fmt: skip

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, kit = canvas.palette, canvas.kit
        canvas.fill(self.rect, palette.named(self.ground))
        if self.foot_height:
            foot = self.foot(kit)
            canvas.fill(foot, palette.ink_1)
            canvas.level(foot.x, foot.y, foot.width, palette.rule)
        if self.title:
            head = self.head(kit)
            room = head.inflate(-2 * canvas.px(16), 0)
            canvas.text_in(room, self.title, "label", palette.text_3)
            right = room.right
            if self.hint:
                right -= cap_width(kit, self.hint)
                draw_cap(canvas, (right, head.centery - cap_height(kit) // 2), self.hint)
                right -= canvas.px(8)
            if self.note:
                room.width = right - room.x
                canvas.text_in(room, self.note, "note", palette.text_2, "right")
            canvas.level(head.x, head.bottom - 1, head.width, palette.rule)
        if self.has_rule:
            canvas.outline(self.rect, palette.rule)

    def words(self) -> str:
        return f"{self.title}. {self.note}".strip(". ")


@dataclass(eq=False, kw_only=True)
class Sheet(Widget):
    """Bone paper with a double rim and a ruled title: what a hand writes or signs."""

    title: str = ""
    note: str = ""

    def head(self, kit: Kit) -> Rect:
        """The title and the two rules under it."""
        inset = kit.theme.px(24)
        tall = kit.type.line("page_title") + kit.theme.px(24) if self.title else 0
        return Rect(self.rect.x + inset, self.rect.y + kit.theme.px(16), self.rect.width - 2 * inset, tall)

    def body(self, kit: Kit) -> Rect:
        """The paper below the title."""
        head, inset = self.head(kit), kit.theme.px(24)
        top = head.bottom + (kit.theme.px(8) if self.title else 0)
        return Rect(head.x, top, head.width, self.rect.bottom - inset // 2 - top)

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette = canvas.palette
        canvas.frame(self.rect, palette.paper_1, palette.paper_rule)
        inset = canvas.px(5)
        canvas.outline(self.rect.inflate(-2 * inset, -2 * inset), palette.paper_rule)
        if not self.title:
            return
        head = self.head(canvas.kit)
        # A title too long for its sheet in large letters is set smaller before it is shortened.
        setter = canvas.kit.type
        role = next((r for r in ("page_title", "lead") if setter.width(self.title, r) <= head.width), "lead")
        room = Rect(head.x, head.y, head.width, head.height - canvas.px(8))
        canvas.text_in(room, setter.shortened(self.title, role, head.width), role, palette.paper_ink)
        if self.note:
            canvas.text_in(head, self.note, "note", palette.paper_ink_2, "right")
        canvas.level(head.x, head.bottom - 6, head.width, palette.paper_ink, 2)
        canvas.level(head.x, head.bottom - 2, head.width, palette.paper_ink)

    def words(self) -> str:
        return f"{self.title}. {self.note}".strip(". ")


@dataclass(eq=False, kw_only=True)
class Card(Widget):
    """A card on paper: paper ground, a rim, and a bar at the left edge: new (blue) or struck (red)."""

    bar: str = ""
    ground: str = "paper_0"

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette = canvas.palette
        canvas.frame(self.rect, palette.named(self.ground), palette.paper_rule)
        if self.bar:
            colour = palette.red_pencil if self.bar == "struck" else palette.blue_pencil
            canvas.fill(Rect(self.rect.x, self.rect.y, canvas.px(5), self.rect.height), colour)


@dataclass(eq=False, kw_only=True)
class Ground(Widget):
    """A flat area of one colour of the palette, with rules at the sides named: `top bottom left right`."""

    ground: str = "ink_0"
    rules: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, rect = canvas.palette, self.rect
        canvas.fill(rect, palette.named(self.ground))
        sides = self.rules.split()
        if "top" in sides:
            canvas.level(rect.x, rect.y, rect.width, palette.rule)
        if "bottom" in sides:
            canvas.level(rect.x, rect.bottom - 1, rect.width, palette.rule)
        if "left" in sides:
            canvas.upright(rect.x, rect.y, rect.height, palette.rule)
        if "right" in sides:
            canvas.upright(rect.right - 1, rect.y, rect.height, palette.rule)
