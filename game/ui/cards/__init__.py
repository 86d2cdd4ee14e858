"""From a View to plain display data. No pygame here, no rules either."""
