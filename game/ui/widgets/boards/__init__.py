"""What other widgets stand on and in: panels, sheets, words, notices, scrolled areas and lists."""
