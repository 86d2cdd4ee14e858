"""The map screen: what can be traded, and who holds it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from game.rules import Action, CancelOrder, EndTurn, GiveOrder
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
    gauge,
    map_picture,
    orders_card,
    power_rows,
)
from game.ui.cards.chart.chip import outlook
from game.ui.cards.table.pen import Pen, first_pen
from game.ui.desk import Desk
from game.ui.inputs import Input, JobDone, Shown
from game.ui.kit import Kit
from game.ui.map.globe.places import places as spots
from game.ui.map.picture import MapPicture
from game.ui.map.plate import MapPlate
from game.ui.map.still import still
from game.ui.map.views import view_of
from game.ui.scene import PageScene, Push, Replace, Run, Transition
from game.ui.scenes.chart import foot
from game.ui.scenes.chart.acts import acts_panel
from game.ui.scenes.chart.bar import bar_widgets
from game.ui.scenes.chart.board import MapBoard
from game.ui.scenes.chart.inspector import Doing, History, inspector
from game.ui.scenes.chart.places import Places, places
from game.ui.scenes.chart.powers import Legend, panel, rail
from game.ui.scenes.chart.tools import insets_button, layer_menu, notices, tools
from game.ui.widgets import Changed, Message, Option, Panel, Pressed, Refused, Tabs, Widget, Zone

GAUGE = "gauge"
_STEP = 80


@dataclass
class Kept:
    """What the map keeps between two visits: the plate, what was read, where the player looked."""

    plate: MapPlate | None = None
    read: set[str] = field(default_factory=set)
    seen_turn: int = 0
    chip: str = ""
    layer: str = "control"
    gauges: dict[tuple[int, int], Gauge] = field(default_factory=dict)


class MapScene(PageScene):
    """The map of one game. `is_still` waits for every bake: for pictures and tests."""

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
        return replace(found, view=replace(found.view, px_per_km=found.view.px_per_km * share))

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
            MapBoard(name="map", rect=at.plate, plate=plate),
            *bar_widgets(kit, view, words, self.gauge, place),
            *(rail(kit, at.powers, rows) if at.is_narrow else panel(kit, at.powers, rows)),
            *tools(kit, at.plate, self.has_layers),
        ]
        found += layer_menu(kit, at.plate, self.kept.layer) if self.has_layers else []
        if at.is_narrow:
            found += insets_button(kit, at.plate, self._insets(kit) if self.has_insets else None)
        found += self._right(kit, at) + self._foot(kit, at)
        if at.is_narrow and self.has_powers:
            drawer = Rect(at.powers.right, at.powers.y, kit.theme.panel(330), at.powers.height)
            found += panel(kit, drawer, rows)
        return [*found, *notices(kit, at.plate, self._said())]

    def _said(self) -> str:
        if self.desk.is_busy:
            return "The cabinets confer."
        keeper = self.desk.keeper
        return self.desk.trouble or self.notice or (keeper.trouble if keeper else "")

    def _right(self, kit: Kit, at: Places) -> list[Widget]:
        if self.mode == "acts":
            return acts_panel(kit, at.inspector, self.orders, self.chosen)
        view, words, pen = self.desk.view, self.desk.words, self.pen
        names = {power: words.powers.name(power) for power in view.setup.powers}
        found = words.papers.history(view.turn)
        text, source = (f"{words.dates.long(found[0])}: {found[1].text}", words.papers.source(found[1].source) if found[1].source else "") if found else ("Nothing is recorded for these days.", "")  # fmt: skip
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
        options = [Option("dispatches", f"Dispatches {unread}" if unread else "Dispatches"), Option("orders", f"Orders {len(card.given)} of {card.most}"), Option("key", "Key")]  # fmt: skip
        deeds = [foot.end_button(kit, Rect(head.right - end, head.y + px(6), end, kit.theme.row(36)), barred)]
        body = Rect(head.x, head.bottom, head.width, rect.bottom - px(12) - head.bottom)
        found: list[Widget] = [
            Panel(rect=rect), Tabs(name="tab", rect=Rect(head.x, head.y, head.width - end - px(110), head.height), options=options, value=self.tab, role="note", text="Foot", zone=Zone.FOOT),
            *foot.purse(kit, Rect(head.x, head.y, head.width - end - px(12), head.height), card), *deeds,
        ]  # fmt: skip
        if self.tab == "dispatches":
            found += foot.cards(kit, body, self._tray(), self._tray().shown)
        elif self.tab == "orders":
            found += foot.given(kit, body, card)
        else:
            found.append(Legend(rect=Rect(body.x, body.y, min(body.width, px(420)), body.height)))
        return found

    def _insets(self, kit: Kit) -> list[tuple[str, str, object]]:
        """The small islands as pictures, for the window where they do not stand on the map."""
        size = (kit.theme.px(208), kit.theme.px(96))
        bare = replace(self.picture(), insets=(), chips=(), names=())
        return [(i.title, i.note, still(kit, replace(bare, view=i.view, names=i.names), size)) for i in self.picture().insets]

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

    def on_event(self, event: Input) -> Transition | None:
        before = self.page.focused
        answer = super().on_event(event)
        kind, _, rest = self.page.focused.partition(".")
        if self.mode == "acts" and kind == "act" and self.page.focused != before and rest.isdecimal():
            self.chosen = int(rest)
            self.refresh()
        elif kind == "slip" and self.page.focused != before and self.page.is_by_key:
            self.kept.read.add(rest)
            self.refresh()
        return answer

    def receive(self, message: Message) -> Transition | None:
        self.notice = self.desk.trouble = ""
        answer: Transition | None = None
        if isinstance(message, Refused):
            self.notice = message.reason
        elif isinstance(message, Changed):
            self._changed(message)
        elif isinstance(message, Pressed):
            answer = self._pressed(message.name)
        self._show()
        return answer

    def _show(self) -> None:
        if self.kept.plate is not None:
            self.kept.plate.show(self.picture())
            if self.is_still:
                self.kept.plate.finish()
        self.refresh()

    def _changed(self, message: Changed) -> None:
        if message.name == "slips.kind":
            self.kind, self.first = str(message.value), 0
        elif message.name == "tab":
            self.tab = str(message.value)
        elif message.name == "layer":
            self.kept.layer = str(message.value)

    def _pressed(self, name: str) -> Transition | None:
        kind, _, rest = name.partition(".")
        if kind == "map":
            self._picked(*rest.split(".", 1))
        elif kind == "chip":
            self._step(1 if rest == "next" else -1)
        elif kind == "slip":
            self.kept.read.add(rest)
        elif kind == "slips":
            self._turn_over(1 if rest == "later" else -1)
        elif kind == "tool":
            self._tool(rest)
        elif kind == "order":
            return self._act(CancelOrder(self.desk.seat, int(rest.removesuffix(".undo")))) if rest.endswith("undo") else None
        elif kind == "give":
            return self._act(GiveOrder(self.orders.acts[int(rest)].order))
        elif kind == "act":
            self.chosen = int(rest)
        elif kind == "choice":
            choice = self.card.choices[int(rest)]
            return self._take(choice.issue, choice.level)
        return self._lead(name)

    def _lead(self, name: str) -> Transition | None:
        if name == "history":
            self.has_history = not self.has_history
        elif name == "acts":
            self.mode = "chip" if self.mode == "acts" else "acts"
            self.tab = "orders" if self.mode == "acts" else self.tab
            self.refresh()
            self.page.focus(f"act.{self.chosen}" if self.mode == "acts" else "")
        elif name == "end":
            return self._act(EndTurn(self.desk.seat))
        elif name == "table":
            return Replace(self.desk.open("table"))
        elif name == "demand":
            choices = self.card.choices
            issue = next((k for k, i in enumerate(self.desk.view.setup.agendas[0].issues) if self.kept.chip in i.chips), None)
            return self._take(choices[-1].issue, choices[-1].level) if choices else self._take(issue, 1)
        elif name in ("pause", "library"):
            door = self.desk.doors.get(name)
            return Push(door(self.desk)) if door else None
        return None

    def _act(self, action: Action) -> Transition | None:
        """Plays an action; what stands in the way is said on the map."""
        job = self.desk.play(action)
        self.desk.back = "map"
        return job

    def _take(self, issue: int | None, level: int) -> Transition | None:
        """Puts an article into the text under the pen, and goes to the table."""
        if issue is None:
            self.notice = "Nothing about this stands on the agenda."
            return None
        self.desk.strokes.append(self.desk.pen)
        self.desk.pen = self.pen.at(issue, level)
        return Replace(self.desk.open("table"))

    def _picked(self, kind: str, name: str) -> None:
        """A chip, or the chip a region belongs to, or an inset's place."""
        if kind == "inset":
            name = {"kunashir": "kunashir"}.get(name, name)
        if kind == "region":
            owners = [c for c in chip_order(self.desk.view) if name in self._regions(c)]
            name = owners[0] if owners else ""
        if name in self.desk.view.tenures:
            self.kept.chip, self.mode = name, "chip"

    def _regions(self, chip: str) -> tuple[str, ...]:
        spot = spots().chips.get(chip)
        return spot.regions if spot else ()

    def _step(self, step: int) -> None:
        order = chip_order(self.desk.view)
        self.kept.chip = order[(order.index(self.kept.chip) + step) % len(order)]
        self.mode = "chip"

    def _turn_over(self, step: int) -> None:
        tray = self._tray()
        count = foot.columns(self.kit, tray.shown, foot.body_of(self.kit, places(self.kit).dispatches), self.first)
        self.first = max(0, min(self.first + step * count, max(0, len(tray.shown) - 1)))

    def _tool(self, name: str) -> None:
        plate = self.kept.plate
        if plate is None:
            return
        if name in ("in", "out"):
            plate.zoom(1 if name == "in" else -1)
        elif name == "fit":
            plate.fit()
        elif name == "find":
            mark = next((c for c in self.picture().chips if c.id == self.kept.chip), None)
            if mark:
                plate.go_to(view_of(mark.lon, mark.lat, max(plate.view.px_per_km, 0.5)))
        elif name == "layers":
            self.has_layers = not self.has_layers
        elif name == "insets":
            self.has_insets = not self.has_insets

    def on_key(self, chord: str) -> Transition | None:
        self.notice = ""
        plate, done = self.kept.plate, None
        steps = {"left": (_STEP, 0), "right": (-_STEP, 0), "up": (0, _STEP), "down": (0, -_STEP)}
        if chord in steps and plate:
            plate.pan(*steps[chord])
        elif chord in ("ctrl+z", "ctrl+y"):
            if not (self.desk.undo() if chord == "ctrl+z" else self.desk.redo()):
                self.notice = "There is nothing to take back." if chord == "ctrl+z" else "There is nothing to do again."
        elif chord == "f6":
            self._lead("acts")
        elif chord in ("f2", "f5", "k", "i"):
            self._go(chord)
        elif chord == "delete" and self.page.focused.startswith("order."):
            done = self._act(CancelOrder(self.desk.seat, int(self.page.focused.partition(".")[2])))
        self._show()
        return done

    def _go(self, chord: str) -> None:
        """To the powers, the dispatches, or the key."""
        narrow = self.kit.theme.is_narrow
        if chord == "f2" and narrow:
            self.has_powers = not self.has_powers
        self.tab = {"f5": "dispatches", "k": "key"}.get(chord, self.tab)
        if chord == "i":
            self.has_insets = not self.has_insets
        self.refresh()
        wanted = {"f2": f"power.{self.desk.seat}", "f5": f"slip.{self.slips[0].id}" if self.slips else ""}.get(chord)
        if wanted and self.page.find(wanted):
            self.page.focus(wanted)

    def on_other(self, event: Input) -> Transition | None:
        if isinstance(event, Shown) and self.gauge is None and not self.desk.is_busy:
            view = self.desk.view
            return Run(GAUGE, lambda progress: (self._moment(), gauge(view)))
        if isinstance(event, JobDone) and event.name == GAUGE:
            if isinstance(event.value, tuple):
                moment, found = event.value
                self.kept.gauges[moment] = found
            self.refresh()
            return None
        before = self.desk.view.turn
        answer = self.desk.after(event, self)
        if self.desk.view.turn != before:
            self.clock, self.first = 0.0, 0
        self._show()
        if answer is None and isinstance(event, JobDone) and self.gauge is None and not self.desk.is_busy:
            view, moment = self.desk.view, self._moment()
            return Run(GAUGE, lambda progress: (moment, gauge(view)))
        return answer

    def backdrop(self, canvas: Canvas) -> None:
        canvas.fill(canvas.kit.rect, canvas.palette.ink_0)
