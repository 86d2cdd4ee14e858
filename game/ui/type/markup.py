"""Rich text: a small markup of runs, and its setting into lines.

`**bold**`, `~~struck~~`, `__new in this reading__`, and `{token|text}` for a colour of the palette by name,
as `{text_3|turn 6 of 12}`. Marks may stand inside one another. `escape` protects a text that is not markup.
"""

from dataclasses import replace

from game.ui.type.runs import RichText, Run, SetRun
from game.ui.type.setting import Typesetter, break_words

_MARKS = {"**": "bold", "~~": "struck", "__": "new"}
_SPECIAL = "\\*~_{}|"


def escape(text: str) -> str:
    """A plain text, safe to put into markup."""
    return "".join("\\" + letter if letter in _SPECIAL else letter for letter in text)


def plain(markup: str) -> str:
    """The words of a markup text without its marks."""
    return "".join(run.text for run in parse(markup))


def parse(markup: str) -> list[Run]:
    """The runs of a markup text, in order. A mark left open holds to the end."""
    runs: list[Run] = []
    look, outer, text, at = Run(""), list[Run](), "", 0

    def close() -> None:
        nonlocal text
        if text:
            runs.append(replace(look, text=text))
            text = ""

    while at < len(markup):
        pair, letter = markup[at : at + 2], markup[at]
        if letter == "\\" and at + 1 < len(markup):
            text += markup[at + 1]
            at += 2
        elif pair in _MARKS:
            close()
            look = replace(look, **{_MARKS[pair]: not getattr(look, _MARKS[pair])})  # type: ignore[arg-type]
            at += 2
        elif letter == "{" and (bar := markup.find("|", at)) > 0:
            close()
            outer.append(look)
            look = replace(look, colour=markup[at + 1 : bar])
            at = bar + 1
        elif letter == "}" and outer:
            close()
            look = outer.pop()
            at += 1
        else:
            text += letter
            at += 1
    close()
    return runs


def set_rich(setter: Typesetter, markup: str, role: str, width: int) -> RichText:
    """Breaks a markup text to `width` pixels in a role of type."""
    return setter.paragraphs.get((markup, role, width), lambda: _set(setter, markup, role, width))


def _set(setter: Typesetter, markup: str, role: str, width: int) -> RichText:
    lines: list[list[tuple[Run, str]]] = [[]]
    used, gap = 0.0, setter.role(role).tracking
    for run in parse(markup):
        paragraphs = run.text.split("\n")
        for number, paragraph in enumerate(paragraphs):
            if number:
                lines.append([])
                used = 0.0
            for word in break_words(paragraph):
                need = setter.true_width(word.rstrip(" "), run.role(role)) + (gap if used else 0)
                if used and used + need > width and word.strip():
                    lines.append([])
                    used = 0.0
                lines[-1].append((run, word))
                used += setter.true_width(word, run.role(role)) + (gap if used else 0)
    placed = tuple(_place(setter, line, role) for line in lines)
    widest = max((line[-1].x + line[-1].width for line in placed if line), default=0)
    return RichText(placed, setter.line(role), widest)


def _place(setter: Typesetter, words: list[tuple[Run, str]], role: str) -> tuple[SetRun, ...]:
    """Words of one line joined into runs again, so that each run is one picture."""
    joined: list[tuple[Run, str]] = []
    for run, word in words:
        if joined and joined[-1][0] == run:
            joined[-1] = (run, joined[-1][1] + word)
        else:
            joined.append((run, word))
    placed, x = [], 0.0
    for number, (run, text) in enumerate(joined):
        shown = text.rstrip(" ") if number == len(joined) - 1 else text
        wide = setter.true_width(shown, run.role(role))
        placed.append(SetRun(replace(run, text=shown), round(x), round(wide)))
        x += wide
    return tuple(placed)
