"""What leaving a treaty costs: by kind, by term, by who knows, and never a profit."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from game.rules import Fixed, Order, State, apply, observe
from game.rules.bonds.bond import Bond, Undertaking, ends_on
from game.rules.bonds.breach import price_of_breach, price_of_denunciation, violations, violations_of_text, weight_of
from game.rules.bonds.life import denounced, find
from game.rules.clauses import Clause, Visibility
from game.rules.dynamics import trusting
from game.rules.notation import read
from game.rules.outcomes import act_odds

from .worlds import bonds_setup, opening


def _bond(kind: str, years: int, seen: Visibility = Visibility.PUBLIC) -> Bond:
    clause = Clause(kind, "RUS", "CHN", ("south_manchuria",), 0, years)
    return Bond("test", ("RUS", "CHN"), "1900-08-09", (Undertaking(clause, seen, ends_on("1900-08-09", years)),))


def _trust(price: tuple[tuple[str, int], ...], power: str) -> int:
    return dict(price).get(power, 0)


def test_the_heavier_the_word_and_the_longer_its_term_the_dearer_it_is_to_break() -> None:
    state = opening()
    weights = [weight_of(state, _bond(kind, 20), [0]) for kind in ("consult", "trade", "guarantee", "alliance")]
    assert weights == sorted(weights) and len(set(weights)) == 4
    terms = [weight_of(state, _bond("non_aggression", years), [0]) for years in (6, 10, 40)]
    assert terms == sorted(terms) and terms[0] < weight_of(state, _bond("non_aggression", 0), [0])


def test_the_wronged_take_it_hardest_and_witnesses_by_what_the_wronged_mean_to_them() -> None:
    state = opening()
    index = state.setup.index
    world = trusting(state.world, index["GBR"], index["CHN"], 8_000)
    world = trusting(world, index["FRA"], index["CHN"], -8_000)
    price = price_of_breach(replace(state, world=world), "RUS", _bond("non_aggression", 0), [0])
    room = {p: 10_000 + int(world.trust[index[p], index["RUS"]]) for p in ("CHN", "GBR", "FRA")}
    share = {p: -_trust(price.trust, p) / room[p] for p in room}
    assert share["CHN"] > share["GBR"] > share["FRA"] > 0
    assert price.prestige < 0 and price.support < 0


def test_a_secret_broken_is_held_against_the_breaker_only_by_those_who_know_of_it() -> None:
    state = opening()
    price = price_of_breach(state, "RUS", _bond("non_aggression", 0, Visibility.SECRET), [0])
    assert {power for power, _ in price.trust} == {"CHN"}
    openly = price_of_breach(state, "RUS", _bond("non_aggression", 0), [0])
    assert openly.prestige < price.prestige <= 0 and openly.support < price.support == 0


def test_a_lawful_end_is_cheaper_than_a_breach() -> None:
    state = opening()
    bond = find(state.bonds, "pact")
    lawful, breach = price_of_denunciation(state, "RUS", bond), price_of_breach(state, "RUS", bond, [0])
    assert _trust(breach.trust, "CHN") < _trust(lawful.trust, "CHN") < 0
    assert breach.prestige < lawful.prestige <= 0


def test_what_is_previewed_is_what_is_paid() -> None:
    state = opening()
    index = state.setup.index
    price = price_of_denunciation(state, "RUS", find(state.bonds, "pact"))
    after, _ = denounced(state, "RUS", "pact")
    for power, change in price.trust:
        moved = after.world.trust[index[power], index["RUS"]] - state.world.trust[index[power], index["RUS"]]
        assert moved == change


@settings(max_examples=40, deadline=None)
@given(st.integers(-9_000, 9_000), st.sampled_from(["trade", "consult", "alliance", "non_aggression"]))
def test_signing_and_leaving_again_never_wins_trust(trust: int, kind: str) -> None:
    state = opening()
    index = state.setup.index
    before = int(state.world.trust[index["CHN"], index["RUS"]])
    world = trusting(state.world, index["CHN"], index["RUS"], trust - before)
    signed = trusting(world, index["CHN"], index["RUS"], 2_800 * (10_000 - trust) // 10_000)
    bond = replace(_bond(kind, 0), table="peace")
    price = price_of_denunciation(replace(state, world=signed), "RUS", bond)
    after = int(signed.trust[index["CHN"], index["RUS"]]) + _trust(price.trust, "CHN")
    assert after <= trust + 1


def test_help_for_a_partners_enemy_breaks_a_promise_of_neutrality_and_consent_of_all_breaks_nothing() -> None:
    state = opening()
    pledge = Bond(
        "word", ("USA", "RUS"), "1900-01-01", (Undertaking(Clause("neutrality", "USA", "RUS"), until="1910-01-01"),)
    )
    state = replace(state, bonds=(pledge,))
    ally = Clause("alliance", "USA", "JPN")
    assert [v.treaty for v in violations_of_text(state, ("USA", "JPN"), [ally])] == ["word"]
    assert violations_of_text(state, ("USA", "JPN", "RUS"), [ally]) == ()
    assert violations_of_text(state, ("USA", "CHN"), [Clause("alliance", "USA", "CHN")]) == ()
    against = Clause("alliance", "USA", "CHN", against=("RUS",))
    assert violations_of_text(state, ("USA", "CHN"), [against]) != ()


def test_a_view_knows_no_article_that_is_kept_from_it_and_its_preview_is_its_own() -> None:
    state = opening()
    order = Order("JPN", "seize", "GBR", ("korea",))
    told = violations(observe(state, "JPN"), order)
    assert {v.article for v in told if v.treaty == "alliance_1902"} >= {0}
    assert all(len(b.articles) == 1 for b in observe(state, "USA").bonds if b.id == "alliance_1902")
    assert observe(state, "FRA").bonds[0].articles[1].known_to == ("FRA",)


def _played(*lines: str, lots: dict[str, int] | None = None) -> State:
    state = opening()
    for line in lines:
        state = apply(state, read(bonds_setup(), line), Fixed(lots or {})).state
    return state


def test_a_broken_word_is_remembered_by_the_odds_and_by_the_evaluator() -> None:
    from_start = opening()
    broken = _played("RUS order seize CHN", "RUS end", "JPN end", "USA end")
    asked = Order("RUS", "demand", "GBR")


    keys = {factor.key for factor in act_odds(broken, asked).factors}
    assert "broken_word" in keys and "broken_word" not in {f.key for f in act_odds(from_start, asked).factors}


def test_a_treaty_cited_pulls_by_what_became_of_it() -> None:


    state, order = opening(), Order("RUS", "demand", "CHN", ("south_manchuria",))
    plain, cited = act_odds(state, order), act_odds(state, replace(order, cites="pact"))
    broken = _played("RUS order seize CHN", "RUS end", "JPN end", "USA end")
    after = {f.key: f.pull for f in act_odds(broken, replace(order, cites="pact")).factors}
    assert cited.chance > plain.chance
    assert after["cited"] < 0
