"""Treaties in words: what each is called, and what became of it."""

from game.rules import events as e
from game.rules.setup import Setup
from game.text.tongue.catalogue import Catalogue, readable
from game.text.tongue.dates import Dates

from .articles import Articles
from .figures import percent
from .powers import Powers


class Treaties:
    """The words for treaties in force and for what happens to them."""

    def __init__(self, texts: Catalogue, setup: Setup, powers: Powers, articles: Articles, dates: Dates) -> None:
        self._texts, self._setup, self._powers, self._articles, self._dates = texts, setup, powers, articles, dates

    def name(self, treaty: str) -> str:
        """`the Anglo-Japanese alliance`, or by its date for a treaty of this game."""
        written = self._texts.find("treaties", treaty, "name") or self._texts.find("treaties", treaty)
        if written:
            return written
        turn = next((int(part) for part in treaty.split("/")[1:] if part.isdecimal()), None)
        if turn is None or turn >= len(self._setup.dates):
            return readable(treaty)
        return self._texts.text("treaty_of", date=self._dates.long(self._setup.dates[turn]))

    def status(self, status: str) -> str:
        """`in force`, `broken`."""
        return self._texts.text("treaty_statuses", status)

    def numbered(self, articles: tuple[int, ...]) -> str:
        """`article 1, 3`."""
        return self._texts.text("article_short", numbers=", ".join(str(k + 1) for k in articles))

    def sentence(self, event: e.Event, seat: str) -> str:
        """What happened to a treaty or a public word; empty for what the seat does not see."""
        return self._of_bonds(event, seat) or self._of_words(event, seat)

    def _of_bonds(self, event: e.Event, seat: str) -> str:
        match event:
            case e.BondBroken():
                return self._told("bond_broken", event.by, seat, treaty=self.name(event.treaty),
                                  articles=self.numbered(event.articles))  # fmt: skip
            case e.BondDenounced():
                return self._told("bond_denounced", event.by, seat, treaty=self.name(event.treaty), turn=event.ends + 1)
            case e.BondEnded():
                return self._texts.text("happened", "bond_ended", event.status, treaty=self.name(event.treaty))
            case e.ArticleLapsed():
                return self._plainly("article_lapsed", event.treaty, event.article)
            case e.SecretPrinted():
                return self._plainly("secret_printed", event.treaty, event.article)
            case e.SecretShown() if event.by == seat:
                return self._plainly("secret_shown", event.treaty, event.article)
            case e.TableReopened():
                return self._told("table_reopened", "", seat, treaty=self.name(event.treaty))
        return ""

    def _plainly(self, key: str, treaty: str, article: int) -> str:
        return self._texts.text("happened", key, treaty=self.name(treaty), article=article + 1)

    def _of_words(self, event: e.Event, seat: str) -> str:
        match event:
            case e.HandsTied():
                return self._told("hands_tied", event.by, seat, article=self._article(event.issue, event.level),
                                  truth=percent(event.truth))  # fmt: skip
            case e.WordEaten():
                return self._told("word_eaten", event.by, seat, article=self._article(event.issue, event.level))
            case e.ReservationMade():
                return self._told("reservation_made", event.by, seat, article=self._article(event.issue, event.level))
            case e.ReservationAnswered():
                key = "reservation_taken" if event.is_accepted else "reservation_refused"
                return self._told(key, event.by, seat)
            case e.RollPutOff():
                return self._told("roll_put_off", event.by, seat)
        return ""

    def _article(self, issue: int, level: int) -> str:
        return self._articles.short(issue, level)

    def _told(self, key: str, by: str, seat: str, **slots: object) -> str:
        """The sentence of a key: its `own` form when the seat itself acted, else `other`."""
        form = "own" if by == seat and self._texts.find("happened", key, "own") else "other"
        path = ("happened", key, form) if self._texts.find("happened", key, form) else ("happened", key)
        return self._texts.text(*path, **{"by": self._powers.name(by), **slots})
