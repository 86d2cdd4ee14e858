"""Articles of a table in words: titles, levels, whole texts, and the difference between two of them."""

from collections.abc import Collection, Mapping
from typing import Any

from game.rules.resolve import Draft
from game.rules.setup import Agenda, Issue
from game.text.tongue.catalogue import Catalogue, filled, readable

AMOUNT = "amount"
"""The one template that stands for all levels of an issue in amounts, but the first."""
NOTHING = "none"


class Articles:
    """The words for the issues of one table."""

    def __init__(self, catalogue: Catalogue, agenda: Agenda) -> None:
        self._texts, self.agenda = catalogue, agenda

    def title(self, issue: int | str) -> str:
        """`South Sakhalin`."""
        return self._texts.text("issues", self._issue(issue).id, "title")

    def where(self, issue: int | str) -> str:
        """The second line under a title; empty when there is none."""
        return self._texts.find("issues", self._issue(issue).id, "where") or ""

    def why(self, issue: int | str) -> tuple[str, str]:
        """Both sides' view of an issue, and the id of its source."""
        name = self._issue(issue).id
        return self._texts.find("issues", name, "why") or "", self._texts.find("issues", name, "source") or ""

    def family(self, family: str) -> str:
        """The heading a kind of article stands under."""
        return self._texts.text("families", family)

    def level(self, issue: int | str, level: int) -> str:
        """The name of a level: `ceded`, `¥300 m`."""
        return self._said(issue, level, "name") or self._issue(issue).levels[level].id

    def short(self, issue: int | str, level: int) -> str:
        """A level in two to four words that stand alone: `South ceded`."""
        return self._said(issue, level, "short") or f"{self.title(issue)}: {self.level(issue, level)}"

    def article(self, issue: int | str, level: int) -> str:
        """The article as it stands in a text, with **marks**; the short form where none is written."""
        return self._said(issue, level, "article") or self.short(issue, level)

    def has_article(self, issue: int | str, level: int) -> bool:
        """Whether a level is written out as an article; leaving an issue out mostly is not."""
        return bool(self._said(issue, level, "article"))

    def note(self, issue: int | str, level: int) -> str:
        """The line under an article; empty when there is none."""
        return self._said(issue, level, "note")

    def ask(self, issue: int | str, level: int, seat: str) -> str:
        """A level as an imperative to a seat: `Give up the south` to the giver, `Take the south` to the taker."""
        found = self._issue(issue)
        side = "give" if seat == found.giver else "receive"
        return self._said(issue, level, side) or self.short(issue, level)

    def lines(self, draft: Draft) -> list[str]:
        """Every article of a text that is in it, in the order of the agenda."""
        return [self.article(i, v) for i, v in enumerate(draft) if v]

    def item(self, name: str) -> str:
        """The title of an item of business."""
        return self._texts.text("items", name, "title") if self._texts.value("items", name) else readable(name)

    def shorts(self, draft: Draft, items: Collection[str] = ()) -> str:
        """A whole text on one line, or what it says of some items; a word for the empty one."""
        said = self.agenda.issues_of([name for name in items if self.agenda.is_conference])
        found = "; ".join(self.short(i, v) for i, v in enumerate(draft) if v and i in said)
        return found or self._texts.text("phrases", "empty_text")

    def changes(self, before: Draft, after: Draft, seat: str) -> list[str]:
        """What a seat would have to do to come from one text to another, article by article."""
        pairs = enumerate(zip(before, after))
        return [self.ask(i, new, seat) for i, (old, new) in pairs if old != new]

    def settlement(self, draft: Draft) -> str:
        """The name of a settlement by its principal articles."""
        for row in self._texts.rows("settlements"):
            if self.fits(draft, row.get("when", {})):
                return str(row["name"])
        principal = tuple(v if i.principal else 0 for i, v in zip(self.agenda.issues, draft))
        return self.shorts(principal)

    def fits(self, draft: Draft, when: Mapping[str, str]) -> bool:
        """Whether a text has all the levels that a scenario's `when` asks for; `any` is every level but the first."""
        return all(self._stands(draft, issue, wanted) for issue, wanted in when.items())

    def _stands(self, draft: Draft, issue: str, wanted: str) -> bool:
        if issue not in self.agenda.position:
            return False
        at = self.agenda.position[issue]
        level, first = self.agenda.issues[at].levels[draft[at]].id, draft[at] == 0
        if wanted == "any":
            return not first
        return level == wanted or (wanted == NOTHING and first)

    def _issue(self, issue: int | str) -> Issue:
        return self.agenda.issues[issue if isinstance(issue, int) else self.agenda.position[issue]]

    def _said(self, issue: int | str, level: int, about: str) -> str:
        found = self._issue(issue)
        one = found.levels[level]
        levels: Mapping[str, Any] = self._texts.table("issues", found.id, "levels")
        words = levels.get(one.id) or levels.get(AMOUNT if level else NOTHING) or {}
        return filled(str(words.get(about, "")), {"amount": one.amount, "unit": found.unit})
