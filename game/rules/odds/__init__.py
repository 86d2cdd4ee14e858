"""Odds from history: a move measured on its eve, weighed by fitted weights, pulled by its nearest precedents."""
