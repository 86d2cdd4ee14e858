"""The replay: scrub the whole record, see the map of any day, read any move."""

from collections.abc import Callable, Mapping

from game.scenario.problems import ScenarioError
from game.ui.cards.timeline import (
    VIEWS,
    Reel,
    Sieve,
    Timeline,
    checked,
    load_timeline,
)
from game.ui.inputs import Input, JobDone, JobMoved, Shown
from game.ui.map.globe.places import places as spots
from game.ui.map.plate import MapPlate
from game.ui.scene import Pop, Progress, Run, Transition
from game.ui.scenes.replay.foot import SPEEDS
from game.ui.scenes.replay.loading import QUIET
from game.ui.scenes.replay.stage import ReplayStage
from game.ui.widgets import Changed, Message, Pressed, Submitted

JOB = "record"
_A_MOVE = 1000.0
_HURRY = 140.0
"""Two scrubs within so many milliseconds are one movement, during which the card waits."""
_TOOLS: Mapping[str, Callable[[MapPlate], None]] = {
    "in": lambda plate: plate.zoom(1),
    "out": lambda plate: plate.zoom(-1),
    "fit": MapPlate.fit,
}


class ReplayScene(ReplayStage):
    """The timeline, and what the player does with it."""

    def on_other(self, event: Input) -> Transition | None:
        if isinstance(event, Shown) and self.reel is None and not self.failure:
            return Run(JOB, _loading(self.kit.labels.language))
        if isinstance(event, JobMoved) and event.name == JOB:
            self.progress = (event.share, event.doing)
            self.refresh()
        elif isinstance(event, JobDone) and event.name == JOB and not event.is_cancelled:
            if isinstance(event.value, Timeline):
                self._take(event.value)
                self.layout(self.kit)
                self.page.focus("moves")
            else:
                self.failure = event.failure or self.label("replay.not_read")
                self.refresh()
        return None

    def update(self, dt: float) -> bool:
        moved = False
        if self.reel is None:
            before, self.waited = self.waited, self.waited + dt
            if before < QUIET <= self.waited:
                self.refresh()
                moved = True
        if self.plate is not None and not self.plate.is_settled:
            self.plate.update(dt / 1000)
            moved = True
        if self.hurry > 0:
            self.hurry -= dt
            if self.hurry <= 0 and self.is_hurried:
                self.is_hurried = False
                self.refresh()
                moved = True
        if self.is_playing and self.reel is not None:
            self.clock += dt * self.speed
            if self.clock >= _A_MOVE:
                self.clock %= _A_MOVE
                self.reel.step(1)
                self.is_playing = not self.reel.is_at_end
                self._after(self.reel)
                moved = True
        return super().update(dt) or moved

    def receive(self, message: Message) -> Transition | None:
        if isinstance(message, Pressed) and message.name == "back":
            return self._leave()
        if self.reel is None:
            return None
        if isinstance(message, Changed):
            self._changed(self.reel, message)
        elif isinstance(message, Pressed):
            self._pressed(self.reel, message.name)
        elif isinstance(message, Submitted) and message.name == "find":
            self.page.focus("moves")
        self._after(self.reel)
        return None

    def _after(self, reel: Reel) -> None:
        self._show(reel)
        self.refresh()
        self._bring()

    def _changed(self, reel: Reel, message: Changed) -> None:
        value = str(message.value)
        if message.name == "scrub":
            self.is_playing = False
            self.is_hurried, self.hurry = self.hurry > 0, _HURRY
            reel.scrub(value)
        elif message.name == "moves":
            reel.stand_on(reel.timeline.moves[int(value)])
        elif message.name == "find":
            reel.sift(reel.sieve.with_value("words", value))
        elif message.name.startswith("choice."):
            reel.sift(reel.sieve.with_value(self.kind, value))
        elif message.name in ("kind", "whose", "window"):
            setattr(self, message.name, value)

    def _pressed(self, reel: Reel, name: str) -> None:
        kind, _, rest = name.partition(".")
        steps = {"prev": -1, "next": 1, "first": -len(reel.shown), "last": len(reel.shown)}
        if name in steps:
            reel.step(steps[name])
        elif name == "play":
            self._play(reel)
        elif name == "speed":
            self.speed = SPEEDS[(SPEEDS.index(self.speed) + 1) % len(SPEEDS)]
        elif name == "filter":
            self.kind = "" if self.kind else "power"
        elif name == "clear":
            self.kind = ""
            reel.sift(Sieve())
        elif kind == "choice":
            self.kind = ""
        elif kind == "place":
            self._walk(reel, 1 if rest == "next" else -1)
        elif kind == "chip":
            self.place = "" if self.place == rest else rest
        elif kind == "map":
            self.place = _place_of_hit(reel.timeline, *rest.split(".", 1))
        elif kind == "tool" and self.plate is not None:
            _TOOLS[rest](self.plate)

    def _play(self, reel: Reel) -> None:
        self.is_playing, self.clock = not self.is_playing, 0.0
        if self.is_playing and reel.is_at_end:
            reel.step(-len(reel.shown))

    def _walk(self, reel: Reel, step: int) -> None:
        """The next or the last place: first those of the move, then all."""
        own = reel.move.chips if reel.move else ()
        order = tuple(dict.fromkeys((*own, *reel.timeline.world.chips)))
        here = order.index(self.place) if self.place in order else -1 if step > 0 else 0
        self.place = order[(here + step) % len(order)]

    def on_key(self, chord: str) -> Transition | None:
        if chord == "escape":
            if not (self.kind or self.place):
                return self._leave()
            self.kind, self.place = "", ""
        elif self.reel is None:
            return None
        elif chord in ("[", "]"):
            self._walk(self.reel, 1 if chord == "]" else -1)
        elif chord in ("shift+left", "shift+right"):
            self.reel.year(1 if chord == "shift+right" else -1)
        elif chord in ("pageup", "pagedown"):
            self.reel.step(10 if chord == "pagedown" else -10)
        elif chord == "m":
            names = [name for name, _ in VIEWS]
            self.window = names[(names.index(self.window) + 1) % len(names)]
        elif chord == "k":
            self.has_key = not self.has_key
        else:
            return None
        if self.reel is not None:
            self._after(self.reel)
        return None

    def _leave(self) -> Transition:
        self.close()
        return Pop()


def _place_of_hit(timeline: Timeline, kind: str, name: str) -> str:
    """A chip that was hit, or the finest place a region belongs to; empty for a region of none."""
    if kind != "region":
        return name
    known = {chip: spot for chip, spot in spots().chips.items() if chip in timeline.world.chips}
    owners = [chip for chip, spot in known.items() if name in spot.regions]
    return min(owners, key=lambda chip: len(known[chip].regions), default="")


def replay_on(date: str) -> ReplayScene:
    """The replay on a day, read and played at once, for pictures. ValueError says what was wrong with the date."""
    return ReplayScene(load_timeline(), checked(date), is_still=True)


def _loading(language: str) -> Callable[[Progress], Timeline]:
    """The job that reads the record in a language."""

    def load(progress: Progress) -> Timeline:
        try:
            return load_timeline(progress.step, language)
        except ScenarioError as error:
            raise ValueError(" ".join(str(problem) for problem in error.problems[:3])) from error

    return load
