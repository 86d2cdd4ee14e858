"""The mid-end: history, undo, branches, saves, replay, forecasts, tallies. Front ends talk only to this."""
