"""The window. Only this folder imports pygame.

How it stands together, from below:

    tokens, theme   the look (`assets/theme.yaml`), scaled: `theme.px(16)`, `theme.row(44)`, `theme.panel(432)`
    type            fonts by script, measured and set: roles `body`, `note`, `label`, `row_title`, `page_title`...
    icons, marks    the 59 icons at any size and tint; badges, discs, lozenges
    kit             all of these for one window: `kit.theme`, `kit.type`, `kit.size`
    canvas          what is drawn on: `canvas.fill`, `text_in`, `paragraph`, `rich`, `icon`, `badge`, `curve`;
                    `canvas.overflow` holds every text that did not fit
    widgets/        buttons, fields, lists, gauges, cards (see its own page)
    scene           `PageScene`: override `build(kit) -> widgets`, `receive(message) -> transition`, `on_key`
    app             the window and its loop; `pilot` drives scenes by hand; `shot` makes pictures of them
    scenes/, map/   the screens; the map

A scene in short:

    class Ask(PageScene):
        def build(self, kit):
            px = kit.theme.px
            return [
                Panel(rect=Rect(0, 0, px(400), kit.size[1]), title="Terms"),
                Button(name="lay", rect=Rect(px(16), px(60), px(240), kit.theme.row(44)), text="Lay the draft",
                       kind="primary", key="enter", barred=self.why_not),
            ]
        def receive(self, message):
            if message == Pressed("lay"):
                return Replace(Resolution(...))

Long work goes to the worker: answer with `Run("fan", work)`; its `JobMoved` and `JobDone` come to `on_other`.
Tests: `Pilot(Ask(), (1280, 720)).click("lay")`, `.text()`, `.overflow`. See `tests/ui`.
"""
