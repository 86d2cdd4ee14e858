"""A good small world and record, written to a folder; the seeded faults are mutations of these texts."""

from pathlib import Path

CHIPS = """\
theatre: islands
title: Islands
sources: [Stephan]
chips:
- id: iturup
  name: Iturup
  names: {ru: Итуруп, ja: 択捉島, zh: 择捉岛}
  kind: island
  place: [45.0, 147.9]
  note: Largest of the four.
  worth:
  - {to: RUS, since: 1855, strategic: 1, economic: 1, symbolic: 1, because: beyond the line}
  - {to: JPN, since: 1855, strategic: 2, economic: 2, symbolic: 3, because: edge of Ezo}
  tenures:
  - {since: 1855-01-01, holder: none, hold: lapsed, basis: no line agreed}
  - {since: 1855-02-07, holder: JPN, hold: held, basis: Shimoda Art. 2}
  - {since: 1945-08-28, holder: RUS, hold: occupied, basis: landing}
  claims:
  - {by: JPN, since: 1798, note: inherent territory}
  - {by: RUS, since: 1945-02, until: 1991-12-25, note: Yalta}
- id: sakhalin
  name: Sakhalin
  names: {ru: Сахалин, ja: 樺太, zh: 库页岛}
  kind: island
  place: [47.5, 142.6]
  note: Northern shore of the strait.
  worth:
  - {to: RUS, since: 1855, strategic: 2, economic: 2, symbolic: 2, because: coal}
  tenures:
  - {since: 1855-01-01, holder: none, hold: lapsed, basis: no line agreed}
  - {since: 1855-02-07, holder: RUS+JPN, hold: joint, basis: Shimoda Art. 2}
  - {since: 1875-05-07, holder: RUS, hold: held, basis: St Petersburg Art. 1}
"""

POWERS = """\
powers:
- id: RUS
  name: Russia
  eras:
  - since: 1855-01-01
    regime: Empire
    heads: [Nicholas II (1894-1917)]
    goals: [{text: ice-free port, source: lease of 1898}]
    red_lines: [{text: no indemnity, source: Tsar to Witte}]
    style: many voices
    factions:
    - {id: witte, name: Witte, leaning: treasury, weight: 6000, wants: peace, source: Memoirs}
    - {id: army, name: The army, leaning: army, weight: 4000, wants: one more battle, source: Kuropatkin}
  - since: 1917-03-15
    regime: Republics
    heads: [Lenin]
    goals: [{text: recognition, source: Changchun}]
    red_lines: [{text: no payment, source: Changchun}]
    style: weak
    factions:
    - {id: party, name: The party, leaning: party, weight: 10000, wants: time, source: Carr}
- id: JPN
  name: Japan
  eras:
  - since: 1855-01-01
    regime: Japan
    heads: [Ito (1885-1888, 1892-1896)]
    goals: [{text: clear borders, source: treaty of 1875}]
    red_lines: [{text: no base on Tsushima, source: Posadnik affair}]
    style: delay
    factions:
    - {id: genro, name: The Genro, leaning: dove, weight: 10000, wants: peace, source: Okamoto}
minors:
- {id: GBR, name: Great Britain, role: rival, wants: balance, red_line: none, source: Nish}
"""

CAPABILITIES = """\
source: [National Material Capabilities 7.0]
columns:
  capability_ppm: share of world capability
  soldiers_k: men under arms
estimated:
  RUS: [[1855, 1856]]
states:
  RUS:
    1855: [120000, 800]
    1856: [120000, 790]
  JPN:
    1855: [20000, null]
"""

VOCABULARY = """\
clauses:
- {id: cede, family: territory, basis: held, title: true, means: hands over}
- {id: joint, family: territory, basis: joint, means: both hold}
- {id: pledge, family: process, means: its words}
acts:
- {id: propose, move: proposal, family: proposal, means: lays an offer}
- {id: sign_treaty, move: treaty, family: treaty, means: signs}
- {id: seize, move: occupation, family: force, means: takes}
outcomes:
- {id: accepted, success: true, means: taken}
- {id: ratified, success: true, means: signed and ratified}
- {id: rejected, success: false, means: refused}
- {id: succeeded, success: true, means: reached its aim}
"""

EPISODES = """\
episodes:
- {id: opening, name: Opening, since: 1855-01-01, until: 1875-12-31, between: [[RUS, JPN]], chips: [iturup]}
"""

RECORD = """\
era: Opening
entries:
- id: shimoda
  date: 1855-02-07
  by: RUS
  to: [JPN]
  act: sign_treaty
  chips: [iturup, sakhalin]
  terms:
  - {clause: cede, to: JPN, chips: [iturup], words: iturup to Japan}
  - {clause: joint, chips: [sakhalin], words: sakhalin undivided}
  outcome: ratified
  transfers:
  - {chip: iturup, from: none, to: JPN}
  - {chip: sakhalin, from: none, to: RUS+JPN}
  note: A line in the Kurils, none on Sakhalin.
  source: Treaty of Shimoda, Art. 2
  confidence: high
- id: offer-1867
  date: 1867-03
  by: RUS
  to: [JPN]
  act: propose
  chips: [sakhalin]
  terms:
  - {clause: cede, from: JPN, to: RUS, chips: [sakhalin], level: 100, unit: yen, years: 5, words: cede sakhalin}
  outcome: rejected
  note: Refused as unequal.
  source: Lensen
  confidence: medium
- id: petersburg
  date: 1875-05-07
  by: JPN
  to: [RUS]
  act: sign_treaty
  chips: [sakhalin]
  terms:
  - {clause: cede, from: JPN, to: RUS, chips: [sakhalin], words: cede sakhalin}
  outcome: ratified
  transfers: [{chip: sakhalin, from: RUS+JPN, to: RUS}]
  note: Sakhalin for the Kurils.
  source: Treaty of St Petersburg, Art. 1
  confidence: high
- id: landing
  date: 1945-08-27
  by: RUS
  to: [JPN]
  act: seize
  chips: [iturup]
  terms: [{clause: pledge, words: occupy iturup}]
  outcome: succeeded
  note: Landing from Sakhalin.
  source: Slavinsky
  confidence: high
events:
- id: landing-effect
  date: 1945-08-28
  follows: landing
  transfers: [{chip: iturup, from: JPN, to: RUS, as: occupied}]
  note: Garrison surrenders.
  source: Slavinsky
  confidence: high
"""

TEXTS = {
    "world/chips/islands.yaml": CHIPS,
    "world/powers.yaml": POWERS,
    "world/capabilities.yaml": CAPABILITIES,
    "world/vocabulary.yaml": VOCABULARY,
    "world/episodes.yaml": EPISODES,
    "record/1855-1945.yaml": RECORD,
}


def write_small_world(folder: Path, changed: dict[str, str] | None = None) -> Path:
    """The small world and its record in that folder, some files with other texts."""
    for name, text in {**TEXTS, **(changed or {})}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
