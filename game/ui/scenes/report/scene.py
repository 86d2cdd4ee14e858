"""The report as a scene."""

from pathlib import Path

from game.places import home
from game.session.tally import play_many
from game.text.export import export_game
from game.ui.cards.report import ReportCard
from game.ui.inputs import Input, JobDone, Shown
from game.ui.scene import Progress, Push, Replace, Run, Transition
from game.ui.scenes.report.lower import Chosen
from game.ui.scenes.report.pages import ReportPages, painted
from game.ui.scenes.thumbnails import own_kit
from game.ui.widgets import (
    Changed,
    Message,
    Pressed,
    Submitted,
)

REPORT, PLATES, TALLY = "report", "report_plates", "tally"
GAMES = 20


class ReportScene(ReportPages):
    """How the game came out. `is_still` reckons at once: for pictures and tests."""

    def receive(self, message: Message) -> Transition | None:
        self.said = ""
        if isinstance(message, Changed) and message.name == "tab":
            self.tab = str(message.value)
        elif isinstance(message, Changed | Submitted) and message.name == "folder":
            self.folder = str(message.value)
            if isinstance(message, Submitted):
                self._export()
            else:
                return None
        elif isinstance(message, Pressed):
            kind, _, rest = message.name.partition(".")
            if kind in ("branch", "undo"):
                return self._back(kind)
            if kind == "pause" and "pause" in self.desk.doors:
                return Push(self.desk.open("pause"))
            if kind == "standing":
                return Push(self.desk.open("standing"))
            if kind in self.desk.doors:
                return Replace(self.desk.open(kind))
            self._pressed(kind, rest)
        self.refresh()
        return None

    def _pressed(self, kind: str, rest: str) -> None:
        """What stays on the page: a turn or a move chosen, a tab opened, the game written out."""
        if kind == "moment":
            self.chosen = Chosen(int(rest))
        elif kind == "move":
            self.chosen = Chosen(self.chosen.moment, int(rest))
        elif kind in ("archives", "replay"):
            tab = "archive" if kind == "archives" else "moves"
            self.tab = tab if self.tab != tab else "turns"
        elif kind == "export":
            self.folder = None if self.folder is not None else str(home() / "exports")
            self.page.focused = "folder" if self.folder is not None else "export"
        elif kind == "write":
            self._export()

    def _export(self) -> None:
        folder = Path(self.folder or "").expanduser()
        try:
            files = export_game(self.desk.session, self.desk.seat, self.desk.words, folder)
        except OSError as error:
            self.said = self.label("report.not_exported", folder=folder, why=error.strerror or error)
            return
        self.said = self.label("report.exported", files=", ".join(path.name for path in files), folder=folder)
        self.folder = None

    def on_key(self, chord: str) -> Transition | None:
        if chord == "r":
            self.tab = "treaty"
            self.refresh()
        elif chord == "escape" and self.folder is not None:
            self.folder = None
            self.refresh()
        return None

    def _back(self, kind: str) -> Transition | None:
        """To the turn a branch starts at, or to before the last move; the game goes on from there."""
        card = self.card
        if kind == "undo":
            if not self.desk.undo():
                self.said = self.label("report.nothing_back")
                self.refresh()
                return None
        elif card and (self.chosen.move is not None or card.moments):
            move, moment = self.chosen.move, self.chosen.moment
            self.desk.goto(card.moves[move].entry if move is not None else card.moments[moment].entry)
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
            self.said = event.failure
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
            progress.step((k + 1) / GAMES)
            scores.append(dict(result.scores)[self.desk.seat])
        return tuple(scores)
