"""Places and rights in words: both sides' names, and by what right they are held."""

from functools import cached_property

from game.rules.clauses import Tenure
from game.scenario.loading import load_world
from game.text.tongue.catalogue import Catalogue

from .powers import Powers


class Places:
    """The words for chips."""

    def __init__(self, catalogue: Catalogue, powers: Powers) -> None:
        self._texts, self._powers = catalogue, powers

    @cached_property
    def _names(self) -> dict[str, str]:
        return {chip: found.names.en for chip, found in load_world().chips.items()}

    def name(self, chip: str) -> str:
        """The name of a place or a right, with the other side's name where there are two."""
        return self._texts.find("chips", chip) or self._names.get(chip) or self._texts.text("chips", chip)

    def basis(self, basis: str) -> str:
        """By what right a place is held: `occupied`, `leased` ..."""
        return self._texts.text("bases", basis)

    def tenure(self, tenure: Tenure) -> str:
        """Who holds it and how: `Japan, occupied; Russia's in law`."""
        key = "held_by" if tenure.sovereign in ("", *tenure.holders) else "held_by_not_sovereign"
        return self._texts.text(
            "phrases", key, holder=self._powers.name(tenure.holder), basis=self.basis(tenure.basis.value),
            sovereign=self._powers.name(tenure.sovereign),
        )  # fmt: skip
