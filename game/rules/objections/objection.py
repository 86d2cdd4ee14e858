"""What stands in the way of an action."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Objection:
    """Why not: the key of a sentence, and what to put into it."""

    key: str
    about: tuple[tuple[str, str], ...] = ()


def no(key: str, **about: object) -> Objection:
    """An objection with what belongs into its sentence."""
    return Objection(key, tuple((name, str(value)) for name, value in about.items()))
