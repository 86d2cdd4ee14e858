"""Measuring our negotiator against those of NegMAS. Needs the extra `[arena]`; nothing else imports it."""
