"""The crisis ladder: how far each side has climbed, what it costs to step down, and what ends it."""
