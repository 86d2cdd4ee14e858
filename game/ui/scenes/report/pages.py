"""What the report shows."""

from collections.abc import Sequence
from dataclasses import replace

import pygame

from game.ui.canvas import Rect
from game.ui.cards.report import ReportCard, report_card
from game.ui.desk import Desk
from game.ui.kit import Kit
from game.ui.map.marks.names import standard_names
from game.ui.map.still import still
from game.ui.scene import PageScene
from game.ui.scenes.report.foot import Foot, foot_height, foot_of
from game.ui.scenes.report.lower import TABS, Chosen, column
from game.ui.scenes.report.parts import AimScale, MapPlateCard, Scores, WorthGraph
from game.ui.type import escape
from game.ui.widgets import (
    Button,
    Distribution,
    Ground,
    Label,
    Line,
    Mark,
    Option,
    ScrollArea,
    Tabs,
    Text,
    Widget,
    Zone,
)
from game.ui.widgets import Progress as ProgressBar


class ReportPages(PageScene):
    """The report of one game, laid out; what the player does with it is in `scene`."""

    door = "report"
    name = "report"

    def __init__(self, desk: Desk, is_still: bool = False) -> None:
        super().__init__()
        self.desk, self.is_still = desk, is_still
        self.card: ReportCard | None = None
        self.tab, self.said = "turns", ""
        self.folder: str | None = None
        """The folder the game is to be written to, while the player is asked."""
        self.chosen = Chosen()
        self.others: tuple[int, ...] = ()
        self._plates: dict[tuple[int, int], list[pygame.Surface]] = {}
        self._wanted, self._language = (0, 0), ""

    def speak(self, language: str) -> None:
        """Writes the report in another language: it is reckoned anew."""
        super().speak(language)
        if language == self._language:
            return
        self._language, self.card = language, self._reckon() if self.is_still else None
        self._plates.clear()

    def _reckon(self) -> ReportCard:
        return report_card(self.desk.session, self.desk.seat, self.desk.words)

    def build(self, kit: Kit) -> Sequence[Widget]:
        found = self._bar(kit)
        foot = foot_of(kit, Foot(self._branch(kit), self.said, self.folder, self.desk.doors))
        card, px = self.card, kit.theme.px
        if card is None:
            place = Rect(px(64), kit.size[1] // 2, px(560), kit.type.line("note") + px(8))
            return [*found, ProgressBar(rect=place, text=kit.label("report.opening"), share=0.5), *foot]
        narrow = kit.theme.is_narrow
        margin, top = px(64), kit.theme.bar + px(34)
        floor = kit.size[1] - foot_height(kit)
        inner = kit.size[0] - 2 * margin
        verdict = round(inner * (0.30 if narrow else 408 / 1792))
        aims = round(inner * (0.25 if narrow else 428 / 1792))
        gap = px(40 if narrow else 36)
        plate = (inner - verdict - aims - 2 * gap - px(20)) // 2
        plate = min(plate, round((floor - top) * 0.50))
        upper = top + plate + kit.type.line("note") + px(30)
        x = margin + verdict + gap
        found += self._verdict(kit, card, Rect(margin, top - px(8), verdict, upper - top))
        found += self._maps(kit, card, (x, top), plate)
        left = x + 2 * plate + px(20) + gap
        found += self._aims(kit, card, Rect(left, top, kit.size[0] - margin - left, upper - top))
        lower = Rect(margin, upper + px(14), inner, floor - upper - px(22))
        return [*found, *self._lower(kit, card, lower), *foot]

    def _bar(self, kit: Kit) -> list[Widget]:
        px, tall, words = kit.theme.px, kit.theme.bar, self.desk.words
        badge = px(30)
        upper, lower = kit.type.line("page_title"), kit.type.line("note")
        y = (tall - upper - lower) // 2
        place = f"{words.texts.find('title') or words.title}, {words.texts.find('years') or ''}".strip(", ")
        size = kit.theme.row(40)
        return [
            Ground(rect=Rect(0, 0, kit.size[0], tall), ground="ink_1", rules="bottom"),
            Mark(rect=Rect(px(23), (tall - badge) // 2, badge, badge), code=self.desk.seat, size=badge),
            Text(rect=Rect(px(71), y, px(600), upper), text=kit.label("report.title"), role="page_title"),
            Text(
                rect=Rect(px(71), y + upper, px(600), lower),
                text=escape(f"{place} · {words.powers.name(self.desk.seat)}"),
                role="note",
                colour="text_2",
            ),
            Button(
                name="pause",
                rect=Rect(kit.size[0] - px(14) - size, (tall - size) // 2, size, size),
                icon="settings",
                kind="ghost",
                key="" if self.folder is not None else "escape",
                tip=kit.label("report.pause_tip"),
                zone=Zone.HEAD,
            ),
        ]

    def _verdict(self, kit: Kit, card: ReportCard, room: Rect) -> list[Widget]:
        px = kit.theme.px
        heading = Text.height(kit, card.heading, "label", room.width)
        found: list[Widget] = [
            Text(
                rect=Rect(room.x, room.y, room.width, heading), text=escape(card.heading), role="label", colour="text_3"
            )
        ]
        y = room.y + heading + px(14)
        role = "verdict"
        scores = Scores.height(kit)
        lead = Text.height(kit, escape(card.text), "lead", room.width)
        left = room.bottom - y - scores - px(20) - lead - (px(70) if self.others else 0)
        if Text.height(kit, escape(card.title), role, room.width) > left:
            role = "figure"
        tall = Text.height(kit, escape(card.title), role, room.width)
        found.append(Text(rect=Rect(room.x, y, room.width, tall), text=escape(card.title), role=role))
        y += tall + px(12)
        found.append(Text(rect=Rect(room.x, y, room.width, lead), text=escape(card.text), role="lead", colour="text_2"))
        y += lead + px(16)
        worse = sum(score < card.you for score in self.others)
        said = kit.label("report.better", n=worse, all=len(self.others)) if self.others else ""
        found.append(Scores(rect=Rect(room.x, y, room.width, scores), you=card.you, history=card.history, said=said))
        y += scores + px(10)
        if self.others and y + px(56) <= room.bottom + px(8):
            steps = [
                sum(low <= score < low + 5 for score in self.others) / len(self.others) for low in range(0, 100, 5)
            ]
            found.append(
                Distribution(
                    name="others",
                    rect=Rect(room.x, y, room.width, px(56)),
                    shares=steps,
                    history=card.history,
                    yours=card.you,
                    tip=kit.label("report.others_tip", n=len(self.others)),
                )
            )
        return found

    def _maps(self, kit: Kit, card: ReportCard, at: tuple[int, int], plate: int) -> list[Widget]:
        px, line = kit.theme.px, kit.type.line("note")
        found: list[Widget] = []
        pictures = self._painted(kit, card, plate)
        for number, one in enumerate(card.plates):
            rect = Rect(at[0] + number * (plate + px(20)), at[1], plate, plate + line + px(8))
            found.append(
                MapPlateCard(
                    rect=rect,
                    title=one.title,
                    note=one.note,
                    picture=pictures[number] if pictures else None,
                    is_yours=number == 0,
                )
            )
        return found

    def _painted(self, kit: Kit, card: ReportCard, plate: int) -> list[pygame.Surface]:
        key = (plate, plate)
        self._wanted = key
        if key not in self._plates and self.is_still:
            self._plates[key] = painted(kit, card, plate)
        return self._plates.get(key, [])

    def _aims(self, kit: Kit, card: ReportCard, room: Rect) -> list[Widget]:
        px, line = kit.theme.px, kit.type.line("note")
        found: list[Widget] = [
            Label(
                rect=Rect(room.x, room.y, room.width, line),
                text=kit.label("report.aims"),
                note=kit.label("report.aims_note"),
            )
        ]
        y, tall = room.y + line + px(12), AimScale.height(kit)
        spare = px(14) if y + tall * len(card.aims) > room.bottom else 0
        rows: list[Widget] = [
            AimScale(
                name=f"aim.{k}",
                rect=Rect(room.x, y + k * tall, room.width - spare, tall - px(6)),
                held=aim,
                tip=escape(aim.why),
                zone=Zone.RIGHT,
            )
            for k, aim in enumerate(card.aims)
        ]
        return [*found, ScrollArea(name="aims", rect=Rect(room.x, y, room.width, room.bottom - y), children=rows)]

    def _lower(self, kit: Kit, card: ReportCard, room: Rect) -> list[Widget]:
        px, row = kit.theme.px, kit.theme.row(34)
        options = [Option(key, kit.label(f"report.tabs.{key}")) for key in TABS]
        if kit.theme.is_narrow:
            tabs = Tabs(
                name="tab",
                rect=Rect(room.x, room.y, room.width, row),
                options=[Option("graph", kit.label("report.tabs.graph")), *options],
                value=self.tab,
                role="note",
                text=kit.label("report.report"),
                has_rule=True,
            )
            body = Rect(room.x, tabs.rect.bottom + px(6), room.width, room.bottom - tabs.rect.bottom - px(6))
            return [tabs, *self._body(kit, card, body)]
        wide = round(room.width * 592 / 1792)
        right = Rect(room.right - wide, room.y, wide, room.height)
        graph = Rect(room.x, room.y + row, room.width - wide - px(50), room.height - row)
        label = Label(
            rect=Rect(room.x, room.y, graph.width, row),
            text=kit.label("report.worth_of", power=self.desk.words.powers.name(self.desk.seat)),
        )
        tabs = Tabs(
            name="tab",
            rect=Rect(right.x, right.y, right.width, row),
            options=options,
            value=self.tab if self.tab != "graph" else "turns",
            role="note",
            text=kit.label("report.report"),
            has_rule=True,
        )
        body = Rect(right.x, right.y + row + px(4), right.width, right.height - row - px(4))
        return [label, self._graph(kit, card, graph), tabs, *column(kit, card, body, tabs.value, self.chosen)]

    def _body(self, kit: Kit, card: ReportCard, room: Rect) -> list[Widget]:
        if self.tab == "graph":
            return [self._graph(kit, card, room)]
        return column(kit, card, room, self.tab, self.chosen)

    def _graph(self, kit: Kit, card: ReportCard, rect: Rect) -> Widget:
        last = len(card.dates)
        past = [*enumerate(card.past)]
        if past and past[-1][0] < last:
            past.append((last, card.past[-1]))
        values = [*card.yours, *card.past, *(f.low for f in card.band), *(f.high for f in card.band)]
        low = min(values) // 10 * 10
        high = low + -(-(max(values) - low) // 20) * 20
        step = 1 if rect.width > kit.theme.px(900) else 2
        ticks = [(k, date) for k, date in enumerate(card.dates) if k % step == 0]
        return WorthGraph(
            name="graph",
            rect=rect,
            span=(0, last),
            scale=(low, high),
            ticks=ticks,
            text=kit.label("report.graph"),
            lines=(
                Line(kit.label("report.you_n", n=card.you), [*enumerate(card.yours)], "ice", False, 2.6),
                Line(kit.label("report.history_n", n=card.history), past, "bone", False, 2.0),
            ),
            band=card.band,
            moments=card.moments,
        )

    def _branch(self, kit: Kit) -> str:
        """The words of the button that branches: from which turn."""
        card = self.card
        if card and self.chosen.move is not None:
            return kit.label("report.branch_turn", turn=card.moves[self.chosen.move].turn + 1)
        if card and card.moments:
            return kit.label("report.branch", letter=card.moments[self.chosen.moment].letter)
        return kit.label("report.branch_any")


def painted(kit: Kit, card: ReportCard, plate: int) -> list[pygame.Surface]:
    """The two plates, `plate` pixels wide."""
    found = []
    for one in card.plates:
        scale = one.picture.view.px_per_km * plate / 430
        names = (*standard_names(one.picture.year, scale, kit.labels), *one.labels)
        view = replace(one.picture.view, px_per_km=scale)
        found.append(still(kit, replace(one.picture, view=view, names=names), (plate, plate), framed=True))
    return found
