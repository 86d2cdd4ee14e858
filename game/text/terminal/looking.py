"""Looking about: how things stand, the powers, the map in words, papers, history, reasons."""

from game.rules import Asked
from game.rules.events import OrderResolved
from game.rules.scoring import aims as aims_of
from game.rules.scoring import total
from game.session.forecast import LANES, fan
from game.text.words.figures import level, percent, pull
from game.text.words.papers import Claim

from .desk import Desk, chosen
from .precedents import before, on_act, on_last_draft, on_record

_FORECAST = ("support", "weariness", "treasury", "force", "fervour")


def status(desk: Desk, args: list[str]) -> list[str]:
    """Where you stand: the date, what is asked of you, your accounts and theirs."""
    view, words = desk.view, desk.words
    turn = f"Turn {view.turn + 1} of {len(view.setup.dates)}, {words.dates.for_power(view.date, desk.seat)}."
    lines = [f"{words.title}. {turn} {words.phase(view.phase)}."]
    lines += asked_lines(desk)
    for power in (desk.seat, *(p for p in (*desk.agenda.parties, desk.agenda.mediator) if p and p != desk.seat)):
        lines.append(f"- {words.powers.name(power)}: {_accounts(desk, power)}.")
    return lines


def _accounts(desk: Desk, power: str) -> str:
    view, names = desk.view, desk.words.powers
    shown = ["support", "weariness", "treasury", "force", "fervour", "pressure", "prestige"]
    if power == desk.seat:
        shown.insert(0, "capital")
    if power == desk.agenda.mediator:
        shown = [*(a for a in shown if a in ("capital", "support", "prestige")), "credit"]
    return ", ".join(f"{names.account(a).lower()} {level(a, view.account(power, a))}" for a in shown)


def asked_lines(desk: Desk) -> list[str]:
    """What the game waits for."""
    view, words = desk.view, desk.words
    if view.ending is not None:
        return ["The game is over. `report` and `archives` look back; `undo` goes back."]
    prompt = view.awaiting
    if prompt is None or prompt.seat != desk.seat:
        return []
    advice = {
        Asked.TURN: "draft and lay a text, give orders, or `end`",
        Asked.ANSWER: "`accept`, `refuse`, or change `draft theirs` and `counter`",
        Asked.TERMS: "`lay` a draft, or `refuse`",
        Asked.RESERVATION: "`assent`, or `dissent` and let the treaty fall",
        Asked.ROLL: "`home` shows the factions, `court` wins one, `roll` calls the vote",
    }
    return [f"{words.asked(prompt.asked)} You may: {advice[prompt.asked]}."]


def powers(desk: Desk, args: list[str]) -> list[str]:
    """The powers: who rules, how they stand to you."""
    view, said = desk.view, desk.words.powers
    index, lines = view.setup.index, list[str]()
    for power in view.setup.powers:
        if power == desk.seat:
            lines.append(f"- {said.name(power)} (you): {said.said(power, 'standing')}.")
            continue
        trust = said.trust(int(view.world.trust[index[power], index[desk.seat]]))
        note = said.relation(desk.seat, power)
        lines.append(
            f"- {said.name(power)} ({said.said(power, 'ruler')}): {trust}. {note or said.said(power, 'standing')}."
        )
    return lines


def places(desk: Desk, args: list[str]) -> list[str]:
    """The map in words: who holds what, and by what right."""
    view, words = desk.view, desk.words
    return [f"- {words.places.name(chip)}: {words.places.tenure(view.tenures[chip])}." for chip in view.setup.chips]


def dispatches(desk: Desk, args: list[str]) -> list[str]:
    """What arrived at the start of this turn."""
    lines = []
    for one in desk.words.papers.dispatches(desk.view):
        number = f" No. {one.number}" if one.number else ""
        secret = ", secret" if one.kind == "secret" else ""
        head = f"{one.place}, {desk.words.dates.short(one.date)}" if one.date else one.place
        lines.append(f"- {head}. {one.sender} to {one.addressee}{number}{secret}: {one.text}")
    return lines or ["Nothing has arrived this turn."]


def briefing(desk: Desk, args: list[str]) -> list[str]:
    """What you were told before the first move."""
    found = desk.words.papers.briefing(desk.seat)
    if not found.lead:
        return ["There is no briefing for this seat."]
    lines = [found.lead, *(_with_source(desk, c) for c in found.paragraphs), f"Aims: {found.aims}"]
    return [*lines, "Red lines:", *(f"- {_with_source(desk, c)}" for c in found.red_lines)]


def _with_source(desk: Desk, claim: Claim) -> str:
    if not claim.source:
        return claim.text
    short = desk.words.papers.source(claim.source).partition(",")[0].partition(" (")[0]
    end = "" if claim.text.endswith((".", "!", "?")) else "."
    return f"{claim.text}{end} [{short}]"


def sources(desk: Desk, args: list[str]) -> list[str]:
    """The sources in full; `sources ID` for one."""
    found = {key: str(text) for key, text in desk.words.papers.sources().items()}
    if args:
        found = {k: found[k] for k in (chosen(args[0], found, "a source"),)}
    return [f"- {key}: {text}" for key, text in found.items()]


def aims(desk: Desk, args: list[str]) -> list[str]:
    """Your aims, how they stand, and what history made of them."""
    found = aims_of(desk.session.state, desk.seat)
    lines = ["Aims (weight): as things stand, and in history, out of 100."]
    for aim in found:
        name = desk.words.verdicts.objective(desk.seat, aim.objective)
        lines.append(f"- {name} ({aim.weight}): {aim.yours}; history {aim.history}.")
    return [*lines, f"In all: {total(found)}; history {total(found, history=True)}."]


def history(desk: Desk, args: list[str]) -> list[str]:
    """What history did in these days; hidden until you ask."""
    found = desk.words.papers.history(desk.view.turn)
    if found is None:
        return on_record(desk) or ["Nothing is recorded for these days."]
    date, claim = found
    return [f"{desk.words.dates.long(date)}: {_with_source(desk, claim)}"]


def forecast(desk: Desk, args: list[str]) -> list[str]:
    """How your accounts are likely to go: if nothing is signed, and if there is peace."""
    view, names = desk.view, desk.words.powers
    fans = [fan(view, is_signed=signed) for signed in (False, True)]
    until = desk.words.dates.long(fans[0].dates[-1])
    lines = [f"By {until}, the middle of {LANES} courses and where four in five end; a forecast, not a promise."]
    for account in _FORECAST:
        shown = [f"{level(account, int(m))} ({round(low / 100)}–{round(high / 100)})"
                 for low, _, m, _, high in (f.of(desk.seat, account)[-1] for f in fans)]  # fmt: skip
        now = level(account, view.account(desk.seat, account))
        lines.append(f"- {names.account(account)}: now {now}; if nothing is signed {shown[0]}; at peace {shown[1]}.")
    return lines


def why(desk: Desk, args: list[str]) -> list[str]:
    """Why things came out as they did: their last answer, and the odds of your last orders."""
    return _why_answered(desk) + _why_resolved(desk) or ["Nothing has come out yet that asks for reasons."]


def _why_answered(desk: Desk) -> list[str]:
    mine = desk.last_mine()
    answers = mine.answers if mine else ()
    lines = []
    for seat, answer in answers:
        said = desk.words.reasons.all_said(seat, answer.said)
        name = desk.words.powers.name(seat)
        verb = "answered with a text of its own" if answer.kind == "countered" else f"{answer.kind} it"
        lines.append(f"You laid a text, and {name} {verb}.")
        lines += [f"Its envoys gave as reasons: {said}."] if said else []
    return lines + on_last_draft(desk) if lines else []


def _why_resolved(desk: Desk) -> list[str]:
    mine = [
        (entry, event) for entry in desk.session.tree.line() for event in entry.events
        if isinstance(event, OrderResolved) and event.order.by == desk.seat
    ]  # fmt: skip
    lines = []
    for entry, event in mine[-2:]:
        reasons = ", ".join(
            f"{desk.words.reasons.factor(desk.seat, f.key).lower()} {pull(f.pull)}" for f in event.odds.factors[:4]
        )
        lines.append(
            f"{desk.words.acts.line(event.order)}: {percent(event.odds.chance)} to succeed, usually "
            f"{percent(event.odds.base)}; {reasons}. The lot was {event.lot} of 9999, lower is better: "
            f"{desk.words.acts.rung_name(event.rung)}."
        )
        lines += on_act(desk, before(desk, entry), event.order)
    return lines


def characters(desk: Desk, args: list[str]) -> list[str]:
    """Who sits across the table, and how they bargain."""
    lines = []
    for seat, character in desk.session.setup.characters.items():
        name, style = desk.words.powers.character(character.id)
        lines.append(f"- {name} ({desk.words.powers.name(seat)}): {style}")
    return lines
