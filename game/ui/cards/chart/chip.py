"""One chip under the glass: its names, who holds it in law and in fact, what it is worth to whom, claims, sources."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.players.cabinet.belief import cloud
from game.rules import View
from game.rules.clauses import Basis
from game.rules.resolve import Draft
from game.scenario.loading import load_world
from game.scenario.world import Chip, Claim, Tenure
from game.text.words import Words

from .atlas import chip_icon, chip_line, claimant_of, ring_of, rival_of
from .naming import chip_name

_PARTS = ("strategic", "economic", "symbolic")
_MOST_CHOICES = 3


@dataclass(frozen=True)
class Stretch:
    """A stretch of one row of the control strip: from a decimal year on, whose, with what word, and how."""

    since: float
    code: str
    text: str
    how: str = ""


@dataclass(frozen=True)
class WorthRow:
    """What it is worth to one power, each part 0..5, and why."""

    code: str
    name: str
    parts: tuple[int, int, int]
    because: str


@dataclass(frozen=True)
class ClaimRow:
    """A title somebody states, and since when."""

    code: str
    text: str
    years: str


@dataclass(frozen=True)
class BasisRow:
    """An act the present state rests on."""

    year: str
    text: str


@dataclass(frozen=True)
class Choice:
    """What could be done about the chip at the table: a level of its article."""

    issue: int
    level: int
    text: str


@dataclass(frozen=True)
class ChipCard:
    """Everything the inspector shows."""

    id: str
    icon: str
    ring: str
    claimant: str
    name: str
    native: str
    place: int
    count: int
    line: str
    tags: tuple[tuple[str, str, str], ...]
    """(icon, word, colour)."""
    law: tuple[Stretch, ...]
    fact: tuple[Stretch, ...]
    until: float
    marks: tuple[tuple[float, str], ...]
    """Decimal years at which something changed, and how they are written."""
    worths: tuple[WorthRow, ...]
    claims: tuple[ClaimRow, ...]
    basis: tuple[BasisRow, ...]
    why: str
    source: str
    choices: tuple[Choice, ...]
    verb: str
    """What the seat does with it at the table: `offer` what it gives, `demand` what it asks; empty for neither."""


@dataclass(frozen=True)
class Outlook:
    """The text under the pen, and the chance that the other side signs it, per cent with half its range."""

    text: str
    who: str
    chance: int
    give: int


def chip_order(view: View) -> tuple[str, ...]:
    """The chips as [ and ] go through them: what is on the agenda first, in its order."""
    listed = [chip for issue in view.setup.agendas[0].issues for chip in issue.chips]
    found = dict.fromkeys(chip for chip in (*listed, *view.setup.chips) if chip in view.tenures)
    return tuple(sorted(found, key=lambda chip: chip not in ("south_sakhalin", "north_sakhalin")))


def chip_card(view: View, words: Words, chip: str, draft: Draft) -> ChipCard:
    """One chip from a seat's view, with a text under the pen."""
    order, held, tenure = chip_order(view), load_world().chips.get(chip), view.tenures[chip]
    issue = next((k for k, i in enumerate(view.setup.agendas[0].issues) if chip in i.chips), None)
    law, fact, marks = _strip(view, held)
    why, source = words.articles.why(issue) if issue is not None else ("", "")
    native = " · ".join(dict.fromkeys(n for n in (held.names.ru, held.names.ja, held.names.zh) if n)) if held else ""
    return ChipCard(
        chip,
        chip_icon(view, chip),
        ring_of(tenure),
        claimant_of(view, chip),
        chip_name(view, words, chip),
        native,
        order.index(chip) + 1,
        len(order),
        chip_line(view, words, chip),
        _tags(view, words, chip, draft),
        law,
        fact,
        decimal_year(view.date),
        marks,
        _worths(view, words, held),
        _claims(view, words, held),
        _basis(view, held),
        why,
        words.papers.source(source) if source else "",
        _choices(view, words, issue),
        _verb(view, issue),
    )


def outlook(view: View, words: Words, draft: Draft, about: str = "") -> Outlook | None:
    """What the other side would say to the text under the pen; None when nothing is drafted."""
    if not any(draft):
        return None
    who = about or rival_of(view)
    believed = cloud(view, who)
    low, high = believed.span(draft)
    name = words.articles.settlement(draft)
    return Outlook(name, words.powers.name(who), round(believed.chance(draft) / 100), round((high - low) / 200))


def decimal_year(date: str) -> float:
    """`1905.6` for a day in August 1905."""
    year, month, day = (int(part) for part in date.split("-"))
    return year + (month - 1) / 12 + (day - 1) / 365


def _sentence(text: str) -> str:
    return text if not text or text.endswith((".", "!", "?")) else text + "."


def _tags(view: View, words: Words, chip: str, draft: Draft) -> tuple[tuple[str, str, str], ...]:
    tenure, found = view.tenures[chip], list[tuple[str, str, str]]()

    def add(icon: str, key: str, colour: str) -> None:
        found.append((icon, words.label(f"map.tags.{key}"), colour))

    if tenure.basis is Basis.OCCUPIED:
        add("army", "occupied", "lowers")
    elif tenure.basis is Basis.LEASED:
        add("link", "leased", "warning")
    if tenure.demilitarised:
        add("demil", "demilitarised", "text_2")
    if claimant_of(view, chip) != "none":
        add("claim", "disputed", "text_2")
    if any(chip in i.chips and v for i, v in zip(view.setup.agendas[0].issues, draft)):
        add("treaty", "in_draft", "ice")
    elif any(chip in i.chips for i in view.setup.agendas[0].issues):
        add("treaty", "on_agenda", "text_2")
    return tuple(found)


def strip_of(
    view: View, held: Chip
) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...], tuple[tuple[float, str], ...], float]:
    """The control strip of any chip up to the day of the game: in law, in fact, the changes, and that day."""
    return *_strip(view, held), decimal_year(view.date)


def _strip(
    view: View, held: Chip | None
) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...], tuple[tuple[float, str], ...]]:
    """Two rows from the opening of the record to today, and the years of change."""
    if held is None:
        return (), (), ()
    law, fact, marks, title = list[Stretch](), list[Stretch](), list[tuple[float, str]](), ""
    for tenure in (t for t in held.tenures if t.since <= view.date):
        since = decimal_year(tenure.since)
        code = tenure.holders[0] if tenure.holders else "none"
        how = {"leased": "leased", "occupied": "occupied"}.get(tenure.hold, "joint" if len(tenure.holders) > 1 else "")
        fact.append(Stretch(since, code, tenure.holder, how))
        if tenure.hold not in ("leased", "occupied") or not title:
            title = code
            law.append(Stretch(since, code, tenure.holder, "joint" if len(tenure.holders) > 1 else ""))
        if tenure.since > "1855-01-01":
            marks.append((since, tenure.since[:4]))
    return tuple(law), tuple(fact), tuple(marks)


def _worths(view: View, words: Words, held: Chip | None) -> tuple[WorthRow, ...]:
    """As the game opened: entries of its own year already tell what came of it."""
    if held is None:
        return ()
    rows, eve = [], f"{int(view.setup.dates[0][:4]) - 1}-12-31"
    for power in dict.fromkeys((rival_of(view), view.seat, *view.setup.seats, "CHN")):
        if power in view.setup.powers:
            worth = held.worth_to(power, eve)
            parts = (worth.strategic, worth.economic, worth.symbolic)
            rows.append(WorthRow(power, words.powers.name(power), parts, worth.because))
    return tuple(sorted(rows, key=lambda row: -sum(row.parts)))


def _claims(view: View, words: Words, held: Chip | None) -> tuple[ClaimRow, ...]:
    if held is None:
        return ()
    return tuple(
        ClaimRow(
            claim.by,
            _claim_text(view, words, held, claim),
            words.label("map.since", year=claim.since[:4]) if claim.since else "",
        )
        for claim in held.claims_at(view.date)
    )


def _claim_text(view: View, words: Words, held: Chip, claim: Claim) -> str:
    """What a claim rests on. One raised in the year of the game is told without what came of it."""
    if claim.since and claim.since[:4] == view.setup.dates[0][:4]:
        is_held = claim.by in view.tenures[held.id].holders
        return words.label("map.by_occupation" if is_held else "map.raised_this_year")
    return _sentence(_raised(claim.note)) or words.powers.name(claim.by)


def _basis(view: View, held: Chip | None) -> tuple[BasisRow, ...]:
    """The latest acts first, never one of a later day."""
    known = [t for t in held.tenures if "1855-01-01" < t.since <= view.date] if held else []
    return tuple(BasisRow(t.since[:4], _sentence(_raised(_title(t)))) for t in reversed(known))


def _title(tenure: Tenure) -> str:
    """What a tenure rests on. Of an occupation only the event: the article that settled it came later."""
    return tenure.basis.partition(", ")[0] if tenure.hold == "occupied" else tenure.basis


def _raised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _choices(view: View, words: Words, issue: int | None) -> tuple[Choice, ...]:
    """The levels of the chip's article as things to do; for an amount, none but the article itself."""
    if issue is None or view.setup.agendas[0].issues[issue].unit:
        return ()
    levels: Sequence[int] = range(1, view.setup.agendas[0].sizes[issue])
    return tuple(Choice(issue, v, _raised(words.articles.level(issue, v))) for v in levels)[:_MOST_CHOICES]


def _verb(view: View, issue: int | None) -> str:
    if issue is None:
        return ""
    agenda = view.setup.agendas[0]
    chair = view.seat if view.seat in agenda.parties else agenda.parties[0]
    return "offer" if agenda.issues[issue].giver == chair else "demand"
