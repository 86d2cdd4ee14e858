"""The win-set bar: a bar each for the chamber and every other capital on one scale of text, and the frame of all."""

from dataclasses import dataclass

from game.ui.canvas import Canvas, Rect
from game.ui.cards.ratification import WinSet
from game.ui.cards.ratification.winset import Landmark, Reach
from game.ui.kit import Kit
from game.ui.tokens import Colour
from game.ui.widgets import Label, Look, Widget


@dataclass(eq=False, kw_only=True)
class WinSetBar(Widget):
    """Full where a capital would rather ratify, framed in ice where all would; the signed text is the ice mark."""

    win_set: WinSet
    frame: str = ""
    """What the frame is called, or that there is none."""
    said: str = ""

    @staticmethod
    def height(kit: Kit, win_set: WinSet) -> int:
        """How high it stands, pixels."""
        rows = _row(kit) * len(win_set.reaches)
        return kit.type.line("note") + kit.theme.px(16) + rows + kit.theme.px(14) + kit.type.line("small")

    def draw(self, canvas: Canvas, look: Look) -> None:
        kit, px, palette = canvas.kit, canvas.px, canvas.palette
        names = self._names(canvas)
        top = self.rect.y + kit.type.line("note") + px(8)
        row = _row(kit)
        track = Rect(self.rect.x + names, top, self.rect.width - names, row * len(self.win_set.reaches))
        for number, reach in enumerate(self.win_set.reaches):
            line = Rect(self.rect.x, top + number * row, self.rect.width, row)
            name = kit.type.shortened(reach.name, "note_strong", names - px(40))
            size = canvas.theme.row(20)
            canvas.badge(reach.code, (line.x, line.centery - size // 2), size)
            canvas.name_in(Rect(line.x + size + px(8), line.y, names - size - px(8), row), name, "note_strong",
                           palette.bone)  # fmt: skip
            self._bar(canvas, Rect(track.x, line.y + px(3), track.width, row - px(6)), reach, number == 0)
        self._frame(canvas, track)
        self._signed(canvas, track)
        self._landmarks(canvas, track)

    def _names(self, canvas: Canvas) -> int:
        """Room for the names at the left, pixels; the capitals' rolls below keep to it too."""
        return names_width(canvas.kit, self.rect.width)

    def _bar(self, canvas: Canvas, track: Rect, reach: Reach, is_ours: bool) -> None:
        canvas.fill(track, canvas.palette.ink_3)
        colour: Colour = canvas.palette.bone if is_ours else canvas.theme.power(reach.code).light
        for low, high in reach.holds:
            canvas.fill(_stretch(track, low, high), colour)

    def _frame(self, canvas: Canvas, track: Rect) -> None:
        palette, px, setter = canvas.palette, canvas.px, canvas.kit.type
        wide = setter.width(self.frame, "note_strong")
        middle = track.centerx
        if self.win_set.frame:
            widest = max(self.win_set.frame, key=lambda one: one[1] - one[0])
            middle = _stretch(track, *widest).centerx
        x = max(track.x, min(middle - wide // 2, track.right - wide))
        colour = palette.ice if self.win_set.frame else palette.lowers
        canvas.text(self.frame, (x, self.rect.y), "note_strong", colour)
        for low, high in self.win_set.frame:
            canvas.outline(_stretch(track, low, high).inflate(px(4), px(6)), palette.ice, 2)

    def _signed(self, canvas: Canvas, track: Rect) -> None:
        """The ice line through all bars, with a head beneath."""
        x, size = _place(track, self.win_set.signed.at), canvas.px(12)
        canvas.upright(x - 2, track.y - canvas.px(2), track.height + canvas.px(4), canvas.palette.ink_0, 5)
        canvas.upright(x - 1, track.y - canvas.px(2), track.height + canvas.px(6), canvas.palette.ice, 3)
        head = canvas.kit.marks.polygon(((0, size), (size, size), (size / 2, 0)), (size, size), canvas.palette.ice)
        canvas.picture(head, (x - size // 2, track.bottom + canvas.px(1)))

    def _landmarks(self, canvas: Canvas, track: Rect) -> None:
        """The names of settlements under the scale, the signed one first; one that would touch another is left out."""
        palette, px = canvas.palette, canvas.px
        taken: list[Rect] = []
        others = [mark for mark in self.win_set.landmarks if mark.name != self.win_set.signed.name]
        for mark in (self.win_set.signed, *others):
            is_signed = mark is self.win_set.signed
            role = "small_strong" if is_signed else "small"
            box = self._label(canvas, track, mark, role)
            if any(box.inflate(px(28), 0).colliderect(other) for other in taken):
                continue
            taken.append(box)
            if not is_signed:
                canvas.upright(_place(track, mark.at), track.bottom + px(4), px(7), palette.text_3)
            canvas.text(mark.name, box.topleft, role, palette.ice if is_signed else palette.text_3)

    def _label(self, canvas: Canvas, track: Rect, mark: Landmark, role: str) -> Rect:
        wide = canvas.kit.type.width(mark.name, role)
        x = max(self.rect.x, min(_place(track, mark.at) - wide // 2, self.rect.right - wide))
        return Rect(x, track.bottom + canvas.px(14), wide, canvas.kit.type.line(role))

    def words(self) -> str:
        return self.said


def names_width(kit: Kit, room: int) -> int:
    """Room for the names of capitals at the left of the bars, pixels."""
    return min(kit.theme.row(170), room // 4)


def _row(kit: Kit) -> int:
    return kit.theme.row(26)


def _place(track: Rect, at: int) -> int:
    return track.x + round((track.width - 1) * at / 10_000)


def _stretch(track: Rect, low: int, high: int) -> Rect:
    left, right = _place(track, low), _place(track, high)
    return Rect(left, track.y, max(right - left, 2), track.height)


def win_set_widgets(kit: Kit, room: Rect, win_set: WinSet, power: str) -> list[Widget]:
    """The bar under its heading, from the top of `room`; `power` is the party more is left to at the right."""
    said = kit.label
    head = Rect(room.x, room.y, room.width, kit.theme.row(30))
    frame = said("ratification.win_set" if win_set.frame else "ratification.no_win_set")
    kept = said("ratification.kept" if win_set.is_kept else "ratification.not_kept")
    bar = Rect(room.x, head.bottom + kit.theme.px(4), room.width, WinSetBar.height(kit, win_set))
    return [
        Label(rect=head, text=said("ratification.could_pass"), note=_note(kit, head.width, power), rule="above"),
        WinSetBar(name="win_set", rect=bar, win_set=win_set, frame=frame, tip=f"{frame}. {kept}", said=kept),
    ]


def _note(kit: Kit, wide: int, power: str) -> str:
    note = kit.label("ratification.scale_says", power=power)
    left = wide - kit.type.width(kit.label("ratification.could_pass"), "label") - kit.theme.px(24)
    return note if kit.type.width(note, "note") <= left else ""
