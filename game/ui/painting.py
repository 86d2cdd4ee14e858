"""Painting only what has changed: a screen as a row of pieces, and the picture last made of them."""

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, field

import pygame

from game.ui.canvas import Canvas, Rect

_MOST = 10
"""More rectangles than this are painted as the one about them all."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Something drawn: what it looks like, as values that can be compared; how far it reaches; and its drawing."""

    look: object
    reach: Rect
    draw: Callable[[Canvas], None]


Pieces = Mapping[Hashable, Piece]
"""What a screen is drawn of, in order, the lowest first, each by a key of its own."""


@dataclass
class Painting:
    """A picture and the pieces it was last painted of.

    A piece that draws beyond its reach, as a text too long for its box does, is found out and held to reach so far.
    """

    _surface: pygame.Surface | None = None
    _pieces: Pieces = field(default_factory=dict)
    _strays: dict[Hashable, Rect] = field(default_factory=dict)

    def renew(self, canvas: Canvas, pieces: Pieces) -> list[Rect]:
        """Paints what differs from the last time, on the same surface. Returns the rectangles painted."""
        whole = canvas.surface.get_rect()
        pieces = {key: self._widened(key, piece) for key, piece in pieces.items()} if self._strays else pieces
        dirty = merged(self._changed(pieces), whole) if canvas.surface is self._surface else [whole]
        self._surface, self._pieces = canvas.surface, pieces
        if strays := self._paint(canvas, dirty, whole):
            self._strays = {key: rect for key, rect in self._strays.items() if key in pieces} | strays
            self._pieces = {key: self._widened(key, piece) for key, piece in pieces.items()}
            more = merged(iter(strays.values()), whole)
            self._paint(canvas, more, whole)
            dirty = merged(iter([*dirty, *more]), whole)
        return dirty

    def _widened(self, key: Hashable, piece: Piece) -> Piece:
        stray = self._strays.get(key)
        return piece if stray is None else Piece(piece.look, piece.reach.union(stray), piece.draw)

    def _paint(self, canvas: Canvas, dirty: list[Rect], whole: Rect) -> dict[Hashable, Rect]:
        """Draws the pieces that reach into these rectangles; returns what was drawn beyond a piece's reach."""
        strays: dict[Hashable, Rect] = {}
        for rect in dirty:
            canvas.surface.set_clip(rect)
            for key, piece in self._pieces.items():
                if not piece.reach.colliderect(rect):
                    continue
                canvas.touched = None
                piece.draw(canvas)
                if canvas.touched and not piece.reach.contains(canvas.touched.clip(whole)):
                    strays[key] = canvas.touched.clip(whole)
            canvas.surface.set_clip(None)
        return strays

    def forget(self) -> None:
        """Everything is painted the next time."""
        self._surface = None
        self._strays.clear()

    def _changed(self, new: Pieces) -> Iterator[Rect]:
        """Where something came, went or looks otherwise, and where two pieces changed their order."""
        old = self._pieces
        for key, piece in old.items():
            if key not in new:
                yield piece.reach
        for key, piece in new.items():
            before = old.get(key)
            if before is None:
                yield piece.reach
            elif before.look != piece.look or before.reach != piece.reach:
                yield before.reach
                yield piece.reach
        if len(old) != len(new) or [*old] != [*new]:
            yield from _reordered([key for key in old if key in new], [key for key in new if key in old], new)


def _reordered(before: list[Hashable], after: list[Hashable], new: Pieces) -> Iterator[Rect]:
    for one, other in zip(before, after):
        if one != other:
            yield new[one].reach
            yield new[other].reach


def merged(rects: Iterator[Rect], whole: Rect) -> list[Rect]:
    """The same area in few rectangles that do not touch one another, within `whole`."""
    found: list[Rect] = []
    for rect in rects:
        rect = rect.clip(whole)
        if not rect.width or not rect.height:
            continue
        while (near := rect.collidelist(found)) >= 0:
            rect = rect.union(found.pop(near))
        found.append(rect)
        if len(found) > _MOST:
            found = [found[0].unionall(found[1:])]
    return found
