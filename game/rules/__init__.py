"""What the game is: pure rules on frozen data. No files, no clock, no hidden chance, no display text."""
