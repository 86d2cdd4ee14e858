"""Kerning: how much closer two letters stand, read from a font's own GPOS table.

The rasteriser applies only the old `kern` table, which the Source families do not have. Values are those of the
font's default weight; they differ little between weights. Layout of the tables: the OpenType specification.
"""

import struct
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from pathlib import Path

_PAIR, _EXTENSION, _ADVANCE = 2, 9, 0x0004


class _Pairs(dict[str, float]):
    """Pairs of letters, each looked up when it is first asked for."""

    def __init__(self, find: Callable[[str], float]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, pair: str) -> float:
        self[pair] = found = self._find(pair)
        return found


class Kerning:
    """The pairs of one font file, looked up when asked for. Lengths are shares of the size of the letters."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._data = path.read_bytes()
        tables = self._tables()
        self._units = self._short(tables["head"] + 18) if "head" in tables else 1000
        self._cmap = self._letter_table(tables["cmap"]) if "cmap" in tables else 0
        self._lookups = self._kern_lookups(tables["GPOS"]) if "GPOS" in tables else []
        self.pairs = _Pairs(self._share)
        """How far the second letter of a pair moves (negative: closer), as a share of the size."""
        self._glyphs: dict[str, int] = {}
        self._rows: dict[int, tuple[int, ...]] = {}

    def _share(self, pair: str) -> float:
        return self._units_between(self._glyph(pair[0]), self._glyph(pair[1])) / self._units

    def _short(self, at: int) -> int:
        return int(struct.unpack_from(">H", self._data, at)[0])

    def _shorts(self, at: int, count: int) -> tuple[int, ...]:
        return struct.unpack_from(f">{count}H", self._data, at)

    def _long(self, at: int) -> int:
        return int(struct.unpack_from(">I", self._data, at)[0])

    def _tables(self) -> dict[str, int]:
        count = self._short(4)
        rows = (struct.unpack_from(">4sIII", self._data, 12 + 16 * number) for number in range(count))
        return {tag.decode("latin-1"): offset for tag, _, offset, _ in rows}

    # Letters to glyphs

    def _letter_table(self, cmap: int) -> int:
        """Where the Unicode subtable of format 4 stands; 0 without one."""
        for number in range(self._short(cmap + 2)):
            at = cmap + self._long(cmap + 8 + 8 * number)
            if self._short(at) == 4:
                return at
        return 0

    def _glyph(self, letter: str) -> int:
        if letter not in self._glyphs:
            self._glyphs[letter] = self._find_glyph(ord(letter)) if self._cmap and ord(letter) < 0xFFFF else 0
        return self._glyphs[letter]

    def _find_glyph(self, code: int) -> int:
        doubled = self._short(self._cmap + 6)
        ends = self._cmap + 14
        number = bisect_left(self._row(ends, doubled // 2), code)
        if number == doubled // 2:
            return 0
        starts = ends + doubled + 2
        start = self._short(starts + 2 * number)
        if code < start:
            return 0
        delta = self._short(starts + doubled + 2 * number)
        place = starts + 2 * doubled + 2 * number
        offset = self._short(place)
        if not offset:
            return (code + delta) & 0xFFFF
        glyph = self._short(place + offset + 2 * (code - start))
        return (glyph + delta) & 0xFFFF if glyph else 0

    # Pairs of glyphs

    def _kern_lookups(self, gpos: int) -> list[list[int]]:
        """For each lookup of the feature `kern`, where its pair tables stand."""
        features, lookups = gpos + self._short(gpos + 6), gpos + self._short(gpos + 8)
        wanted: set[int] = set()
        for number in range(self._short(features)):
            at = features + 2 + 6 * number
            if self._data[at : at + 4] == b"kern":
                feature = features + self._short(at + 4)
                wanted.update(self._shorts(feature + 4, self._short(feature + 2)))
        return [self._pair_tables(lookups + self._short(lookups + 2 + 2 * number)) for number in sorted(wanted)]

    def _pair_tables(self, lookup: int) -> list[int]:
        kind, found = self._short(lookup), []
        for offset in self._shorts(lookup + 6, self._short(lookup + 4)):
            at, held = lookup + offset, kind
            if held == _EXTENSION:
                held, at = self._short(at + 2), at + self._long(at + 4)
            if held == _PAIR:
                found.append(at)
        return found

    def _units_between(self, left: int, right: int) -> int:
        total = 0
        for tables in self._lookups:
            for table in tables:
                value = self._in_table(table, left, right)
                if value is not None:
                    total += value
                    break
        return total

    def _in_table(self, table: int, left: int, right: int) -> int | None:
        """What one pair table says; None when it does not speak of the pair."""
        index = self._covered(table + self._short(table + 2), left)
        if index is None:
            return None
        first, second = self._shorts(table + 4, 2)
        if not first & _ADVANCE:
            return None
        place = 2 * (first & (_ADVANCE - 1)).bit_count()
        size = 2 * (first.bit_count() + second.bit_count())
        if self._short(table) == 1:
            return self._in_set(table + self._short(table + 10 + 2 * index), right, (place, size))
        classes = table + self._short(table + 8), table + self._short(table + 10)
        row, column = self._class(classes[0], left), self._class(classes[1], right)
        return self._signed(table + 16 + (row * self._short(table + 14) + column) * size + place)

    def _in_set(self, pairs: int, right: int, layout: tuple[int, int]) -> int | None:
        place, size = layout
        low, high = 0, self._short(pairs) - 1
        while low <= high:
            middle = (low + high) // 2
            at = pairs + 2 + middle * (2 + size)
            glyph = self._short(at)
            if glyph == right:
                return self._signed(at + 2 + place)
            low, high = (middle + 1, high) if glyph < right else (low, middle - 1)
        return None

    def _signed(self, at: int) -> int:
        return int(struct.unpack_from(">h", self._data, at)[0])

    def _covered(self, coverage: int, glyph: int) -> int | None:
        """The number of a glyph in a coverage table."""
        if self._short(coverage) == 1:
            glyphs = self._row(coverage + 4, self._short(coverage + 2))
            at = bisect_left(glyphs, glyph)
            return at if at < len(glyphs) and glyphs[at] == glyph else None
        found = self._in_ranges(coverage + 2, glyph)
        return None if found is None else found[1] + glyph - found[0]

    def _class(self, table: int, glyph: int) -> int:
        if self._short(table) == 1:
            first, count = self._shorts(table + 2, 2)
            return self._short(table + 6 + 2 * (glyph - first)) if first <= glyph < first + count else 0
        found = self._in_ranges(table + 2, glyph)
        return found[1] if found else 0

    def _in_ranges(self, at: int, glyph: int) -> tuple[int, int] | None:
        """The first glyph and the value of the range a glyph lies in; ranges stand in order."""
        row = self._row(at + 2, 3 * self._short(at))
        number = bisect_right(row[::3], glyph) - 1
        if number < 0 or glyph > row[3 * number + 1]:
            return None
        return row[3 * number], row[3 * number + 2]

    def _row(self, at: int, count: int) -> tuple[int, ...]:
        """Many numbers at once, kept: tables are read again for every pair."""
        if at not in self._rows:
            self._rows[at] = self._shorts(at, count)
        return self._rows[at]
