"""Their answer to a draft of ours: the slices of what was thinkable, and where their resolve now seems to lie."""

import numpy as np

from game.players.cabinet.belief import Cloud, cloud
from game.rules import View
from game.rules.chance import WHOLE
from game.rules.resolve import Draft, margin, scaled
from game.text.words import Words
from game.ui.cards.table.reckoning import promised, reckoned

from .card import Outcome, Reckoned, Slice, within_scale


def answer_outcome(before: View, after: View, about: str, draft: Draft, words: Words) -> Outcome:
    """The odds of a draft by what was known before the answer, and the lot by what the answer showed.

    Only two views are used. The lot is the middle of what can be believed of their resolve after the answer, placed
    among what was thinkable before it: no private number of theirs is in it.
    """
    signed = bool(after.treaties)
    if promised(before, about) == draft:
        return _word_kept(before, about, draft, words)
    believed = cloud(before, about)
    chance, near = believed.chance(draft), _near(believed, draft)
    name = words.powers.name(about)
    slices = (
        Slice("Signed", chance, "best"),
        Slice("One article short", near, "good", "one article more would do"),
        Slice("Far apart", WHOLE - chance - near, "poor"),
    )
    lot = _lot(believed, cloud(after, about), draft)
    lot = min(lot, max(chance - 1, 0)) if signed else max(lot, min(chance, WHOLE - 1))
    off = round(abs(lot - chance) / 100)
    note = f"{off} inside their signature" if signed else f"{off} short of their signature"
    why = _why(before, about, draft, words)
    label = f"The odds before {name} answered, and where its resolve now seems to lie"
    fixed = "Their resolve is drawn once, at the start of the game"
    return Outcome(tuple(s for s in slices if s.share > 0), lot, f"Lot {round(lot / 100)}", note, label, fixed, why)


def _word_kept(before: View, about: str, draft: Draft, words: Words) -> Outcome:
    """They had said today that they would sign this text, and such a word is kept."""
    name = words.powers.name(about)
    return Outcome(
        (Slice("Signed", WHOLE, "best"),), WHOLE // 2, f"{name} had given its word", "and keeps it in the same turn",
        f"No odds: {name} had said that it would sign this text", "", _why(before, about, draft, words),
    )  # fmt: skip


def _near(believed: Cloud, draft: Draft) -> int:
    """Basis points of the cloud that would not sign, but for want of one article."""
    worths = scaled(believed.stake, believed.climate.scales)
    gains = [f / WHOLE * float(row.max() - row[v]) for f, row, v in zip(believed.mean_factors, worths, draft)]
    margins = believed.margins(draft)
    within = (margins < 0) & (margins >= -max(gains))
    return min(round(WHOLE * float(believed.weights[within].sum())), WHOLE - believed.chance(draft))


def _lot(before: Cloud, after: Cloud, draft: Draft) -> int:
    """The middle of the later beliefs, as a place (basis points from the readiest) among the earlier ones."""
    later = margin(after.stake, after.character, after.resolve, before.climate, draft)
    order = np.argsort(-later, kind="stable")
    middle = later[order][min(int(np.searchsorted(np.cumsum(after.weights[order]), 0.5)), len(later) - 1)]
    above = float(before.weights[before.margins(draft) > middle].sum())
    return min(round(WHOLE * above), WHOLE - 1)


def _why(before: View, about: str, draft: Draft, words: Words) -> Reckoned:
    bars = reckoned(before, words, about, draft)
    base = ("Base rate", bars.base, "1,455 attempts to settle a claim")
    label = f"Why {bars.chance}%: the factors, in points of chance"
    return Reckoned(label, base, within_scale(bars.base, bars.factors), ("Chance of signature", bars.chance))
