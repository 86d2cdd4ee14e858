"""Measuring our negotiator; nothing else imports this.

`python -m game.arena.endurance` needs nothing beyond the game itself. `python -m game.arena.bench` plays
NegMAS's agents and needs the extra `[arena]`; `game.arena.seat.FrozenSeat` is our negotiator as one of them.
"""
