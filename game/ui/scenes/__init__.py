"""One file a screen: lay out and listen."""
