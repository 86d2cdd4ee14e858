"""What the scenes of a running game share: the session, the words, the seat, and which screen comes next.

    desk = open_desk("portsmouth-1905", "RUS", seed=7, doors=DOORS)
    return Replace(desk.open("table"))            # any door: map, table, resolution, ratification, report
    return desk.play(EndTurn(desk.seat))          # in `receive`: a background job
    def on_other(self, event):                    # in every scene of a game
        return self.desk.after(event, here=self)  # takes the job up: refresh, or the next screen

The cabinets think in the worker; meanwhile `is_busy` is true and `view` still shows the moment before.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from game.history.odds.judge import Judge, load_judge
from game.history.odds.play import Counsel
from game.rules import Accept, Action, Asked, EndTurn, Refuse, View, notation
from game.scenario.build import load_scenario
from game.session import Session
from game.session.shelf import Autosave, autosave
from game.text.tongue.catalogue import SOURCE_LANGUAGE
from game.text.words import Words
from game.ui.cards.precedents import Precedents
from game.ui.cards.results import Shown, results_since
from game.ui.cards.table.pen import Pen
from game.ui.inputs import Input, JobDone
from game.ui.inputs import Shown as Seen
from game.ui.scene import PageScene, Replace, Run, Scene, Transition
from game.ui.sound.cues import cue_of

PLAY = "play"
"""Name of the background job in which the cabinets move."""
COUNSEL = "counsel"
"""Name of the background job in which the record is read."""


Door = Callable[["Desk"], Scene]


@dataclass
class Desk:
    """One running game in the window."""

    session: Session
    seat: str
    words: Words
    doors: Mapping[str, Door]
    keeper: Autosave | None = None
    pen: Pen = field(default_factory=Pen)
    strokes: list[Pen] = field(default_factory=list)
    """Earlier states of the pen, for Ctrl Z at the table."""
    results: list[Shown] = field(default_factory=list)
    is_busy: bool = False
    trouble: str = ""
    """What went wrong last, as a sentence; shown by the scenes until the next action."""
    back: str = "map"
    """Where the results lead when they have all been seen."""
    kept: dict[str, object] = field(default_factory=dict)
    """What screens keep between two visits, by screen: the map's plate, which dispatches were read."""
    hear: Callable[[str], None] = lambda cue: None
    """Plays the sound of what has just happened."""
    precedents: Precedents | None = None
    """What the record says of moves; None until it was read in the background."""
    _is_reading: bool = False
    _view: View | None = None
    _from: int = 0

    @property
    def view(self) -> View:
        """The game as the player's seat sees it."""
        if self._view is None:
            self._view = self.session.view(self.seat)
        return self._view

    def speak(self, language: str) -> None:
        """Says everything in another language from now on, and what the record says of moves."""
        if language != self.words.language:
            self._say_anew(language, self.words.dates.has_old_style)

    def keep_calendar(self, has_old_style: bool) -> None:
        """Shows the old calendar's days beside the new one's from now on, or leaves them out."""
        if has_old_style != self.words.dates.has_old_style:
            self._say_anew(self.words.language, has_old_style)

    def _say_anew(self, language: str, has_old_style: bool) -> None:
        """New words, not changed ones: what was made with the old ones knows by them that it is out of date."""
        self.words = Words(self.session.scenario, language)
        self.words.dates.has_old_style = has_old_style
        if self.precedents is not None:
            self.precedents = Precedents(self.precedents.counsel, self.words)

    @property
    def asked(self) -> Asked | None:
        """What the player is asked to do now; None when nothing is."""
        prompt = self.view.awaiting
        return prompt.asked if prompt and prompt.seat == self.seat else None

    def objection(self, action: Action) -> str:
        """Why an action may not be done now, as a sentence; empty when it may."""
        if self.is_busy:
            return self.words.label("desk.at_work")
        found = self.session.objection(action)
        return self.words.objection(found) if found else ""

    def play(self, action: Action) -> Run | None:
        """The job that plays an action and lets the cabinets move; None when the rules object."""
        self.trouble = self.objection(action)
        if self.trouble:
            return None
        self.is_busy, self._from = True, self.session.tree.head
        if isinstance(action, EndTurn):
            self.back = "map"
        elif self.asked is not None and self.view.talks:
            self.back = "table"
        self.strokes.clear()
        if isinstance(action, EndTurn | Refuse | Accept):
            self.pen = Pen()
        session = self.session
        return Run(PLAY, lambda progress: session.submit(action))

    def after(self, event: Input, here: PageScene) -> Transition | None:
        """What a scene does when a job has ended: go to the next screen, or show the new moment."""
        if isinstance(event, Seen):
            return self.call_counsel()
        if isinstance(event, JobDone) and event.name == COUNSEL:
            here.refresh()
        if not isinstance(event, JobDone) or event.name != PLAY:
            return None
        self.gather(event.failure)
        door = self.next_door()
        if door == getattr(here, "door", "") and door != "resolution":
            here.refresh()
            return None
        return Replace(self.open(door))

    def call_counsel(self) -> Run | None:
        """The job that reads the record, once a game; None when it was read or is being read."""
        if self._is_reading:
            return None
        self._is_reading = True
        view = self.view
        return Run(COUNSEL, lambda progress: self._hear(view))

    def _hear(self, view: View) -> None:
        """Reads the record and asks it once, so that the first answer in the window does not wait either."""
        precedents = Precedents(Counsel(the_judge(), view.setup.dates[0]), self.words)
        agenda = view.setup.agendas[0]
        precedents.of_draft(view, tuple(size - 1 for size in agenda.sizes))
        self.precedents = precedents

    def gather(self, failure: str = "") -> None:
        """Takes up what a played action has brought."""
        self.is_busy = False
        self.refresh()
        if failure:
            self.trouble = failure
        else:
            self.results += results_since(self.session, self._from, self.seat)
            self.hear(cue_of(self.session.setup, self.session.events_since(self._from)))
        if self.asked is Asked.ANSWER:
            self.pen = Pen()

    def next_door(self) -> str:
        """The screen that comes next: results first, then what is asked, then where the player came from."""
        if self.results:
            return "resolution"
        if self.session.over:
            return "report"
        if self.asked in (Asked.ROLL, Asked.RESERVATION):
            return "ratification"
        if self.asked in (Asked.ANSWER, Asked.TERMS):
            return "table"
        return self.back

    def open(self, door: str) -> Scene:
        """The scene behind a door; one that is not there leads to the table."""
        return (self.doors.get(door) or self.doors["table"])(self)

    def refresh(self) -> None:
        """Looks at the game anew, as after undo."""
        self._view = None

    def undo(self) -> bool:
        """Takes the last action back; False at the start of the game."""
        return self._moved(self.session.undo())

    def redo(self) -> bool:
        """Does again what was taken back."""
        return self._moved(self.session.redo())

    def goto(self, entry: int) -> None:
        """Stands on another entry of the tree, as to branch before a move."""
        self.session.goto(entry)
        self._moved(True)

    def _moved(self, has: bool) -> bool:
        if has:
            self.results.clear()
            self.strokes.clear()
            self.pen = Pen()
            self.trouble = ""
            self.refresh()
        return has

    def action_of(self, line: str) -> Action:
        """An action from its line of notation."""
        return notation.read(self.session.setup, line)


@lru_cache(maxsize=1)
def the_judge() -> Judge:
    """The shipped record with its weights, read once for all games."""
    return load_judge()


def open_desk(scenario: str, seat: str, seed: int, doors: Mapping[str, Door], language: str = SOURCE_LANGUAGE) -> Desk:
    """A new game at its first moment that asks the player, saved from now on."""
    found = load_scenario(scenario)
    session = Session.new(found, {seat}, seed)
    session.play_on()
    return desk_for(session, seat, doors, language=language)


def desk_for(
    session: Session, seat: str, doors: Mapping[str, Door], saves: bool = True, language: str = SOURCE_LANGUAGE
) -> Desk:
    """A desk for a session that runs already, as one read from a save."""
    keeper = autosave(session) if saves else None
    return Desk(session, seat, Words(session.scenario, language), doors, keeper)
