"""Short words for the factors of odds, for the terminal and the card."""

from collections.abc import Mapping

FACTOR_WORDS: Mapping[str, str] = {
    "same_ask": "how this same ask fared before",
    "last_failed": "the last ask here came to nothing",
    "failures": "repeated rebuffs",
    "other_moved": "the other side has begun to bargain",
    "trust": "trust between the two",
    "freeze": "a recent hostile act",
    "fighting": "the two are fighting",
    "mover_pressed": "the asker is under attack elsewhere",
    "guarantor": "a strong friend behind the other side",
    "lead": "relative strength",
    "democracy": "a cabinet that answers at home",
    "both_democracies": "both answer to voters",
    "target_holds_land": "the other side holds the ground",
    "both_claim": "both claim it",
    "no_stake": "the asker has no stake in it",
    "economy": "a question of money or fish",
    "standing": "a question of recognition or honour",
    "practical": "a small practical matter",
    "practical_offer": "a practical offer without a threat",
    "gravity_offer": "how heavy the offer weighs",
    "land": "land is asked for",
    "alliance": "arms would be bound",
    "regime": "it touches how the other governs",
    "grand": "a general scheme",
    "amount": "a figure is named",
    "shelved": "the quarrel itself is set aside",
    "conditional": "strings attached",
    "takes": "the other side must hand over",
    "secret": "kept secret",
    "threat": "or else",
    "deadline": "a deadline",
    "award": "a binding third-party award",
    "third": "an absent third party is concerned",
    "winning": "the campaign goes well",
    "mover_holds": "the mover holds it already",
    "nearness": "how near it lies",
    "compels": "force meant to change a mind",
    "after_1945": "after 1945 force gains less",
    "whole": "all of it is asked",
    "talk_only": "a text about talking",
    "precedents": "how the nearest precedents came out",
    "lesser": "all lesser reasons",
}
"""Factor key to words that stand after a signed number of points."""


def words_of(key: str) -> str:
    """The words for a factor; the key itself for one that has none yet."""
    return FACTOR_WORDS.get(key, key.replace("_", " "))
