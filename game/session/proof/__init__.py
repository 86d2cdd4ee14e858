"""Proof at size: refusals name what turns them, counters stand up, gains never hurt, nothing private shows, and no loop
of moves is a money pump. Each is measured on every scenario, from one seed."""

from .proof import Counts, Proving, proved

__all__ = ["Counts", "Proving", "proved"]
