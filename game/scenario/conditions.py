"""Conditions of scenario files: from `weariness(RUS) >= 6000 and turn > 2` to a tree the rules can evaluate.

expression := both ("or" both)*      both := negated ("and" negated)*
negated    := "not" negated | comparison
comparison := term [("<" | "<=" | ">" | ">=" | "==" | "!=") term]
term       := number | name ["(" word ("," word)* ")"] | "(" expression ")"
"""

import re
from collections.abc import Sequence

from game.rules.circumstances import QUANTITIES
from game.rules.expressions import OPERATORS, Both, Compare, Either, Expression, Name, Negated, Number

from .problems import suggestion

_TOKEN = re.compile(r"\s*(?:(\d+)|([A-Za-z_][A-Za-z0-9_]*)|(<=|>=|==|!=|[<>(),-]))")
_TAKES_POWERS = {"turn": 0, "turns_left": 0, "trust": 2, "at_war": 2, "lead": 2}
LONGEST = 400


class ConditionError(Exception):
    """A condition that cannot be read; the text says what was expected."""


def parse_condition(text: str, words: Sequence[str] = ()) -> Expression:
    """The tree of a condition; `words` are the powers it may name besides mover, target and other."""
    if len(text) > LONGEST:
        raise ConditionError(f"a condition of at most {LONGEST} characters was expected")
    reader = _Reader(_tokens(text), {*words, "mover", "target", "other"})
    tree = reader.either()
    if reader.left:
        raise ConditionError(f"nothing more was expected after {reader.before()!r}, found {reader.peek()!r}")
    return tree


def _tokens(text: str) -> list[str]:
    tokens, at = [], 0
    text = text.rstrip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise ConditionError(f"{text[at:].strip()[:12]!r} is no part of a condition")
        tokens.append(match.group(0).strip())
        at = match.end()
    return tokens


class _Reader:
    """Walks the tokens; each method reads one line of the grammar."""

    def __init__(self, tokens: list[str], words: set[str]) -> None:
        self.tokens, self.words, self.at = tokens, words, 0
        self.depth = 0

    @property
    def left(self) -> bool:
        return self.at < len(self.tokens)

    def peek(self) -> str:
        return self.tokens[self.at] if self.left else ""

    def before(self) -> str:
        return self.tokens[self.at - 1] if self.at else ""

    def take(self, expected: str = "") -> str:
        token = self.peek()
        if not token or (expected and token != expected):
            raise ConditionError(f"{expected or 'a number or a quantity'!r} was expected, found {token or 'the end'!r}")
        self.at += 1
        return token

    def either(self) -> Expression:
        tree = self.both()
        while self.peek() == "or":
            self.take()
            tree = Either(tree, self.both())
        return tree

    def both(self) -> Expression:
        tree = self.negated()
        while self.peek() == "and":
            self.take()
            tree = Both(tree, self.negated())
        return tree

    def negated(self) -> Expression:
        if self.peek() == "not":
            self.take()
            return Negated(self.negated())
        return self.comparison()

    def comparison(self) -> Expression:
        left = self.term()
        if self.peek() in OPERATORS:
            operator = self.take()
            return Compare(left, operator, self.term())
        return left

    def term(self) -> Expression:
        token = self.take()
        if token == "(":
            return self._bracketed()
        if token == "-":
            return Number(-int(self.take()))
        return Number(int(token)) if token.isdigit() else self._quantity(token)

    def _bracketed(self) -> Expression:
        self.depth += 1
        if self.depth > 20:
            raise ConditionError("brackets at most 20 deep were expected")
        tree = self.either()
        self.take(")")
        self.depth -= 1
        return tree

    def _quantity(self, name: str) -> Expression:
        if name not in QUANTITIES:
            raise ConditionError(f"{name!r} is no quantity of the game. {suggestion(name, QUANTITIES)}".strip())
        of = self._powers() if self.peek() == "(" else ()
        wanted = _TAKES_POWERS.get(name, 1)
        if len(of) != wanted:
            raise ConditionError(f"{name} asks for {wanted} power(s) in brackets, found {len(of)}")
        return Name(name, of)

    def _powers(self) -> tuple[str, ...]:
        self.take("(")
        found = [self._power()]
        while self.peek() == ",":
            self.take()
            found.append(self._power())
        self.take(")")
        return tuple(found)

    def _power(self) -> str:
        word = self.take()
        if word not in self.words:
            raise ConditionError(f"{word!r} is no power here. {suggestion(word, self.words, 30)}".strip())
        return word
