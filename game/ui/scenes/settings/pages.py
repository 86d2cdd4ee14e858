"""The pages of the settings that only tell: keys, files, about."""

from game.places import saves_folder, shipped
from game.text.tongue.labels import Labels
from game.ui.canvas import Rect
from game.ui.inputs import written
from game.ui.kit import Kit
from game.ui.scenes.help.keys import EVERYWHERE, SCREENS
from game.ui.settings import settings_folder
from game.ui.type import escape
from game.ui.widgets import Label, Text, Widget


def page_of(name: str, kit: Kit, room: Rect) -> list[Widget]:
    """The widgets of a page, from the top of `room` downward."""
    lines = {"keys": _keys, "files": _files, "about": _about}[name](kit.labels)
    widgets: list[Widget] = []
    y = room.y
    for role, text in lines:
        if role == "label":
            rect = Rect(room.x, y + kit.theme.px(6), room.width, kit.theme.row(34))
            widgets.append(Label(rect=rect, text=text, rule="below"))
            y = rect.bottom + kit.theme.px(6)
            continue
        tall = Text.height(kit, text, role, room.width)
        widgets.append(Text(rect=Rect(room.x, y, room.width, tall), text=text, role=role, colour="text_2"))
        y += tall + kit.theme.px(4)
    return widgets


def _keys(labels: Labels) -> list[tuple[str, str]]:
    rooms = [(labels.label("help.lists.everywhere"), EVERYWHERE), *((one.title(labels), one.uses) for one in SCREENS)]
    lines = []
    for title, uses in rooms:
        lines.append(("label", title))
        told = [(written(use.chord), use.text(labels) or use.word(labels)) for use in uses]
        lines += [("note", f"**{escape(chord)}**  {escape(text)}") for chord, text in told]
    return lines


def _files(labels: Labels) -> list[tuple[str, str]]:
    places = {
        "settings": settings_folder() / "settings.yaml",
        "studies": saves_folder(),
        "scenarios": shipped("scenarios"),
    }
    lines = [("label", labels.label("settings.files.here"))]
    for name, path in places.items():
        lines += [("body_strong", labels.label(f"settings.files.{name}")), ("note", escape(str(path)))]
    return [*lines, ("note", labels.label("settings.files.plain"))]


def _about(labels: Labels) -> list[tuple[str, str]]:
    path = shipped("assets") / "ATTRIBUTIONS.md"
    lines = [
        ("label", labels.label("settings.about.version")),
        ("note", labels.label("settings.about.what")),
        ("note", labels.label("settings.about.sources")),
        ("label", labels.label("settings.about.made_of")),
    ]
    for row in path.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip(" `") for cell in row.strip("|").split("|")]
        if len(cells) == 3 and not set(cells[0]) <= set("-: ") and cells[0] != "what":
            lines.append(("note", f"**{escape(cells[0])}**  {escape(cells[1])}. {escape(cells[2])}"))
    return lines
