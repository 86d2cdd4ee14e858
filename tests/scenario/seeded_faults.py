"""The defects the checks know, each as one mutation of the small world's texts."""

from dataclasses import dataclass

CHIPS, POWERS, FIGURES = "world/chips/islands.yaml", "world/powers.yaml", "world/capabilities.yaml"
WORDS, EPISODES, RECORD = "world/vocabulary.yaml", "world/episodes.yaml", "record/1855-1945.yaml"


@dataclass(frozen=True)
class Fault:
    """One mutation and where its problem is expected."""

    file: str
    was: str
    now: str
    check: str
    at: str = ""
    """Text on the line where the problem is expected; the mutated text's first line when empty."""
    says: str = ""


ITURUP_HELD = "{since: 1855-02-07, holder: JPN, hold: held, basis: Shimoda Art. 2}"
COAL = "strategic: 2, economic: 2, symbolic: 2"
ARMY = "weight: 4000"

FAULTS = {
    # form
    "unknown field": Fault(CHIPS, "note: Largest", "nte: Largest", "form", says="Did you mean 'note'?"),
    "missing field": Fault(RECORD, "  source: Lensen\n", "", "form", "- id: offer-1867", "'source' is missing"),
    "number expected": Fault(CHIPS, "place: [45.0, 147.9]", "place: [north, 147.9]", "form", says="number"),
    "unknown kind": Fault(CHIPS, "kind: island\n  place: [45", "kind: iland\n  place: [45", "form", says="'island'"),
    "worth above five": Fault(CHIPS, "symbolic: 3", "symbolic: 6", "form", says="at most 5"),
    "worth without reason": Fault(CHIPS, ", because: coal", "", "form", "strategic: 2, economic: 2, symbolic: 2}"),
    "unknown confidence": Fault(RECORD, "confidence: medium", "confidence: middling", "form", says="high, low, medium"),
    "no terms": Fault(RECORD, "terms: [{clause: pledge, words: occupy iturup}]", "terms: []", "form"),
    "empty name": Fault(CHIPS, "ja: 樺太", "ja: ''", "form"),
    "duplicate key": Fault(RECORD, "  act: propose\n", "  act: propose\n  act: seize\n", "form", "  act: seize\n  c"),
    "alias": Fault(RECORD, "by: RUS\n  to: [JPN]\n  act: propose", "by: *x\n  to: [JPN]\n  act: propose", "form"),
    "tab": Fault(RECORD, "  outcome: rejected", "\toutcome: rejected", "form", says="tab"),
    # chips
    "chip twice": Fault(CHIPS, "- id: sakhalin", "- id: iturup", "chip-twice", "- id: iturup\n  name: Sakhalin"),
    "off the earth": Fault(CHIPS, "[47.5, 142.6]", "[147.5, 42.6]", "place"),
    "blank name": Fault(CHIPS, "ja: 樺太", "ja: ' '", "name-missing"),
    "30 February": Fault(CHIPS, ITURUP_HELD, ITURUP_HELD.replace("02-07", "02-30"), "date", says="calendar"),
    "tenure after 2030": Fault(CHIPS, "since: 1945-08-28", "since: 2045-08-28", "date", says="outside"),
    "claim of no year": Fault(CHIPS, "since: 1798", "since: 798", "date"),
    "overlap": Fault(CHIPS, "since: 1945-08-28", "since: 1855-02-07", "overlap", "hold: occupied"),
    "late opening": Fault(CHIPS, "1855-01-01, holder: none", "1855-01-02, holder: none", "opening"),
    "unknown holder": Fault(CHIPS, "holder: RUS, hold: occupied", "holder: RSU, hold: occupied", "unknown-power"),
    "holder twice": Fault(CHIPS, "holder: RUS+JPN", "holder: RUS+RUS", "holder-twice"),
    "nobody holds": Fault(CHIPS, "holder: none, hold: lapsed", "holder: none, hold: held", "hold"),
    "joint alone": Fault(CHIPS, "holder: RUS+JPN", "holder: RUS", "hold"),
    "unknown claimant": Fault(CHIPS, "by: JPN, since", "by: JPM, since", "unknown-power", says="'JPN'"),
    "claim ends first": Fault(CHIPS, "until: 1991-12-25", "until: 1944", "claim-order"),
    "worth to a minor": Fault(
        CHIPS, "to: RUS, since: 1855, strategic: 2", "to: GBR, since: 1855, strategic: 2", "worth-whose"
    ),
    "worth twice": Fault(CHIPS, "to: JPN, since: 1855", "to: RUS, since: 1855", "worth-twice", "symbolic: 3"),
    "worth nothing": Fault(CHIPS, COAL, COAL.replace("2", "0"), "worth-none", "- id: sakhalin"),
    "worth too early": Fault(CHIPS, "since: 1855, " + COAL, "since: 1755, " + COAL, "worth-year"),
    "theatre without works": Fault(CHIPS, "sources: [Stephan]", "sources: []", "form", says="At least 1"),
    # powers, figures, words
    "power twice": Fault(POWERS, "- id: JPN", "- id: RUS", "power-twice", "- id: RUS\n  name: Japan"),
    "era backwards": Fault(POWERS, "since: 1917-03-15", "since: 1854-12-31", "era-order"),
    "era of no day": Fault(POWERS, "since: 1917-03-15", "since: 1917-03-32", "date", says="calendar"),
    "no government at first": Fault(
        POWERS, "since: 1855-01-01\n    regime: Japan", "since: 1868-01-03\n    regime: Japan", "era-gap"
    ),
    "weights": Fault(POWERS, ARMY, "weight: 3000", "faction-weights", "factions:\n    - {id: witte", "9000"),
    "faction twice": Fault(POWERS, "id: army", "id: witte", "faction-twice", "- {id: witte, name: The army"),
    "no goals": Fault(POWERS, "goals: [{text: recognition, source: Changchun}]", "goals: []", "aims-missing"),
    "aim without source": Fault(POWERS, "source: lease of 1898", "source: ' '", "source-missing"),
    "unknown state": Fault(FIGURES, "  JPN:\n    1855", "  JAP:\n    1855", "unknown-power", says="'JPN'"),
    "short row": Fault(FIGURES, "[120000, 800]", "[120000]", "figure-columns"),
    "negative figure": Fault(FIGURES, "[120000, 790]", "[120000, -790]", "figure-range"),
    "odd year": Fault(FIGURES, "1856: [120000", "185x: [120000", "figure-year"),
    "odd span": Fault(FIGURES, "[[1855, 1856]]", "[[1856, 1855]]", "figure-span"),
    "clause twice": Fault(
        WORDS, "id: joint", "id: cede", "clause-twice", "- {id: cede, family: territory, basis: joint"
    ),
    "move twice": Fault(WORDS, "move: occupation", "move: treaty", "move-twice"),
    "episode backwards": Fault(EPISODES, "until: 1875-12-31", "until: 1854-12-31", "episode-order"),
    "episode of nowhere": Fault(EPISODES, "chips: [iturup]", "chips: [itrup]", "unknown-chip"),
    # record
    "entry twice": Fault(RECORD, "id: offer-1867", "id: shimoda", "entry-twice", "- id: shimoda\n  date: 1867"),
    "entry of no day": Fault(RECORD, "date: 1867-03", "date: 1867-13", "date", says="calendar"),
    "entry too early": Fault(RECORD, "date: 1867-03", "date: 1767-03", "date", says="outside"),
    "out of order": Fault(RECORD, "date: 1867-03", "date: 1854-03", "date-order"),
    "blank source": Fault(RECORD, "source: Lensen", "source: ' '", "source-missing"),
    "unknown mover": Fault(RECORD, "by: JPN", "by: JPP", "unknown-power", says="'JPN'"),
    "own target": Fault(
        RECORD,
        "by: JPN\n  to: [RUS]",
        "by: JPN\n  to: [JPN]",
        "own-target",
        "to: [JPN]\n  act: sign_treaty\n  chips: [sakhalin]",
    ),
    "unknown act": Fault(RECORD, "act: propose", "act: propos", "unknown-act", says="'propose'"),
    "unknown outcome": Fault(RECORD, "outcome: rejected", "outcome: rejectd", "unknown-outcome"),
    "unknown chip": Fault(RECORD, "chips: [iturup, sakhalin]", "chips: [iturup, sakhaline]", "unknown-chip"),
    "unknown clause": Fault(RECORD, "clause: joint", "clause: joynt", "unknown-clause", says="'joint'"),
    "term to nobody": Fault(RECORD, "clause: cede, to: JPN", "clause: cede, to: JPX", "unknown-power"),
    "amount without unit": Fault(RECORD, ", unit: yen", "", "amount"),
    "moved though refused": Fault(
        RECORD,
        "outcome: ratified\n  transfers: [",
        "outcome: rejected\n  transfers: [",
        "transfer-refused",
        "transfers: [{chip: sakhalin, from: RUS+JPN",
    ),
    "follows nothing": Fault(RECORD, "follows: landing", "follows: landng", "unknown-entry", says="'landing'"),
    "effect too early": Fault(RECORD, "date: 1945-08-27", "date: 1945-08-29", "effect-order", "follows: landing"),
    # record against timelines
    "giver without": Fault(RECORD, "from: RUS+JPN, to: RUS}", "from: JPN, to: RUS}", "not-held"),
    "other taker": Fault(RECORD, "from: RUS+JPN, to: RUS}", "from: RUS+JPN, to: JPN}", "not-in-timeline"),
    "other right": Fault(RECORD, ", as: occupied", "", "not-in-timeline", "transfers: [{chip: iturup, from: JPN"),
    "unrecorded step": Fault(RECORD, "  transfers: [{chip: sakhalin, from: RUS+JPN, to: RUS}]\n", "", "not-in-record"),
    "no change": Fault(RECORD, "RUS+JPN, to: RUS}]", "RUS+JPN, to: RUS+JPN}]", "not-in-timeline"),
}
