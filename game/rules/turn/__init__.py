"""`apply`: the one way a game moves on. Pure, on frozen data, with chance as an argument.

The steps at the end of a turn are published and fixed: orders in the order of the act list (press, mediation,
finance, arms), then the drift of the world, then the tables open again.
"""

from ..bonds.secrecy import LEAK_COST
from .conditions import DELAY_COST
from .home import COURTED_WORTH
from .play import apply, begin
from .step import RuleBroken, Step

__all__ = ["COURTED_WORTH", "DELAY_COST", "LEAK_COST", "RuleBroken", "Step", "apply", "begin"]
