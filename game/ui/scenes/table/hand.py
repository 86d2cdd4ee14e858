"""What the hand does to the draft under the pen. Every method answers with what stood in the way, if anything."""

from dataclasses import replace

from game.rules.setup import Agenda
from game.ui.cards.table import Pen, TableCard
from game.ui.cards.table.articles import side_of
from game.ui.desk import Desk


class Hand:
    """Writes with the pen of a desk, and keeps its strokes so that they can be had back."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    @property
    def agenda(self) -> Agenda:
        """What the table is about."""
        return self.desk.view.setup.agendas[0]

    def said(self, key: str, **slots: object) -> str:
        """What is answered, in the desk's language."""
        return self.desk.words.label(key, **slots)

    def write(self, pen: Pen) -> None:
        """Changes the draft."""
        self.desk.strokes.append(self.desk.pen)
        self.desk.pen = pen

    def level(self, issue: int, level: int) -> None:
        """Sets an article to a level; level 0 takes it out."""
        if level != self.desk.pen.draft[issue]:
            self.write(self.desk.pen.at(issue, level))

    def amount(self, issue: int, amount: int) -> None:
        """Sets an article in amounts to the nearest level there is."""
        amounts = [level.amount for level in self.agenda.issues[issue].levels]
        self.level(issue, min(range(len(amounts)), key=lambda k: abs(amounts[k] - amount)))

    def put(self, card: TableCard, issue: int) -> str:
        """A clause goes into the draft; its article is chosen when it is there already."""
        if self.desk.pen.draft[issue]:
            self.desk.pen = replace(self.desk.pen, chosen=issue)
            return ""
        row = next(one for one in card.clauses if one.issue == issue)
        if not row.barred:
            self.level(issue, row.level)
        return row.barred

    def give(self, card: TableCard, focused: str, side: str) -> str:
        """G and R put the clause that has the focus into its column."""
        kind, _, rest = focused.partition(".")
        if kind != "clause":
            return self.said("table.choose_clause")
        issue = self.agenda.issues[int(rest)]
        if side_of(self.desk.view, issue) != side:
            giver = self.desk.words.powers.name(issue.giver)
            return self.said("table.only_giver", power=giver, press="R" if side == "give" else "G")
        return self.put(card, int(rest))

    def choose(self, card: TableCard, step: int) -> None:
        """Up and down go through the articles."""
        issues = [article.issue for article in card.articles]
        chosen = self.desk.pen.chosen
        if issues:
            at = issues.index(chosen) + step if chosen in issues else (0 if step > 0 else -1)
            self.desk.pen = replace(self.desk.pen, chosen=issues[at % len(issues)])

    def step(self, card: TableCard, chord: str) -> str:
        """Left and right move the level of the chosen article, with Shift by ten."""
        chosen = self.desk.pen.chosen
        if chosen is None:
            return self.said("table.choose_first")
        step = (-1 if "left" in chord else 1) * (10 if "shift" in chord else 1)
        level = max(0, min(self.agenda.sizes[chosen] - 1, self.desk.pen.draft[chosen] + step))
        choices = (c for a in card.articles if a.issue == chosen for c in a.choices)
        barred = next((c.barred for c in choices if c.level == level), "")
        if not barred:
            self.level(chosen, level)
        return barred

    def turn(self, chord: str) -> str:
        """X strikes the chosen article, L locks it, S puts it into a secret protocol."""
        chosen = self.desk.pen.chosen
        if chosen is None or not self.desk.pen.draft[chosen]:
            return self.said("table.choose_first")
        if chord == "x":
            self.level(chosen, 0)
        elif chord == "l":
            self.write(self.desk.pen.turned("locked", chosen))
        elif self.agenda.issues[chosen].secret:
            self.write(self.desk.pen.turned("secret", chosen))
        else:
            return self.said("table.not_secret")
        return ""

    def back(self, chord: str) -> str:
        """Ctrl Z takes back the strokes of the pen, then the last action; Ctrl Y does an action again."""
        if chord == "ctrl+z" and self.desk.strokes:
            self.desk.pen = self.desk.strokes.pop()
            return ""
        moved = self.desk.undo() if chord == "ctrl+z" else self.desk.redo()
        if moved:
            return ""
        return self.said("bar.nothing_back" if chord == "ctrl+z" else "bar.nothing_again")
