"""Odds measured on the record: the eve of each move, the fit, its scores, and the judge that the front ends ask."""
