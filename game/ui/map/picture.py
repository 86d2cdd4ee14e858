"""What a map shows, as plain frozen display data: no rules, no pygame, nothing that changes.

Scenes (through `game.ui.cards`) fill a `MapPicture`; `plate.MapPlate` and `still.still` draw it. Power
codes are RUS JPN USA CHN KOR PRK ROK GBR GER FRA MNG TWN VNM and `none`. Region ids are those of
assets/map/places.yaml. All places are (longitude, latitude) in degrees, east and north positive.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

LonLat = tuple[float, float]
StatusKind = Literal["occupied", "leased", "demilitarised", "joint", "mandate", "interest", "disputed"]
LineKind = Literal["treaty", "proposed", "front", "claim", "railway"]
NameKind = Literal["country", "region", "sea", "town", "place"]
Layer = Literal["control", "claims", "worth", "plain"]


@dataclass(frozen=True)
class View:
    """A window on the globe: its centre, its scale in pixels a kilometre, and its turn.

    `turn` is degrees anticlockwise, so that north at the centre may stand near upright.
    """

    lon: float
    lat: float
    px_per_km: float
    turn: float = 0.0


@dataclass(frozen=True)
class Status:
    """How a region is held. `by` is the occupier, lessor, second ruler or power with the interest."""

    kind: StatusKind
    by: str = "none"


@dataclass(frozen=True)
class Claim:
    """A claim in law to a region the claimant does not hold: a dashed outline off its coast."""

    region: str
    by: str


@dataclass(frozen=True)
class MapLine:
    """A line on the map: either `points`, or the `line` id of one of the shipped lines (see places.yaml)."""

    kind: LineKind
    line: str = ""
    points: tuple[LonLat, ...] = ()
    label: str = ""
    note: str = ""
    power: str = "none"


@dataclass(frozen=True)
class ChipMark:
    """A bargaining chip: a disc at (lon, lat) ringed in the holder's colour, its claimant on the shoulder.

    `name` carries both names of a disputed place, the holder's first. `offset` is the disc's place in
    pixels from the true spot; where it is not (0, 0) a leader is drawn. None lets the plate choose.
    """

    id: str
    lon: float
    lat: float
    icon: str
    holder: str
    claimant: str = "none"
    name: str = ""
    note: str = ""
    selected: bool = False
    leased: bool = False
    on_table: bool = False
    offset: tuple[float, float] | None = None


@dataclass(frozen=True)
class MapName:
    """A name lettered on the map. `path` curves a sea name; `tilt` turns a straight one (degrees)."""

    text: str
    lon: float
    lat: float
    kind: NameKind
    note: str = ""
    tilt: float = 0.0
    power: str = "none"
    path: tuple[LonLat, ...] = ()


@dataclass(frozen=True)
class Inset:
    """A small map in the corner, at its own scale, with a foot naming it and its state."""

    id: str
    view: View
    title: str
    note: str = ""
    names: tuple[MapName, ...] = ()


@dataclass(frozen=True)
class MapPicture:
    """Everything one map shows. Equal pictures at equal sizes give equal pixels."""

    view: View
    holders: Mapping[str, str] = field(default_factory=dict)
    statuses: Mapping[str, Status] = field(default_factory=dict)
    claims: tuple[Claim, ...] = ()
    lines: tuple[MapLine, ...] = ()
    chips: tuple[ChipMark, ...] = ()
    names: tuple[MapName, ...] | None = None
    insets: tuple[Inset, ...] = ()
    layer: Layer = "control"
    tints: Mapping[str, str] = field(default_factory=dict)
    year: int = 1905
    differs: Mapping[str, str] = field(default_factory=dict)
    selected_region: str = ""
    covered: tuple[tuple[int, int, int, int], ...] = ()
    """What the screen lays over the map (left, top, width, height; pixels from the upper left within the frame):
    nothing is lettered there."""


@dataclass(frozen=True)
class Hit:
    """What lies under the pointer: a chip, an inset, or a region, by its id."""

    kind: Literal["chip", "region", "inset"]
    id: str
