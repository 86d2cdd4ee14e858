"""Proof at size: that refusals name what turns them, that counters stand up, that gains never hurt, that nothing private
shows, and that no loop of moves is a money pump. Each is measured, on every scenario, from one seed."""

from .proof import Counts, Proving, proved

__all__ = ["Counts", "Proving", "proved"]
