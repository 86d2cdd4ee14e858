"""The window. Only this folder imports pygame."""
