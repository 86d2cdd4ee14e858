"""The report of a calibration: a page of tables in Markdown and the calibration curve as a picture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import sqrt

from game.history.odds.calibration import Calibration, Miss, Rate, Row
from game.history.odds.scores import Bin, Scores
from game.rules.odds.features import FEATURES

BARS = {
    "all moves": (0.81, 0.28),
    "asking, broad": (0.75, 0.20),
    "asking, core": (0.69, 0.10),
    "force": (0.70, 0.05),
}
"""Area under the curve and Brier skill, decade left out, that the game asks of itself."""
TRIED = (
    "Likeness of the text to the other side's last offer, in words: the sign came out against theory, because "
    "the same words stand in quarrels about the same articles. The figures of an offer would be needed, and few "
    "entries of the record have comparable ones. It is not in the model; `other_moved` keeps what helped of it.",
    "The luck of the chip, of the mover and of the times: once `same_ask`, `last_failed` and what is asked are "
    "known, their weights were nought.",
    "Threats backed by a patron, the joint enemy, a new leader, the isolation of the target: nought or noise.",
    "Guarantors behind the target: clear where force is used, faint where words are.",
    "Separate weights for offers and demands throughout: worse out of sample. Two interactions remain, "
    "`practical_offer` and `gravity_offer`.",
    "The text's length, bags of words, the number of terms: nothing that outlived a left-out decade.",
)
"""What was tried and left out, and why."""


def page(calibration: Calibration) -> str:
    """The report as Markdown."""
    return "\n".join(_lines(calibration)) + "\n"


def _lines(calibration: Calibration) -> Iterator[str]:
    origin = calibration.weights.provenance
    yield "# How good the odds are"
    yield ""
    yield (
        f"Fitted to {origin.moves:,} moves from {origin.first} to {origin.last}, {origin.successes} of them "
        f"successful (accepted, partial, succeeded, ratified). Record {origin.record[:16]}, background "
        f"{origin.background[:16]}."
    )
    yield ""
    yield "## Forecasts of moves the fit has not seen"
    yield ""
    yield from _table(calibration.rows)
    yield ""
    yield (
        "Decade out: weights and precedents from all other decades. Episode hidden: besides, nothing of the move's own "
        "episode (the same parties about the same chips within three years) is remembered, trusted or heard: what to "
        "expect of an episode the record does not hold. One out: weights from all other moves. Act alone: "
        "the success rate of the act's own type in the other decades. Shuffled: the same method on a record whose "
        "outcomes were dealt out anew; it must score nothing. Skill is 1 less the Brier score over that of the base "
        "rate; slope 1 is calibrated. Asking, broad, adds alliances, secret agreements, sanctions, recognition, trade "
        "and fish deals, which entered the record because they were struck."
    )
    yield ""
    yield "## Rates, decade left out"
    yield ""
    yield from _rates([*calibration.rates, *calibration.by_decade])
    yield ""
    yield "## Calibration of the asking moves"
    yield ""
    yield "![Forecast against outcome, decade left out](calibration.svg)"
    yield ""
    yield from _rates([Rate(_percent(b.forecast), b.count, b.forecast, b.observed) for b in calibration.curve])
    yield ""
    yield "## The ten worst misses"
    yield ""
    for number, miss in enumerate(calibration.misses, 1):
        yield from _miss(number, miss)
    yield "## Weights"
    yield ""
    yield from _weights(calibration)
    yield "## Tried and left out"
    yield ""
    yield from (f"- {one}" for one in TRIED)


def _table(rows: Iterable[Row]) -> Iterator[str]:
    yield (
        "| set | n | base | act alone: AUC / skill | **decade out: AUC / skill** | log-loss | slope "
        "| episode hidden: AUC / skill | one out: AUC / skill | shuffled: AUC / skill | bar |"
    )
    yield "|---|---|---|---|---|---|---|---|---|---|---|"
    for row in rows:
        out, bar = row.decades_out, BARS.get(row.name)
        wanted = f"{bar[0]:.2f} / {bar[1]:.2f}" if bar else ""
        yield (
            f"| {row.name} | {out.count:,} | {out.base:.2f} | {_pair(row.act_alone)} | **{_pair(out)}** | "
            f"{out.log_loss:.3f} | {out.slope:.2f} | {_pair(row.episode_hidden)} | {_pair(row.one_out)} | "
            f"{_pair(row.shuffled)} | {wanted} |"
        )


def _pair(scores: Scores | None) -> str:
    return f"{scores.auc:.3f} / {scores.skill:.3f}" if scores else ""


def _rates(rates: Iterable[Rate]) -> Iterator[str]:
    yield "| moves | n | forecast | came out | difference |"
    yield "|---|---|---|---|---|"
    for rate in rates:
        gap = round(100 * (rate.forecast - rate.observed))
        yield f"| {rate.name} | {rate.count} | {_percent(rate.forecast)} | {_percent(rate.observed)} | {gap:+d} |"


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"


def _miss(number: int, miss: Miss) -> Iterator[str]:
    entry = miss.entry
    words = "; ".join(term.words for term in entry.terms)
    yield f"{number}. **{entry.id}** ({entry.date}, {entry.by} to {', '.join(entry.to)}, {entry.act}): {words}."
    yield f"   Forecast {_percent(miss.forecast)}, came out *{entry.outcome}*. {entry.note} ({entry.source})"
    helped = [f"{f.key} {f.pull / 100:+.0f}" for f in miss.odds.factors[:5]]
    yield f"   What the forecast rested on, in points: {', '.join(helped)}."
    yield ""


def _weights(calibration: Calibration) -> Iterator[str]:
    for name, features in FEATURES.items():
        fitted = calibration.weights.model.families[name].weights
        yield f"### {name.capitalize()}"
        yield ""
        yield "| feature | sign | unit | log-odds per unit | per deviation | error | reason |"
        yield "|---|---|---|---|---|---|---|"
        for feature in features:
            w = fitted[feature.key]
            sign = "+" if feature.sign > 0 else "-"
            yield (
                f"| {feature.key} | {sign} | {feature.unit} | {w.push / w.spread:+.2f} | {w.push:+.3f} | {w.error:.3f} "
                f"| {feature.reason} |"
            )
        yield ""


_SIDE, _EDGE = 480, 56


def picture(bins: Sequence[Bin]) -> str:
    """The calibration curve as an SVG drawing: forecast along, outcome up, bars of one standard error."""
    return "\n".join(_drawing(bins)) + "\n"


def _drawing(bins: Sequence[Bin]) -> Iterator[str]:
    whole = _SIDE + 2 * _EDGE
    yield f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}" font-family="serif" font-size="15">'
    yield f'<rect width="{whole}" height="{whole}" fill="#f4efe4"/>'
    for tenth in range(0, 11, 2):
        x, y = _at(tenth / 10, 0)
        _, up = _at(0, tenth / 10)
        yield f'<line x1="{x}" y1="{y}" x2="{x}" y2="{_EDGE}" stroke="#d8cfbd"/>'
        yield f'<line x1="{_EDGE}" y1="{up}" x2="{_EDGE + _SIDE}" y2="{up}" stroke="#d8cfbd"/>'
        yield f'<text x="{x}" y="{y + 22}" text-anchor="middle">{tenth * 10}</text>'
        yield f'<text x="{_EDGE - 10}" y="{up + 5}" text-anchor="end">{tenth * 10}</text>'
    (x0, y0), (x1, y1) = _at(0, 0), _at(1, 1)
    yield f'<line x1="{x0}" y1="{y0}" x2="{x1}" y2="{y1}" stroke="#8a8172" stroke-dasharray="5 5"/>'
    yield from _dots(bins)
    yield f'<text x="{whole / 2}" y="{whole - 8}" text-anchor="middle">forecast, per cent</text>'
    yield f'<text x="{_EDGE}" y="{_EDGE - 18}">came out, per cent (asking moves, decade left out)</text>'
    yield "</svg>"


def _dots(bins: Sequence[Bin]) -> Iterator[str]:
    for one in bins:
        x, y = _at(one.forecast, one.observed)
        error = sqrt(max(one.observed * (1 - one.observed), 0.01) / one.count)
        _, low = _at(0, max(one.observed - error, 0.0))
        _, high = _at(0, min(one.observed + error, 1.0))
        yield f'<line x1="{x}" y1="{low}" x2="{x}" y2="{high}" stroke="#7a2e22" stroke-width="2"/>'
        yield f'<circle cx="{x}" cy="{y}" r="6" fill="#7a2e22"/>'


def _at(forecast: float, observed: float) -> tuple[float, float]:
    return round(_EDGE + forecast * _SIDE, 1), round(_EDGE + (1 - observed) * _SIDE, 1)
