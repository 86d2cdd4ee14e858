"""The map screen: what can be traded, and who holds it."""

from game.rules import Action, CancelOrder, EndTurn, GiveOrder
from game.ui.cards.chart import (
    chip_order,
    gauge,
)
from game.ui.inputs import Input, JobDone, Shown
from game.ui.map.globe.places import places as spots
from game.ui.map.views import view_of
from game.ui.scene import Push, Replace, Run, Transition
from game.ui.scenes.chart import foot
from game.ui.scenes.chart.glass import MapGlass
from game.ui.scenes.chart.places import places
from game.ui.scenes.precedents import KEY as RECORD
from game.ui.scenes.precedents import PrecedentsScene
from game.ui.widgets import Changed, Message, Pressed, Refused

GAUGE = "gauge"
_STEP = 80


class MapScene(MapGlass):
    """The map of one game. `is_still` waits for every bake: for pictures and tests."""

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
            return (
                self._act(CancelOrder(self.desk.seat, int(rest.removesuffix(".undo"))))
                if rest.endswith("undo")
                else None
            )
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
        elif name == "precedents":
            return self._precedents()
        elif name == "end":
            return self._act(EndTurn(self.desk.seat))
        elif name in ("table", "decision"):
            return Replace(self.desk.open(name))
        elif name == "demand":
            choices = self.card.choices
            issue = next(
                (k for k, i in enumerate(self.desk.view.setup.agendas[0].issues) if self.kept.chip in i.chips), None
            )
            return self._take(choices[-1].issue, choices[-1].level) if choices else self._take(issue, 1)
        elif name in ("pause", "library"):
            door = self.desk.doors.get(name)
            return Push(door(self.desk)) if door else None
        return None

    def _precedents(self) -> Transition | None:
        """All precedents of the act in focus."""
        record = self.record() if self.mode == "acts" else None
        return Push(PrecedentsScene(record)) if record else None

    def _act(self, action: Action) -> Transition | None:
        """Plays an action; what stands in the way is said on the map."""
        job = self.desk.play(action)
        self.desk.back = "map"
        return job

    def _take(self, issue: int | None, level: int) -> Transition | None:
        """Puts an article into the text under the pen, and goes to the table."""
        if issue is None:
            self.notice = self.label("map.not_on_agenda")
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
                self.notice = self.label("bar.nothing_back" if chord == "ctrl+z" else "bar.nothing_again")
        elif chord == "f6":
            self._lead("acts")
        elif chord == RECORD:
            done = self._precedents()
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
            return self.desk.call_counsel()
        before = self.desk.view.turn
        answer = self.desk.after(event, self)
        if self.desk.view.turn != before:
            self.clock, self.first = 0.0, 0
        self._show()
        if answer is None and isinstance(event, JobDone) and self.gauge is None and not self.desk.is_busy:
            view, moment = self.desk.view, self._moment()
            return Run(GAUGE, lambda progress: (moment, gauge(view)))
        return answer
