"""Where a game comes from: reading, checking and building scenarios from plain files."""
