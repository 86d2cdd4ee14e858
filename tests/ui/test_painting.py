"""Only what has changed is painted, and the picture is the same as if all of it were."""

from dataclasses import dataclass

import pygame
import pytest

from game.ui.canvas import Canvas, Rect
from game.ui.inputs import PointerMoved
from game.ui.kit import Kit, make_kit
from game.ui.painting import Painting, Piece, merged
from game.ui.scene import PageScene
from game.ui.widgets import Button, Ground, Look, Widget
from game.ui.window.pilot import Pilot

SIZE = (400, 300)


@dataclass(eq=False, kw_only=True)
class Stray(Widget):
    """Draws a rule far beyond its rectangle."""

    tone: str = "ice"

    def draw(self, canvas: Canvas, look: Look) -> None:
        canvas.fill(self.rect, canvas.palette.named(self.tone))
        canvas.level(self.rect.x, self.rect.y + 100, 200, canvas.palette.named(self.tone))


class Desk(PageScene):
    def __init__(self, *widgets: Widget) -> None:
        super().__init__()
        self.given = list(widgets)

    def build(self, kit: Kit) -> list[Widget]:
        return self.given


def both(pilot: Pilot, surface: pygame.Surface) -> tuple[list[Rect], bool]:
    """The rectangles renewed, and whether the picture is the whole one."""
    rects = pilot.stack.renew(surface)
    return rects, surface.get_buffer().raw == pilot.picture().get_buffer().raw


def test_a_hover_repaints_its_widget_and_nothing_else() -> None:
    pilot = Pilot(Desk(*(Button(name=f"b{k}", rect=Rect(10, 10 + 60 * k, 120, 40), text="Send") for k in range(4))))
    surface = pygame.Surface(pilot.stack.kit.size)
    assert both(pilot, surface) == ([surface.get_rect()], True)
    assert both(pilot, surface) == ([], True)
    pilot.send(PointerMoved((30, 80)))
    rects, same = both(pilot, surface)
    assert same and len(rects) == 1 and rects[0].width * rects[0].height < 10_000


def test_what_draws_beyond_its_reach_is_found_out() -> None:
    stray = Stray(rect=Rect(20, 20, 40, 40))
    pilot = Pilot(Desk(Ground(rect=Rect(0, 0, 400, 400)), stray))
    surface = pygame.Surface(pilot.stack.kit.size)
    pilot.stack.renew(surface)
    for tone in ("lowers", "warning"):
        stray.tone = tone
        assert both(pilot, surface)[1]


def test_widgets_that_come_go_and_change_places_leave_nothing_behind() -> None:
    one, two = (Ground(name=n, rect=Rect(20 + 30 * k, 20, 90, 90), ground=g)
                for k, (n, g) in enumerate((("a", "ink_3"), ("b", "paper_0"))))  # fmt: skip
    scene = Desk(one, two)
    pilot = Pilot(scene)
    surface = pygame.Surface(pilot.stack.kit.size)
    for given in ([one, two], [two, one], [two], [], [one]):
        scene.given = given
        scene.refresh()
        assert both(pilot, surface)[1], given


def test_a_surface_that_was_lost_is_painted_whole() -> None:
    painting, kit = Painting(), make_kit()
    pieces = {"a": Piece(1, Rect(0, 0, 50, 50), lambda canvas: canvas.fill(Rect(0, 0, 50, 50), canvas.palette.ice))}
    surface = pygame.Surface(SIZE)
    assert painting.renew(Canvas(kit, surface), pieces) == [surface.get_rect()]
    surface.fill((0, 0, 0))
    painting.forget()
    painting.renew(Canvas(kit, surface), pieces)
    assert surface.get_at((10, 10))[:3] == kit.theme.palette.ice


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ([(0, 0, 10, 10), (5, 5, 10, 10)], [(0, 0, 15, 15)]),
        ([(0, 0, 10, 10), (50, 50, 10, 10)], [(0, 0, 10, 10), (50, 50, 10, 10)]),
        ([(-20, -20, 10, 10), (390, 290, 50, 50)], [(390, 290, 10, 10)]),
    ],
)
def test_rectangles_are_merged_within_the_window(given: list[tuple[int, ...]], found: list[tuple[int, ...]]) -> None:
    assert [tuple(rect) for rect in merged(iter([Rect(g) for g in given]), Rect((0, 0), SIZE))] == found
