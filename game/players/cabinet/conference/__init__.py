"""A cabinet at a table of several seats and items: joint chances, votes, links between items, fair texts, and what to
do with a turn.

room(view, item)      one package as a seat sees it: itself, and what it believes of every other signatory
best_text(room)       the text it would lay: the likeliest to be signed by all who are needed, of those it signs itself
prospects(room, text) chance by seat and joint chance of a text
votes(view, text)     nod, shrug or no, seat by seat and article by article
links(view, text)     what tying each other item to the one on the table would do to its chance
bridge_of(view)       a bridging text with the chances before and after, for mediator or chair
fair_text(view, ...)  the text with the greatest product of gains, by what is publicly known
"""

from .bridges import BridgeOffer, bridge_of
from .fairness import fair_text
from .linkage import Link, links
from .room import Prospects, Room, prospects, room
from .texts import best_text
from .voting import SeatVotes, votes

__all__ = [
    "BridgeOffer", "Link", "Prospects", "Room", "SeatVotes", "best_text", "bridge_of", "fair_text", "links",
    "prospects", "room", "votes",
]  # fmt: skip
