"""What happens after a signature: treaties that bind, are broken, denounced, lapse, leak, and are remembered."""
