"""Frozen Peace: a turn-based game of diplomatic negotiation."""

NAME = "Frozen Peace"
