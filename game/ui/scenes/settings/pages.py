"""The pages of the settings that only tell: keys, files, about."""

from game.places import shipped
from game.ui.canvas import Rect
from game.ui.inputs import written
from game.ui.kit import Kit
from game.ui.scenes.help.keys import EVERYWHERE, SCREENS
from game.ui.settings import settings_folder
from game.ui.type import escape
from game.ui.widgets import Label, Text, Widget


def page_of(name: str, kit: Kit, room: Rect) -> list[Widget]:
    """The widgets of a page, from the top of `room` downward."""
    lines = {"keys": _keys, "files": _files, "about": _about}[name]()
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


def _keys() -> list[tuple[str, str]]:
    lines = [("label", "Everywhere")]
    lines += [("note", f"**{escape(written(use.chord))}**  {escape(use.text)}") for use in EVERYWHERE]
    for screen in SCREENS:
        lines.append(("label", screen.title))
        lines += [("note", f"**{escape(written(use.chord))}**  {escape(use.text)}") for use in screen.uses]
    return lines


def _files() -> list[tuple[str, str]]:
    return [
        ("label", "On this machine"),
        ("body_strong", "Settings"),
        ("note", escape(str(settings_folder() / "settings.yaml"))),
        ("body_strong", "Scenarios that came with the game"),
        ("note", escape(str(shipped("scenarios")))),
        (
            "note",
            "Every file is plain text. A file that cannot be read is named and kept; nothing is thrown away.",
        ),
    ]


def _about() -> list[tuple[str, str]]:
    path = shipped("assets") / "ATTRIBUTIONS.md"
    lines = [
        ("label", "Frozen Peace, version 0.1"),
        ("note", "A game of diplomatic negotiation in the North Pacific, 1904 to the present. MIT licence."),
        (
            "note",
            "Every claim about the past has a source within one step, in the archive and beside the card.",
        ),
        ("label", "What it is made of"),
    ]
    for row in path.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip(" `") for cell in row.strip("|").split("|")]
        if len(cells) == 3 and not set(cells[0]) <= set("-: ") and cells[0] != "what":
            lines.append(("note", f"**{escape(cells[0])}**  {escape(cells[1])}. {escape(cells[2])}"))
    return lines
