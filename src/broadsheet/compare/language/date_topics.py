"""The words beside a date or an hour that say what happened then: of one such happening the nearest counts."""

from __future__ import annotations

DATE_TOPICS = {
    "arrest": r"arrest\w*|detain\w*|(?:in|into) (?:police )?custody|apprehend\w*|handcuff\w*|picked (?:him|her|them) up"
    r"|picked up by (?:the )?(?:police|officers|detectives)|seized by (?:the )?police|led away",
    "verdict": r"verdict|convict(?:ed|ion)|found (?:him |her |them )?guilty|acquitt?\w*|jur(?:y|ors) (?:found"
    r"|return\w*)",
    "sentence": r"sentenced|sentencing",
    "trial": r"trial|in the dock",
    "hearing": r"hearing|arraign\w*|(?:appear\w*|back) (?:in court|before (?:a|the) (?:judge|court))",
    "burial": r"funeral|buried|burial|laid to rest|memorial service|last rites",
    "wedding": r"married|marry|marries|wedding|wed|weds|tied the knot|tie the knot|nuptials|became (?:man"
    r"|husband) and wife",
    "birth": r"born|birth(?!days?)|came into the world|birthday (?:is|was)",
    "election": r"elections?|(?<!first )(?<!re-)elected|go to the polls|went to the polls|polling (?:day|stations)"
    r"|runoff|run-off|referendum"
    r"|ballot|cast (?:their )?(?:ballots|votes)|voters (?:will|are to|go|went)|vot(?:e|ed|es|ing) (?:on|in|for)",
    "strike": r"(?:go |went |goes |going )?(?:on )?strike(?! (?:a|at|deal|on (?!(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day|\d|(?:january|february|march|april|may|june|july|august|september|october|november|december))))"
    r"|walk-?outs?|walk(?:ed|s|ing)? (?:out|off)"
    r"|down(?:ed|ing)? tools|stoppage|stop(?:ped|s|ping)? work|lay down (?:their )?tools",
    "premiere": r"(?:hits?|reach\w*) (?:the )?(?:big )?screens?|premi[eè]r\w+|opening night"
    r"|curtain (?:will )?(?:rises?|goes up|went up)|first (?:shown|seen|screened"
    r"|night|performance|public showing)|in cinemas|(?:in|into|hits?|reach\w*|open\w* in) (?:cinemas|theaters"
    r"|theatres)",
    "sale": r"on sale|(?:go|goes|went|come|comes|came) (?:on|onto) (?:the )?(?:sale|market)"
    r"|in(?:to)? (?:the )?(?:shops|stores)"
    r"|(?:hit|hits|reach\w*) (?:the )?(?:shelves|stores|shops|market|bookshops)|(?:on|to) (?:the )?shelves"
    r"|available (?:from|on|to buy)|be bought|published|publication",
    "inaugurated": r"inaugurat\w+|open(?:ed|s|ing)?(?! fire)(?= (?:to (?:traffic|the public|visitors)|its doors|on"
    r"|in|since)\b)"
    r"|opened (?:its|the) doors|opening|first (?:visitors|passengers|customers|cars|vehicles)",
    "closing": r"clos(?:e|ed|es|ing|ure)|shut(?:s|ting)?(?: down| its doors)?|cease[sd]? (?:production|operations"
    r"|trading)"
    r"|last (?:shift|day|edition|issue|car|tonne|ton|train)|gates (?:will )?(?:shut|close)|end of production",
    "liftoff": r"lift-?off|lift(?:s|ed|ing)? off|blast(?:s|ed|ing)? off|soar\w* (?:in|from|off)|left (?:the"
    r"|its) (?:launch )?pad"
    r"|launch(?:ed|es|ing)?(?! (?:an?|the|its|his|her|their)\b)|rocketed",
    "takeoff": r"took off|take(?:s)? off|take-?off|left the runway|in the air",
    "landing": r"land(?:ed|s|ing)|touch(?:ed|es|ing)? down|touchdown|splash(?:ed)? ?down",
    "derailment": r"derail\w+|(?:left|came off|jumped|leave|come off) (?:the |its )?(?:rails?|tracks?|line)",
    "sinking": r"s[aiu]nk(?:ing)?|went (?:down|under)|founder\w*|capsiz\w*|went to the bottom|going down",
    "collapse": r"collaps\w+|gave way|giv(?:e|ing) way|caved in|came (?:crashing )?down|fell in",
    "fire": r"fire(?!d|fighter| brigade| chief| crew| service| official| alarm| department| station| engine)"
    r"|blaze|flames|inferno|caught(?! fire)|ablaze|smoke",
    "blast": r"explo\w+|blast(?!ed off| off)|went off|detonat\w+|bomb(?:ing|ed)?"
    r"|blew up",
    "shooting": r"shooting|gunfire|shots|opened fire|gunman|first (?:shot|bullet)",
    "robbery": r"robb\w+|raid(?:ed|ers)?|heist|burgl\w+|broke in(?:to)?|break-in|hold-?up|held up|thieves|theft"
    r"|stolen|stole",
    "vanished": r"last seen|disappear\w+(?! (?:beneath|under|below))|vanish\w+|went missing|gone missing"
    r"|missing since|been missing|seen alive"
    r"|(?:not|never|nothing) (?:been )?(?:seen|heard)|reported missing|all trace|without trace",
    "freed": r"freed|set free|released from|(?:was|were|is|are|be|been) released"
    r"|release(?= (?:from|on|came|of (?:the )?(?:hostage|prison|man|woman)))"
    r"|walk(?:ed|s) (?:free|out of (?:prison|jail|custody))|liberty|regained (?:his|her|their) freedom|let go"
    r"|out of prison"
    r"|left (?:prison|jail)",
    "resigned": r"resign\w*|step(?:s|ped|ping)? (?:down|aside)|stood down|stand(?:s|ing)? down|quit(?:s|ting)?"
    r"|gave up (?:the |his |her )?(?:post|job|office|seat)|left (?:the |his |her )?(?:post|job|office)"
    r"|relinquish\w*|hand\w* in (?:his|her) notice|departure",
    "installed": r"['’]s inauguration|(?:his|her) inauguration|(?:is|was|be) inaugurated(?! by)(?= (?:as|on)\b)"
    r"|sworn in|becomes (?=governor|president|mayor|chancellor|premier)|t(?:akes?|ook|aking|aken) (?:up )?(?:office"
    r"|the oath|(?:the |his |her )?(?:post|job|duties|reins))"
    r"|oath of office|t(?:akes?|ook|aking) over(?! by)|first day (?:in|as|at)|assum\w+ (?:office|the post)"
    r"|at the helm since"
    r"|in (?:office|the post|charge) since|start(?:s|ed)? (?:work|as|in the job)",
    "signing": r"sign(?:ed|s|ing|ature|atures)|put (?:his|her|their) names?|inked",
    "summit": r"summit|talks|met (?:in|for|with|at)|meet(?:s|ing)?|sat down",
    "match": r"match|kick(?:s|ed)?[ -]?off|replay\w*|fixture|game|final|be played|was played|encounter|derby",
    "concert": r"concert|gig|perform(?:s|ed)?|took the stage|take the stage|played (?:at|in|to)|on stage|recital",
    "landfall": r"landfall|came ashore|come ashore|made land|hit (?:the|land)|struck (?:the|land)|batter\w*|slamm\w*",
    "quake": r"quake|earthquake|tremor|shook|shaken|struck|rattled",
    "flood": r"flood\w*|dam burst|burst its banks|levee",
    "hijack": r"hijack\w+|seized|commandeered",
    "kidnap": r"kidnap\w+|abduct\w+|snatched|taken hostage|dragged",
    "crash": r"(?:broke|smashed|crashed) through|crash\w*|(?:left|ran off|came off|slid off|skidded off"
    r"|veered off) the (?:road|runway|motorway|highway)|accidents?|collid\w+|collision|ploughed|plowed|slammed into"
    r"|hit (?:a|the) (?:tree|mountain|wall|bus|car)"
    r"|plung\w+|wreck",
    "operated": r"operat(?:ed on|ion)|surgery|transplant\w*|under(?:went|go) the knife",
    "founded": r"found(?:ed|ing)|establish\w*|set up|started (?:out|up)|(?:been )?in business since"
    r"|dates? (?:back )?(?:to|from)"
    r"|came into being|since (?:it was )?(?:founded|set up)",
    "built": r"built|construct\w+|completed|completion|erected|put up|finished",
    "effect": r"effect|in force|into force|becomes? law|became law|apply|applies",
    "darkened": r"(?:lights|power|electricity|current|grid) (?:went|failed|was cut|cut out|was lost|off)|went dark"
    r"|blackout"
    r"|outage|power cut|plunged into darkness|lost power|without power",
    "restored": r"restor\w+|(?:power|light|lights|electricity|current|water|supply|supplies) (?:was |were |had "
    r"|came )?(?:come )?back",
    "reopened": r"re-?open\w*|open(?:ed)? again|traffic (?:was )?(?:flow\w*|mov\w*|roll\w*)|flow\w* again",
    "died": r"di(?:ed|es)|dead|death|passed away|pronounced|breathed (?:his|her) last|killed|succumb\w*"
    r"|lost (?:his|her) (?:life|fight|battle)",
    "found": r"(?:found|discovered|located|spotted|came upon|stumbled (?:on|upon|across)|recovered|turned up"
    r"|recovery|discovery)",
    "alarm": r"(?:first|emergency|distress) call(?:s)?(?: (?:came|reached))?|alarms?(?: bells?)?(?: (?:went off"
    r"|rang|sounded))?|distress call|emergency call|first call|(?:were|was) (?:called|alerted|summoned)"
    r"|call(?:ed)? (?:the )?(?:police|911|999)",
    "departed": r"left(?! (?:the|its) (?:road|runway|tracks?|rails|line|motorway|highway|homes?|post|job|office))"
    r"|leav(?:es|ing)|depart\w*|set (?:out|off|sail)|pulled out|sail(?:ed|s)|cast off",
    "arrived": r"arriv\w+|pulled in|dock(?:ed|s)|(?<!call )reached",
    "attacked": r"attack\w*|stabb\w+|assault\w*|struck (?:him|her)",
    "polling": r"poll(?:s|ing)? (?:stations? )?(?:will )?open\w*|voting (?:begins|starts|started|began|opens)",
    "polls": r"poll(?:s|ing)? (?:stations? )?(?:clos|shut|end)\w*|voting (?:ends?|ended|closes|stops?|stopped)",
}

_HOURS = (
    *("fire", "blast", "shooting", "robbery", "vanished", "darkened", "restored", "reopened", "died", "alarm", "found"),
    *("departed", "arrived", "takeoff", "landing", "liftoff", "derailment", "sinking", "collapse", "crash", "match"),
    *("polls", "polling", "closing", "landfall", "flood", "freed", "arrest", "verdict", "concert", "trial", "hearing"),
)
"""What a report tells the hour of; a quake's hour is told in many time zones."""

TIME_TOPICS = {topic: DATE_TOPICS[topic] for topic in _HOURS}

OF_PEOPLE = frozenset(
    (
        *("arrest", "verdict", "sentence", "trial", "hearing", "burial", "wedding", "birth", "vanished", "freed"),
        *("resigned", "installed", "operated", "died", "found", "attacked"),
    )
)
"""What befalls somebody: of two such days the words must name whose."""
