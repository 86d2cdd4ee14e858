"""The report as a scene."""

from pathlib import Path

from game.session.tally import play_many
from game.ui.cards.report import ReportCard
from game.ui.inputs import Input, JobDone, Shown
from game.ui.scene import Progress, Push, Replace, Run, Transition
from game.ui.scenes.report.pages import ReportPages, painted
from game.ui.scenes.thumbnails import own_kit
from game.ui.widgets import (
    Changed,
    Message,
    Pressed,
)

REPORT, PLATES, TALLY = "report", "report plates", "tally"
GAMES = 20


class ReportScene(ReportPages):
    """How the game came out. `is_still` reckons at once: for pictures and tests."""

    def receive(self, message: Message) -> Transition | None:
        self.trouble = ""
        if isinstance(message, Changed) and message.name == "tab":
            self.tab = str(message.value)
        elif isinstance(message, Pressed):
            kind, _, rest = message.name.partition(".")
            if kind == "moment":
                self._chosen = int(rest)
            elif kind == "archives":
                self.tab = "archive" if self.tab != "archive" else "turns"
            elif kind in ("branch", "undo"):
                return self._back(kind)
            elif kind == "pause" and "pause" in self.desk.doors:
                return Push(self.desk.open("pause"))
            elif kind == "standing":
                return Push(self.desk.open("standing"))
            elif kind in self.desk.doors:
                return Replace(self.desk.open(kind))
        self.refresh()
        return None

    def _back(self, kind: str) -> Transition | None:
        """To the turn a branch starts at, or to before the last move; the game goes on from there."""
        if kind == "undo":
            if not self.desk.undo():
                self.trouble = "There is nothing to take back."
                self.refresh()
                return None
        elif self.card and self.card.moments:
            self.desk.goto(self.card.moments[self._chosen].entry)
            self.desk.session.play_on()
            self.desk.refresh()
        return Replace(self.desk.open(self.desk.next_door()))

    def on_other(self, event: Input) -> Transition | None:
        if isinstance(event, Shown) and self.card is None and not self.is_still:
            return Run(REPORT, lambda progress: self._reckon())
        if isinstance(event, Shown) and self.card is not None and not self.is_still:
            return self._paint_job()
        if not isinstance(event, JobDone):
            return None
        if event.name == REPORT and isinstance(event.value, ReportCard):
            self.card = event.value
            self.refresh()
            return self._paint_job()
        if event.name == PLATES and isinstance(event.value, tuple):
            key, pictures = event.value
            self._plates[key] = pictures
            self.refresh()
            return Run(TALLY, self._tally) if not self.others else None
        if event.name == TALLY and isinstance(event.value, tuple):
            self.others = event.value
            self.refresh()
        elif event.failure and event.name in (REPORT, PLATES, TALLY):
            self.trouble = event.failure
            self.refresh()
        return None

    def _paint_job(self) -> Transition | None:
        kit, card, key = self.kit, self.card, self._wanted
        if card is None or key in self._plates:
            return None
        return Run(PLATES, lambda progress: (key, painted(own_kit(kit), card, key[0])))

    def _tally(self, progress: Progress) -> tuple[int, ...]:
        """Games of the cabinets alone, for comparison."""
        scores = []
        for k, result in enumerate(play_many(str(Path(self.desk.session.scenario.folder)), GAMES, 1000)):
            progress.step((k + 1) / GAMES, "Playing for comparison")
            scores.append(dict(result.scores)[self.desk.seat])
        return tuple(scores)
