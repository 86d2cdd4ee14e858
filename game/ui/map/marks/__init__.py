"""What stands on the picture: names, chips, the degree frame and the insets."""
