"""Which sound a run of events makes. One for each run: the weightiest, for a table is a quiet room."""

from collections.abc import Iterable

from game.rules import Event, Setup, events

CUES = ("guns", "seal", "bell", "paper", "telegraph", "pen")
"""Every sound there is, weightiest first; the files of `assets/sounds` have these names."""

_OF_KIND: dict[type, str] = {
    events.WarResumed: "guns",
    events.TreatySigned: "seal",
    events.RollCalled: "bell",
    events.DraftLaid: "paper",
    events.BridgeLaid: "paper",
    events.DraftAnswered: "paper",
    events.TurnBegan: "telegraph",
    events.ArticleLeaked: "telegraph",
    events.OrderGiven: "pen",
    events.OrderCancelled: "pen",
    events.FactionCourted: "pen",
}


def cue_of(setup: Setup, happened: Iterable[Event]) -> str:
    """The sound of what happened, empty when it makes none. Arms that went into action are heard from afar."""
    heard = {_sound_of(setup, event) for event in happened}
    return next((cue for cue in CUES if cue in heard), "")


def _sound_of(setup: Setup, event: Event) -> str:
    if isinstance(event, events.OrderResolved) and setup.acts[event.order.act].family == "force":
        return "guns"
    return _OF_KIND.get(type(event), "")
