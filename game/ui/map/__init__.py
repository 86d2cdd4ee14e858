"""Projection, plate, names and picking of the map."""
