"""From validated forms to the `Setup` of a game. Nothing here decides anything: it turns words into numbers."""

from .scenario import Scenario, load_scenario, scenario_ids, shared_acts

__all__ = ["Scenario", "load_scenario", "scenario_ids", "shared_acts"]
