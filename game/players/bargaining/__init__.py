"""The plain negotiator: two or more sides, private utilities, offers by turns; needs no scenario."""
