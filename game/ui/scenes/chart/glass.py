"""What the map screen shows of one game."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from game.rules import EndTurn, Order
from game.ui.canvas import Canvas, Rect
from game.ui.cards.chart import (
    ChipCard,
    DispatchSlip,
    Gauge,
    OrdersCard,
    Sheet,
    chip_card,
    chip_order,
    dispatches_so_far,
    map_picture,
    orders_card,
    power_rows,
)
from game.ui.cards.chart.chip import outlook
from game.ui.cards.precedents import PrecedentsCard
from game.ui.cards.table.pen import Pen, first_pen
from game.ui.desk import Desk
from game.ui.kit import Kit
from game.ui.map.marks.frame import frame_width
from game.ui.map.marks.insets import is_folded
from game.ui.map.picture import MapPicture
from game.ui.map.plate import MapPlate
from game.ui.map.still import still
from game.ui.scene import PageScene
from game.ui.scenes.chart import foot
from game.ui.scenes.chart.acts import acts_panel
from game.ui.scenes.chart.bar import bar_widgets
from game.ui.scenes.chart.board import MapBoard
from game.ui.scenes.chart.doing import Doing, History
from game.ui.scenes.chart.inspector import inspector
from game.ui.scenes.chart.places import Places, places
from game.ui.scenes.chart.powers import Legend, panel, rail
from game.ui.scenes.chart.tools import insets_button, layer_menu, notices, tools, tools_rect
from game.ui.widgets import Option, Panel, Tabs, Widget, Zone


@dataclass
class Kept:
    """What the map keeps between two visits: the plate, what was read, where the player looked."""

    plate: MapPlate | None = None
    read: set[str] = field(default_factory=set)
    seen_turn: int = 0
    chip: str = ""
    layer: str = "control"
    gauges: dict[tuple[int, int], Gauge] = field(default_factory=dict)


class MapGlass(PageScene):
    """The map of one game, laid out; what the player does with it is in `scene`."""

    door = "map"

    def __init__(self, desk: Desk, is_still: bool = False) -> None:
        super().__init__()
        self.desk = desk
        self.is_still = is_still
        held = desk.kept.setdefault("map", Kept())
        assert isinstance(held, Kept)
        self.kept = held
        self.mode = "chip"
        self.tab = "dispatches"
        self.kind, self.first = "all", 0
        self.chosen = 0
        self.notice = ""
        self.has_history = self.has_layers = self.has_powers = self.has_insets = False
        self.clock = 0.0
        self._slips: tuple[object, tuple[DispatchSlip, ...]] | None = None
        self._record: tuple[object, Order, PrecedentsCard | None] | None = None
        if not self.kept.chip:
            self.kept.chip = chip_order(desk.view)[0]

    @property
    def pen(self) -> Pen:
        """The text under the player's hand."""
        return self.desk.pen if self.desk.pen.draft else first_pen(self.desk.view)

    @property
    def card(self) -> ChipCard:
        """The chip under the glass."""
        return chip_card(self.desk.view, self.desk.words, self.kept.chip, self.pen.draft)

    @property
    def orders(self) -> OrdersCard:
        """The orders of this turn."""
        return orders_card(self.desk.view, self.desk.words, self.desk.objection)

    @property
    def slips(self) -> tuple[DispatchSlip, ...]:
        """Everything that arrived so far."""
        view = self.desk.view
        if self._slips is None or self._slips[0] is not view:
            self._slips = (view, dispatches_so_far(self.desk.session, self.desk.seat, self.desk.words))
        return self._slips[1]

    @property
    def gauge(self) -> Gauge | None:
        """The gauge of this moment, once it is reckoned."""
        return self.kept.gauges.get(self._moment())

    def _moment(self) -> tuple[int, int]:
        view = self.desk.view
        return view.turn, sum(len(talk.laid) for talk in view.talks) + 100 * len(view.treaties)

    def picture(self) -> MapPicture:
        """What the map shows now."""
        form = self.desk.session.scenario.form
        window = form.map.view if form else "portsmouth"
        sheet = Sheet(self.kept.layer, self.kept.chip, self.pen.draft)
        found = map_picture(self.desk.view, self.desk.words, sheet, window)
        # The view is given for a plate of 1184 x 776: another size shows the same theatre, larger or smaller.
        room = places(self.kit).plate
        share = min(room.width / 1184, room.height / 776)
        view = replace(found.view, px_per_km=found.view.px_per_km * share)
        edge = frame_width(self.kit)
        strip = tools_rect(self.kit, room).move(-room.x - edge, -room.y - edge).inflate(8, 8)
        return replace(found, view=view, covered=((strip.x, strip.y, strip.width, strip.height),))

    def _is_folded(self, kit: Kit, plate: Rect) -> bool:
        """Whether the small islands wait behind a button: by the map's own rule, so that they always have a way in."""
        edge = 2 * frame_width(kit)
        return is_folded(plate.inflate(-edge, -edge), len(self.picture().insets), kit)

    def layout(self, kit: Kit) -> None:
        self._kit = kit
        at = places(kit)
        plate = self.kept.plate
        if plate is not None and plate.kit is not kit:
            plate.close()
            plate = None
        if plate is None:
            plate = self.kept.plate = MapPlate(kit, at.plate)
        plate.resize(at.plate)
        plate.show(self.picture())
        if self.is_still:
            plate.finish()
        super().layout(kit)

    def build(self, kit: Kit) -> Sequence[Widget]:
        at, desk = places(kit), self.desk
        view, words = desk.view, desk.words
        plate = self.kept.plate
        assert plate is not None
        place = f"{words.texts.find('title') or ''}, {words.texts.find('years') or ''}".strip(", ")
        rows = power_rows(view, words)
        found: list[Widget] = [
            MapBoard(name="map", rect=at.plate, plate=plate, said=kit.label("replay.map_said")),
            *bar_widgets(kit, view, words, self.gauge, place),
            *(rail(kit, at.powers, rows) if at.is_narrow else panel(kit, at.powers, rows)),
            *tools(kit, at.plate, self.has_layers),
        ]
        found += layer_menu(kit, at.plate, self.kept.layer) if self.has_layers else []
        if self._is_folded(kit, at.plate):
            found += insets_button(kit, at.plate, self._insets(kit) if self.has_insets else None)
        found += self._right(kit, at) + self._foot(kit, at)
        if at.is_narrow and self.has_powers:
            drawer = Rect(at.powers.right, at.powers.y, kit.theme.panel(330), at.powers.height)
            found += panel(kit, drawer, rows)
        return [*found, *notices(kit, at.plate, self._said())]

    def _said(self) -> str:
        if self.desk.is_busy:
            return self.label("bar.cabinets_confer")
        keeper = self.desk.keeper
        return self.desk.trouble or self.notice or (keeper.trouble if keeper else "")

    def record(self) -> PrecedentsCard | None:
        """What the record says of the act in focus; None until it was read, and where it holds nothing like it."""
        acts, asked = self.orders.acts, self.desk.precedents
        if asked is None or not 0 <= self.chosen < len(acts):
            return None
        view, order = self.desk.view, acts[self.chosen].order
        if self._record is None or self._record[0] is not view or self._record[1] != order:
            self._record = (view, order, asked.of_order(view, order))
        return self._record[2]

    def _right(self, kit: Kit, at: Places) -> list[Widget]:
        if self.mode == "acts":
            return acts_panel(kit, at.inspector, self.orders, self.chosen, self.record())
        view, words, pen = self.desk.view, self.desk.words, self.pen
        names = {power: words.powers.name(power) for power in view.setup.powers}
        found = words.papers.history(view.turn)
        text, source = (
            (
                words.label("map.history_on", date=words.dates.long(found[0]), text=found[1].text),
                words.papers.source(found[1].source) if found[1].source else "",
            )
            if found
            else (words.label("map.no_history"), "")
        )
        doing = Doing(outlook(view, words, pen.draft, pen.about))
        return inspector(kit, at.inspector, self.card, names, History(self.has_history, text, source), doing)

    def _tray(self) -> foot.Tray:
        age = self.clock / max(1.0, self.kit.theme.motion("dispatch")) if self._is_new() and not self.is_still else 99
        arrived = min(99, int(age) + 1)
        rise = 0 if age >= 98 else round(12 * (1 - min(1.0, age % 1 * 2)))
        return foot.Tray(self.slips, self.kind, self.first, self.kept.read, arrived, rise)

    def _is_new(self) -> bool:
        return self.kept.seen_turn != self.desk.view.turn + 1 and self.kit.theme.motion("dispatch") > 0

    def _foot(self, kit: Kit, at: Places) -> list[Widget]:
        barred = self.desk.objection(EndTurn(self.desk.seat))
        if not at.is_narrow:
            return foot.dispatches(kit, at.dispatches, self._tray()) + foot.orders(kit, at.orders, self.orders, barred)
        px, rect, card = kit.theme.px, at.dispatches, self.orders
        head = Rect(rect.x + px(16), rect.y, rect.width - px(32), kit.theme.row(46))
        end = foot.end_width(kit)
        unread = self._tray().unread
        options = [
            Option("dispatches", f"{kit.label('map.dispatches')} {unread or ''}".strip()),
            Option(
                "orders", f"{kit.label('map.orders')} {kit.label('map.orders_of', n=len(card.given), most=card.most)}"
            ),
            Option("key", kit.label("map.key_tab")),
        ]
        deeds = [foot.end_button(kit, Rect(head.right - end, head.y + px(6), end, kit.theme.row(36)), barred)]
        body = Rect(head.x, head.bottom, head.width, rect.bottom - px(12) - head.bottom)
        found: list[Widget] = [
            Panel(rect=rect),
            Tabs(
                name="tab",
                rect=Rect(head.x, head.y, head.width - end - px(110), head.height),
                options=options,
                value=self.tab,
                role="note",
                text=kit.label("map.foot"),
                zone=Zone.FOOT,
            ),
            *foot.purse(kit, Rect(head.x, head.y, head.width - end - px(12), head.height), card),
            *deeds,
        ]
        if self.tab == "dispatches":
            found += foot.cards(kit, body, self._tray(), self._tray().shown)
        elif self.tab == "orders":
            found += foot.given(kit, body, card)
        else:
            found.append(Legend(rect=Rect(body.x, body.y, min(body.width, px(520)), body.height),
                                tip=kit.label("map.key_said")))  # fmt: skip
        return found

    def _insets(self, kit: Kit) -> list[tuple[str, str, object]]:
        """The small islands as pictures, for the window where they do not stand on the map."""
        size = (kit.theme.px(208), kit.theme.px(96))
        bare = replace(self.picture(), insets=(), chips=(), names=())
        return [
            (i.title, i.note, still(kit, replace(bare, view=i.view, names=i.names), size))
            for i in self.picture().insets
        ]

    def update(self, dt: float) -> bool:
        plate, moved = self.kept.plate, False
        if plate is not None and not plate.is_settled:
            plate.update(dt / 1000)
            moved = True
        if self._is_new():
            self.clock += dt
            if self.clock > self.kit.theme.motion("dispatch") * 4:
                self.kept.seen_turn = self.desk.view.turn + 1
            self.refresh()
            moved = True
        return super().update(dt) or moved

    def _show(self) -> None:
        if self.kept.plate is not None:
            self.kept.plate.show(self.picture())
            if self.is_still:
                self.kept.plate.finish()
        self.refresh()

    def backdrop(self, canvas: Canvas) -> None:
        canvas.fill(canvas.kit.rect, canvas.palette.ink_0)
