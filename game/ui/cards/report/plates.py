"""The two maps of the report: the peace as it was made, and history's."""

from dataclasses import dataclass, replace

from game.rules import View, observe
from game.rules.state import State
from game.rules.treaties import clauses_of, execute
from game.session import Session
from game.text.words import Words
from game.ui.cards.chart.atlas import Sheet, map_picture, parts_sakhalin
from game.ui.cards.chart.naming import chip_name
from game.ui.map.globe.places import places
from game.ui.map.picture import MapLine, MapName, MapPicture
from game.ui.map.views import REPORT

_HOME, _WIDE = "portsmouth", 2.4
"""The window that has a view of its own in the report; the others are drawn so many times smaller than on the map."""


@dataclass(frozen=True)
class Plate:
    """A map of the peace with its heading, and what is to be said of how it differs."""

    title: str
    note: str
    picture: MapPicture
    labels: tuple[MapName, ...] = ()
    """Names of what differs, to be lettered beside the standard ones."""


def plates_of(session: Session, seat: str, words: Words) -> tuple[Plate, ...]:
    """Your peace, and history's, in the view of the report."""
    state, setup = session.state, session.setup
    yours, past = observe(state, seat), observe(_as_history(session), seat)
    differing = [c for c in setup.chips if _differs(yours, past, c)]
    label = words.label
    note = label("report.differ", n=len(differing)) if differing else label("report.as_history")
    form = session.scenario.form
    window = form.map.view if form else _HOME
    signed = words.dates.long(form.history.signed if form and form.history.signed else setup.dates[-1])
    title = label("report.your_peace" if any(t.in_force for t in state.treaties) else "report.as_it_stands")
    mine = _drawn(yours, words, differing, window)
    history = label("report.treaty_of", date=signed) if setup.historic_ending == "treaty" else signed
    return (
        Plate(title, note, mine, _labels(yours, words, differing)),
        Plate(label("report.history"), history, _drawn(past, words, [], window)),
    )


def _as_history(session: Session) -> State:
    """The state as it would stand had history's treaty been carried out from the first day."""
    setup = session.setup
    clauses = tuple(clause for agenda in setup.agendas[:1] for clause in clauses_of(agenda, setup.history))
    return execute(replace(session.state, tenures=setup.tenures, treaties=()), clauses)[0]


def _differs(yours: View, past: View, chip: str) -> bool:
    mine, theirs = yours.tenures[chip], past.tenures[chip]
    return mine.holder != theirs.holder or mine.basis != theirs.basis


def _drawn(view: View, words: Words, differing: list[str], window: str) -> MapPicture:
    picture = map_picture(view, words, Sheet(), window)
    spots = places().chips
    differs = {
        region: view.tenures[chip].holders[0]
        for chip in differing
        if view.tenures[chip].holders and chip in spots
        for region in spots[chip].regions
    }
    treaty = next((t for t in view.treaties if t.in_force), None)
    draft = treaty.draft if treaty else () if view.treaties else view.setup.history
    lines = [line for line in picture.lines if line.kind == "railway"]
    if draft and parts_sakhalin(view.setup.agendas[0].position, draft):
        lines.append(MapLine("treaty", "fifty_north", label="50° N"))
    shown = REPORT if window == _HOME else replace(picture.view, px_per_km=picture.view.px_per_km / _WIDE)
    return replace(picture, view=shown, chips=(), insets=(), lines=tuple(lines), differs=differs, selected_region="")


def _labels(view: View, words: Words, differing: list[str]) -> tuple[MapName, ...]:
    spots = places().chips
    return tuple(_label(view, words, chip) for chip in differing if chip in spots and spots[chip].regions)


def _label(view: View, words: Words, chip: str) -> MapName:
    lon, lat = places().chips[chip].marker
    return MapName(chip_name(view, words, chip), lon, lat, "place", words.powers.name(view.tenures[chip].holder))
