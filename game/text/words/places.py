"""Places and rights in words: both sides' names, and by what right they are held."""

from functools import cached_property

from game.rules.clauses import Tenure
from game.scenario.loading import load_world
from game.text.tongue.catalogue import SOURCE_LANGUAGE, Catalogue

from .powers import Powers


class Places:
    """The words for chips."""

    def __init__(self, catalogue: Catalogue, powers: Powers, language: str = SOURCE_LANGUAGE) -> None:
        self._texts, self._powers, self._language = catalogue, powers, language

    @cached_property
    def _names(self) -> dict[str, str]:
        chips = load_world().chips.items()
        return {chip: getattr(found.names, self._language, found.names.en) for chip, found in chips}

    def name(self, chip: str) -> str:
        """The name of a place or a right, with the other side's name where there are two.

        The scenario's own name in the language comes first, then the world's; a scenario's English one is the last.
        """
        return self._texts.first("chips", chip) or self._names.get(chip) or self._texts.text("chips", chip)

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
