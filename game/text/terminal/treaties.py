"""Treaties in force: what binds whom, notice, a table opened again, words given in public, a condition answered."""

from game.rules import Assent, Dissent, GiveOrder, Order, PutOff
from game.rules.bonds.breach import Price, price_of_breach, violations
from game.rules.bonds.hands import less_than, truth_of
from game.rules.bonds.secrecy import Exposure
from game.session.treaties import Article, Standing, signing, standing
from game.text.words.figures import percent, pull

from .desk import Desk, NotUnderstood, chosen

NAMING = {"give_notice": "notice TREATY", "renegotiate": "reopen TREATY", "tie_hands": "vow ARTICLE LEVEL"}
"""How an act that has to name something is ordered here."""


def treaties(desk: Desk, args: list[str]) -> list[str]:
    """The treaties you know of and where they stand; `treaties ID` for one of them."""
    found = {one.bond.id: one for one in standing(desk.view)}
    if not found:
        return ["No treaty is in force, as far as you know."]
    if args:
        return _one(desk, found[_named(desk, args[0])])
    lines = [
        f"- {desk.words.treaties.name(one.bond.id)} ({one.bond.id}), {_parties(desk, one)}: "
        f"{desk.words.treaties.status(one.status)}{_until(desk, one)}."
        for one in found.values()
    ]
    return [*lines, "For its articles and what leaving it costs: treaties ID."]


def _named(desk: Desk, word: str) -> str:
    names = {bond.id: desk.words.treaties.name(bond.id) for bond in desk.view.bonds}
    return chosen(word, names, "a treaty you know of")


def _parties(desk: Desk, one: Standing) -> str:
    return desk.words.powers.joined(desk.words.powers.name(p) for p in one.bond.parties)


def _until(desk: Desk, one: Standing) -> str:
    if one.bond.ends_turn is not None:
        return f", binding until turn {one.bond.ends_turn + 1}"
    return f", until {desk.words.dates.long(one.until)}" if one.until else ""


def _one(desk: Desk, one: Standing) -> list[str]:
    lines = [f"{desk.words.treaties.name(one.bond.id)}, {_parties(desk, one)}, {desk.words.dates.long(one.since)}."]
    lines += [_article_line(desk, article) for article in one.articles]
    if one.leaving is not None and one.breaking is not None:
        lines.append(f"Notice runs {one.bond.notice} turn(s) and costs: {price_line(desk, one.leaving)}.")
        lines.append(f"To break it would cost: {price_line(desk, one.breaking)}.")
    return lines


def _article_line(desk: Desk, article: Article) -> str:
    one, names = article.undertaking, desk.words.powers.name
    clause = one.clause
    places = ", ".join(desk.words.places.name(chip) for chip in clause.chips)
    parts = [f"- Article {article.number + 1}: {clause.kind.replace('_', ' ')}"]
    parts += [f"of {names(clause.giver)} to {names(clause.taker)}"] if clause.giver and clause.taker else []
    parts += [places] if places else []
    parts += [f"until {desk.words.dates.long(one.until)}"] if one.until else []
    parts += ["no longer binding"] if one.ended else []
    parts += [f"broken by {names(b.by)}" for b in article.breaches]
    risk = f"; {exposure_line(desk, article.exposure)}" if article.exposure else ""
    return ", ".join(parts) + (" (secret)" if one.is_secret else "") + risk + "."


def price_line(desk: Desk, price: Price) -> str:
    """A price in points: trust by power, prestige, support."""
    names = desk.words.powers.name
    trust = [f"trust of {names(power)} {pull(change)}" for power, change in price.trust if abs(change) >= 50]
    rest = [("prestige", price.prestige), ("support", price.support)]
    return ", ".join([*trust, *(f"{word} {pull(change)}" for word, change in rest if change)]) or "next to nothing"


def exposure_line(desk: Desk, one: Exposure) -> str:
    """Risk and price of a secret."""
    names = desk.words.powers.name
    costs = [f"support of {names(p)} {pull(change)}" for p, change in one.price.support]
    costs += [f"trust of {names(third)} in {names(p)} {pull(change)}" for third, p, change in one.price.trust]
    return f"leaks {percent(one.risk)}; if printed: {', '.join(costs)}"


def breach_lines(desk: Desk, order: Order) -> list[str]:
    """What an act would break, and the price of it; nothing when it breaks no treaty."""
    found, lines = violations(desk.view, order), list[str]()
    for treaty in dict.fromkeys(v.treaty for v in found):
        articles = tuple(v.article for v in found if v.treaty == treaty)
        bond = next(b for b in desk.view.bonds if b.id == treaty)
        price = price_of_breach(desk.view, desk.seat, bond, articles)
        name, numbers = desk.words.treaties.name(treaty), desk.words.treaties.numbered(articles)
        lines.append(f"Breaks {name}, {numbers}: {price_line(desk, price)}.")
    return lines


def risk(desk: Desk, args: list[str]) -> list[str]:
    """What signing your draft would break, and what its secret articles risk."""
    found = signing(desk.view, desk.draft, desk.secret)
    lines = [
        f"- {desk.words.powers.name(by)} would break {desk.words.treaties.name(treaty)}: {price_line(desk, price)}."
        for by, treaty, price in found.prices
    ]
    lines += [f"- {desk.words.articles.title(e.article)}: {exposure_line(desk, e)}." for e in found.secrets]
    return lines or ["Your draft breaks no treaty you know of, and holds no secret article."]


def notice(desk: Desk, args: list[str]) -> list[str]:
    """Give notice of a treaty at the end of the turn."""
    return _about_treaty(desk, "give_notice", args)


def reopen(desk: Desk, args: list[str]) -> list[str]:
    """Ask a partner to open a treaty again."""
    return _about_treaty(desk, "renegotiate", args)


def _about_treaty(desk: Desk, act: str, args: list[str]) -> list[str]:
    _offered(desk, act)
    if not args:
        raise NotUnderstood("Name a treaty; `treaties` lists them.")
    treaty = _named(desk, args[0])
    bond = next(b for b in desk.view.bonds if b.id == treaty)
    partners = {p.casefold(): desk.words.powers.name(p) for p in bond.parties if p != desk.seat}
    to = chosen(args[1], partners, "a party to it") if len(args) > 1 else next(iter(partners))
    return desk.do(GiveOrder(Order(desk.seat, act, to.upper(), about=treaty)))


def _offered(desk: Desk, act: str) -> None:
    if act not in desk.session.setup.acts:
        raise NotUnderstood("That is no act of this scenario; `orders` lists those that are.")


def vow(desk: Desk, args: list[str]) -> list[str]:
    """Say in public what you could not sign: `vow ARTICLE LEVEL`; alone, how true it would be of each article."""
    _offered(desk, "tie_hands")
    if desk.is_mediator:
        return ["A mediator has no hands to tie."]
    if len(args) < 2:
        return _truths(desk)
    i = desk.issue(args[0])
    issue = desk.agenda.issues[i]
    v = desk.level(issue, " ".join(args[1:]))
    return desk.do(GiveOrder(Order(desk.seat, "tie_hands", desk.seat, about=f"{issue.id}={issue.levels[v].id}")))


def _truths(desk: Desk) -> list[str]:
    lines = []
    for i, issue in enumerate(desk.agenda.issues):
        v = desk.draft[i]
        if less_than(desk.session.setup, desk.seat, i, v):
            truth = truth_of(desk.view, desk.seat, i, v)
            name = f"{desk.words.articles.short(i, v)} ({issue.id}={issue.levels[v].id})"
            lines.append(f"- {name}: {percent(truth)} true.")
    head = "That you could sign no less than your draft says would be, by your home front:"
    return [head, *lines] if lines else ["Your draft is at the least of every article; there is nothing to hold."]


def assent(desk: Desk, args: list[str]) -> list[str]:
    """Take the condition another capital made; the treaty stands with it."""
    return desk.do(Assent(desk.seat))


def dissent(desk: Desk, args: list[str]) -> list[str]:
    """Refuse the condition another capital made; the treaty falls."""
    return desk.do(Dissent(desk.seat))


def wait(desk: Desk, args: list[str]) -> list[str]:
    """Let the treaty lie at home for a turn."""
    return desk.do(PutOff(desk.seat))
