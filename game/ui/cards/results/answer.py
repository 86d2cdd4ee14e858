"""Their answer to a draft of ours: the slices of what was thinkable, and where their resolve now seems to lie."""

import numpy as np

from game.players.cabinet.belief import Cloud, cloud, under_discussion
from game.rules import View
from game.rules.chance import WHOLE
from game.rules.packages import Package
from game.rules.resolve import Draft, margin, scaled
from game.rules.state import Standing
from game.text.words import Words
from game.ui.cards.table.reckoning import promised, reckoned

from .card import Outcome, Reckoned, Slice, within_scale


def answer_outcome(before: View, after: View, about: str, draft: Draft, words: Words, signed: bool) -> Outcome:
    """The odds of a draft by what was known before the answer, and the lot by what the answer showed.

    Only two views are used. The lot is the middle of what can be believed of their resolve after the answer, placed
    among what was thinkable before it: no private number of theirs is in it.
    """
    if promised(before, about) == draft:
        return _word_kept(before, about, draft, words)
    package = under_discussion(before)
    believed = cloud(before, about, package)
    chance, near = believed.chance(draft), _near(believed, draft, package)
    said, name = words.label, words.powers.name(about)
    slices = (
        Slice(said("resolution.signed_slice"), chance, "best"),
        Slice(said("resolution.near_slice"), near, "good", said("resolution.near_note")),
        Slice(said("resolution.far_slice"), WHOLE - chance - near, "poor"),
    )
    lot = _lot(believed, cloud(after, about, package), draft)
    lot = min(lot, max(chance - 1, 0)) if signed else max(lot, min(chance, WHOLE - 1))
    off = round(abs(lot - chance) / 100)
    note = said("resolution.inside" if signed else "resolution.short", n=off)
    label = said("resolution.odds_at_break" if _is_broken(after) else "resolution.odds_before", power=name)
    return Outcome(
        tuple(s for s in slices if s.share > 0), lot, said("resolution.lot", lot=round(lot / 100)), note, label,
        said("resolution.drawn_once"), _why(before, about, draft, words),
    )  # fmt: skip


def _is_broken(view: View) -> bool:
    return any(talk.standing is Standing.BROKEN for talk in view.talks)


def _word_kept(before: View, about: str, draft: Draft, words: Words) -> Outcome:
    """They had said today that they would sign this text, and such a word is kept."""
    said, name = words.label, words.powers.name(about)
    return Outcome(
        (Slice(said("resolution.signed_slice"), WHOLE, "best"),), WHOLE // 2, said("resolution.word_given", power=name),
        said("resolution.word_kept"), said("resolution.no_odds", power=name), "", _why(before, about, draft, words),
    )  # fmt: skip


def _near(believed: Cloud, draft: Draft, package: Package) -> int:
    """Basis points of the cloud that would not sign, but for want of one article."""
    worths = scaled(believed.stake, believed.climate.scales, believed.climate.moved)
    gains = [
        believed.mean_factors[i] / WHOLE * float(worths[i].max() - worths[i][draft[i]]) for i in sorted(package.issues)
    ]
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
    said = words.label
    base = (said("resolution.base"), bars.base, said("resolution.base_note"))
    factors = within_scale(bars.base, bars.factors, said("table.rest"))
    total = (said("resolution.chance_of_signature"), bars.chance)
    return Reckoned(said("resolution.why", chance=bars.chance), base, factors, total)
