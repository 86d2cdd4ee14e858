"""The eve of a move, as numbers: everything its odds may look at, and nothing that came after."""

from dataclasses import dataclass

from .families import OFFERS, family_of
from .matter import Matter
from .past import Memory


@dataclass(frozen=True)
class Place:
    """How the places and rights in question stand between the two; each a share of the chips named, 0..1."""

    target_holds_land: float = 0.0
    """Places (not rights) that the target holds and the mover does not."""
    mover_holds: float = 0.0
    """Chips that the mover holds and the target does not."""
    both_claim: float = 0.0
    economy: float = 0.0
    """Questions of fish, trade, loans, oil."""
    standing: float = 0.0
    """Questions of recognition, seats, apology, equality."""
    mover_has_stake: bool = True
    """Whether the mover holds or claims any of it."""
    nearness: float = 0.0
    """How much nearer it lies to the mover than to the target, -1..1 (tanh of the difference over 2000 km)."""


@dataclass(frozen=True)
class Relations:
    """How the two stand to each other and to the rest."""

    trust: float = 0.0
    """Mean of both sides' trust, -1..1."""
    lead: float = 0.0
    """The mover's strength over the strongest target's, -1..1 (tanh of the log ratio over 1.5)."""
    democracy: float = 0.1
    """Of the mover, 0..1."""
    target_democracy: float = 0.1
    """Mean of the targets', 0..1."""
    guarantor: float = 0.0
    """Weight of the strongest power bound to a target and not to the mover, 0..1 against the mover's strength."""


@dataclass(frozen=True)
class Occasion:
    """One move on its eve."""

    act: str
    year: int
    matter: Matter
    place: Place
    relations: Relations
    memory: Memory

    @property
    def family(self) -> str:
        """The model that weighs it."""
        return family_of(self.act)

    @property
    def is_offer(self) -> bool:
        """Whether no harm is said to follow from a no."""
        return self.act in OFFERS
