"""All the words of one game in one language."""

from game.rules import Asked, Objection
from game.rules.events import Event
from game.rules.state import Phase, Standing
from game.scenario.build import Scenario
from game.text.tongue.catalogue import (
    SOURCE_LANGUAGE,
    Catalogue,
    conference_texts,
    plain,
    program_texts,
    treaty_texts,
)
from game.text.tongue.dates import Dates
from game.text.tongue.labels import labels_in

from .acts import Acts
from .articles import Articles
from .crisis import CrisisWords
from .events import Happenings, Vocabulary
from .objections import Objections
from .papers import Papers
from .places import Places
from .powers import Powers
from .reasons import Reasons
from .treaties import Treaties
from .verdicts import Verdicts


class Words:
    """The words for one scenario.

    words.powers.name("RUS"), words.articles.article(3, 2), words.dates.for_power("1905-08-23", "RUS"),
    words.reasons.reason("JPN", "given/korea"), words.acts.line(order), words.objection(o), words.event(e, "RUS")
    """

    def __init__(self, scenario: Scenario, language: str = SOURCE_LANGUAGE) -> None:
        setup = scenario.setup
        self.scenario, self.language = scenario, language
        self.texts = catalogue_of(scenario, language)
        self.labels = labels_in(language)
        self.dates = Dates(self.texts)
        self.powers = Powers(self.texts)
        self.places = Places(self.texts, self.powers, language)
        self.articles = Articles(self.texts, setup.agendas[0])
        self.reasons = Reasons(self.texts, setup.agendas[0])
        self.acts = Acts(self.texts, self.powers, setup)
        self.papers = Papers(self.texts)
        self.crisis = CrisisWords(self.texts, self.powers)
        self.verdicts = Verdicts(self.texts, setup, self.articles)
        self.treaties = Treaties(self.texts, setup, self.powers, self.articles, self.dates)
        self._objections = Objections(self.texts, self.powers, self.articles, self.acts, self.places, self.treaties)
        self._happenings = Happenings(
            Vocabulary(
                self.texts, setup, self.powers, self.articles, self.reasons, self.acts, self.dates, self.places,
                self.treaties, self.crisis,
            )
        )  # fmt: skip

    @property
    def title(self) -> str:
        """The scenario's title in full."""
        return self.texts.find("subtitle") or self.texts.find("title") or self.scenario.id

    def objection(self, objection: Objection) -> str:
        """Why not, and what to do instead."""
        return self._objections.sentence(objection)

    def event(self, event: Event, seat: str) -> str:
        """What happened, from a seat's point of view; empty for what it does not see or need not be told."""
        return self._happenings.sentence(event, seat)

    def asked(self, asked: Asked) -> str:
        """What a seat is asked to do."""
        return self.texts.text("asked", asked.value)

    def standing(self, standing: Standing) -> str:
        """How a table stands."""
        return self.texts.text("standings", standing.value)

    def phase(self, phase: Phase) -> str:
        """What the game is about at the moment."""
        return self.texts.text("phases", phase.value)

    def phrase(self, key: str, **slots: object) -> str:
        """A phrase of the program's own."""
        return self.texts.text("phrases", key, **slots)

    def label(self, key: str, **slots: object) -> str:
        """What stands on the window: `label("table.lay_draft")`."""
        return self.labels.label(key, **slots)

    @staticmethod
    def plain(text: str) -> str:
        """A text without the marks of bold."""
        return plain(text)


def catalogue_of(scenario: Scenario, language: str) -> Catalogue:
    """The catalogue of one game: the language before English, in each the scenario before the program."""
    tongues = dict.fromkeys((language, SOURCE_LANGUAGE))
    own = (program_texts, treaty_texts, conference_texts)
    return Catalogue([layer for t in tongues for layer in (scenario.words(t), *(texts(t) for texts in own))])
