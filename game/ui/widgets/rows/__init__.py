"""Rows of panels: clauses, orders, aims, advisers, verdicts, votes."""
