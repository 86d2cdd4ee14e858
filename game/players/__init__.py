"""Who decides: bidding, accepting, reading the other side, verdicts, characters."""
