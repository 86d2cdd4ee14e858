"""The order of business of a table: items with their issues and signatories, and who else is seated."""

from game.rules.agenda import WHOLE_TABLE, AlsoSeated, Item
from game.rules.setup import Agenda

from ..faults import Faults
from ..reading import Where
from ..schema.scenario import ScenarioForm
from ..schema.table import ItemForm, TableForm
from .points import centi, rows


def items(form: TableForm, faults: Faults) -> tuple[Item, ...]:
    """The items of a table; none where the file names none."""
    names = [item.id for item in form.items]
    for k, issue in enumerate(form.issues):
        where: Where = ("table", "issues", k)
        if issue.item is None and names:
            faults.add(where, f"The issue {issue.id} belongs to no item.", f"Name one: item: {names[0]}")
        elif issue.item is not None:
            faults.known((*where, "item"), "item of the table", issue.item, names)
    if form.items and sum(item.weight for item in form.items) != WHOLE_TABLE:
        found = sum(item.weight for item in form.items)
        faults.add(("table", "items"), f"The weights of the items sum to {found}, not to {WHOLE_TABLE}.")
    return tuple(_item(item, form, faults, ("table", "items", k)) for k, item in enumerate(form.items))


def _item(item: ItemForm, form: TableForm, faults: Faults, where: Where) -> Item:
    signatories = item.signatories or form.parties
    needs = signatories if item.needs is None else item.needs
    for k, seat in enumerate(signatories):
        faults.known((*where, "signatories", k), "party of the table", seat, form.parties)
    for k, seat in enumerate(needs):
        faults.known((*where, "needs", k), f"signatory of {item.id}", seat, signatories)
    issues = tuple(i for i, issue in enumerate(form.issues) if issue.item == item.id)
    if not issues:
        faults.add(where, f"No issue belongs to the item {item.id}.")
    return Item(
        item.id, issues, _in_order(signatories, form), _in_order(needs, form), item.weight, item.outside, item.icon,
    )  # fmt: skip


def _in_order(seats: tuple[str, ...], form: TableForm) -> tuple[str, ...]:
    return tuple(seat for seat in form.parties if seat in seats)


def check_room(form: ScenarioForm, faults: Faults) -> None:
    """Chair, absent powers and playable seats must be who the file says they are."""
    table = form.table
    if len(set(table.parties)) != len(table.parties):
        faults.add(("table", "parties"), "A power sits at the table once.")
    if table.chair is not None:
        faults.known(("table", "chair"), "party of the table", table.chair, table.parties)
    for power in table.absent:
        faults.known(("table", "absent", power), "power", power, form.powers)
        if power in table.parties:
            faults.add(("table", "absent", power), f"{power} is a party and cannot be absent.")
    for k, seat in enumerate(form.playable):
        faults.known(("playable", k), "seat", seat, form.seats)
    for k, seat in enumerate(table.parties):
        faults.known(("table", "parties", k), "seat with a cabinet", seat, form.seats)
    for name in form.history.items:
        faults.known(("history", "items", name), "item of the table", name, [item.id for item in table.items])


def also(form: ScenarioForm, agenda: Agenda, faults: Faults) -> tuple[AlsoSeated, ...]:
    """The powers that sit there without a cabinet."""
    found = []
    for power, seat in form.table.also.items():
        where: Where = ("table", "also", power)
        faults.known(where, "power", power, form.powers)
        for k, name in enumerate(seat.items):
            faults.known((*where, "items", k), "item of the table", name, [item.id for item in agenda.items])
        moved = rows(seat.moved, agenda, faults, (*where, "moved"), ("any", "step"))
        centipoints = {i: tuple(centi(points) for points in row) for i, row in moved}
        found.append(AlsoSeated(power, seat.items, centi(seat.leaning), centipoints))
    return tuple(found)
