"""Nothing private shows: with every hidden number of the others changed, all that a seat is shown stays the same."""

from dataclasses import dataclass, replace

from game.players.cabinet.explain import explain, what_would_turn
from game.rules import Order, State, View, observe
from game.rules.bonds.breach import violations
from game.rules.bonds.secrecy import exposures
from game.rules.chance import Seeded
from game.rules.dynamics import INDEX, World
from game.rules.objections import targets_of
from game.rules.outcomes import act_odds
from game.rules.ratification import odds_at_home
from game.rules.resolve import Draft, draw, draws_needed

from .moments import Trial


@dataclass
class PrivacyCount:
    """Explanations compared."""

    trials: int = 0
    leaks: int = 0


def judge_privacy(count: PrivacyCount, trial: Trial, k: int) -> None:
    """What the layer of the text is shown, with the truth about the others and with another truth."""
    seat = trial.laid.by
    count.trials += 1
    views = (observe(state, seat) for state in (trial.state, with_other_secrets(trial.state, seat, k)))
    true, other = (_shown(view, trial.laid.draft, trial.laid.locked) for view in views)
    count.leaks += true != other


def _shown(view: View, draft: Draft, locked: frozenset[int]) -> str:
    """Everything a window explains of a text and of the acts of the hour, as one line."""
    others = [p for p in view.setup.agendas[0].parties if p != view.seat and p in view.setup.stakes]
    shown: list[object] = [explain(view, p, draft) for p in others]
    shown += [what_would_turn(view, p, draft, locked) for p in others[:1]]
    for act in view.setup.acts.values():
        for to in targets_of(view, act, view.seat)[:1] if not act.movers or view.seat in act.movers else ():
            order = Order(view.seat, act.id, to)
            shown += [act_odds(view, order), violations(view, order)]
    if view.seat in view.setup.homes:
        shown.append(odds_at_home(view.setup, view.seat, draft, view.account(view.seat, "weariness")))
    return repr([*shown, exposures(view, view.seat), view.talks, view.bonds, view.learned])


def with_other_secrets(state: State, seat: str, k: int) -> State:
    """The same moment with everything hidden from a seat drawn anew: resolves, capital, orders, courted factions."""
    setup, lots = state.setup, Seeded(k, 0, "proof/secrets")
    hidden = {
        who: held
        if who == seat
        else draw(setup.stakes[who], setup.characters[who], lots.uniforms(who, (draws_needed(setup.stakes[who]), 3)))
        for who, held in state.hidden.items()
    }
    accounts = state.world.accounts.copy()
    for power, index in setup.index.items():
        if power != seat:
            accounts[index, INDEX["capital"]] = lots.lot(power) // 10
    return replace(
        state,
        hidden=hidden,
        world=World(accounts, state.world.trust, state.world.at_war),
        orders=tuple(o for o in state.orders if o.by == seat),
        learned=tuple(one for one in state.learned if one.seat == seat),
        courted=tuple(c for c in state.courted if c[0] == seat),
    )
