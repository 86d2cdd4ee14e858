"""Type: fonts by script, text measured, wrapped and drawn at its true size, and rich text.

    setter = Typesetter(theme)
    setter.width("Portsmouth", "body")              # pixels
    setter.render("Portsmouth", "body", colour)     # one line as a picture, as high as the line
    setter.wrap(long_text, "note", width)           # lines
    set_rich(setter, "Russia cedes ~~all~~ **Sakhalin**", "body", width)

Roles are those of `assets/theme.yaml` (body, note, label, row_title, page_title, telegram, ...).
"""

from game.ui.type.faces import Faces, FontMissing
from game.ui.type.markup import escape, parse, plain, set_rich
from game.ui.type.runs import RichText, Run
from game.ui.type.setting import Typesetter
from game.ui.type.shelf import Shelf

__all__ = [
    "Faces", "FontMissing", "RichText", "Run", "Shelf", "Typesetter", "escape", "parse", "plain", "set_rich",
]  # fmt: skip
