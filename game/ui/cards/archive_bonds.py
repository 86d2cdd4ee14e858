"""A treaty in force in words: its articles with breaches and risks, its dates, and what leaving or breaking costs."""

from collections.abc import Iterator

from game.rules.bonds.bond import Status
from game.rules.bonds.breach import Price
from game.rules.resolve import Draft
from game.session.treaties import Article, Standing
from game.text.tongue.catalogue import readable
from game.text.words import Words
from game.text.words.figures import percent, pull

ICONS = {
    Status.IN_FORCE: "check",
    Status.UNDER_NOTICE: "hourglass",
    Status.REPLACED: "history",
    Status.LAPSED: "calendar",
    Status.DENOUNCED: "minus",
    Status.BROKEN: "cross",
    Status.REFUSED: "error",
}
_NAMED = 3
"""Powers whose loss of trust is said one by one, the heaviest first."""
_LEAST_TRUST = 50
"""Basis points below which a change of trust is not worth a word."""


def article_lines(one: Standing, words: Words) -> tuple[str, ...]:
    """Every article the seat knows; clauses of one article of this game's table are one line."""
    return tuple(dict.fromkeys(_article(article, one.bond.draft, words) for article in one.articles))


def _article(article: Article, draft: Draft, words: Words) -> str:
    said, one = words.label, article.undertaking
    parts = [_text(article, draft, words)]
    parts += [said("archive.until", date=words.dates.long(one.until))] if one.until else []
    parts += [said("archive.article_ended")] if one.ended else []
    parts += [said("archive.article_broken", power=words.powers.name(b.by), date=words.dates.long(b.date))
              for b in article.breaches]  # fmt: skip
    risk = article.exposure.risk if article.exposure else 0
    parts += [said("archive.leaks", chance=percent(risk))] if risk else []
    text = "; ".join(parts)
    return said("archive.secret_article", text=text) if one.is_secret else text


def _text(article: Article, draft: Draft, words: Words) -> str:
    """As the table wrote it, or by the word of the vocabulary, who owes it to whom, and where."""
    one, agenda = article.undertaking, words.articles.agenda
    clause, names = one.clause, words.powers.name
    if one.issue in agenda.position and draft:
        return words.plain(words.articles.article(one.issue, draft[agenda.position[one.issue]]))
    key = f"archive.kinds.{clause.kind}"
    kind = words.label(key) if words.labels.has(key) else readable(clause.kind)
    whom = ""
    if clause.giver and clause.taker:
        law = words.scenario.setup.terms.laws.get(clause.kind)
        form = "archive.between" if law is not None and law.is_mutual else "archive.owes"
        whom = words.label(form, giver=names(clause.giver), taker=names(clause.taker))
    where = ", ".join(words.places.name(chip) for chip in clause.chips)
    return ", ".join(part for part in (kind, whom, where) if part)


def facts(one: Standing, words: Words) -> Iterator[str]:
    """When it began and ends, notice that runs, and the prices of leaving and of breaking, a sentence each."""
    said, bond = words.label, one.bond
    yield said("archive.since", date=words.dates.long(one.since))
    if one.until:
        yield said("archive.ended" if bond.ended else "archive.ends", date=words.dates.long(one.until))
    if one.ended_by:
        yield said("archive.ended_by", power=words.powers.name(one.ended_by))
    if bond.is_binding and bond.ends_turn is not None:
        yield said("archive.notice_runs", turn=bond.ends_turn + 1)
    elif one.leaving is not None:
        yield said("archive.leaving", turns=bond.notice, price=_price(one.leaving, words))
    if one.breaking is not None:
        yield said("archive.breaking", price=_price(one.breaking, words))
    for order in one.cited_by:
        yield said("archive.cited", order=words.plain(words.acts.line(order)))


def _price(price: Price, words: Words) -> str:
    said = words.label
    lost = sorted((pair for pair in price.trust if abs(pair[1]) >= _LEAST_TRUST), key=lambda pair: pair[1])
    parts = [
        said("archive.price.trust", power=words.powers.name(power), points=pull(change))
        for power, change in lost[:_NAMED]
    ]
    if len(lost) > _NAMED:
        parts.append(said("archive.price.others", n=len(lost) - _NAMED, points=pull(lost[_NAMED][1])))
    rest = (("prestige", price.prestige), ("support", price.support))
    parts += [said(f"archive.price.{word}", points=pull(change)) for word, change in rest if change]
    return ", ".join(parts) or said("archive.price.nothing")
