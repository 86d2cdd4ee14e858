"""How the chronicle words each kind of clause: patterns in the order in which they are tried.

A pattern is matched from the start of a phrase; `.*` at its head lets it match anywhere. The first clause
kind whose pattern matches is the reading, so the narrow kinds stand before the broad ones.
"""

PHRASES: tuple[tuple[str, str], ...] = (
    (
        "waive",
        r"(drop|delete|waive|forgo)\b|strip of|no (indemnity|reparations|land or money)\b|"
        r"put off Boxer",
    ),
    (
        "indemnity",
        r"indemnity\b|reimburse|war costs|reparations|refuse reimbursement|pay (war )?costs|"
        r"payment RUS|CHN pays|powers step in.*indemnity|.*\bindemnity (CHN|RUS|KOR)|50m taels|"
        r"cut 50m|.*to families and|indemnity\.|.*yen for victims|eight heads of claim|compensation|"
        r"pay losses|war damages",
    ),
    ("apologise", r".*\b(apolog(y|ise)|regret|say sorry|reproach|stern)\b|no apology"),
    ("punish", r"punish|.*\bpunish\b|arrest captain|name and free"),
    (
        "cease_fire",
        r"(cease|stop) fire|cease-fire|truce\b|.*\btruce\b|no cease-fire|stay on lines|hold lines|"
        r"stop shells|stop at|line of contact|no new airfields after truce|stop war zone",
    ),
    (
        "repatriate",
        r".*\b(prisoners|prisoner|repatriation|unwilling men|families home|held men|internees)\b|"
        r"free (all|11|80|five|boat|staff|men|manager)|swap (one|sick|held)|70000 willing|release|"
        r"send off Americans|three ways to let men|return crated|asylum|.*graves|fly old islanders|"
        r".*ex-islanders",
    ),
    (
        "sell",
        r"(sell|buy|price)\b|.*\b(sold|purchase|bid to)\b|counter (Manchukuo|RUS) |5m then|145m then|"
        r"raise bid|cede (guam|philippines) Spain",
    ),
    (
        "trusteeship",
        r".*trusteeship|class C mandate|.*in trust|RUS administers|SCAP decides|strip JPN of mandates|"
        r"USA administration",
    ),
    (
        "partition",
        r"(partition|split|divide|share korea|half)\b|line dividing|surrender line|north half|halve|"
        r".*garrison korea apart",
    ),
    (
        "return",
        r"(return|give back|restore manchuria|restore kiaochow|restore ryukyu|hand back|early return|"
        r"get JPN out|bases to go back|ogasawara now|all tarabarov|take back zone|other islands|"
        r"two islands|dalian property|only habomai)\b|deliver kiaochow|.*\bto be returned",
    ),
    (
        "lease",
        r"(lease|leases|extend leases)\b|.*\blease\b|use of port|coal depot|coaling station|"
        r"end all leased",
    ),
    (
        "cede",
        r"(cede|annex|hand over|surrender (all|hokkaido_north|port_arthur)|transfer (habomai|"
        r"tarabarov|German)|islands to CHN|swap|kurils should|tsushima to|no land|zhenbao|"
        r"refuse sakhalin cession|then hold out for)\b|return south_sakhalin.*hand over|"
        r".*\bgives up okinawa",
    ),
    (
        "joint",
        r"(joint|condominium|internationalise|sakhalin undivided|three-man|ports and rails shared|"
        r"shared|pool)\b|.*\bjoint(ly)? (rule|management|possession|guide|company|base|board|work|"
        r"business)",
    ),
    (
        "railway",
        r".*\b(railways?|cer|smr|jinai_railway|rail|trains|line to|line cer|traffic manager|"
        r"jilin-hoeryong|lines|engines|Chinchow-Aigun|Antung-Mukden|Kalgan-Urga|manager and vice|"
        r"branch to)\b",
    ),
    (
        "confirm",
        r"(confirm|ratify|own (title|islands|sovereignty)|title|inherent territory|iturup kunashir|"
        r"taiwan is theirs|recognise RUS (south|sov)|recognise JPN sov|recognise pratas|keep (korea|"
        r"north|Shumshu)|residual sovereignty|ROK sovereignty|CHN full sovereignty|CHN suzerainty|"
        r"outer_mongolia part|treated as JPN|graves of 1938|territory\b)",
    ),
    ("renounce", r"renounce\b|.*\brenounced\b|give up (Boxer|settlement)"),
    (
        "demilitarise",
        r".*\b(demilitarise|no fortification|no new fort|no military bases|buffer|"
        r"strip free of troops|no strategic use|do not arm|no bases|without arms|missiles off ports|"
        r"thin garrison)\b|keep off line|no US (bases|forces)|delete strategic|keep no strategic|"
        r"nuclear-free",
    ),
    (
        "neutralise",
        r".*\b(neutral zones?|neutralise|neutral (korea|manchuria|indochina|Pacific|troops|board|"
        r"takes)|lasting neutrality|war not to pass)\b|neutral takes|limit war zone|belligerents keep|"
        r"Indians guard",
    ),
    (
        "boundary",
        r".*\b(boundary|border|frontier|thalweg|line of spheres|main channel|natural line|"
        r"move border stone|line through|counter Russian line|keep 1689|amur line|maps?|re-mark|EEZ|"
        r"dashes|median)\b|sign line|then line|line from own",
    ),
    (
        "sphere",
        r".*\b(sphere|spheres|special interests?|paramount|preponderant|no alienation|interests korea|"
        r"free hand|outside JPN|special rights|exclusive|suzerainty|status quo (Pacific|outer)|"
        r"no cession|interest in|priority|recognise RUS rights|leave korea|third-state ban|"
        r"RUS interests)\b|leave out eastern|JPN rights and options|help JPN in korea|"
        r"RUS will not obstruct|no loss of rights|veto on",
    ),
    (
        "independence",
        r".*\b(independen(t|ce)|autonom(y|ous)|self-rul(e|ing)|kingdom abolished|own state|palau free|"
        r"free (will|in due course))\b|protectorate|outer_mongolia stays|autonomous",
    ),
    (
        "recognise_government",
        r"recognise (PRC|RUS$|MNG|Manchukuo|manchukuo|outer_mongolia|Zhang)|embassies|relations\b|"
        r"normal (relations|ties)|liaison|.*\b(normal ties|de jure|envoy to Peking|de facto|"
        r"ambassador)\b|own Manchukuo|withhold recognition|cut TWN|drop TWN|name an ambassador|"
        r"treaty without PRC|USA out of taiwan in|live with Manchukuo|no recognition|recognise$|"
        r"non recognition|restore ties|declaration respect|sever",
    ),
    (
        "one_china",
        r".*\b(one china|two chinas|taiwan (to PRC|left|silent|independence|stance)|no taiwan|"
        r"mention of taiwan|Cairo|scope where)\b",
    ),
    (
        "seat",
        r"(seat|UN\b|expel ROC|block JPN|support UN|no USSR|USSR as|PRC |RSFSR to|eleven states|"
        r"say in choice)|.*\b(UN entry|at peace conference|in Council|far eastern commission|"
        r"advisory council|control council)\b",
    ),
    (
        "guarantee",
        r".*\b(integrity|guarantee[sd]?|status quo|security pledge|collective security|no territorial|"
        r"no annexation|respect (possessions|insular)|four power pact|pact on|no aggressive|"
        r"no expansion)\b|respect",
    ),
    (
        "open",
        r".*\b(open|equal (opportunity|tariffs|rights|right|treaty)|open_door|free port|free trade|"
        r"free zone|monopoly|most favoured|consulates|marts|port zone|warm water port|tax free)\b|"
        r"opium|extraterr",
    ),
    (
        "navigation",
        r".*\b(navigation|straits|sail|warships|CHN boats|channel|Tumen|air ?space|free navigation|"
        r"200 mile|12 miles|sea route)\b",
    ),
    (
        "fishing",
        r".*\b(fish|fishing|fishery|salmon|kelp|crab|seal|seals|sealers|sealing|pelts|pollock|boats|"
        r"quota|lots|herring|pelagic|catch)\b|\d+ t\b|125 t|2050 t|auctions|season cut|rents|"
        r"more closed lanes|small rise",
    ),
    (
        "concession",
        r".*\b(concessions?|mining|mines|timber|oil (fields|firms)|Hanyehping|mines rails|telegraph|"
        r"joint firms|PSA|new operator|partners to reapply|JPN keeps 30|exxon|ironworks)\b|liquidate",
    ),
    ("energy", r".*\b(oil|gas|LNG|fuel|coal|bcm|reactors|power of siberia|daqing|MW)\b"),
    ("lend", r".*\b(loans?|credits?|bank|bankers|debts|capital|grant|bonds)\b"),
    (
        "arms_supply",
        r".*\b(arms|rifles|bombers|guns|missiles|shells|F-16|battleship|radar|THAAD|MiG-23|"
        r"instructors|FSX|bomb sample)\b",
    ),
    (
        "enter_war",
        r".*\b(war on JPN|enter war|joins? war|enters war|RUS to enter|war from|ready for war|strike|"
        r"join the allies|army to fight|convoys|capture kiaochow|mobilise)\b",
    ),
    (
        "alliance",
        r".*\b(alliance|ally|mutual (aid|defence|military)|article 5|art 5|duty to defend|defend|"
        r"pact vs|tripartite|joint defence|anticommunist|anti-communism|strategic partnership|"
        r"US guards)\b",
    ),
    (
        "non_aggression",
        r"non.?aggression|.*\b(no aggression|no force|no use of force|renounce force|first use|"
        r"no attack|no enmity|peace friendship|friendship|good neighbour\w*)\b",
    ),
    ("neutrality", r"neutrality|.*\b(neutrality|no help to|no alliance|stay neutral|keep 1941 word)\b"),
    ("anti_hegemony", r".*\bhegemony\b"),
    (
        "limit_arms",
        r".*\b(ratio|naval_ratio|ships|navy|holiday|SS-20|tests?|nukes?|nuclear|parity|bombs?|"
        r"new start|capital ships|fleets|69\.75|submarines|cruisers|Mutsu|NPT|yongbyon|freeze|"
        r"enrichment|denuclearisation|weapons|IAEA|caps)\b|100000 troops asia|5:5:3|78000",
    ),
    (
        "withdraw",
        r".*\b(evacuate|withdraw|withdraws|leave|leaves|out|quit|go home|troops (down|off|part|cut)|"
        r"pull|back to|army out|remove (Guomindang|CHN|settlers)|excludes|thin troops|cut (border |"
        r"ground )?troops|officials)\b",
    ),
    (
        "occupy",
        r"(occupy|occupation|seize|take|retake|capture|land|storm|hold|garrison|station|invade|"
        r"bring the|raise flag|unify|push|release 24|probe mischief)\b|garrisons",
    ),
    ("base", r".*\b(bases?|troops|garrisons?|guards?|air rights|army|legation guard|police|forces)\b"),
    (
        "trade",
        r".*\b(trade|tariffs?|duty|mfn|commerce|goods|curbs|rare earths?|seafood|dumping|imports?|"
        r"exports?|boycott|supply|cotton|textile|chip|percent|beef|soybeans|steel|cars?|TikTok|Huawei|"
        r"market|silk)\b",
    ),
    (
        "sanction",
        r".*\b(freeze|sanctions?|embargo|ban|blockade|shut|cut off|travel warning|halt|G7 lists|"
        r"no buy)\b",
    ),
    (
        "labour",
        r".*\b(immigration|labour\w*|exclusion|citizenship|alien|passports|equality|japanese in)\b",
    ),
    ("advisers", r".*\b(advisers?|experts|inspectors|governor|police|reform|managers?|control of)\b"),
    (
        "claim",
        r"claim\b|list senkaku|7 February|3 September|four islands named|solve (land|ownership)|"
        r".*\bunequal$",
    ),
    (
        "strike",
        r"(destroy|shell|ambush|shoot|atomic|block northern|ring|drill rig|dredge|three runways|"
        r"strip fact)",
    ),
    (
        "submit",
        r"(accept|obey|adheres|unconditional|surrender|throne|CHN to accept|yes or no)\b|.*\bpotsdam\b",
    ),
    ("aid", r".*\b(aid|help|grain|dollars|yen|food|technical|science|support|packages?)\b"),
    (
        "annul",
        r"(end|cancel|annul|nullify|revise|replace|renew|no renewal|prolong|renegotiate|keep words|"
        r"lapse)\b|((one|five|three|\d+)( more)? ?(years?|months|y)\b|in force)",
    ),
    (
        "transit",
        r".*\b(transit|passage|flights?|air (lane|line)|visa|visits?|Trans-Siberian|planes|aircraft)\b",
    ),
    (
        "mediate",
        r".*\b(mediat\w*|good offices|ICJ|umpire|Hague|arbitrat\w*|invite belligerents|press Chiang|"
        r"to speak to allies|brokerage|to ICJ)\b",
    ),
    ("consult", r"consult|.*\b(consult\w*|notify|notice|prior consultation|sea-air contact)\b"),
    ("peace", r".*\bpeace\b|end state of war|border treaty later|treaty for all|do utmost"),
    ("secrecy", r"secrecy|.*\bsecret\b"),
    (
        "talk",
        r".*\b(talks?|conference|commission|discuss|meet|meeting|summit|envoys?|board|review|"
        r"negotiation|vote|working group|refer|agenda|approach|views?|probe|two plus two|dialogue|"
        r"historians|ministers|what of|ask|dispute|disputes|draft|answer|point|invite|settle[ds]?|"
        r"four ministers|later|postponed|status|hold|shelved?|abeyance|declaration|words?|text|plan)\b",
    ),
    ("restrain", r"(no|do not|stop|curb|ban|end|keep|neither|not)\b"),
)
