"""The text under the player's hand: not laid yet, so no part of the game."""

from dataclasses import dataclass, replace

from game.rules import View
from game.rules.resolve import Draft


@dataclass(frozen=True)
class Pen:
    """A draft being written; an empty one is filled from what lies on the table."""

    draft: Draft = ()
    locked: frozenset[int] = frozenset()
    secret: frozenset[int] = frozenset()
    is_final: bool = False
    chosen: int | None = None
    about: str = ""
    """The side whose answer is weighed; only a mediator has a choice."""

    def at(self, issue: int, level: int) -> "Pen":
        """The same text with one article at another level."""
        draft = tuple(level if i == issue else v for i, v in enumerate(self.draft))
        locked, secret = self.locked, self.secret
        if not level:
            locked, secret = locked - {issue}, secret - {issue}
        return replace(self, draft=draft, locked=locked, secret=secret, chosen=issue)

    def turned(self, which: str, issue: int) -> "Pen":
        """The same with `locked` or `secret` switched for one article."""
        held: frozenset[int] = getattr(self, which)
        return replace(self, **{which: held ^ {issue}})  # type: ignore[arg-type]


def first_pen(view: View) -> Pen:
    """What a hand begins with: the text that waits for an answer, else one's own last, else the last of all."""
    agenda = view.setup.agendas[0]
    talk = view.talk(agenda.id)
    about = next(p for p in agenda.parties if p != view.seat)
    own = talk.last_by(view.seat)
    if talk.pending is not None and view.seat in talk.pending.to:
        return Pen(talk.pending.draft, about=about)
    if own is not None:
        return Pen(own.draft, own.locked, own.secret, about=about)
    return Pen(talk.laid[-1].draft if talk.laid else agenda.nothing, about=about)
