"""How many of a thing: which of a text's forms a number takes.

    filled("{n} {n:turn|turns} left", {"n": 1})                # 1 turn left
    filled("Осталось {n} {n:ход|хода|ходов}", {"n": 22})       # Осталось 22 хода

The number of forms says the rule, so a sentence that falls back to English keeps English forms. Languages without
plurals, as Japanese and Chinese, write none.
"""

from collections.abc import Sequence


def form_for(number: int, forms: Sequence[str]) -> str:
    """The form a number takes: of one its only, of two English (one, many), of three Russian (one, few, many)."""
    if len(forms) < 2:
        return forms[0]
    return forms[min(_russian(abs(number)) if len(forms) > 2 else int(abs(number) != 1), len(forms) - 1)]


def _russian(number: int) -> int:
    """0 for 1, 21, 31; 1 for 2-4, 22-24; 2 for the rest, the teens among them (CLDR, cardinal rules of `ru`)."""
    if number % 10 == 1 and number % 100 != 11:
        return 0
    return 1 if 2 <= number % 10 <= 4 and not 12 <= number % 100 <= 14 else 2
