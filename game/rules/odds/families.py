"""Which acts are weighed together, and the rungs of their ladders."""

CORE_ASKS = frozenset({"propose", "counter", "demand", "ultimatum", "mediate", "buy", "pledge_peace"})
"""One side asks and the other may say no: the heart of the game."""
ASKS = CORE_ASKS | {"ally", "agree_secretly", "embargo", "recognise", "trade_deal", "fish_deal"}
"""With the bargains and pacts that enter the record when they are struck, and with sanctions."""
FORCE = frozenset({"campaign", "seize", "build_up", "clash"})
OFFERS = frozenset({"propose", "counter", "pledge_peace", "buy"})
"""Nothing bad is said to follow from a no."""
HOSTILE = FORCE | {"embargo", "denounce"}
SEIZING = frozenset({"campaign", "seize"})

FAMILIES = ("asking", "force", "declaring")
"""The three models. Declaring is all the rest: treaties signed, summits held, statements, laws, transfers."""

LADDERS: dict[str, tuple[str, ...]] = {
    "asking": ("accepted", "partial", "counter", "refused"),
    "force": ("succeeded", "partial", "failed"),
    "declaring": ("succeeded", "partial", "failed"),
}
"""Rungs of each family, best for the mover first. Success is the first two."""
SUCCESS_RUNGS = 2

_RUNG = {
    "accepted": 0, "ratified": 0, "succeeded": 0,
    "partial": 1,
    "counter": 2, "stalemate": 2,
}  # fmt: skip


def family_of(act: str) -> str:
    """The model that weighs an act."""
    if act in ASKS:
        return "asking"
    return "force" if act in FORCE else "declaring"


def rung_of(family: str, outcome: str) -> int:
    """The rung of a recorded outcome: refused, ignored, failed, lapsed, broken and not ratified are the last."""
    last = len(LADDERS[family]) - 1
    return min(_RUNG.get(outcome, last), last)


def is_success(outcome: str) -> bool:
    """Whether the move was accepted, succeeded or was ratified, at least in part."""
    return _RUNG.get(outcome, SUCCESS_RUNGS) < SUCCESS_RUNGS
