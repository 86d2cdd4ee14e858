"""Treaties in force when a game opens, and the law of treaties, from their forms."""

from collections.abc import Collection

from game.rules.agenda import Agenda
from game.rules.bonds.bond import Bond, Law, Terms, Undertaking, ends_on
from game.rules.clauses import Clause, Visibility

from ..faults import Faults
from ..reading import Where
from ..schema.scenario import ScenarioForm
from ..schema.treaties import LawsForm, TreatyForm, UndertakingForm
from . import table


def terms(form: LawsForm, kinds: Collection[str], acts: Collection[str], faults: Faults) -> Terms:
    """What each kind of undertaking forbids and what leaving it costs; faults are noted against the file of laws."""
    laws = {}
    for kind, law in form.undertakings.items():
        where: Where = ("undertakings", kind)
        faults.known(where, "clause", kind, kinds)
        for word in (*law.against, *law.at):
            faults.known(where, "act", word, acts)
        for word in (*law.clauses, *law.helping):
            faults.known(where, "clause", word, kinds)
        laws[kind] = Law(law.weight, law.mutual, law.against, law.at, law.clauses, law.helping)
    prices = form.prices
    return Terms(laws, prices.prestige, prices.support, prices.lawful, prices.fervour)


def bonds(form: ScenarioForm, agenda: Agenda, kinds: Collection[str], faults: Faults) -> tuple[Bond, ...]:
    """The treaties a scenario opens with."""
    seen = set[str]()
    built = []
    for k, treaty in enumerate(form.treaties):
        where: Where = ("treaties", k)
        if treaty.id in seen:
            faults.add((*where, "id"), f"There are two treaties called {treaty.id!r}.")
        seen.add(treaty.id)
        built.append(_bond(treaty, form, agenda, kinds, faults, where))
    return tuple(built)


def _bond(
    treaty: TreatyForm, form: ScenarioForm, agenda: Agenda, kinds: Collection[str], faults: Faults, where: Where
) -> Bond:
    for k, party in enumerate(treaty.parties):
        faults.known((*where, "parties", k), "power", party, form.powers)
    if treaty.signed > form.dates[0]:
        faults.add((*where, "signed"), f"A treaty in force was signed before the game opens on {form.dates[0]}.")
    articles = [
        _article(one, treaty, form, kinds, faults, (*where, "clauses", k)) for k, one in enumerate(treaty.clauses)
    ]
    articles.sort(key=lambda one: one.is_secret)
    draft = _draft(treaty, agenda, faults, (*where, "levels"))
    return Bond(
        treaty.id, treaty.parties, treaty.signed, tuple(articles), treaty.notice, source=treaty.source,
        table=agenda.id if draft else "", draft=draft,
    )  # fmt: skip


def _draft(treaty: TreatyForm, agenda: Agenda, faults: Faults, where: Where) -> tuple[int, ...]:
    if not treaty.levels:
        return ()
    draft = list(agenda.nothing)
    for name, level in treaty.levels.items():
        i, v = table.place(agenda, f"{name}={level}", faults, (*where, name))
        draft[i] = v
    return tuple(draft)


def _article(
    one: UndertakingForm, treaty: TreatyForm, form: ScenarioForm, kinds: Collection[str], faults: Faults, where: Where
) -> Undertaking:
    faults.known((*where, "clause"), "clause", one.clause, kinds)
    giver, taker = one.from_ or treaty.parties[0], one.to or treaty.parties[1]
    for word in (giver, taker, *one.against, *one.known_to):
        faults.known(where, "power", word, form.powers)
    for k, chip in enumerate(one.chips):
        faults.known((*where, "chips", k), "chip of this scenario", chip, form.chips)
    is_secret = one.visibility != "public"
    if not is_secret and (one.leak or one.known_to):
        faults.add(where, "Only a secret article can leak or be known to a few.", "Write visibility: secret.")
    until = one.until or ends_on(treaty.signed, one.years)
    if until and until <= form.dates[0]:
        faults.add(where, f"This article ran out on {until}, before the game opens.", "Leave it out.")
    clause = Clause(one.clause, giver, taker, one.chips, 0, one.years, (), one.against)
    return Undertaking(clause, Visibility(one.visibility), until, one.leak, one.known_to)
