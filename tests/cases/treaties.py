"""What a rule case may expect of treaties:

    treaty pact in_force | binds pact 2 (articles that still bind) | breaches pact 1 | ends alliance_1902 3 (turn)
    reads RUS alliance_1902 2 (articles known) | printed alliance_1902 2 | trust CHN RUS fell | tied RUS indemnity 100
    treaties 4 | asked JPN reservation | stands south_sakhalin lease (in the treaty that was signed last)
"""

from game.rules import State, observe
from game.rules.bonds.life import find


def of_treaties(state: State, before: State, what: str, words: list[str]) -> str:
    """What was found, to be held against the last word of the expectation."""
    index = state.setup.index
    match what:
        case "treaty":
            return find(state.bonds, words[0]).status.value
        case "binds":
            return str(sum(not one.ended for one in find(state.bonds, words[0]).articles))
        case "breaches":
            return str(len(find(state.bonds, words[0]).breaches))
        case "ends":
            ends = find(state.bonds, words[0]).ends_turn
            return "never" if ends is None else str(ends + 1)
        case "reads":
            seen = [bond for bond in observe(state, words[0]).bonds if bond.id == words[1]]
            return str(sum(one.ended != "unknown" for bond in seen for one in bond.articles))
        case "printed":
            return str(sum(one.was_leaked for one in find(state.bonds, words[0]).articles))
        case "trust":
            now, was = (int(s.world.trust[index[words[0]], index[words[1]]]) for s in (state, before))
            return "fell" if now < was else "rose" if now > was else "stayed"
        case "tied":
            issue = state.setup.agendas[0].position[words[1]]
            found = [c for c in state.commitments if (c.seat, c.issue) == (words[0], issue)]
            return state.setup.agendas[0].issues[issue].levels[found[0].level].id if found else "free"
        case "treaties":
            return str(len(state.bonds))
        case "stands":
            agenda = state.setup.agendas[0]
            i = agenda.position[words[0]]
            return agenda.issues[i].levels[state.treaties[-1].draft[i]].id
    raise AssertionError(f"no such expectation: {what}")
