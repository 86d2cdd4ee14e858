"""Third parties: powers without a seat at the table whose land or rights the text disposes of."""

from dataclasses import dataclass

from game.rules import View
from game.rules.clauses import NOBODY, Clause
from game.rules.resolve import Draft
from game.text.words import Words

from .articles import Article


@dataclass(frozen=True)
class Third:
    """A sovereign who is not asked at the table, and the articles it would have to live with."""

    code: str
    name: str
    articles: str
    """Their numerals: `II, III`."""
    by: str
    """The party that would take what is its own, and so would have to ask."""
    chips: tuple[str, ...]
    clauses: tuple[Clause, ...]


def thirds(view: View, words: Words, draft: Draft, written: tuple[Article, ...]) -> tuple[Third, ...]:
    """Every such sovereign in the order of the articles, whose numerals are those of the sheet."""
    numerals = {article.issue: article.numeral for article in written}
    found: dict[str, list[tuple[int, Clause, str]]] = {}
    agenda = view.setup.agendas[0]
    for issue, level in enumerate(draft):
        for clause in agenda.issues[issue].levels[level].clauses:
            for chip in clause.chips:
                sovereign = _sovereign(view, chip)
                if sovereign and sovereign != clause.taker:
                    found.setdefault(sovereign, []).append((issue, clause, chip))
    return tuple(_third(words, power, rows, numerals) for power, rows in found.items())


def _sovereign(view: View, chip: str) -> str:
    """Who is sovereign of a chip, if that is a power without a seat at the table; else nothing."""
    tenure = view.tenures.get(chip)
    seated = {*view.setup.agendas[0].parties, NOBODY, ""}
    return "" if tenure is None or tenure.sovereign in seated else tenure.sovereign


def _third(words: Words, power: str, rows: list[tuple[int, Clause, str]], numerals: dict[int, str]) -> Third:
    listed = dict.fromkeys(numerals[issue] for issue, _, _ in rows if numerals.get(issue))
    chips = tuple(dict.fromkeys(chip for _, _, chip in rows))
    clauses = tuple(dict.fromkeys(clause for _, clause, _ in rows))
    return Third(power, words.powers.name(power), ", ".join(listed), rows[0][1].taker, chips, clauses)
