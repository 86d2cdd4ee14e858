"""What is wrong with a text: its length, its levels, articles that exclude each other or are another's to note."""

from ..acts import LayDraft
from ..agenda import Agenda
from ..packages import Package, may_note
from ..resolve import Draft
from ..state import State, Talk
from .objection import Objection, no


def text_objection(agenda: Agenda, draft: Draft) -> Objection | None:
    """What is wrong with a text by itself: its length, its levels, articles that exclude each other."""
    if len(draft) != len(agenda.issues):
        return no("draft_length", wanted=len(agenda.issues), got=len(draft))
    for issue, level in zip(agenda.issues, draft):
        if not 0 <= level < len(issue.levels):
            return no("no_such_level", issue=issue.id)
    for ban in agenda.bans:
        if draft[ban.issue] == ban.level and draft[ban.other] == ban.other_level:
            return no("contradiction", reason=ban.reason)
    return None


def outside_package(agenda: Agenda, talk: Talk, package: Package, draft: Draft) -> Objection | None:
    """Whether a text changes only what is under discussion; articles of other items may be left unsaid."""
    for i, level in enumerate(draft):
        if i not in package.issues and level not in (0, talk.text[i] if talk.text else 0):
            return no("outside_package", issue=agenda.issues[i].id)
    return None


def noted(agenda: Agenda, talk: Talk, seat: str, draft: Draft) -> Objection | None:
    """Whether every reservation in a text was asked for by who makes it."""
    for i, issue in enumerate(agenda.issues):
        if draft[i] and not may_note(agenda, talk, seat, i):
            return no("not_your_reservation", issue=issue.id, seat=issue.reserved_to)
    return None


def secrecy(agenda: Agenda, action: LayDraft) -> Objection | None:
    """Whether the articles meant to be secret may be, and those that are locked exist."""
    for i in action.secret:
        if not 0 <= i < len(agenda.issues) or not agenda.issues[i].secret:
            return no("not_secret", issue=agenda.issues[i].id if 0 <= i < len(agenda.issues) else str(i))
    if any(not 0 <= i < len(agenda.issues) for i in action.locked):
        return no("no_such_issue")
    return None


def package_objection(state: State, table: str, item: str, seat: str, package: Package) -> Objection | None:
    """Whether there is something to talk of, and this seat has a say in it."""
    agenda = state.agenda(table)
    if not package.items:
        return no("item_closed", item=item) if item else no("nothing_on_table")
    named = item or state.talk(table).item
    on_table = state.talk(table).item in package.ids
    if item and not on_table and not agenda.item(item).outside:
        return no("item_waits", item=item)
    if seat in agenda.parties and seat not in package.signatories:
        return no("not_signatory", item=named)
    return None
