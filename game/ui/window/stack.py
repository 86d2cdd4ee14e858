"""The stack of scenes: which is on top, what a transition does to it. It knows no window."""

from collections.abc import Callable

import pygame

from game.ui.canvas import Canvas, Overflow, Rect
from game.ui.inputs import Input, JobDone, JobMoved, Shown
from game.ui.kit import Kit
from game.ui.painting import Painting, Piece
from game.ui.scene import Cancel, Pop, Push, Quit, Replace, Restart, Run, Scene, Transition


class Stack:
    """Scenes one on another. `run` and `cancel` are where background jobs go."""

    def __init__(self, first: Scene, kit: Kit) -> None:
        self.kit = kit
        self.scenes: list[Scene] = [first]
        self.overflow: list[Overflow] = []
        self.run: Callable[[Run], None] = lambda job: None
        self.cancel: Callable[[Cancel], None] = lambda job: None
        self._starters: dict[str, Scene] = {}
        self._painting = Painting()
        self._below: pygame.Surface | None = None
        self._turn = 0
        """Counts what makes the last picture useless: other scenes, another kit, news below an overlay."""
        self._last: tuple[object, ...] = ()
        first.layout(kit)

    @property
    def top(self) -> Scene:
        """The scene that hears the player."""
        return self.scenes[-1]

    @property
    def is_over(self) -> bool:
        return not self.scenes

    def dress(self, kit: Kit) -> None:
        """Lays every scene anew with another kit."""
        self.kit = kit
        self._turn += 1
        for scene in self.scenes:
            scene.layout(kit)
        self.begin()

    def begin(self) -> None:
        """Tells the scene on top that it is seen."""
        self.on_event(Shown())

    def on_event(self, event: Input) -> None:
        """Gives an input to the scene it is for, the one on top but for news of jobs, and does what it answers."""
        if self.is_over:
            return
        scene = self._hearer(event.name) if isinstance(event, JobDone | JobMoved) else self.top
        self._turn += scene is not self.top
        self.put(scene.on_event(event), scene)

    def _hearer(self, job: str) -> Scene:
        """Who hears of a job: the scene that began it, wherever it stands; once it is gone, the screen on view."""
        starter = self._starters.get(job)
        if starter in self.scenes:
            return starter
        return next((scene for scene in reversed(self.scenes) if not scene.is_overlay), self.top)

    def put(self, transition: Transition | None, by: Scene | None = None) -> None:
        """Does what a scene answered: the one on top, unless another is named."""
        by = by or self.top
        if isinstance(transition, Push):
            self.scenes.append(transition.scene)
            self._show(transition.scene)
        elif isinstance(transition, Pop):
            self.scenes.remove(by)
            if self.scenes:
                self._show(self.top)
        elif isinstance(transition, Replace):
            self.scenes[self.scenes.index(by)] = transition.scene
            self._show(transition.scene)
        elif isinstance(transition, Restart):
            self.scenes[:] = [transition.scene]
            self._show(transition.scene)
        elif isinstance(transition, Quit):
            self.scenes.clear()
        elif isinstance(transition, Run):
            self._starters[transition.name] = by
            self.run(transition)
        elif isinstance(transition, Cancel):
            self.cancel(transition)

    def _show(self, scene: Scene) -> None:
        """Lays a scene; it is told that it is seen, even where an overlay still lies on it."""
        self._turn += 1
        scene.layout(self.kit)
        self.put(scene.on_event(Shown()), scene)

    def update(self, dt: float) -> bool:
        """Lets `dt` milliseconds pass; True when something must be drawn again."""
        return not self.is_over and self.top.update(dt)

    def draw(self, surface: pygame.Surface) -> None:
        """Draws the scene on top, and those below it that show through. The ledger of overflows starts empty."""
        canvas = Canvas(self.kit, surface)
        for scene in self._seen():
            for piece in scene.pieces(self.kit).values():
                piece.draw(canvas)
        self.overflow = canvas.overflow

    def renew(self, surface: pygame.Surface) -> list[Rect]:
        """Draws only what has changed since the last time on this surface. Returns the rectangles drawn."""
        seen = self._seen()
        if (*seen, self._turn) != self._last:
            self._last, self._below = (*seen, self._turn), None
            self._painting.forget()
        pieces = self.top.pieces(self.kit)
        if self.top.is_overlay:
            below = self._picture_below(seen[:-1], surface.get_size())
            ground = Piece(None, self.kit.rect, lambda canvas: canvas.picture(below, (0, 0)))
            pieces = {"below": ground, **pieces}
        return self._painting.renew(Canvas(self.kit, surface), pieces)

    def forget(self) -> None:
        """The surface lost what was drawn on it: all of it is drawn the next time."""
        self._turn += 1

    def _picture_below(self, scenes: list[Scene], size: tuple[int, int]) -> pygame.Surface:
        """The scenes an overlay lies on, drawn once: nothing moves there until one of them hears of a job."""
        if self._below is None or self._below.get_size() != size:
            self._below = pygame.Surface(size)
            canvas = Canvas(self.kit, self._below)
            for scene in scenes:
                for piece in scene.pieces(self.kit).values():
                    piece.draw(canvas)
        return self._below

    def _seen(self) -> list[Scene]:
        first = len(self.scenes) - 1
        while first > 0 and self.scenes[first].is_overlay:
            first -= 1
        return self.scenes[first:]
