"""One article on the sheet, and the controls that stand in it while it is chosen."""

from game.ui.canvas import Rect
from game.ui.cards.table.articles import Amounts, Article
from game.ui.kit import Kit
from game.ui.widgets import Article as Paper
from game.ui.widgets import Button, Chooser, Option, Price, Segment, Slider, Switch, Widget, grouped


def article_height(kit: Kit, one: Article, width: int, is_chosen: bool, is_bare: bool) -> int:
    """How high the article stands, pixels; `is_bare` leaves its note to the tooltip."""
    note = "" if is_bare and not is_chosen else one.note
    tall = Paper.height(kit, one.text, note, width)
    if not is_chosen:
        return tall
    level = kit.theme.row(76) if one.amounts else kit.theme.row(36) + kit.theme.px(8)
    return tall + level + kit.theme.row(36) + kit.theme.px(12)


def article_widgets(kit: Kit, one: Article, rect: Rect, is_chosen: bool, is_bare: bool) -> list[Widget]:
    """The article, and its controls when it is chosen."""
    note = "" if is_bare and not is_chosen else one.note
    paper = Paper(
        name=f"article.{one.issue}", rect=rect, numeral=one.numeral, text=one.text, note=note, worth=one.worth,
        change=one.change, is_chosen=is_chosen, is_locked=one.is_locked, is_secret=one.is_secret, tip=one.why,
        load=f"article:{one.issue}",
    )  # fmt: skip
    if not is_chosen:
        return [paper]
    px = kit.theme.px
    top = rect.y + Paper.text_height(kit, one.text, note, rect.width) + px(8)
    left = rect.x + px(64)
    room = Rect(left, top, rect.right - px(16) - left, kit.theme.row(36))
    level = _slider(kit, one, room) if one.amounts else _level(kit, one, room)
    return [
        paper,
        *level,
        *_switches(kit, one, Rect(room.x, rect.bottom - kit.theme.row(36) - px(8), room.width, room.height)),
    ]


def _level(kit: Kit, one: Article, room: Rect) -> list[Widget]:
    options = [Option(str(c.level), c.text, c.barred) for c in one.choices]
    value = str(one.level)
    if Segment.width(kit, options) <= room.width:
        wide = Segment.width(kit, options)
        return [Segment(name=f"level.{one.issue}", rect=Rect(room.x, room.y, wide, room.height), options=options,
                        value=value, on_paper=True, text=kit.label("table.level"))]  # fmt: skip
    return [
        Chooser(
            name=f"level.{one.issue}",
            rect=Rect(room.x, room.y, min(room.width, kit.theme.panel(300)), room.height),
            options=options,
            value=value,
            on_paper=True,
            text=kit.label("table.level"),
        )
    ]


def _slider(kit: Kit, one: Article, room: Rect) -> list[Widget]:
    held = one.amounts
    assert isinstance(held, Amounts)
    px, tall = kit.theme.px, kit.theme.row(72)
    return [
        Slider(
            name=f"amount.{one.issue}", rect=Rect(room.x - px(10), room.y, room.width + px(10), tall), text=held.unit,
            value=held.value, low=0, high=held.top, step=held.step, ghost=held.last,
            price=_priced(kit, "they_ask", held.price) if held.price else None,
            limit=_priced(kit, "home_limit", held.home_limit) if held.home_limit is not None else None,
            zone_of_agreement=held.zone, ends=("0", _priced(kit, "millions", held.top).text), on_paper=True,
        )
    ]  # fmt: skip


def _priced(kit: Kit, key: str, amount: int) -> Price:
    return Price(amount, kit.label(f"table.{key}", amount=grouped(amount)))


def _switches(kit: Kit, one: Article, room: Rect) -> list[Widget]:
    px, setter = kit.theme.px, kit.type
    x, found = room.x, list[Widget]()
    texts = [("lock", kit.label("table.is_locked" if one.is_locked else "table.lock"), one.is_locked)]
    if one.may_be_secret:
        texts.append(("secret", kit.label("table.secret_leak", leak=one.leak), one.is_secret))
    barred = "" if one.is_in_draft else kit.label("table.not_in_draft")
    for name, text, is_on in texts:
        wide = px(54) + setter.width(text, "note") + px(8)
        found.append(Switch(name=f"{name}.{one.issue}", rect=Rect(x, room.y, wide, room.height), text=text, is_on=is_on,
                            on_paper=True, barred=barred, tip=kit.label(f"table.{name}_tip")))  # fmt: skip
        x += wide + px(16)
    text = kit.label("table.strike")
    wide = Button.width(kit, text, "", "x")
    strike = Rect(room.right - wide, room.y, wide, room.height)
    if one.is_in_draft and strike.x >= x:
        found.append(Button(name="strike", rect=strike, text=text, key="x", on_paper=True,
                            tip=kit.label("table.strike_tip")))  # fmt: skip
    return found
