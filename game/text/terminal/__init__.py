"""The game in words: plain lines in and out, for a terminal, a screen reader or a script."""
