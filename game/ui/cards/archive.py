"""What binds whom on a day: the agreements a seat can know of, from this game and from the record before it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from game.history.loading import load_record
from game.history.record import Entry
from game.rules import View
from game.scenario.loading import load_world
from game.session.treaties import standing
from game.text.words import Words
from game.ui.cards.archive_bonds import ICONS, article_lines, facts
from game.ui.cards.chart.naming import short_name

_ACTS = ("sign_treaty", "ally", "agree_secretly", "trade_deal")
_ICONS = {
    "ratified": "check",
    "accepted": "check",
    "succeeded": "check",
    "broken": "cross",
    "not_ratified": "hourglass",
}
_SECRET = "agree_secretly"
_TEXTS = re.compile("treaty|convention|protocol|agreement|memorandum|regulations", re.IGNORECASE)
"""By these a source is known to be the text itself."""


@dataclass(frozen=True)
class TreatyLine:
    """One agreement. `builds_on` are ids of earlier ones on the same ground, nearest first."""

    id: str
    year: str
    date: str
    name: str
    parties: tuple[tuple[str, str], ...]
    """(code, name)."""
    standing: str
    icon: str
    lines: tuple[str, ...]
    note: str
    chips: tuple[tuple[str, str], ...]
    """(id, name)."""
    builds_on: tuple[str, ...]
    source: str
    is_secret: bool
    is_ours: bool
    """Whether it was made in this game."""
    facts: tuple[str, ...] = ()
    """Dates, notice and prices of a treaty that binds or has bound in this game."""


def treaty_lines(view: View, words: Words) -> tuple[TreatyLine, ...]:
    """Latest first: what waits for consent, what binds or has bound in this game, then what the record held."""
    return (*_of_game(view, words), *_of_bonds(view, words), *_of_record(view, words))


def _of_bonds(view: View, words: Words) -> Iterable[TreatyLine]:
    """Every treaty whose life the game follows, this game's first."""
    agenda = view.setup.agendas[0]
    for one in sorted(standing(view), key=lambda one: (bool(one.bond.table), one.since), reverse=True):
        bond = one.bond
        found = [chip for a in one.articles for chip in a.undertaking.clause.chips]
        found += [c for k, v in enumerate(bond.draft) if v and bond.table == agenda.id for c in agenda.issues[k].chips]
        chips = tuple(dict.fromkeys(found))
        items = ", ".join(map(words.articles.item, bond.items))
        name = items or (words.articles.settlement(bond.draft) if bond.draft else words.treaties.name(bond.id))
        yield TreatyLine(
            f"bond.{bond.id}",
            one.since[:4],
            words.dates.long(one.since),
            name[:1].upper() + name[1:],
            tuple((p, words.powers.name(p)) for p in bond.parties),
            words.treaties.status(bond.status),
            ICONS[bond.status],
            article_lines(one, words),
            "",
            _named(chips, words),
            _ground(view, chips, bond.parties),
            words.papers.source(bond.source) if bond.source else words.label("archive.this_game"),
            False,
            bool(bond.table),
            tuple(facts(one, words)),
        )


def _of_game(view: View, words: Words) -> Iterable[TreatyLine]:
    agenda = view.setup.agendas[0]
    followed = {bond.id for bond in view.bonds}
    for treaty in (t for t in reversed(view.treaties) if t.id not in followed):
        articles = [(k, v) for k, v in enumerate(treaty.draft) if v]
        lines = tuple(_article(words, words.articles.article(k, v), k in treaty.secret) for k, v in articles)
        day = view.setup.dates[treaty.signed]
        kind, icon = ("in_force", "check") if treaty.in_force else ("unratified", "hourglass")
        chips = tuple(dict.fromkeys(c for k, _ in articles for c in agenda.issues[k].chips))
        parties = tuple((p, words.powers.name(p)) for p in treaty.parties)
        yield TreatyLine(
            f"own.{treaty.id}",
            day[:4],
            words.dates.long(day),
            words.articles.settlement(treaty.draft),
            parties,
            words.label(f"archive.standings.{kind}"),
            icon,
            lines,
            "",
            _named(chips, words),
            _ground(view, chips, treaty.parties),
            words.label("archive.this_game"),
            bool(treaty.secret),
            True,
        )


def _of_record(view: View, words: Words) -> Iterable[TreatyLine]:
    for entry in reversed(_binding(view)):
        parties = tuple(
            (p, words.powers.name(p) if p in view.setup.powers else _actor(p)) for p in (entry.by, *entry.to)
        )
        is_party = view.seat in (entry.by, *entry.to)
        lines = tuple(_sentence(term.words, words) for term in entry.terms if is_party or not term.is_secret)
        earlier = _ground(view, entry.chips, (entry.by, *entry.to), entry.day)
        yield TreatyLine(
            entry.id,
            entry.date[:4],
            _dated(words, entry.date),
            _name(entry, words),
            parties,
            words.label(f"archive.standings.{entry.outcome}"),
            _ICONS.get(entry.outcome, "minus"),
            lines,
            entry.note,
            _named(entry.chips, words),
            earlier,
            entry.source,
            entry.act == _SECRET,
            False,
        )


def _binding(view: View) -> list[Entry]:
    known = load_record().before(view.setup.dates[0])
    return [e for e in known if e.act in _ACTS and (e.act != _SECRET or view.seat in (e.by, *e.to))]


def _ground(view: View, chips: tuple[str, ...], parties: tuple[str, ...], before: str = "9999") -> tuple[str, ...]:
    """Earlier agreements of at least two of the same parties about one of the same places."""
    found = [
        e.id
        for e in reversed(_binding(view))
        if e.day < before and set(e.chips) & set(chips) and len({e.by, *e.to} & set(parties)) > 1
    ]
    return tuple(found[:4])


def _article(words: Words, text: str, is_secret: bool) -> str:
    plain = words.plain(text)
    return words.label("archive.secret_article", text=plain) if is_secret else plain


def _named(chips: tuple[str, ...], words: Words) -> tuple[tuple[str, str], ...]:
    world = load_world().chips
    return tuple((chip, _short(chip, words)) for chip in chips if chip in world)


def _short(chip: str, words: Words) -> str:
    """A place in few words, in the language where it has a name there."""
    names = load_world().chips[chip].names
    return short_name(names.en) if words.language == "en" else getattr(names, words.language, names.en)


def _actor(code: str) -> str:
    world = load_world()
    held = world.minors.get(code) or world.powers.get(code)
    return held.name if held else code


def _name(entry: Entry, words: Words) -> str:
    """By its source where that is the text itself; the record gives agreements no titles of their own."""
    name = entry.source.partition(";")[0].partition(", FRUS")[0].strip()
    return name if _TEXTS.search(name) else words.label("archive.agreement_of", year=entry.date[:4])


def _dated(words: Words, date: str) -> str:
    if len(date) == 10:
        return words.dates.long(date)
    return words.dates.month(date)


def _sentence(text: str, words: Words) -> str:
    """A term of the record as a sentence: its ids become names."""
    world = load_world()

    def named(found: re.Match[str]) -> str:
        word = found[0]
        if word in world.chips and "_" in word:
            return _short(word, words)
        return words.powers.name(word) if word in world.powers else word

    text = re.sub(r"[^\W\d]\w*", named, text.replace("->", " to ").replace("+", " and "))
    text = text.replace("_", " ")
    text = text[:1].upper() + text[1:]
    return text if text.endswith(".") else text + "."
