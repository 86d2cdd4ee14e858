"""What the player sets and presses: buttons, fields, sliders, switches, choices."""
