"""The articles of a draft as they are written on the sheet, and the clauses that could be."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import numpy as np

from game.players.cabinet.belief import Cloud, cloud
from game.players.cabinet.explain import chances
from game.rules import View
from game.rules.hour import hour_of
from game.rules.objections import text_objection
from game.rules.ratification import odds_at_home
from game.rules.resolve import Draft, article_worths, scaled
from game.rules.setup import Issue
from game.text.words import Words, plain

from .pen import Pen

EVEN = 5_000
_ZONE = (2_500, 7_500)
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(number: int) -> str:
    """`IV` for 4."""
    found = ""
    for value, letters in _ROMAN:
        while number >= value:
            found, number = found + letters, number - value
    return found


@dataclass(frozen=True)
class Choice:
    """A level an article could take, and why it cannot stand in this text."""

    level: int
    text: str
    barred: str = ""


@dataclass(frozen=True)
class Amounts:
    """An article in amounts: yours, the last draft's, what they asked last, what home bears, where they would sign."""

    unit: str
    value: int
    step: int
    top: int
    last: int | None
    price: int | None
    home_limit: int | None
    zone: tuple[int, int] | None


@dataclass(frozen=True)
class Article:
    """One article of the text. `text` is markup: struck and new against the last text on the table."""

    issue: int
    numeral: str
    side: str
    """`give` or `receive`, from the seat's own chair; for a mediator, from the first party's."""
    text: str
    note: str
    worth: int | None
    change: str
    is_locked: bool
    is_secret: bool
    may_be_secret: bool
    leak: int
    level: int
    choices: tuple[Choice, ...]
    amounts: Amounts | None
    why: str

    @property
    def is_in_draft(self) -> bool:
        """Whether it stands in the text; one just struck does not."""
        return self.level > 0


@dataclass(frozen=True)
class Clause:
    """One row of the palette."""

    issue: int
    family: str
    side: str
    title: str
    where: str
    icon: str
    state: str
    is_in_draft: bool
    barred: str
    level: int
    """The level it takes when it is put in: the least of the levels beyond the first that can stand."""


def side_of(view: View, issue: Issue) -> str:
    """Whether an article is a gift or a gain to the seat; a mediator looks from the first party's chair."""
    chair = view.seat if view.seat in view.setup.agendas[0].parties else view.setup.agendas[0].parties[0]
    return "give" if issue.giver == chair else "receive"


def own_worths(view: View, draft: Draft) -> np.ndarray:
    """(issues,) what each article is worth to the seat, centipoints, by its own resolve where it has one."""
    stake, now = view.setup.stakes[view.seat], hour_of(view, view.seat)
    if view.resolve is not None:
        return article_worths(stake, view.resolve, now, draft)
    tables = scaled(stake, now.scales, now.moved)
    return np.array([row[v] for row, v in zip(tables, draft)])


def with_changes(old: str, new: str) -> str:
    """New text with what it replaces struck and what it adds marked; both plain words."""
    before, after = plain(old).split(), plain(new).split()
    said: list[str] = []
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            said.append(_escaped(" ".join(after[c:d])))
            continue
        if b > a:
            said.append(f"~~{_escaped(' '.join(before[a:b]))}~~")
        if d > c:
            said.append(f"__{_escaped(' '.join(after[c:d]))}__")
    return " ".join(said)


def _escaped(text: str) -> str:
    return "".join("\\" + letter if letter in "\\*~_{}|" else letter for letter in text)


def one_article(view: View, words: Words, pen: Pen, issue: int, last: Draft | None) -> Article:
    """An article by itself, in the draft or not, without a numeral; changes are marked against `last`."""
    worth = int(own_worths(view, pen.draft)[issue])
    return article_of(view, words, pen, issue, ("", last, worth, cloud(view, pen.about)))


def articles(view: View, words: Words, pen: Pen, believed: Cloud) -> tuple[Article, ...]:
    """The sheet, what we give first: every article in the draft, and every one just struck."""
    agenda = view.setup.agendas[0]
    last = last_text(view)
    shown = [i for i, v in enumerate(pen.draft) if v or (last and last[i]) or i == pen.chosen]
    order = sorted(shown, key=lambda i: (side_of(view, agenda.issues[i]) != "give", i))
    worths, standing, found = own_worths(view, pen.draft), 0, []
    for issue in order:
        standing += bool(pen.draft[issue])
        numeral = roman(standing) if pen.draft[issue] else ""
        found.append(article_of(view, words, pen, issue, (numeral, last, int(worths[issue]), believed)))
    return tuple(found)


def last_text(view: View) -> Draft | None:
    """The text that changes are marked against: the one that waits for our answer, else our own last."""
    talk = view.talk(view.setup.agendas[0].id)
    if talk.pending is not None and view.seat in talk.pending.to:
        return talk.pending.draft
    own = talk.last_by(view.seat)
    return own.draft if own else None


def article_of(view: View, words: Words, pen: Pen, issue: int, around: tuple[str, Draft | None, int, Cloud]) -> Article:
    """One article: `around` is its numeral, the text changes are marked against, its worth to us, and their cloud."""
    numeral, last, worth, believed = around
    agenda, level = view.setup.agendas[0], pen.draft[issue]
    one = agenda.issues[issue]
    text, change = _written(words, issue, level, last)
    return Article(
        issue, numeral, side_of(view, one), text, words.articles.note(issue, level),
        round(worth / 100) if level else None, change, issue in pen.locked, issue in pen.secret, one.secret,
        round(one.leak / 100), level,
        choices(view, words, pen.draft, issue) if issue == pen.chosen and not one.unit else (),
        _amounts(view, pen, issue, last, believed) if one.unit else None, words.articles.why(issue)[0],
    )  # fmt: skip


def _written(words: Words, issue: int, level: int, last: Draft | None) -> tuple[str, str]:
    """The words of an article, and how it changed against the last text."""
    now = words.articles.article(issue, level)
    if last is None or last[issue] == level:
        return now, ""
    before = words.articles.article(issue, last[issue])
    if not level and not words.articles.has_article(issue, level):
        return f"~~{_escaped(plain(before))}~~", "struck"
    if not last[issue]:
        return f"__{_escaped(plain(now))}__", "new"
    return with_changes(before, now), "changed" if level else "struck"


def choices(view: View, words: Words, draft: Draft, issue: int) -> tuple[Choice, ...]:
    """Every level of an article, each with what speaks against it in this text."""
    agenda, found = view.setup.agendas[0], []
    for level in range(agenda.sizes[issue]):
        wrong = text_objection(agenda, tuple(level if i == issue else v for i, v in enumerate(draft)))
        barred = words.objection(wrong) if wrong else ""
        found.append(Choice(level, words.articles.level(issue, level), barred))
    return tuple(found)


def _amounts(view: View, pen: Pen, issue: int, last: Draft | None, believed: Cloud) -> Amounts:
    agenda = view.setup.agendas[0]
    amounts = [level.amount for level in agenda.issues[issue].levels]
    texts = [tuple(v if i == issue else w for i, w in enumerate(pen.draft)) for v in range(len(amounts))]
    asked = [one.draft[issue] for one in view.talk(agenda.id).laid if one.by == pen.about and one.draft[issue]]
    signing = chances(believed, texts)
    return Amounts(
        agenda.issues[issue].unit, amounts[pen.draft[issue]], amounts[1] - amounts[0], amounts[-1],
        amounts[last[issue]] if last else None, amounts[asked[-1]] if asked else None,
        _home_limit(view, texts, amounts), _zone(signing, amounts),
    )  # fmt: skip


def _home_limit(view: View, texts: Sequence[Draft], amounts: Sequence[int]) -> int | None:
    """The dearest amount at which consent at home is still likelier than not."""
    if view.seat not in view.setup.homes:
        return None
    tired = view.account(view.seat, "weariness")
    good = [a for t, a in zip(texts, amounts) if odds_at_home(view.setup, view.seat, t, tired).chance >= EVEN]
    return max(good) if good and max(good) < amounts[-1] else None


def _zone(signing: Sequence[int], amounts: Sequence[int]) -> tuple[int, int] | None:
    """The amounts between a poor and a good chance of their signature."""
    reach = [next((a for c, a in zip(signing, amounts) if c >= edge), None) for edge in _ZONE]
    low, high = reach
    if low is None or (low == amounts[0] and high == amounts[0]):
        return None
    return low, high if high is not None else amounts[-1]


def clauses(view: View, words: Words, pen: Pen) -> tuple[Clause, ...]:
    """The palette, by family in the order of the scenario's texts; a family without a word comes last."""
    agenda = view.setup.agendas[0]
    families = {name: k for k, name in enumerate(words.texts.table("families"))}
    order = sorted(range(len(agenda.issues)), key=lambda i: families.get(agenda.issues[i].family, len(families)))
    return tuple(_clause(view, words, pen, i) for i in order)


def _clause(view: View, words: Words, pen: Pen, issue: int) -> Clause:
    agenda = view.setup.agendas[0]
    one, in_draft = agenda.issues[issue], bool(pen.draft[issue])
    level, barred = _first_that_stands(view, words, pen.draft, issue)
    state = words.label("table.in_draft") if in_draft else _refused(view, words, issue)
    barred = "" if in_draft else barred
    return Clause(issue, one.family, side_of(view, one), words.articles.title(issue), words.articles.where(issue),
                  one.icon, state, in_draft, barred, level)  # fmt: skip


def _first_that_stands(view: View, words: Words, draft: Draft, issue: int) -> tuple[int, str]:
    """The least level beyond the first that can stand in this text; else the first, and why it cannot."""
    agenda, barred = view.setup.agendas[0], ""
    for level in range(1, agenda.sizes[issue]):
        wrong = text_objection(agenda, tuple(level if i == issue else v for i, v in enumerate(draft)))
        if wrong is None:
            return level, ""
        barred = barred or words.objection(wrong)
    return 1, barred


def _refused(view: View, words: Words, issue: int) -> str:
    """When an article of ours was last turned down, if it no longer stands in our last text."""
    talk = view.talk(view.setup.agendas[0].id)
    mine = [one for one in talk.laid if one.by == view.seat]
    if not mine or mine[-1].draft[issue]:
        return ""
    turned_down = [one.turn for one in mine if one.draft[issue] and any(a.kind != "accepted" for _, a in one.answers)]
    return words.label("table.refused_on", turn=turned_down[-1] + 1) if turned_down else ""
