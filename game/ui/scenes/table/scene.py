"""The table as a scene: what the hand does to the draft, and what is done with it."""

from collections.abc import Sequence
from dataclasses import replace

from game.rules import Accept, Action, Adjourn, Asked, AskTerms, BreakOff, Bridge, EndTurn, LayDraft, Refuse
from game.ui.canvas import Rect
from game.ui.cards.table import Pen, TableCard, table_card
from game.ui.cards.table.articles import side_of
from game.ui.desk import Desk
from game.ui.inputs import Input
from game.ui.kit import Kit
from game.ui.scene import PageScene, Replace, Transition
from game.ui.scenes.bar import Bar, bar_widgets
from game.ui.scenes.table import palette as clauses
from game.ui.scenes.table.places import places
from game.ui.scenes.table.seats import seats
from game.ui.scenes.table.sheet import Deed, sheet_widgets
from game.ui.scenes.table.stance import PARTS, stance_panel
from game.ui.widgets import Changed, Dropped, Message, Notice, Pressed, Refused, Submitted, Widget

_KEYS = {"g": "give", "r": "receive"}


class TableScene(PageScene):
    """The negotiating table of one game."""

    door = "table"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.find = ""
        self.part = "why"
        self.is_drawer_open = False
        self.notice = ""
        self._card: tuple[object, Pen, TableCard] | None = None

    @property
    def card(self) -> TableCard:
        """What the table shows now; made anew only when the game or the pen has changed."""
        view, pen = self.desk.view, self.desk.pen
        if self._card is None or self._card[0] is not view or self._card[1] != pen:
            card = table_card(view, self.desk.words, pen)
            self.desk.pen = card.pen
            self._card = (view, card.pen, card)
        return self._card[2]

    @property
    def table(self) -> str:
        """The table's id."""
        return self.desk.view.setup.agendas[0].id

    def build(self, kit: Kit) -> Sequence[Widget]:
        card, at = self.card, places(kit, self.is_drawer_open)
        chair = card.chair.code if card.chair else ""
        bar = Bar(card.seat, "The negotiating table", card.heading.place, card.heading, chair,
                  (("map", "To the map", "" if self._has_drawer(kit) else "escape", "map"),))  # fmt: skip
        found: list[Widget] = [
            *bar_widgets(kit, bar), *seats(kit, at.seats, card), *sheet_widgets(kit, at.sheet, card, self.deeds(card)),
            *stance_panel(kit, at.stance, card, self.part),
        ]  # fmt: skip
        if at.rail:
            found += clauses.rail(kit, at.rail, len(card.clauses))
        if at.palette.width:
            found += clauses.palette(kit, at.palette, card.clauses, self._families(), self.find)
        return [*found, *self._said(kit, at.sheet)]

    def _has_drawer(self, kit: Kit) -> bool:
        """Whether the clauses stand open over the sheet; Esc closes them first."""
        return self.is_drawer_open and kit.theme.is_narrow

    def _families(self) -> dict[str, str]:
        words = self.desk.words
        return {one.family: words.articles.family(one.family) for one in self.card.clauses}

    def _said(self, kit: Kit, sheet: Rect) -> list[Widget]:
        """What stands in the way, or what has happened, over the foot of the columns."""
        text = self.desk.trouble or self.notice or (self.desk.keeper.trouble if self.desk.keeper else "")
        if self.desk.is_busy:
            text = "The cabinets confer."
        if not text:
            return []
        wide = min(sheet.width - kit.theme.px(80), kit.theme.px(640))
        tall = Notice.height(kit, text, wide)
        foot = sheet.bottom - kit.theme.row(44) - kit.theme.px(150)
        return [Notice(rect=Rect(sheet.centerx - wide // 2, foot - tall, wide, tall), text=text)]

    def deeds(self, card: TableCard) -> tuple[Deed, ...]:
        """The buttons of the foot, each with why it cannot be used now."""
        objection = self.desk.objection
        if card.asked == Asked.ANSWER.value:
            return self._answers(card)
        lay = self.lay(card)
        wording = "Put the bridge to both" if card.is_mediator else "Lay the draft before them"
        if card.asked == Asked.TERMS.value:
            return (
                Deed("lay", wording, "enter", "pen", "primary", objection(lay)),
                Deed("refuse", "Decline to give terms", barred=objection(Refuse(card.seat, self.table))),
            )
        return (
            Deed("lay", wording, "enter", "pen", "primary", objection(lay)),
            Deed("ask", "Ask their terms", barred=objection(AskTerms(card.seat, self.table))),
            Deed("adjourn", "Adjourn", "", "hourglass", barred=objection(Adjourn(card.seat, self.table))),
            Deed("end", "End turn", "ctrl+enter", barred=objection(EndTurn(card.seat))),
            Deed("break", "Break off talks", kind="grave", barred=objection(BreakOff(card.seat, self.table)),
                 asks="Break off? The war goes on"),
        )  # fmt: skip

    def _answers(self, card: TableCard) -> tuple[Deed, ...]:
        objection, pending = self.desk.objection, self.desk.view.talk(self.table).pending
        assert pending is not None
        is_theirs = card.pen.draft == pending.draft
        refuse = Deed("refuse", "Refuse it", barred=objection(Refuse(card.seat, self.table)))
        sign = Deed("sign", "Sign their text", "enter" if is_theirs else "", "seal", "primary" if is_theirs else "plain",
                    objection(Accept(card.seat, self.table)), "Sign? It binds us")  # fmt: skip
        if card.is_mediator or is_theirs:
            counter = Deed("lay", "Lay a counter-draft", "", "pen", "plain", "Change an article first.")
            return (sign, refuse, counter)
        lay = Deed("lay", "Lay a counter-draft", "enter", "pen", "primary", objection(self.lay(card)))
        return (lay, sign, refuse)

    def lay(self, card: TableCard) -> Action:
        """The action that lays the draft under the pen."""
        pen = card.pen
        if card.is_mediator:
            return Bridge(card.seat, self.table, pen.draft)
        return LayDraft(card.seat, self.table, pen.draft, pen.locked, pen.secret, pen.is_final)

    def receive(self, message: Message) -> Transition | None:
        self.notice = ""
        if isinstance(message, Refused):
            self.notice = message.reason
        elif isinstance(message, Dropped):
            self._dropped(message)
        elif isinstance(message, Changed | Submitted):
            self._changed(message)
        elif isinstance(message, Pressed):
            return self._pressed(message.name)
        self.refresh()
        return None

    def _pressed(self, name: str) -> Transition | None:
        done = self._deed(name)
        if done is not None or name in ("lay", "sign", "refuse", "ask", "adjourn", "end", "break", "map"):
            self.refresh()
            return done
        kind, _, rest = name.partition(".")
        if kind == "clause":
            self._put(int(rest))
        elif kind == "article":
            self.desk.pen = replace(self.desk.pen, chosen=None if self.desk.pen.chosen == int(rest) else int(rest))
        elif kind == "try":
            self._write(replace(self.desk.pen, draft=self.card.turnings[int(rest)].draft))
        elif kind == "part":
            self.part = rest
        elif kind == "drawer":
            self.is_drawer_open = not self.is_drawer_open
        elif kind == "strike" and self.desk.pen.chosen is not None:
            self._level(self.desk.pen.chosen, 0)
        elif kind == "slot":
            self._open_palette()
        self.refresh()
        return None

    def _deed(self, name: str) -> Transition | None:
        card, seat, table = self.card, self.desk.seat, self.table
        actions: dict[str, Action] = {
            "lay": self.lay(card), "sign": Accept(seat, table), "refuse": Refuse(seat, table), "ask": AskTerms(seat, table),
            "adjourn": Adjourn(seat, table), "end": EndTurn(seat), "break": BreakOff(seat, table),
        }  # fmt: skip
        if name == "map":
            return Replace(self.desk.open("map")) if "map" in self.desk.doors else None
        return self.desk.play(actions[name]) if name in actions else None

    def _dropped(self, message: Dropped) -> None:
        kind, _, rest = message.load.partition(":")
        if kind == "clause":
            self._put(int(rest.partition(":")[2]))

    def _changed(self, message: Changed | Submitted) -> None:
        kind, _, rest = message.name.partition(".")
        if kind == "find":
            self.find = str(message.value)
        elif kind == "level":
            self._level(int(rest), int(message.value))
        elif kind == "amount":
            amounts = [level.amount for level in self.desk.view.setup.agendas[0].issues[int(rest)].levels]
            nearest = min(range(len(amounts)), key=lambda k: abs(amounts[k] - int(message.value)))
            self._level(int(rest), nearest)
        elif kind == "about":
            self.desk.pen = replace(self.desk.pen, about=str(message.value))
        elif kind in ("lock", "secret"):
            self._write(self.desk.pen.turned("locked" if kind == "lock" else "secret", int(rest)))

    def _put(self, issue: int) -> None:
        """A clause goes into the draft, or its article is chosen when it is there."""
        pen = self.desk.pen
        if pen.draft[issue]:
            self.desk.pen = replace(pen, chosen=issue)
            return
        row = next(one for one in self.card.clauses if one.issue == issue)
        if row.barred:
            self.notice = row.barred
            return
        self._level(issue, row.level)

    def _level(self, issue: int, level: int) -> None:
        if level != self.desk.pen.draft[issue]:
            self._write(self.desk.pen.at(issue, level))

    def _write(self, pen: Pen) -> None:
        """Changes the draft; the last state can be had back."""
        self.desk.strokes.append(self.desk.pen)
        self.desk.pen = pen

    def on_key(self, chord: str) -> Transition | None:
        self.notice = ""
        if chord in ("c", "a", "v") or chord in "1234":
            self._go(chord)
        elif chord in _KEYS:
            self._give(_KEYS[chord])
        elif chord in ("up", "down"):
            self._choose(-1 if chord == "up" else 1)
        elif chord in ("left", "right", "shift+left", "shift+right"):
            self._step(chord)
        elif chord in ("l", "s", "x"):
            self._turn(chord)
        elif chord in ("ctrl+z", "ctrl+y"):
            self._back(chord)
        elif chord == "f":
            self._write(replace(self.desk.pen, is_final=not self.desk.pen.is_final))
        elif chord == "escape":
            self.is_drawer_open = False
        self.refresh()
        return None

    def _go(self, chord: str) -> None:
        if chord == "c":
            self._open_palette()
            return
        part = PARTS[int(chord) - 1] if chord.isdecimal() else {"a": "advisers", "v": "turn"}[chord]
        self.part = part
        self.refresh()
        if part == "turn" and self.card.turnings:
            self.page.focus("try.0")

    def _open_palette(self) -> None:
        self.is_drawer_open = True
        self.refresh()
        self.page.focus(next((f"clause.{c.issue}" for c in self.card.clauses if not c.state), "find"))

    def _give(self, side: str) -> None:
        """G and R put the clause that has the focus into its column."""
        kind, _, rest = self.page.focused.partition(".")
        if kind != "clause":
            self.notice = "Choose a clause first: C goes to them."
            return
        issue = self.desk.view.setup.agendas[0].issues[int(rest)]
        if side_of(self.desk.view, issue) != side:
            giver = self.desk.words.powers.name(issue.giver)
            self.notice = f"Only {giver} can give this. Press {'R' if side == 'give' else 'G'}."
            return
        self._put(int(rest))

    def _choose(self, step: int) -> None:
        """Up and down go through the articles."""
        issues = [article.issue for article in self.card.articles]
        if not issues:
            return
        chosen = self.desk.pen.chosen
        at = issues.index(chosen) + step if chosen in issues else (0 if step > 0 else -1)
        self.desk.pen = replace(self.desk.pen, chosen=issues[at % len(issues)])
        self.refresh()
        self.page.focus(f"article.{self.desk.pen.chosen}")

    def _step(self, chord: str) -> None:
        """Left and right move the level of the chosen article, with Shift by ten."""
        chosen = self.desk.pen.chosen
        if chosen is None:
            return
        size = self.desk.view.setup.agendas[0].sizes[chosen]
        step = (-1 if "left" in chord else 1) * (10 if "shift" in chord else 1)
        level = max(0, min(size - 1, self.desk.pen.draft[chosen] + step))
        barred = next(
            (c.barred for a in self.card.articles if a.issue == chosen for c in a.choices if c.level == level), ""
        )
        if barred:
            self.notice = barred
        else:
            self._level(chosen, level)

    def _turn(self, chord: str) -> None:
        chosen = self.desk.pen.chosen
        if chosen is None or not self.desk.pen.draft[chosen]:
            self.notice = "Choose an article of the draft first, with the arrows."
        elif chord == "x":
            self._level(chosen, 0)
        elif chord == "l":
            self._write(self.desk.pen.turned("locked", chosen))
        elif self.desk.view.setup.agendas[0].issues[chosen].secret:
            self._write(self.desk.pen.turned("secret", chosen))
        else:
            self.notice = "This article cannot be kept secret."

    def _back(self, chord: str) -> None:
        """Ctrl Z: first the strokes of the pen, then the last action."""
        if chord == "ctrl+z" and self.desk.strokes:
            self.desk.pen = self.desk.strokes.pop()
        elif not (self.desk.undo() if chord == "ctrl+z" else self.desk.redo()):
            self.notice = "There is nothing to take back." if chord == "ctrl+z" else "There is nothing to do again."

    def on_other(self, event: Input) -> Transition | None:
        return self.desk.after(event, self)
