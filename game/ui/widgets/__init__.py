"""Buttons, fields, sliders and the focus ring: what scenes are built from."""
