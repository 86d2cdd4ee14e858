"""Everything the rules say in keys, said in a language: one `Words` for the window, the terminal and reports."""

from game.text.tongue.catalogue import plain

from .words import Words

__all__ = ["Words", "plain"]
