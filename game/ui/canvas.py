"""What everything is drawn on: a surface, the kit, and a ledger of every text that did not fit its box."""

from dataclasses import dataclass, field

from game.ui.drawing import Drawing, Point, Rect
from game.ui.tokens import Colour
from game.ui.type import RichText, Run, set_rich
from game.ui.type.runs import SetRun

__all__ = ["Canvas", "Overflow", "Point", "Rect"]

_LARGE = 1.5
"""Up to this share of the usual size of letters every word must find its room; beyond it names may be shortened."""


@dataclass(frozen=True, slots=True)
class Overflow:
    """A text that needs more room than its box has. Sizes are pixels."""

    text: str
    role: str
    box: tuple[int, int]
    need: tuple[int, int]


@dataclass
class Canvas(Drawing):
    """Flat drawing with text, icons and badges. A text that does not fit its box goes into `overflow`."""

    overflow: list[Overflow] = field(default_factory=list)

    def note_overflow(self, text: str, role: str, box: Rect, need: tuple[int, int]) -> None:
        """Writes a text into the ledger when it needs more room (width, height) than its box has.

        Two pixels of a line's height are leading that no letter reaches.
        """
        if need[0] > box.width or need[1] > box.height + 2:
            self.overflow.append(Overflow(text, role, (box.width, box.height), need))

    def text(self, text: str, at: Point, role: str = "body", colour: Colour | None = None, align: str = "left") -> int:
        """One line; `at` is the top of the line at its left, centre or right. Returns its width."""
        wide = self.kit.type.width(text, role)
        x = at[0] - (wide if align == "right" else wide // 2 if align == "centre" else 0)
        self.touch(Rect(x, at[1], wide, self.kit.type.line(role)))
        self.surface.blit(self.kit.type.render(text, role, colour or self.palette.bone), (x, at[1]))
        return wide

    def text_in(
        self, rect: Rect, text: str, role: str = "body", colour: Colour | None = None, align: str = "left"
    ) -> int:
        """One line, centred in the height of `rect`; noted when it is wider. Returns its width."""
        wide, line = self.kit.type.width(text, role), self.kit.type.line(role)
        self.note_overflow(text, role, rect, (wide, line))
        x = {"left": rect.left, "right": rect.right, "centre": rect.centerx}[align]
        return self.text(text, (x, rect.centery - line // 2), role, colour, align)

    def name_in(
        self, rect: Rect, text: str, role: str = "body", colour: Colour | None = None, align: str = "left"
    ) -> int:
        """As `text_in`, for a name or heading: in letters beyond half as large again it may be shortened."""
        if self.theme.sight.text > _LARGE:
            text = self.kit.type.shortened(text, role, rect.width)
        return self.text_in(rect, text, role, colour, align)

    def paragraph(
        self, rect: Rect, text: str, role: str = "body", colour: Colour | None = None, align: str = "left"
    ) -> int:
        """Wrapped text from the top of `rect`; noted when it does not fit. Returns its height."""
        setter = self.kit.type
        lines, line = setter.wrap(text, role, rect.width), setter.line(role)
        if self.theme.sight.text > _LARGE:
            # A word alone can be wider than a narrow column of very large letters.
            lines = tuple(setter.shortened(one, role, rect.width) for one in lines)
        widest = max((setter.width(one, role) for one in lines), default=0)
        self.note_overflow(text, role, rect, (widest, len(lines) * line))
        x = {"left": rect.left, "right": rect.right, "centre": rect.centerx}[align]
        for number, one in enumerate(lines):
            self.text(one, (x, rect.top + number * line), role, colour, align)
        return len(lines) * line

    def rich(self, rect: Rect, markup: str, role: str = "body", colour: Colour | None = None) -> int:
        """Rich text from the top of `rect`; noted when it does not fit. Returns its height."""
        rich = set_rich(self.kit.type, markup, role, rect.width)
        self.note_overflow(markup, role, rect, (rich.widest, rich.height))
        self.rich_lines(rich, rect.topleft, role, colour or self.palette.bone)
        return rich.height

    def rich_lines(self, rich: RichText, at: Point, role: str, colour: Colour) -> None:
        """Rich text already broken into lines."""
        for number, line in enumerate(rich.lines):
            for held in line:
                self._run(held, (at[0] + held.x, at[1] + number * rich.line_height), role, colour)

    def _run(self, held: SetRun, at: Point, role: str, colour: Colour) -> None:
        run, setter = held.run, self.kit.type
        tint = self._run_colour(run, colour)
        self.touch(Rect(*at, held.width, setter.line(role)))
        self.surface.blit(setter.render(run.text, run.role(role), tint), at)
        feet = at[1] + setter.baseline(role)
        thick = max(1, round(setter.size(role) / 14))
        if run.struck:
            self.level(at[0], feet - round(setter.size(role) * 0.27), held.width, tint, thick)
        if run.new:
            self.level(at[0], feet + max(3, thick * 3), held.width, tint, thick)

    def _run_colour(self, run: Run, colour: Colour) -> Colour:
        if run.colour:
            return self.palette.named(run.colour)
        if run.struck:
            return self.palette.red_pencil
        if run.new:
            return self.palette.blue_pencil
        # Bold in a quiet paragraph stands out by its colour too.
        louder = {self.palette.text_2: self.palette.bone, self.palette.text_3: self.palette.bone,
                  self.palette.paper_ink_2: self.palette.paper_ink}  # fmt: skip
        return louder.get(colour, colour) if run.bold else colour

    def icon(self, name: str, at: Point, size: int, colour: Colour | None = None) -> None:
        """An icon of `assets/icons`, its top left at `at`."""
        self.picture(self.kit.icons.get(name, size, colour or self.palette.bone), at)

    def badge(self, code: str, at: Point, size: int, on_paper: bool = False) -> None:
        """The badge of a power, its top left at `at`."""
        self.picture(self.kit.marks.badge(code, size, on_paper), at)

    def ring(self, rect: Rect, on_paper: bool = False) -> None:
        """The focus ring: 2 px ice with a 3 px gap; on paper 2 px blue pencil with a 2 px gap."""
        gap = 2 if on_paper else 3
        colour = self.palette.blue_pencil if on_paper else self.palette.ice
        self.outline(rect.inflate(2 * (gap + 2), 2 * (gap + 2)), colour, 2)
