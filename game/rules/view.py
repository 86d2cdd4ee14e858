"""What one seat may know. Players, cards and forecasts get a View and never a State."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from .bonds.bond import Bond
from .bonds.secrecy import as_known
from .clauses import Tenure
from .crisis.standoff import Standoff
from .dynamics import INDEX, World
from .resolve import Resolve
from .setup import Agenda, Setup
from .state import Asked, Commitment, Ending, Laid, Learned, Order, Phase, Prompt, State, Talk, Treaty


@dataclass(frozen=True, eq=False)
class View:
    """A game as one seat sees it. What others hide (resolve, orders, capital, secret protocols) is not in it."""

    setup: Setup
    seat: str
    turn: int
    phase: Phase
    prompts: tuple[Prompt, ...]
    world: World
    """As the cabinets' attachés report it; the political capital of others is masked with 0."""
    tenures: Mapping[str, Tenure]
    talks: tuple[Talk, ...]
    treaties: tuple[Treaty, ...]
    resolve: Resolve | None
    """The seat's own; None for a seat with no stake at a table."""
    orders: tuple[Order, ...]
    learned: tuple[Learned, ...]
    courted: tuple[tuple[str, str, int], ...]
    leaked: frozenset[int]
    ending: Ending | None
    bonds: tuple[Bond, ...] = ()
    """Treaties that bind or have bound, as far as the seat knows their articles."""
    commitments: tuple[Commitment, ...] = ()
    """What was said in public that could not be signed."""
    crisis: Standoff | None = None
    """The ladder as the seat sees it: the other side's date only where it is known."""

    @property
    def awaiting(self) -> Prompt | None:
        """Who is to act now."""
        return self.prompts[0] if self.prompts else None

    @property
    def date(self) -> str:
        """ISO date of the present turn."""
        return self.setup.dates[self.turn]

    def talk(self, table: str) -> Talk:
        """The talk at that table."""
        return next(t for t in self.talks if t.table == table)

    def agenda(self, table: str) -> Agenda:
        """What that table is about."""
        return next(a for a in self.setup.agendas if a.id == table)

    def account(self, power: str, account: str) -> int:
        """One number of one power, as far as it is known."""
        return int(self.world.accounts[self.setup.index[power], INDEX[account]])


def observe(state: State, seat: str) -> View:
    """The game as `seat` sees it."""
    return View(
        state.setup,
        seat,
        state.turn,
        state.phase,
        _asked_openly(state.prompts, seat),
        _masked(state.world, state.setup.index[seat]),
        state.tenures,
        tuple(_overheard(talk, state.agenda(talk.table), seat) for talk in state.talks),
        tuple(_as_published(t, seat, state.leaked) for t in state.treaties),
        state.hidden.get(seat),
        tuple(o for o in state.orders if o.by == seat),
        tuple(k for k in state.learned if k.seat == seat),
        tuple(c for c in state.courted if c[0] == seat),
        state.leaked,
        state.ending,
        as_known(state.bonds, seat),
        state.commitments,
        _ladder(state, seat),
    )


def _ladder(state: State, seat: str) -> Standoff | None:
    if state.crisis is None or state.setup.crisis is None:
        return None
    return state.crisis.seen_by(seat, state.setup.crisis, state.turn)


@lru_cache(maxsize=64)
def _masked(world: World, me: int) -> World:
    accounts = world.accounts.copy()
    mine = accounts[me, INDEX["capital"]]
    accounts[:, INDEX["capital"]] = 0
    accounts[me, INDEX["capital"]] = mine
    return World(accounts, world.trust, world.at_war)


def _overheard(talk: Talk, agenda: Agenda, seat: str) -> Talk:
    """Parties hear everything said to them; the mediator hears texts and answers, not the price whispered across."""
    if not agenda.is_conference:
        if seat in agenda.parties:
            return talk
        return replace(talk, laid=tuple(_without_whispers(one) for one in talk.laid))
    heard = (one for one in talk.laid if not one.aside or seat in (one.by, one.aside))
    laid = tuple(_as_answered(one, seat) for one in heard)
    return replace(talk, laid=laid, aside_this_turn=talk.aside_this_turn & {seat})


def _as_answered(laid: Laid, seat: str) -> Laid:
    """Among several, the price a seat names is whispered to who laid the text; all hear how it answers."""
    answers = tuple(
        (who, answer if seat in (who, laid.by) else replace(answer, turned_by=None)) for who, answer in laid.answers
    )
    secret = laid.secret if seat == laid.by or seat in laid.to else frozenset()
    return replace(laid, answers=answers, secret=secret)


def _asked_openly(prompts: tuple[Prompt, ...], seat: str) -> tuple[Prompt, ...]:
    """Nobody sees who is being heard alone but those two."""
    return tuple(
        prompt for prompt in prompts if prompt.asked is not Asked.TERMS or seat in ("", prompt.seat, prompt.about)
        or not prompt.about
    )  # fmt: skip


def _without_whispers(laid: Laid) -> Laid:
    answers = tuple((who, replace(answer, turned_by=None)) for who, answer in laid.answers)
    return replace(laid, secret=frozenset(), answers=answers)


def _as_published(treaty: Treaty, seat: str, leaked: frozenset[int]) -> Treaty:
    return treaty if seat in treaty.parties else replace(treaty, secret=treaty.secret & leaked)
