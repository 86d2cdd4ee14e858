"""The acts outside the room, from `acts.yaml`."""

import re

from game.rules.chance import WHOLE
from game.rules.circumstances import MEASURES
from game.rules.dynamics import ACCOUNTS
from game.rules.setup import ActKind, Effect, Rung

from ..conditions import ConditionError, parse_condition
from ..faults import Faults
from ..reading import Where
from ..schema.scenario import ActForm, RungForm
from .points import centi

_EFFECT = re.compile(r"(\w+) (?:trust (\w+)|(\w+)) ([+-]\d+)")
_ROLES = ("mover", "target", "other")


def act(name: str, form: ActForm, powers: tuple[str, ...], outcomes: tuple[str, ...], faults: Faults) -> ActKind:
    """One act kind; faults are noted against the acts file."""
    where: Where = ("acts", name)
    if sum(r.share for r in form.ladder) != 100:
        faults.add((*where, "ladder"), f"The shares of {name} sum to {sum(r.share for r in form.ladder)}, not to 100.")
    for feature in form.weights:
        faults.known((*where, "weights", feature), "feature", feature, MEASURES)
    ladder = tuple(_rung(r, powers, outcomes, faults, (*where, "ladder", k)) for k, r in enumerate(form.ladder))
    return ActKind(
        name, form.family, centi(form.cost), form.to, ladder,
        tuple(r.share * WHOLE // 100 for r in form.ladder),
        {feature: centi(weight) for feature, weight in form.weights.items()},
        form.movers, _needs(form, powers, faults, where), form.per_turn, form.icon, form.about or "",
        form.step or "", form.to_war, form.public, form.variant_of or "",
    )  # fmt: skip


def _needs(form: ActForm, powers: tuple[str, ...], faults: Faults, where: Where) -> tuple:  # type: ignore[type-arg]
    needs = []
    for k, need in enumerate(form.needs):
        try:
            needs.append((parse_condition(need.if_, powers), need.else_))
        except ConditionError as error:
            faults.add((*where, "needs", k, "if"), f"{error}.")
    return tuple(needs)


def _rung(form: RungForm, powers: tuple[str, ...], outcomes: tuple[str, ...], faults: Faults, where: Where) -> Rung:
    faults.known((*where, "counts_as"), "outcome", form.counts_as, outcomes)
    effects = [_effect(text, powers, faults, (*where, "effects", k)) for k, text in enumerate(form.effects)]
    return Rung(
        form.id, tuple(e for e in effects if e), form.counts_as, form.learns or "", form.carries_out,
        form.does or "", form.ends or "", form.provokes, form.delays, form.delays_own,
    )  # fmt: skip


def _effect(text: str, powers: tuple[str, ...], faults: Faults, where: Where) -> Effect | None:
    """`mover support +250` or `target trust mover -300`."""
    match = _EFFECT.fullmatch(text)
    if match is None:
        faults.add(where, f"{text!r} is no effect.", "Write `mover support +250` or `target trust mover -300`.")
        return None
    whose, towards, account, by = match.groups()
    for word in filter(None, (whose, towards)):
        faults.known(where, "power or role", word, (*_ROLES, *powers))
    if account:
        faults.known(where, "account", account, ACCOUNTS)
    return Effect(account or "trust", whose, int(by), towards or "")
