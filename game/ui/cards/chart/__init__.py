"""The map screen as display data: what lies on the map, powers, one chip, dispatches, orders, the gauge. No pygame."""

from .atlas import LAYERS, Sheet, map_picture
from .chip import ChipCard, chip_card, chip_order
from .dispatches import DispatchSlip, dispatches_so_far
from .gauge import Gauge, gauge
from .orders import ActRow, OrdersCard, orders_card
from .powers import PowerRow, power_rows

__all__ = [
    "LAYERS",
    "ActRow",
    "ChipCard",
    "DispatchSlip",
    "Gauge",
    "OrdersCard",
    "PowerRow",
    "Sheet",
    "chip_card",
    "chip_order",
    "dispatches_so_far",
    "gauge",
    "map_picture",
    "orders_card",
    "power_rows",
]
