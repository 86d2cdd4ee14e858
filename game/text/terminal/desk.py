"""What lies before the player: the session, the text being drafted, and how words find articles and levels."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from game.history.odds.judge import load_judge
from game.history.odds.play import Counsel
from game.rules import Action, Event, LayDraft, View
from game.rules.circumstances import other_party
from game.rules.resolve import Draft
from game.rules.setup import Agenda, Issue
from game.rules.state import Laid
from game.scenario.problems import nearest
from game.session import Session
from game.session.shelf import Autosave
from game.text.words import Words


class NotUnderstood(Exception):
    """Words that stand for nothing here: a sentence that says what was expected, and the nearest that would do."""


@dataclass
class Desk:
    """A player's place at a game. Nothing here is part of the game itself."""

    session: Session
    words: Words
    seat: str
    keeper: Autosave
    draft: Draft = ()
    locked: set[int] = field(default_factory=set)
    secret: set[int] = field(default_factory=set)
    shows_history: bool = False
    is_breaking: bool = False
    """The player has said `break` and was asked whether he means it."""
    is_done: bool = False
    item: str = ""
    """The item outside the room that is spoken of; empty for the one on the table."""
    last_events: tuple[Event, ...] = ()

    def __post_init__(self) -> None:
        if not self.draft:
            self.draft = self.agenda.nothing

    @property
    def view(self) -> View:
        return self.session.view(self.seat)

    @cached_property
    def counsel(self) -> Counsel:
        """History's counsel in this game, read at the first question."""
        return Counsel(load_judge(), self.session.setup.dates[0])

    @property
    def agenda(self) -> Agenda:
        return self.session.setup.agendas[0]

    @property
    def other(self) -> str:
        """The power across the table."""
        return other_party(self.session.state, self.seat)

    @property
    def spoken_of(self) -> str:
        """The item spoken of: while a text waits for an answer its own, whatever was chosen before."""
        return "" if self.view.talk(self.agenda.id).pending else self.item

    def last_theirs(self) -> Laid | None:
        """The text that waits for an answer, or the last one that another side laid before this seat."""
        talk = self.view.talk(self.agenda.id)
        if not self.agenda.is_conference:
            return talk.last_by(self.other)
        heard = [one for one in talk.laid if one.by != self.seat and one.aside in ("", self.seat)]
        return talk.pending or (heard[-1] if heard else None)

    @property
    def is_mediator(self) -> bool:
        return self.seat == self.agenda.mediator

    def last_mine(self) -> Laid | None:
        """The last text this seat laid."""
        return self.view.talk(self.agenda.id).last_by(self.seat)

    def promised(self) -> Draft | None:
        """The text another side said it would sign this turn."""
        return self.promise[1]

    @property
    def promise(self) -> tuple[str, Draft | None]:
        """Who said it would sign what this turn; the other side and nothing, when nobody did."""
        mine = self.last_mine()
        if mine is None or mine.turn != self.view.turn:
            return self.other, None
        told = ((seat, answer.turned_by) for seat, answer in mine.answers if answer.turned_by is not None)
        return next(told, (self.other, None))

    def do(self, action: Action) -> list[str]:
        """Play an action, or say why it may not be done."""
        objection = self.session.objection(action)
        if objection is not None:
            return [self.words.objection(objection)]
        self.last_events = self.session.submit(action)
        if isinstance(action, LayDraft):
            self.locked, self.secret = set(action.locked), set(action.secret)
        return self.told(self.last_events)

    def told(self, events: Iterable[Event]) -> list[str]:
        """Events as sentences for this seat."""
        sentences = (self.words.event(event, self.seat) for event in events)
        return [self.words.plain(sentence) for sentence in sentences if sentence]

    def issue(self, word: str) -> int:
        """The number of an issue by its number from 1, id, or words of its title."""
        numbered = {str(i + 1): i for i in range(len(self.agenda.issues))}
        if word in numbered:
            return numbered[word]
        names = {issue.id: self.words.articles.title(i) for i, issue in enumerate(self.agenda.issues)}
        return self.agenda.position[chosen(word, names, "an article")]

    def level(self, issue: Issue, word: str) -> int:
        """The number of a level by its id, its amount, its number, or words of its name."""
        words = self.words.articles
        names = {level.id: words.level(issue.id, v) for v, level in enumerate(issue.levels)}
        return issue.index_of(chosen(word, names, f"a level of {words.title(issue.id)}"))


def chosen(word: str, names: Mapping[str, str], what: str) -> str:
    """The key a word stands for: a key, the start of one, or words of its name. NotUnderstood says what near it is."""
    sought = word.casefold().replace("-", "_").replace(" ", "_")
    folded = {key: key.casefold() for key in names}
    if exact := [key for key, key_folded in folded.items() if key_folded == sought]:
        return exact[0]
    tests: Sequence[list[str]] = (
        [key for key, key_folded in folded.items() if key_folded.startswith(sought)],
        [key for key, name in names.items() if sought in name.casefold().replace(" ", "_")],
        [key for key, key_folded in folded.items() if sought in key_folded],
    )
    for found in tests:
        if len(found) == 1:
            return found[0]
    several = next((found for found in tests if found), [])
    if several:
        raise NotUnderstood(f"{word!r} could be {', '.join(several)}. Say which.")
    near = nearest(sought, names)
    hint = f" Did you mean {near}?" if near else f" There are: {', '.join(names)}."
    raise NotUnderstood(f"{word!r} is not {what}.{hint}")
