"""What an action comes to, and the error of one that should not have been applied."""

from dataclasses import dataclass

from ..acts import Action
from ..events import Event
from ..objections import Objection
from ..state import State

Played = tuple[State, list[Event]]


class RuleBroken(Exception):
    """An action was applied that the rules object to. A bug in the caller: ask `objection` first.

    RuleBroken
      .objection   why not
    """

    def __init__(self, reason: Objection, action: Action) -> None:
        super().__init__(f"{reason.key} {dict(reason.about)} for {action}")
        self.objection = reason


@dataclass(frozen=True)
class Step:
    """What `apply` returns: the new moment and what happened on the way."""

    state: State
    events: tuple[Event, ...]
