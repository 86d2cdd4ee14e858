"""The right of the decision: the answers with what follows and what they cost, why, and what would lower it."""

from dataclasses import dataclass

from game.ui.canvas import Canvas, Rect
from game.ui.cards.decision import AnswerRow, DecisionCard, Why
from game.ui.kit import Kit
from game.ui.tokens import Colour
from game.ui.type import escape
from game.ui.widgets import (
    Button,
    Factor,
    Label,
    Look,
    Panel,
    PanelRow,
    ScrollArea,
    SignedBars,
    Text,
    Widget,
    Zone,
    cap_height,
    cap_width,
    draw_cap,
    signed,
)

_TONES = ("bone", "ice", "ice_deep", "lowers")
_NARROW = 13
_WHYS = 5
"""Circumstances that are drawn; the rest is summed in one row by the card."""


@dataclass(eq=False, kw_only=True)
class AnswerBox(PanelRow):
    """An answer: its words, the outcomes by the last day best first, three costs under them."""

    answer: AnswerRow | None = None
    cap: str = ""
    has_text: bool = True

    @staticmethod
    def height(kit: Kit, answer: AnswerRow, width: int, has_text: bool) -> int:
        """How high it becomes at a width, pixels."""
        px, setter = kit.theme.px, kit.type
        text = setter.height(answer.text, "small", width - 2 * px(16)) if has_text else 0
        return px(10) + setter.line("row_title") + text + px(6) + _bar(kit) + setter.line("note") + px(12)

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, setter, px, held = canvas.palette, canvas.kit.type, canvas.px, self.answer
        room = self.ground(canvas, look)
        assert held is not None
        colour = palette.text_3 if self.barred else palette.bone
        top = room.y + px(10)
        cap = cap_width(canvas.kit, self.cap)
        draw_cap(canvas, (room.right - cap, top + (setter.line("row_title") - cap_height(canvas.kit)) // 2), self.cap)
        title = setter.shortened(held.title, "row_title", room.width - cap - px(10))
        canvas.text(title, (room.x, top), "row_title", colour)
        top += setter.line("row_title")
        if self.has_text:
            tall = setter.height(held.text, "small", room.width)
            canvas.paragraph(Rect(room.x, top, room.width, tall), held.text, "small", palette.text_2)
            top += tall
        bar = Rect(room.x, top + px(6), room.width, _bar(canvas.kit))
        self._outcomes(canvas, bar, held)
        self._costs(canvas, Rect(room.x, bar.bottom + px(2), room.width, setter.line("note")), held)

    def _outcomes(self, canvas: Canvas, bar: Rect, held: AnswerRow) -> None:
        palette, setter, x = canvas.palette, canvas.kit.type, float(bar.x)
        canvas.fill(bar, palette.ink_0)
        for tone, (name, share) in zip(_TONES, held.shares):
            wide = bar.width * share / 100
            box = Rect(round(x), bar.y, max(round(x + wide) - round(x) - 2, 0), bar.height)
            x += wide
            canvas.fill(box, palette.named(tone))
            ink: Colour = palette.bone if tone == "ice_deep" else palette.ink_0
            whole = f"{name} {share}%"
            if setter.width(whole, "small_strong") <= box.width - canvas.px(12):
                canvas.text_in(box.move(canvas.px(8), 0), whole, "small_strong", ink)
            elif box.width >= max(canvas.px(_NARROW), setter.width(str(share), "small") + 2):
                canvas.text_in(box, str(share), "small", ink, "centre")

    def _costs(self, canvas: Canvas, line: Rect, held: AnswerRow) -> None:
        palette = canvas.palette
        for number, (name, points) in enumerate(held.costs):
            wide = line.width // 3
            room = Rect(line.x + wide * number, line.y, wide, line.height)
            tone = palette.raises if points > 0 else palette.lowers if points < 0 else palette.text_3
            used = canvas.kit.type.width(name, "small") + canvas.px(6)
            both = used + canvas.kit.type.width(signed(points), "small_strong")
            left = room.x + (0, (room.width - both) // 2, room.width - both)[number]
            canvas.text_in(Rect(left, room.y, used, room.height), name, "small", palette.text_2)
            canvas.text_in(Rect(left + used, room.y, both, room.height), signed(points), "small_strong", tone)

    def words(self) -> str:
        held = self.answer
        assert held is not None
        shares = ", ".join(f"{name} {share}%" for name, share in held.shares if share)
        costs = ", ".join(f"{name} {signed(points)}" for name, points in held.costs)
        return f"{held.title}. {held.text} {shares}. {costs}. {self.barred}".strip()


def _bar(kit: Kit) -> int:
    return kit.theme.row(28)


def answers_panel(kit: Kit, rect: Rect, card: DecisionCard, is_shown: bool, barred: str) -> list[Widget]:
    """The whole panel; `is_shown` is whether what history did is shown, `barred` why no answer can be given."""
    px, row = kit.theme.px, kit.theme.row(44)
    has_text = not kit.theme.is_narrow
    foot = row + kit.type.line("note") + 3 * px(12)
    panel = Panel(rect=rect, title=card.question, note=card.by, foot_height=foot)
    area = panel.body(kit, 0)
    y, children = area.y, list[Widget]()
    for number, answer in enumerate(card.answers, 1):
        tall = AnswerBox.height(kit, answer, area.width, has_text)
        children.append(AnswerBox(
            name=f"answer.{answer.act}", rect=Rect(area.x, y, area.width, tall), answer=answer, cap=str(number),
            key=str(number), has_text=has_text, barred=answer.barred, group="answers", zone=Zone.RIGHT,
            is_chosen=card.chosen is not None and _is_kin(card, answer.act), tip=escape(answer.text),
        ))  # fmt: skip
        y += tall
    room = Rect(area.x + px(16), y + px(6), area.width - 2 * px(16), 0)
    children += _why(kit, room, card.why, card) if card.why else []
    children += _history(kit, room, card, children) if is_shown else []
    return [
        panel, ScrollArea(name="answers", rect=area, children=children, zone=Zone.RIGHT),
        *_foot(kit, panel.foot(kit), card, barred),
    ]  # fmt: skip


def _is_kin(card: DecisionCard, act: str) -> bool:
    """Whether the chosen answer is this one or another form of it: forms have the title of none of the rows."""
    assert card.chosen is not None
    rows = [answer.act for answer in card.answers]
    return act == (card.chosen.act if card.chosen.act in rows else card.kin)


def _why(kit: Kit, room: Rect, why: Why, card: DecisionCard) -> list[Widget]:
    px, setter, said = kit.theme.px, kit.type, kit.label
    head = Rect(room.x, room.y, room.width, kit.theme.row(32))
    row = kit.theme.row(27)
    factors = tuple(Factor(text, points) for text, points in why.factors[:_WHYS])
    bars = Rect(room.x, head.bottom, room.width, row * len(factors))
    total = Rect(room.x, bars.bottom + px(4), room.width, setter.line("row_title") + px(8))
    low, high = why.most
    found: list[Widget] = [
        Label(rect=head, text=why.title, note=said("decision.points_of_chance")),
        SignedBars(name="why", rect=bars, factors=factors, base=why.base, row_height=row, tip=said("decision.why_tip")),
        Text(rect=total, text=f"**{said('decision.chance_of_war')}**", role="note", middle=True),
        Text(rect=total, text=said("decision.war_figure", base=why.base, war=why.war, low=low, high=high), role="note",
             align="right", middle=True),
    ]  # fmt: skip
    y = total.bottom + px(2)
    if why.better:
        label = Rect(room.x, y, room.width, kit.theme.row(30))
        found.append(Label(rect=label, text=said("decision.lower"), note=said("decision.checked"), rule="above"))
        y = label.bottom
    for act, words, before, after in why.better:
        line = Rect(room.x, y, room.width, kit.theme.row(38))
        text = said("decision.try")
        wide = Button.width(kit, text)
        found += [
            Text(rect=Rect(line.x, line.y, line.width - wide - px(110), line.height), text=escape(words), role="note",
                 middle=True),
            Text(rect=Rect(line.x, line.y, line.width - wide - px(10), line.height), role="note_strong", middle=True,
                 text=said("decision.from_to_chance", before=before, after=after), align="right"),
            Button(name=f"try.{act}", rect=Rect(line.right - wide, line.y + px(3), wide, line.height - px(6)),
                   text=text, group="try", zone=Zone.RIGHT),
        ]  # fmt: skip
        y = line.bottom
    return found


def _history(kit: Kit, room: Rect, card: DecisionCard, above: list[Widget]) -> list[Widget]:
    """What history did in these days, in bone, with its source."""
    y = max((widget.rect.bottom for widget in above), default=room.y) + kit.theme.px(8)
    text, source = card.history
    body = f"{escape(text or kit.label('decision.no_history'))} {{text_3|{escape(source)}}}"
    tall = Text.height(kit, body, "note", room.width)
    head = Rect(room.x, y, room.width, kit.theme.row(30))
    return [
        Label(rect=head, text=kit.label("decision.history_did"), rule="above"),
        Text(name="history", rect=Rect(room.x, head.bottom, room.width, tall), text=body, role="note"),
    ]


def _foot(kit: Kit, foot: Rect, card: DecisionCard, barred: str) -> list[Widget]:
    px, said = kit.theme.px, kit.label
    room = foot.inflate(-2 * px(16), 0)
    line = Rect(room.x, foot.y + px(10), room.width, kit.type.line("note"))
    thin = f" {{warning|{said('decision.thin')}}}" if card.record is not None and card.record.said.is_thin else ""
    row = kit.theme.row(44)
    low = Rect(room.x, line.bottom + px(10), room.width, row)
    text = said("decision.to_table")
    wide = Button.width(kit, text, "", "t")
    history = said("decision.history")
    right = Button.width(kit, history, "", "h")
    head = Rect(line.x, line.y, line.width - right, line.height)
    verb = said("decision.take_back", order=card.given) if card.given else card.verb
    name = "take_back" if card.given else "do"
    left = head.width - kit.type.width(said("decision.thin"), "note") - px(16)
    years = kit.type.shortened(card.precedents, "note", left)
    return [
        Text(rect=head, text=f"{escape(years)}{thin}", role="note", colour="text_2"),
        Button(name="history", rect=Rect(room.right - right, foot.y + px(4), right, line.height + px(10)), text=history,
               key="h", kind="ghost", zone=Zone.FOOT),
        Button(name=name, rect=Rect(low.x, low.y, low.width - wide - px(8), row), icon="pen", kind="primary",
               text=_fitting(kit, verb, low.width - wide - px(8)), key="enter", barred=barred, tip=escape(verb),
               zone=Zone.FOOT),
        Button(name="table", rect=Rect(low.right - wide, low.y, wide, row), text=text, key="t", zone=Zone.FOOT),
    ]  # fmt: skip


def _fitting(kit: Kit, text: str, width: int) -> str:
    """A verb shortened to what its button has room for."""
    spare = Button.width(kit, text, "pen", "enter") - kit.type.width(text, "note_strong")
    return kit.type.shortened(text, "note_strong", width - spare)
