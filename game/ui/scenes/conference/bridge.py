"""The third column: what the chair or the mediator could put between the two, re-checked."""

from dataclasses import dataclass

from game.ui.canvas import Canvas, Rect
from game.ui.cards.conference.card import BridgeCard, BridgeLine
from game.ui.kit import Kit
from game.ui.scenes.conference.votes import VoteStrip
from game.ui.widgets import Button, Empty, Label, Look, Text, Widget, signed


@dataclass(eq=False, kw_only=True)
class Blue(Widget):
    """Paper with a rim of blue pencil: what somebody proposes between two."""

    def draw(self, canvas: Canvas, look: Look) -> None:
        canvas.frame(self.rect, canvas.palette.paper_0, canvas.palette.blue_pencil, 2)


def bridge_column(kit: Kit, room: Rect, bridge: BridgeCard | None) -> list[Widget]:
    """The bridge as paper with a blue rim; a dashed box where no text is known that all would sign."""
    px = kit.theme.px
    if bridge is None:
        title, text = kit.label("conference.no_bridge"), kit.label("conference.no_bridge_text")
        tall = kit.type.line("note_strong") + Text.height(kit, text, "note", room.width - px(32)) + px(32)
        return [Empty(rect=Rect(room.x, room.y, room.width, tall), title=title, text=text, on_paper=True)]
    inside = Rect(room.x + px(16), room.y + px(14), room.width - 2 * px(16), 0)
    tall = Text.height(kit, bridge.title, "lead", inside.width)
    body: list[Widget] = [Text(rect=Rect(inside.x, inside.y, inside.width, tall), text=bridge.title, role="lead",
                               on_paper=True)]  # fmt: skip
    y = inside.y + tall + px(10)
    for line in bridge.lines:
        made = _line(kit, Rect(inside.x, y, inside.width, 0), line)
        body += made
        y = max(w.rect.bottom for w in made) + px(8)
    made = _sums(kit, Rect(inside.x, y, inside.width, 0), bridge)
    text = kit.label("conference.edit_bridge")
    low = max(w.rect.bottom for w in made) + px(10)
    made.append(Button(name="edit", rect=Rect(inside.x, low, Button.width(kit, text, "", "e"), kit.theme.row(36)),
                       text=text, key="e", on_paper=True, group="bridge"))  # fmt: skip
    bottom = max(w.rect.bottom for w in made) + px(12)
    frame = Rect(room.x, room.y, room.width, bottom - room.y)
    return [Blue(rect=frame), *body, *made]


def _line(kit: Kit, room: Rect, line: BridgeLine) -> list[Widget]:
    px = kit.theme.px
    left = kit.type.width("VIII", "numeral") + px(10)
    wide = room.width - left
    text = Text.height(kit, line.text, "body", wide)
    note = Text.height(kit, line.note, "note", wide) if line.note else 0
    strip = VoteStrip.height(kit, line.votes, wide)
    found: list[Widget] = [
        _rule(kit, Rect(room.x, room.y - px(4), room.width, 0)),
        Text(rect=Rect(room.x, room.y + px(4), left, kit.type.line("numeral")), text=line.numeral, role="numeral",
             colour="paper_ink_2"),
        Text(rect=Rect(room.x + left, room.y + px(4), wide, text), text=line.text, role="body", on_paper=True),
    ]  # fmt: skip
    if note:
        found.append(Text(rect=Rect(room.x + left, room.y + px(4) + text, wide, note), text=line.note, role="note",
                          colour="paper_ink_2"))  # fmt: skip
    at = Rect(room.x + left, room.y + px(6) + text + note, wide, strip)
    return [*found, VoteStrip(rect=at, votes=line.votes, on_paper=True)]


def _sums(kit: Kit, room: Rect, bridge: BridgeCard) -> list[Widget]:
    """Whose chance it moves, what it is worth, what it costs, and that it was checked."""
    px, line = kit.theme.px, kit.type.line("note")
    rows = (
        (kit.label("conference.bridge_signs", power=bridge.power, before=bridge.before, after=bridge.after),
         bridge.price),
        (kit.label("conference.bridge_worth", before=signed(bridge.worth_before), after=signed(bridge.worth_after)),
         kit.label("conference.checked")),
    )  # fmt: skip
    found: list[Widget] = [
        Label(rect=Rect(room.x, room.y, room.width, kit.type.line("note")), text="", rule="above", on_paper=True)
    ]
    y = room.y + px(8)
    for text, note in rows:
        wide = kit.type.width(note, "note") + px(8)
        tall = Text.height(kit, text, "note", room.width - wide)
        found.append(Text(rect=Rect(room.x, y, room.width - wide, tall), text=text, role="note", on_paper=True))
        found.append(Text(rect=Rect(room.right - wide, y, wide, line), text=note, role="note", colour="paper_ink_2",
                          align="right"))  # fmt: skip
        y += max(tall, line) + px(2)
    return found


def _rule(kit: Kit, at: Rect) -> Label:
    """A rule across, from the left of `at`."""
    rect = Rect(at.x, at.y, at.width, kit.type.line("note"))
    return Label(rect=rect, text="", rule="above", on_paper=True)
