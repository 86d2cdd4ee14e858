"""Our negotiator as a NegMAS `SAONegotiator`."""

from dataclasses import replace
from typing import Any, ClassVar

import numpy as np
from negmas.outcomes import Outcome
from negmas.sao import ResponseType, SAONegotiator, SAOState

from game.arena.worths import probed_worths
from game.players.bargaining.characters import FROZEN, Character
from game.players.bargaining.negotiator import Diplomat
from game.players.bargaining.parley import Moment
from game.rules.interests import Package

_ROUNDS_WHERE_ONLY_TIME_COUNTS = 100


class FrozenSeat(SAONegotiator):
    """Sits in any SAO mechanism, two sides or more, and lets our negotiator play its private utility."""

    options: ClassVar[dict[str, Any]] = {}

    def __init__(self, *args: Any, character: Character = FROZEN, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._character = replace(character, **self.options)
        self._player: Diplomat | None = None
        self._values: list[list[Any]] = []
        self._numbers: list[dict[Any, int]] = []
        self._heard: set[tuple[int, str]] = set()

    def on_preferences_changed(self, changes: Any) -> None:
        """Start afresh whenever the utility function is set or changes."""
        self._player = None
        self._heard = set()

    def _sat_down(self) -> Diplomat | None:
        if self._player is None and self.ufun is not None:
            self._values = [list(issue.all) for issue in self.nmi.outcome_space.issues]
            reserve = self.ufun.reserved_value
            worths = probed_worths(self.ufun, self._values, None if reserve is None else float(reserve))
            self._numbers = [{value: k for k, value in enumerate(values)} for values in self._values]
            others = max(1, self.nmi.n_negotiators - 1)
            self._player = Diplomat(worths, 0, self._character, others)
        return self._player

    def propose(self, state: SAOState, dest: str | None = None) -> Outcome | None:
        """Our offer at this step."""
        player = self._sat_down()
        if player is None:
            return None
        package = player.propose(self._moment(state, 1))
        return tuple(values[int(k)] for values, k in zip(self._values, package))

    def respond(self, state: SAOState, source: str | None = None) -> ResponseType:
        """Accept or refuse what lies on the table."""
        player = self._sat_down()
        if player is None or state.current_offer is None:
            return ResponseType.REJECT_OFFER
        offer = self._package(state.current_offer)
        self._catch_up(player, state)
        if player.answers(offer, self._moment(state)):
            return ResponseType.ACCEPT_OFFER
        return ResponseType.REJECT_OFFER

    def _package(self, outcome: Outcome) -> Package:
        return np.array([numbers[value] for numbers, value in zip(self._numbers, outcome)], dtype=np.int64)

    def _catch_up(self, player: Diplomat, state: SAOState) -> None:
        """Hear every offer since I was last asked: with three sides or more not all are put to me."""
        earlier = [past for past in self.nmi.history[-2:] if past.step < state.step]
        said = [(past.step, *offer) for past in (*earlier, state) for offer in past.new_offers]
        for step, speaker, outcome in said:
            is_new = (step, speaker) not in self._heard
            self._heard.add((step, speaker))
            if is_new and speaker != self.id and outcome is not None:
                player.hear(self._package(outcome), self._place_of(speaker))

    def _place_of(self, negotiator: str | None) -> int:
        """The others are numbered from 0 in the order they speak after us."""
        ids = list(self.nmi.negotiator_ids)
        if negotiator not in ids:
            return 0
        return (ids.index(negotiator) - ids.index(self.id)) % len(ids) - 1

    def _moment(self, state: SAOState, answered: int = 0) -> Moment:
        steps = self.nmi.n_steps
        if steps is None or not np.isfinite(steps):
            rounds = _ROUNDS_WHERE_ONLY_TIME_COUNTS
            number = min(rounds - 1, int(state.relative_time * rounds))
        else:
            rounds, number = int(steps), min(int(state.step), int(steps) - 1)
        is_first = list(self.nmi.negotiator_ids).index(self.id) == 0
        left = rounds - number
        return Moment(number, rounds, left if is_first else left - 1, left - answered)
