"""Objections in words: what stands in the way, and what to do instead."""

from game.rules import Objection
from game.text.tongue.catalogue import Catalogue

from .acts import Acts
from .articles import Articles
from .figures import amount
from .places import Places
from .powers import Powers
from .treaties import Treaties


class Objections:
    """The words for the answers of the one guard."""

    def __init__(
        self, catalogue: Catalogue, powers: Powers, articles: Articles, acts: Acts, places: Places, treaties: Treaties
    ) -> None:
        self._texts, self._powers, self._articles, self._acts = catalogue, powers, articles, acts
        self._places, self._treaties = places, treaties

    def sentence(self, objection: Objection) -> str:
        """Why not, and what to do instead."""
        about = dict(objection.about)
        if objection.key in ("contradiction", "condition"):
            return self._acts.condition(about["reason"])
        return self._texts.text("objections", objection.key, **{k: self._said(k, v) for k, v in about.items()})

    def _said(self, name: str, value: str) -> str:
        match name:
            case "seat" | "to":
                return self._powers.name(value)
            case "issue" if value in self._articles.agenda.position:
                return self._articles.title(value)
            case "treaty":
                return self._treaties.name(value)
            case "item":
                return self._articles.item(value)
            case "act":
                return self._acts.name(value)
            case "chip":
                return self._places.name(value)
            case "price" | "left" if value.isdecimal():
                return amount(int(value))
        return value
