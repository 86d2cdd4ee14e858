"""Texts by key in a language, and what it does to numbers and dates. It knows no game, so it is read at once."""
