"""The roster of negotiators."""

import re

from game.players.bargaining.characters import CHARACTERS


def test_every_named_character_says_what_its_numbers_rest_on() -> None:
    named = {name: held for name, held in CHARACTERS.items() if name != "frozen"}
    assert {"molotov", "dulles", "hatoyama", "zhou", "kissinger", "gorbachev", "abe", "putin"} <= named.keys()
    assert all(re.search(r"\([^)]*\d{4}\): \w", held.rests_on) for held in named.values())
