"""The chosen study at the right: what it is, where it stands, what happened last, and what can be done with it."""

from game.ui.canvas import Rect
from game.ui.cards.library import Study
from game.ui.kit import Kit
from game.ui.type import escape
from game.ui.widgets import Button, Failure, Field, Label, Mark, Panel, ScoreBar, ScrollArea, Text, Widget, Zone

NAME, TAGS = "name", "tags"
"""The two fields that can be written in."""


def study_panel(kit: Kit, rect: Rect, study: Study | None, writing: str = "") -> list[Widget]:
    """The panel of a study; `writing` is the field that is open."""
    foot = 2 * kit.theme.row(44) + kit.theme.px(40)
    panel = Panel(rect=rect, title=kit.label("library.study"), foot_height=foot if study else 0)
    if study is None:
        return [panel]
    px = kit.theme.px
    room = Rect(rect.x + px(24), rect.y + kit.theme.row(40) + px(18), rect.width - px(48), 0)
    room.height = rect.bottom - foot - px(8) - room.y
    found = [panel, *_head(kit, room, study, writing), *_deeds(kit, rect, foot, study)]
    return found


def _head(kit: Kit, room: Rect, study: Study, writing: str) -> list[Widget]:
    px = kit.theme.px
    mark = Rect(room.x, room.y, px(30), kit.type.line("panel_title"))
    found: list[Widget] = [
        Mark(rect=mark, code=study.code, size=px(30))
        if study.code
        else Mark(rect=mark, icon="warning", size=px(26), colour="lowers")
    ]
    beside = Rect(room.x + px(44), room.y, room.width - px(44), 0)
    if writing == NAME:
        beside.height = kit.theme.row(40)
        hint = kit.label("library.name_hint")
        found.append(Field(name=NAME, rect=beside, text=study.title, hint=hint, limit=60, zone=Zone.RIGHT))
    else:
        beside.height = Text.height(kit, escape(study.title), "panel_title", beside.width)
        found.append(Text(rect=beside, text=escape(study.title), role="panel_title"))
    y = beside.bottom + px(10)
    if writing == TAGS:
        line = Rect(room.x, y, room.width, kit.theme.row(40))
        hint, text = kit.label("library.tags_hint"), ", ".join(study.tags)
        found.append(Field(name=TAGS, rect=line, text=text, hint=hint, limit=200, zone=Zone.RIGHT))
        y = line.bottom + px(10)
    return [*found, *_body(kit, Rect(room.x, y, room.width, room.bottom - y), study)]


def _body(kit: Kit, room: Rect, study: Study) -> list[Widget]:
    px, y = kit.theme.px, room.y
    found: list[Widget] = []
    for text in _facts(kit, study):
        tall = Text.height(kit, text, "note", room.width)
        found.append(Text(rect=Rect(room.x, y, room.width, tall), text=text, role="note", colour="text_2"))
        y += tall + px(6)
    if study.fault:
        tall = kit.type.height(study.fault, "note", room.width - kit.theme.row(18) - px(8)) + 4
        return [*found, Failure(rect=Rect(room.x, y, room.width, tall), text=study.fault)]
    if study.score is not None:
        line, text = Rect(room.x, y, room.width, kit.theme.row(30)), kit.label("library.score")
        found.append(ScoreBar(rect=line, text=text, value=study.score, history=study.history))
        y = line.bottom + px(10)
    head = Rect(room.x, y + px(12), room.width, kit.theme.row(24))
    found.append(Label(rect=head, text=kit.label("library.last")))
    return [*found, *_last(kit, Rect(room.x, head.bottom + px(8), room.width, room.bottom - head.bottom), study)]


def _last(kit: Kit, room: Rect, study: Study) -> list[Widget]:
    px, y, wide = kit.theme.px, room.y, room.width - kit.theme.px(14)
    children: list[Widget] = []
    for text in map(escape, study.last):
        tall = Text.height(kit, text, "note", wide)
        children.append(Text(rect=Rect(room.x, y, wide, tall), text=text, role="note", colour="text_2"))
        y += tall + px(8)
    if not children:
        return []
    room.height = max(kit.type.line("note"), room.height - px(8))
    return [ScrollArea(name=f"last.{study.path.stem}", rect=room, children=children, zone=Zone.RIGHT)]


def _facts(kit: Kit, study: Study) -> list[str]:
    kept = kit.label("library.kept", when=study.kept)
    if study.fault:
        return [kept, escape(kit.label("library.file", name=study.path.name))]
    moves, lines = kit.label("library.moves", n=study.moves), kit.label("library.lines", n=study.branches)
    own = [escape(study.scenario)] if study.scenario != study.title else []
    tags = [" · ".join(f"**{escape(tag)}**" for tag in study.tags)] if study.tags else []
    return [
        *own,
        f"**{escape(study.seat)}**, {escape(study.where)}",
        f"{moves} · {lines} · {kept}",
        *tags,
        f"{{text_3|{escape(study.path.name)}}}",
    ]


def _deeds(kit: Kit, rect: Rect, foot: int, study: Study) -> list[Widget]:
    px, row = kit.theme.px, kit.theme.row(44)
    inside = Rect(rect.x + px(24), rect.bottom - foot + px(14), rect.width - px(48), row)
    why = kit.label("library.cannot_open") if study.fault else ""
    text, asks = kit.label("library.see_end" if study.is_over else "library.go_on"), kit.label("library.put_away_asks")
    lower = (("rename", "rename", "f2"), ("tag", "tag", "t"), ("away", "put_away", "delete"))
    words = {name: kit.label(f"library.{key}") for name, key, _ in lower}
    needs = [max(Button.width(kit, words[name], key=key), Button.width(kit, asks) if name == "away" else 0)
             for name, _, key in lower]  # fmt: skip
    spare = (inside.width - 2 * px(8) - sum(needs)) // len(needs)
    found = [Button(name="go", rect=inside, text=text, kind="primary", key="enter", icon="play", barred=why,
                    zone=Zone.FOOT, group="deeds")]  # fmt: skip
    x = inside.x
    for (name, _, key), need in zip(lower, needs):
        place = Rect(x, inside.bottom + px(12), need + spare, row)
        grave = name == "away"
        found.append(
            Button(name=name, rect=place, text=words[name], key=key, kind="grave" if grave else "plain",
                   asks=asks if grave else "", zone=Zone.FOOT, group="deeds")
        )  # fmt: skip
        x = place.right + px(8)
    return [*found]
