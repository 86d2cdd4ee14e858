"""The commands by name: words with abbreviations, and the nearest word for one that is not known."""

from collections.abc import Callable
from dataclasses import dataclass

from game.rules.notation import VERBS
from game.scenario.problems import nearest

from . import bargaining, business, drafting, keeping, ladder, looking, outside, report, treaties
from .desk import Desk, NotUnderstood

Doing = Callable[[Desk, list[str]], list[str]]


@dataclass(frozen=True)
class Command:
    """One command: its word, what may follow it, what it does."""

    word: str
    do: Doing
    form: str = ""

    @property
    def what(self) -> str:
        """What it does, in one line: the first of its docstring."""
        return (self.do.__doc__ or "").partition("\n")[0]


def _help(desk: Desk, args: list[str]) -> list[str]:
    """The commands; `help WORD` for one of them."""
    if args:
        found = find(args[0])
        return [f"{found.word} {found.form}".strip() + f": {found.what}"]
    lines = [f"- {group}: {', '.join(c.word for c in found)}." for group, found in GROUPS.items()]
    return [*lines, "Words may be shortened. `help WORD` says more; a line of notation (`RUS end`) works too."]


GROUPS: dict[str, tuple[Command, ...]] = {
    "Look": (
        Command("status", looking.status), Command("table", bargaining.table), Command("map", looking.places),
        Command("powers", looking.powers), Command("people", looking.characters),
        Command("dispatches", looking.dispatches), Command("aims", looking.aims),
        Command("forecast", looking.forecast), Command("ladder", ladder.ladder, "[ANSWER]"),
        Command("why", looking.why), Command("precedents", outside.precedents, "[ACT [POWER]]"),
        Command("history", looking.history), Command("briefing", looking.briefing),
        Command("sources", looking.sources, "[ID]"), Command("treaties", treaties.treaties, "[ID]"),
    ),
    "Draft": (
        Command("clauses", drafting.articles, "[ARTICLE]"), Command("give", drafting.give, "ARTICLE [LEVEL]"),
        Command("receive", drafting.receive, "ARTICLE [LEVEL]"), Command("strike", drafting.strike, "ARTICLE"),
        Command("level", drafting.level, "ARTICLE LEVEL"), Command("lock", drafting.lock, "ARTICLE"),
        Command("secret", drafting.secret, "ARTICLE"),
        Command("draft", drafting.draft, "[theirs|mine|promised|clear]"), Command("chance", bargaining.chance),
        Command("advisers", outside.advisers), Command("home", outside.home), Command("risk", treaties.risk),
    ),
    "Talk": (
        Command("lay", bargaining.lay, "[final]"), Command("answer", bargaining.answer, "accept|refuse|counter"),
        Command("accept", bargaining.accept), Command("refuse", bargaining.refuse),
        Command("counter", bargaining.lay), Command("ask", business.ask, "[POWER]"), Command("turn", bargaining.turn),
        Command("adjourn", bargaining.adjourn), Command("break", bargaining.break_off),
    ),
    "Business": (
        Command("agenda", business.agenda), Command("on", business.on, "[ITEM]"),
        Command("call", business.call, "ITEM"), Command("tie", business.tie, "ITEM ITEM"),
        Command("cut", business.cut, "ITEM ITEM"), Command("aside", business.aside, "POWER"),
        Command("vote", business.vote), Command("bridge", business.bridge, "[lay]"), Command("fair", business.fair),
        Command("accede", business.accede, "ITEM"), Command("close", business.close),
    ),
    "Act": (
        Command("orders", outside.orders), Command("order", outside.give_order, "ACT [POWER]"),
        Command("odds", outside.odds, "ACT [POWER]"), Command("cancel", outside.cancel, "NUMBER"),
        Command("end", outside.end), Command("roll", outside.roll), Command("court", outside.court, "FACTION"),
        Command("wait", treaties.wait), Command("assent", treaties.assent), Command("dissent", treaties.dissent),
        Command("notice", treaties.notice, "TREATY [POWER]"), Command("reopen", treaties.reopen, "TREATY [POWER]"),
        Command("vow", treaties.vow, "[ARTICLE LEVEL]"),
    ),
    "Keep": (
        Command("undo", keeping.undo), Command("redo", keeping.redo), Command("save", keeping.save, "[FILE]"),
        Command("resume", keeping.resume, "[NUMBER]"), Command("report", report.report),
        Command("archives", report.archives), Command("help", _help, "[WORD]"), Command("quit", keeping.leave),
    ),
}  # fmt: skip
COMMANDS = {command.word: command for found in GROUPS.values() for command in found}
SHORT = {"h": "help", "q": "quit", "s": "status", "t": "table", "d": "draft", "e": "end", "o": "orders", "l": "lay",
         "c": "chance", "g": "give", "r": "receive", "exit": "quit", "?": "help", "clause": "clauses"}  # fmt: skip


def find(word: str) -> Command:
    """The command a word stands for. NotUnderstood names the nearest."""
    sought = SHORT.get(word.casefold(), word.casefold())
    if sought in COMMANDS:
        return COMMANDS[sought]
    starts = [name for name in COMMANDS if name.startswith(sought)]
    if len(starts) == 1:
        return COMMANDS[starts[0]]
    if starts:
        raise NotUnderstood(f"`{word}` could be {', '.join(starts)}. Say which.")
    near = nearest(sought, COMMANDS)
    hint = f" Did you mean `{near}`?" if near else " `help` lists the commands."
    raise NotUnderstood(f"`{word}` is no command.{hint}")


def obey(desk: Desk, line: str) -> list[str]:
    """Do what one line says, and say what came of it."""
    words = line.split()
    if not words or words[0].startswith("#"):
        return []
    if words[0] == "H":
        words = ["history"]
    try:
        if words[0] in desk.session.setup.powers and len(words) > 1 and words[1] in VERBS:
            return report.raw(desk, line.partition("#")[0].strip())
        command = find(words[0])
        lines = command.do(desk, words[1:])
    except NotUnderstood as error:
        return [str(error)]
    if command.word != "break":
        desk.is_breaking = False
    return lines
