"""Figures that can be seen: bars, odds, factors, forecasts, ladders, graphs."""
