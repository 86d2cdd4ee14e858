"""The whole record as display data: moves, the map of any day, filters, the course of worth. No pygame.

timeline = load_timeline(progress)                # about a second: work for the background
timeline.moves[310].title                         # every move of the replayed tree, in order of date
timeline.standing("1945-09-02").holders           # region to power, kept once reckoned
card_of(timeline, timeline.moves[310])            # the move in full, for its card
Sieve(power="JPN", words="kurils").of(timeline)   # the moves that remain
reel = Reel(timeline); reel.scrub("1945-09-02")   # where the player stands
"""

from .card import Changed, MoveCard, TermLine, card_of
from .course import POWERS, Course, War, course_of, decimal, wars
from .days import FIRST_DAY, LAST_DAY, checked
from .place import PlaceCard, place_of
from .reel import Reel
from .sieve import KINDS, Choice, Sieve, choices
from .telling import Telling, telling
from .theatre import VIEWS, theatre_picture
from .timeline import Move, Timeline, load_timeline

__all__ = [
    "FIRST_DAY",
    "KINDS",
    "LAST_DAY",
    "POWERS",
    "VIEWS",
    "Changed",
    "Choice",
    "Course",
    "Move",
    "MoveCard",
    "PlaceCard",
    "Reel",
    "Sieve",
    "Telling",
    "TermLine",
    "Timeline",
    "War",
    "card_of",
    "checked",
    "choices",
    "course_of",
    "decimal",
    "load_timeline",
    "place_of",
    "telling",
    "theatre_picture",
    "wars",
]
