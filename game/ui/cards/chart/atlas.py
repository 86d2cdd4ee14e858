"""What the map shows of a game: `map_picture(view, words, sheet) -> MapPicture`."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.rules import View
from game.rules.clauses import Basis, Tenure
from game.rules.resolve import Draft
from game.scenario.loading import load_world
from game.scenario.world import World
from game.text.words import Words
from game.ui.map.globe.places import places
from game.ui.map.picture import ChipMark, Claim, Inset, Layer, MapLine, MapName, MapPicture, NameKind
from game.ui.map.picture import View as Window
from game.ui.map.views import KURILS, PACIFIC, PORTSMOUTH, chip_spot

from .holdings import standing_in
from .naming import chip_name

LAYERS = ("control", "claims", "worth", "theirs")
"""Layers of the map."""
WINDOWS = {"portsmouth": PORTSMOUTH, "kurils": KURILS, "pacific": PACIFIC}
_PALE, _MOST = (198, 194, 183), 15
_TONES = {"RUS": (63, 156, 144), "JPN": (224, 87, 58), "USA": (92, 147, 163), "CHN": (216, 166, 52)}
_KINDS = {
    "island": "island",
    "archipelago": "island",
    "port": "port",
    "railway": "railway",
    "zone": "fish",
    "strait": "ship",
    "province": "crown",
    "right": "scales",
}
_DRAWN_AT = {"northern_fisheries": (150.9, 49.1)}
"""Rights have no place of their own: where they stand clear of the frame in the theatre's view."""
_RAILWAYS = ("cer", "cer_south", "smr", "port_arthur_branch", "ussuri_railway")


@dataclass(frozen=True)
class Sheet:
    """What the player chose to see: the layer, the chip he looks at, the text under his pen, what is on the table."""

    layer: str = "control"
    chip: str = ""
    draft: Draft = ()


def map_picture(view: View, words: Words, sheet: Sheet, window: str = "portsmouth") -> MapPicture:
    """The whole picture from a seat's view."""
    standing = standing_in(view.date, view.tenures)
    spot = places().chips.get(sheet.chip)
    world = load_world()
    return MapPicture(
        WINDOWS.get(window, PORTSMOUTH),
        standing.holders,
        standing.statuses,
        _claims(view, world) if sheet.layer == "claims" else (),
        _lines(view, words, sheet.draft),
        tuple(_mark(view, words, sheet, chip) for chip in on_map(view)),
        None,
        _insets(view, words, window),
        _drawn(sheet.layer),
        _tints(view, world, sheet.layer),
        int(view.date[:4]),
        selected_region=spot.regions[0] if spot and spot.regions else "",
    )


def on_map(view: View) -> tuple[str, ...]:
    """The chips that stand somewhere: what is only money or a rule has no place."""
    return tuple(chip for chip in view.setup.chips if is_somewhere(chip))


def is_somewhere(chip: str) -> bool:
    """Whether a chip can be pointed at on the map."""
    spot, held = places().chips.get(chip), load_world().chips.get(chip)
    is_place = held is not None and held.kind != "right"
    return spot is not None and (is_place or bool(spot.regions or spot.line or spot.zone))


def chip_icon(view: View, chip: str) -> str:
    """The icon of a chip: its issue's, else that of its kind."""
    issue = next((i for i in view.setup.agendas[0].issues if chip in i.chips), None)
    held = load_world().chips.get(chip)
    if issue is not None and (issue.family != "status" or held is None or held.kind in ("right", "zone", "strait")):
        return issue.icon
    return _KINDS.get(held.kind, "scales") if held else "scales"


def ring_of(tenure: Tenure) -> str:
    """Whose colour a chip's ring takes: the sovereign's while another only occupies, else the holder's."""
    if tenure.basis is Basis.OCCUPIED and tenure.sovereign:
        return tenure.sovereign
    return tenure.holders[0] if tenure.holders else "none"


def claimant_of(view: View, chip: str) -> str:
    """Who stands against the holder: the occupier, else whoever asks for it at the table."""
    tenure = view.tenures[chip]
    if tenure.basis is Basis.OCCUPIED and tenure.holders and tenure.sovereign not in ("", *tenure.holders):
        return tenure.holders[0]
    issue = next((i for i in view.setup.agendas[0].issues if chip in i.chips and not _is_promise(view, i.id)), None)
    return issue.taker if issue and issue.taker != ring_of(tenure) else "none"


def _is_promise(view: View, issue: str) -> bool:
    return all(
        not level.clauses for level in view.setup.agendas[0].issues[view.setup.agendas[0].position[issue]].levels
    )


def chip_line(view: View, words: Words, chip: str) -> str:
    """How it stands, in a few words: `Russia in law, held by Japan`."""
    tenure, name, said = view.tenures[chip], words.powers.name, words.label
    if tenure.basis is Basis.OCCUPIED and tenure.sovereign not in ("", *tenure.holders):
        return said("map.line.occupied", sovereign=name(tenure.sovereign), holder=name(tenure.holder))
    if tenure.basis is Basis.LEASED:
        return said("map.line.leased", holder=name(tenure.holder))
    claimant = claimant_of(view, chip)
    if claimant != "none":
        return said("map.line.sought", power=name(claimant))
    return name(tenure.holder) if tenure.holders else said("map.line.nobody")


def _mark(view: View, words: Words, sheet: Sheet, chip: str) -> ChipMark:
    lon, lat = _DRAWN_AT.get(chip) or chip_spot(chip)
    tenure = view.tenures[chip]
    issues = view.setup.agendas[0].issues
    on_table = any(chip in i.chips and v for i, v in zip(issues, sheet.draft))
    return ChipMark(
        chip,
        lon,
        lat,
        chip_icon(view, chip),
        ring_of(tenure),
        claimant_of(view, chip),
        chip_name(view, words, chip),
        chip_line(view, words, chip),
        chip == sheet.chip,
        tenure.basis is Basis.LEASED,
        on_table,
    )


def _lines(view: View, words: Words, draft: Draft) -> tuple[MapLine, ...]:
    found = [MapLine("railway", line) for line in _RAILWAYS] if view.date >= "1903-07-01" else []
    issues = view.setup.agendas[0]
    is_war = bool(view.world.at_war.any())
    if is_war and view.date[:4] == "1905":
        found.append(MapLine("front", "front_1905", label=words.label("map.lines.armies")))
    treaty = next((t for t in view.treaties if t.in_force), None)
    for kind, text in (("treaty", treaty.draft if treaty else ()), ("proposed", draft)):
        if text and parts_sakhalin(issues.position, text):
            label, note = words.label("map.lines.parallel"), words.label(f"map.lines.{kind}")
            found.append(MapLine(kind, "fifty_north", label=label, note=note))  # type: ignore[arg-type]
            break
    return tuple(found)


def parts_sakhalin(position: Mapping[str, int], draft: Draft) -> bool:
    """Whether a text gives the south of the island and keeps the north."""
    if not {"south_sakhalin", "north_sakhalin"} <= position.keys():
        return False
    return bool(draft[position["south_sakhalin"]]) and not draft[position["north_sakhalin"]]


def _claims(view: View, world: World) -> tuple[Claim, ...]:
    """Standing claims of powers that do not hold the place."""
    found = []
    for chip, held in world.chips.items():
        spot = places().chips.get(chip)
        tenure = view.tenures.get(chip)
        holders = tenure.holders if tenure else held.tenure_at(view.date).holders
        for claim in held.claims_at(view.date):
            if spot and claim.by not in holders:
                found += [Claim(region, claim.by) for region in spot.regions]
    return tuple(dict.fromkeys(found))


def _drawn(layer: str) -> Layer:
    return "worth" if layer in ("worth", "theirs") else "claims" if layer == "claims" else "control"


def _tints(view: View, world: World, layer: str) -> dict[str, str]:
    """Region to a tint that deepens with the worth of what lies there."""
    if layer not in ("worth", "theirs"):
        return {}
    whose = view.seat if layer == "worth" else rival_of(view)
    deepest = _TONES.get(whose, (92, 147, 163))
    found: dict[str, str] = {}
    for chip, held in world.chips.items():
        spot = places().chips.get(chip)
        total = held.worth_to(whose, f"{int(view.setup.dates[0][:4]) - 1}-12-31").total
        for region in spot.regions if spot else ():
            if total:
                share = min(1.0, total / _MOST * 1.2)
                mixed = (round(a + (b - a) * share) for a, b in zip(_PALE, deepest))
                found[region] = "{:02X}{:02X}{:02X}".format(*mixed)
    return found


def rival_of(view: View) -> str:
    """The other side of the table; for a mediator the first party."""
    return next(p for p in view.setup.agendas[0].parties if p != view.seat)


_INSETS: tuple[tuple[str, Window, tuple[tuple[str, float, float, NameKind], ...]], ...] = (
    (
        "port_arthur", Window(121.75, 39.05, 1.3, 19.0),
        (("port_arthur", 121.25, 38.80, "town"), ("dalny", 121.63, 38.93, "town")),
    ),
    (
        "kunashir", Window(146.2, 43.75, 0.9, 3.5),
        (
            ("kunashir", 146.2, 44.45, "place"), ("shikotan", 147.2, 43.98, "place"),
            ("habomai", 146.9, 43.3, "place"), ("nemuro", 145.1, 43.25, "place"),
        ),
    ),
    ("dokdo", Window(131.8674, 37.2406, 85.0, 12.0), ()),
)  # fmt: skip
"""Small places that a theatre's scale cannot show: the chip, its window, the names in it."""


def _insets(view: View, words: Words, window: str) -> tuple[Inset, ...]:
    """The small places of the theatre round Japan; elsewhere those that are talked of."""
    shown = (one for one in _INSETS if window == "portsmouth" or one[0] in view.setup.chips)
    return tuple(
        Inset(
            chip, at, words.label(f"map.insets.{chip}"), _state(words, view, chip),
            tuple(MapName(words.label(f"names.{name}"), lon, lat, kind) for name, lon, lat, kind in names),
        )
        for chip, at, names in shown
    )  # fmt: skip


def _state(words: Words, view: View, chip: str) -> str:
    """Who holds a small place, and since when."""
    held = load_world().chips.get(chip)
    if held is None:
        return ""
    tenure = held.tenure_at(view.date)
    how = tenure.hold if tenure.hold in ("occupied", "leased") else "held"
    return words.label(f"map.state.{how}", power=words.powers.name(tenure.holder), year=tenure.since[:4])
