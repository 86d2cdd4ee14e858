"""What a hand writes or signs: articles, dispatches, precedents."""
