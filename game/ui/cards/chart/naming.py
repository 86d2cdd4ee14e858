"""Names of chips short enough for a map: both names of a disputed place, nothing in brackets besides."""

import re

from game.rules import View
from game.text.words import Words

_BRACKETS = re.compile(r"\s*\(([^)]*)\)")


def chip_name(view: View, words: Words, chip: str) -> str:
    """The title of an article that is about it alone, `Kunashir, Kunashiri`, else the name without its brackets."""
    issue = next((i for i in view.setup.agendas[0].issues if i.chips == (chip,) and i.family == "territory"), None)
    full = words.places.name(chip)
    if issue is not None and "Sakhalin" in full:
        return words.articles.title(issue.id)
    found = short_name(full)
    return found[:1].upper() + found[1:]


def short_name(full: str) -> str:
    """A name without what stands in brackets, unless that is a single other name."""
    inside = _BRACKETS.search(full)
    plain = _BRACKETS.sub("", full).removesuffix(" naval base").removesuffix(" commercial port")
    if inside and re.fullmatch(r"[A-Z][\w'’]+", inside[1]) and not plain.endswith(" strait"):
        return f"{plain}, {inside[1]}"
    return inside[1] if inside and len(inside[1]) < len(plain) and inside[1].startswith("Northern ") else plain
