"""What hangs together: the shown item in the middle, and what its settling gains or loses with each other one."""

from dataclasses import dataclass

from game.ui.canvas import Canvas, Rect
from game.ui.cards.conference.card import LinkBox
from game.ui.kit import Kit
from game.ui.widgets import Look, Widget, signed

_A_ROW = 2


@dataclass(eq=False, kw_only=True)
class LinkageGraph(Widget):
    """Boxes and lines. Solid ice is on the table, dashed warning outside the room, dashed rule is waiting.

    `links` begins with the shown item. A line carries signed points of chance; tied items have a double line.
    """

    links: tuple[LinkBox, ...] = ()

    @staticmethod
    def height(kit: Kit, count: int) -> int:
        """How high a graph of so many boxes becomes, pixels."""
        rows = -(-max(count - 1, 0) // _A_ROW)
        return _box(kit) + rows * (_box(kit) + _gap(kit))

    def draw(self, canvas: Canvas, look: Look) -> None:
        kit = canvas.kit
        tall, gap, px = _box(kit), _gap(kit), canvas.px
        wide = (self.rect.width - px(40)) // _A_ROW
        middle = Rect(self.rect.centerx - wide // 2, self.rect.y, wide, tall)
        for number, link in enumerate(self.links[1:]):
            row, column = divmod(number, _A_ROW)
            is_alone = number == len(self.links) - 2 and column == 0
            x = middle.x if is_alone else self.rect.x + column * (wide + px(40))
            box = Rect(x, middle.bottom + gap + row * (tall + gap), wide, tall)
            self._line(canvas, middle, box, link)
            self._node(canvas, box, link)
        if self.links:
            self._node(canvas, middle, self.links[0])

    def _line(self, canvas: Canvas, top: Rect, box: Rect, link: LinkBox) -> None:
        palette, px = canvas.palette, canvas.px
        tint = palette.raises if link.points > 0 else palette.lowers if link.points < 0 else palette.rule_2
        lane = canvas.kit.rect.width  # the lane between the columns, where lines to lower rows run down
        lane = self.rect.centerx if box.centerx != self.rect.centerx else box.centerx
        elbow = box.y - _gap(canvas.kit) // 2
        thick = 3 if link.is_tied else 2
        canvas.upright(lane, top.bottom, max(0, elbow - top.bottom), tint, thick)
        left, right = sorted((lane, box.centerx))
        canvas.level(left, elbow, right - left + thick, tint, thick)
        canvas.upright(box.centerx, elbow, box.y - elbow, tint, thick)
        text = signed(link.points)
        size = canvas.kit.type.width(text, "note_strong") + px(10), canvas.kit.type.line("note_strong")
        at = Rect(box.centerx - size[0] // 2, elbow - size[1] // 2, *size)
        canvas.fill(at, palette.ink_2)
        canvas.text_in(at, text, "note_strong", tint if link.points else palette.text_2, "centre")

    def _node(self, canvas: Canvas, box: Rect, link: LinkBox) -> None:
        palette, px, setter = canvas.palette, canvas.px, canvas.kit.type
        is_first = link is self.links[0]
        canvas.fill(box, palette.ink_3 if is_first else palette.ink_2)
        if is_first or link.is_tied:
            canvas.outline(box, palette.ice, 2)
        else:
            canvas.dashed_box(box, palette.warning if link.state == "outside" else palette.rule_2)
        room = box.inflate(-2 * px(12), 0)
        both = setter.line("note_strong") + setter.line("small")
        top = box.centery - both // 2
        title = setter.shortened(link.title, "note_strong", room.width)
        canvas.text(title, (room.x, top), "note_strong", palette.bone)
        note = setter.shortened(link.note, "small", room.width)
        canvas.text(note, (room.x, top + setter.line("note_strong")), "small", palette.text_3)

    def words(self) -> str:
        label = self.labels.label
        return ". ".join(
            label("conference.link_said", title=link.title, note=link.note, points=signed(link.points))
            for link in self.links[1:]
        )


def _box(kit: Kit) -> int:
    return kit.theme.row(46)


def _gap(kit: Kit) -> int:
    return kit.theme.row(40)
