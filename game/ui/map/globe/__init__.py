"""Where things are: the projection, the shapes of land and sea, and the places of the chips."""
