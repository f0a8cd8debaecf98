"""The words beside a value that say what it is the measure of, by kind of value: of one kind the nearest counts."""

from __future__ import annotations

from broadsheet.facts import Kind

TOPICS = {
    Kind.DURATION: {
        "term": r"fac(?:e|es|ed|ing)(?= (?:up to |a maximum of |as (?:much|many) as )?[\w-]+ years)"
        r"|prison|jail\w*|imprison\w*|behind bars|custody|sentenc\w+|incarcerat\w+|parole|term"
        r"|must serve|inside(?=[.,])|years? inside|walk(?:s|ed)? free after|in a cell|on remand|under lock and key"
        r"|serve (?:at least|a minimum)|locked up|put away",
        "probation": r"probation|suspended(?= (?:sentence|prison|jail|term))|(?:was"
        r"|is) suspended(?= for [\w-]+ years? (?:on|pending))|supervised",
        "contract": r"contract|deal|extension|sign(?:ed|s)?|agreement|tied (?:him|her|them)?|commit\w* (?:him|her)"
        r"|(?:stay|remain)s? (?:at|with) (?:the club|[A-Z]\w+) (?:until|for)|pens?(?:ned)?",
        "absence": r"sidelin\w+|out for|is out|be out|miss(?:es|ed)?|absen\w+|recover\w*|lay-?off"
        r"|unavailable|on the sidelines|off the (?:pitch|field)|before (?:he|she) (?:can )?(?:play|return|train)s?|"
        r"rule[sd]? (?:him|her|them) out|(?:cannot|can['’]t|unable to|not) play|do without",
        "stoppage": r"strikes?|striking|stoppage|walkouts?|walk-outs?|walk(?:ed|ing)? out|stop(?:ped|ping)? work"
        r"|down(?:ed|ing)? tools"
        r"|industrial action|lay(?:ing)? down (?:their )?tools|off the job|picket\w*",
        "verdict": r"jur(?:y|ors?)|verdict|deliberat\w+",
        "hearing": r"hearings?|testif\w+|testimony|grill\w*|question\w*|interrogat\w+|evidence|witness (?:box"
        r"|stand)|session",
        "runtime": r"film|movie|documentary|performance|running time|runs(?= (?:for |to )?[\w-]+ (?:hours?|minutes))"
        r"|on (?:the )?screen"
        r"|concert|opera|show|epic|screening|credits|the play(?! )|speech|spoke|speak\w*|address(?:ed)?|talked"
        r"|at the (?:lectern|podium|rostrum)",
        "raid": r"raid|robbery|heist|hold-?up|robbers|thieves|break-in|burglar\w*|in and out|getaway",
        "help": r"(?:wait\w* (?:[\w-]+ ){1,3}for (?:help|rescue|an ambulance|the ambulance|a doctor|the police))"
        r"|(?:ambulance|paramedics)(?= (?:needed|took))|(?:ambulance|help|rescuers?|police|crews?|first responders"
        r"|officers|paramedics|lifeboat|helicopter|firefighters|doctor)s? "
        r"(?:(?:only|first|finally) )?(?:arriv\w+|reach\w*|came|turned up|got there|were there|was there"
        r"|to (?:arrive|come|reach\w*|get))"
        r"|wait(?:ed|ing)? for (?:help|rescue|an ambulance|the ambulance|a doctor|the police)|response time"
        r"|for help to (?:arrive|come)",
        "orbit": r"orbit\w*|space(?:craft)?|station|weightless\w*|astronauts?|cosmonauts?|circl\w+ the earth",
        "flight": r"flight|flew|aloft|airborne|in the air|non-?stop|crossing|crossed|voyage|sail(?:ed|ing) (?:from"
        r"|to)|journey|en route|at sea",
        "sinking": r"s[aiu]nk(?:ing)?|went (?:down|under)|founder\w*|capsiz\w*|slipped (?:beneath|under)"
        r"|stayed afloat|remained afloat",
        "hospital": r"hospital|intensive care|ward|clinic|discharg\w+",
        "quarantine": r"quarantin\w*|isolat\w+|confin\w+ to",
        "community": r"community (?:service|work)|unpaid work",
        "battery": r"batter(?:y|ies)|charge",
        "drought": r"wait(?:ed|ing)?|first .{0,40}\b(?:in|for)|last won|not won|drought",
        "service": r"experience|employ\w+|on the payroll|served(?= [\w-]+ years (?:in|with|on|at))|career"
        r"|in (?:the )?uniform|on the force|worked (?:for|there|here)|been with|been (?:employed|working)",
        "office": r"led|lead|head(?:ed)?|run|ran|served? as|govern\w*|rul(?:e|ed|ing)|in power|office|tenure"
        r"|held (?:the |that |this )?(?:office|post|seat|job|power|title)"
        r"|reigned|reign|occupied|as (?:mayor|president|governor|premier|prime minister|chancellor|chairman|head"
        r"|director|leader)|in the post|at the helm|at the top|in charge|(?:mayor|president|governor|premier"
        r"|prime minister|chancellor) for",
        "ordeal": r"captivity|abduct\w*|kidnap\w*|dragged (?:from|into|off|away)|hostage|lost on|dug out alive"
        r"|adrift|pinned|entombed|in the (?:cave|mine|shaft|lift|elevator|wreck)|before (?:rescuers|help"
        r"|they were (?:freed|found|rescued))|stranded|trapped|buried|cut off|(?:found|rescued"
        r"|pulled) (?:\w+ )?alive|lost (?:in|at)"
        r"|wandering|underground|(?:under|in|beneath) the (?:rubble|debris|ruins|snow|wreckage|stairs|collapsed"
        r")|in the (?:dark|water)"
        r"|(?:freed|rescued|released|found|reached|brought up|pulled out|dug out)(?= (?:only )?after)|drift\w+"
        r"|gone missing|went missing|been missing|vanished|disappeared",
        "siege": r"siege|stand-?off|hostages?|barricad\w+|hol(?:ed|d) up|gave (?:himself|herself|up)|surrender\w*"
        r"|gun(?:man|point)|captives?",
        "marriage": r"marri(?:ed|age)|wedlock|husband and wife|wife of|husband of|divorc\w+|together",
        "search": r"search\w*|manhunt|looked for|hunt(?:ed)?|comb\w+|scour\w+|on the run|at large|eluded",
        "coma": r"coma|unconscious\w*|regain\w* consciousness|came round|woke up",
        "works": r"to (?:re)?build|rebuil\w+|construction|building work|repairs?",
        "surgery": r"surgery|operat(?:ed on|ing on|ion on|ing (?:table|theatre))|surgeons|transplant"
        r"|under the knife|(?<!rescue )(?<!police )operation",
        "debate": r"debat\w+",
        "talks": r"talks|negotiat\w+|met for",
        "firefight": r"under control|put out|dous\w+|extinguish\w*|firefighters|fire crews|burn(?:ed|t|ing)|flames"
        r"|blaze|fire(?= (?:raged|burned|burnt))",
        "closure": r"clos(?:ed|ure|es?|ing)|shut\w*|re-?open\w*|blocked|impassable|sealed off|cordoned off"
        r"|out of (?:service|action|operation)|no (?:traffic|trains)",
        "wheel": r"at the wheel|been driving|driven for",
        "ban": r"bann?(?:ed|s|ing)?|suspension|barred"
        r"|(?<!search was )(?<!search had been )(?<!work was )(?<!talks were )suspended|(?:must|may) not (?:compete"
        r"|play|race|ride|fight)|disqualif\w+|exclu(?:ded|sion)|not (?:allowed|permitted) to",
        "blackout": r"(?:without|no) (?:power|electricity|water)|blackout|outage|power cuts?|power (?:failure|was out)"
        r"|(?:power|electricity|current|lights|supply) (?:was|were|had been|came|to (?:come|be)) (?:restored|back"
        r"|off|on again|out)"
        r"|restore(?:d)? (?:the )?(?:power|electricity|supply)|in the dark|in darkness|dark|went out|power (?:came"
        r"|returned)|black-out",
        "truce": r"cease-?fire|truce",
        "curfew": r"curfew|state of emergency",
        "mourning": r"mourning",
        "delay": r"delay(?:ed|s)?|late(?= |[.,])|held up|behind (?:schedule|time)|(?:hours|minutes) (?:behind|late)"
        r"|put back|overdue|later than (?:planned|scheduled)",
        "inquiry": r"inquiry|investigation|probe",
        "illness": r"illness|ill with|sick with|battl\w+ (?:with )?cancer|with cancer",
        "trial": r"trial",
        "age": r"old|age[ds]?",
        "late": r"after|later|within|ago|before|earlier",
    },
    Kind.MONEY: {
        "share": r"a share|per share|each share|each of (?:its|the|their) shares|apiece|share price",
        "price": r"pric\w+|admission|entry|asked for|costs?|retail\w*|sells? for|start(?:s|ing)? at|tickets?|on sale"
        r"|cheapest|dearest|on the shel(?:f|ves)|customers (?:will|must|would) pay|buyers? (?:will|must|would) pay",
        "penalty": r"fin(?:e|ed|es)|penalt\w+|damages|compensation|award\w*|settle\w*|repay|restitution|must pay"
        r"|order\w* .{0,30}\bpay",
        "prize": r"prizes?(?: money)?|purse|jackpot|winnings|t(?:akes|ook) home|lottery|scoop\w*",
        "takings": r"box office|gross(?:ed)?|takings",
        "saving": r"sav(?:e|es|ed|ings?)",
        "loot": r"(?:got away|made off|escap\w+|fled|fleeing|ran off|left)(?: [a-z]+){0,3} with|st(?:ole|eal)\w*"
        r"|loot|haul"
        r"|thefts?|embezzl\w+|siphon\w*|swindl\w+|defraud\w*|robb\w+",
        "bail": r"bail|put up(?= [$£€])|(?:on|posted|set|a) .{0,20}\bbond",
        "ransom": r"ransom|in (?:exchange|return) for (?:the |his |her |their )?(?:release|freedom|girl|boy|child|son"
        r"|daughter|wife|husband|man|woman|hostages?|captives?|crew|ship|vessel)",
        "bribe": r"brib\w+|kickbacks?",
        "gift": r"donat\w+|gifts?|bequ\w+|pledg\w+",
        "budget": r"budget",
        "tax": r"tax\w*",
        "reward": r"reward\w*|bounty",
        "profit": r"profits?|earn\w+|net income",
        "loss": r"loss(?:es)?|lost|damage|deficit|debts?",
        "sales": r"sales|revenue\w*|turnover",
        "worth": r"(?:deal|merger|takeover|purchase|acquisition|sale|company|firm|group|start-?up|bid) (?:is |was )?"
        r"(?:worth|valued)|valu(?:e|es|ed|ing) (?:it|them|the (?:deal|company|firm|group|start-?up))|valuation",
        "takeover": r"acqui\w+|buy|bought|takeover|purchase|merge\w*|valued?|worth",
        "pay": r"salary|wages?|an hour|a month|a week|contract",
        "yearly": r"a year|annual\w*",
        "funding": r"rais(?:e|ed|ing)|brought in|round|invest\w*|fund\w*|loans?|bonds?|bailout\w*",
    },
    Kind.MEASURE: {
        "length": r"long|in length|length|measur\w+|from \w+ to \w+|end to end",
        "width": r"wide|width|across|broad",
        "queue": r"queues?|tailbacks?|backed up|traffic jam|jam",
        "radius": r"within|radius|exclusion zone",
        "level": r"r(?:ose|isen|ise)|swell\w*|swollen",
        "screen": r"screens?",
        "depth": r"depth|deep|under|below|beneath|underground|(?<=et )down|(?<=res )down|(?<=ers )down",
        "distance": r"away|from|off|north\w*|south\w*|east\w*|west\w*|outside",
        "height": r"tall|high|height|altitude|storey|fell|drop\w*|plung\w*|slope|ravine|gorge|cliff|embankment",
        "speed": r"winds?|gust\w*|speed\w*|an hour|per hour",
        "rain": r"rain\w*|snow\w*|flood\w*",
        "weight": r"weigh\w*|heavy",
    },
    Kind.NUMBER: {
        "margin": r"margin|majority of|lead over|lie between|ahead of|beat|won by|lost by"
        r"|more than .{3,30} (?:of the|candidate|rival)|by(?= (?:[a-z]+ )?[\d,]+ votes)",
        "saves": r"saves?(?=[,.;]| (?:for|in|on|to|as)\b)"
        r"|(?:stopped|blocked|turned (?:aside|away)|kept out)(?= [\w-]+ shots)",
        "hurt": r"injur\w*|wounded|wounding|hurt|hospital\w*|treated|others? (?:were|was) (?:hit|shot)"
        r"|need(?:ed|s|ing) (?:medical )?(?:treatment|help|care|attention)|casualt(?:y|ies)|maimed",
        "dead": r"(?:took|taken|takes|claim(?:s|ed)?|costs?)(?= (?:[\w,.-]+ ){1,4}lives)|(?<=\d )lives"
        r"|killed|killing|died|deaths?|dead|perished|lost their lives|bodies|fatalit(?:y|ies)|corpses|slain|murdered"
        r"|massacred|drowned|burned alive|gunned down|never (?:came|made it) (?:out|home|back)",
        "missing": r"missing|unaccounted|trapped|no (?:trace|sign) of|fate of",
        "saved": r"rescued|saved|pulled|survived(?! by)|survivors?|alive|dug out",
        "fled": r"fled|flee(?:ing)?|evacuat\w+|moved|sheltered|displac(?:ed|es|ing)|homeless"
        r"|(?:leave|left|leaving|(?:forced|driven) (?:from|out of)) (?:their|the) (?:homes|houses)"
        r"|(?:told|ordered|asked|had|forced) to leave|evacuees|uprooted|(?:in|to) (?:emergency |makeshift )?shelters",
        "idle": r"suspended|(?:taken|relieved|ordered) (?:off|of) (?:their )?dut(?:y|ies)"
        r"|on (?:paid |administrative )?leave",
        "derailed": r"derail\w+|(?:left|came off|come off|jumped) the (?:line|rails|tracks?)|off the (?:rails|tracks)",
        "suing": r"sued?|suing|lawsuit|to court|plaintiffs?",
        "honours": r"t(?:ook|aking|akes) home|walked (?:off|away) with|troph(?:y|ies)|gongs?|statuettes?",
        "hostage": r"hostages?|captives?|held captive|at gunpoint",
        "below": r"underground|below ground|in the (?:mine|pit|shaft|colliery|tunnel)|down the (?:mine|pit)",
        "standing": r"candidates?|on the ballot(?: paper)?|ballot paper|in the running|contestants?|standing for",
        "charged": r"(?:felony )?counts?|charges?|felon(?:y|ies)|misdemeanou?rs?|indict\w+",
        "shots": r"(?:gun)?shots?|fired(?= (?:[\w-]+ ){1,3}(?:rounds?|bullets?|times))"
        r"|(?<=\d )(?:shell |cartridge )?casings"
        r"|(?:got|loosed|squeezed|let) off(?= (?:[\w-]+ ){1,3}(?:rounds?|bullets?))|gunman fired|fired by",
        "held": r"arrest\w*|captur\w*|detain\w*|custody|seized|held|(?:led|marched|hauled|dragged) (?:away|off)"
        r"|taken away|handcuff\w*|rounded up|(?:in|to) (?:police )?cells|apprehend\w*|behind bars",
        "aboard": r"aboard|on board|(?:was|were|been) on (?:it|her)(?= when)|carrying|carried|crew of|passengers"
        r"|on the (?:plane|aircraft|flight|jet|turboprop|airliner|helicopter|bus|coach|train|ferry|boat|ship|vessel)",
        "fired": r"laid off|lay off|cut(?! off)|eliminat\w*|shed|redundan\w*|job losses|axed|sack\w*"
        r"|(?:get|gets|getting|got) rid of|los(?:t|e|es|ing) (?:their|his|her) jobs?|loss of(?= [\d,]+ jobs)"
        r"|out of work|job cuts?|lay-?offs?|laying off|axing|axe|shedding|dismiss\w*|let go"
        r"|(?:jobs|posts)(?= (?:[a-z]+ ){0,3}(?:go|disappear|be lost|be cut)\b)",
        "hired": r"employ\w*|workforce|payroll|staff of|hir(?:e|ed|ing)|creat\w+|work for"
        r"|(?:has|have|had|with)(?= [\d,]+ (?:workers|employees|staff))",
        "enrolled": r"enrol\w*|recruited|took in|(?:trial|study) (?:of|in|with|involving|on)|volunteers",
        "crowd": r"crowd|turnout|attend\w*|audience|visitors|drew|drawn|watched|spectators|gathered|in front of"
        r"|took part"
        r"|turned out"
        r"|came(?= to\b)|(?<=\d )came|turned up|showed up|flocked|packed|onlookers|mourners",
        "march": r"marched|march(?! \d)|took to the streets|rallied|demonstrated|protested",
        "dark": r"power|electricity|blackout|cut off|in the dark",
        "ill": r"infected|infections?|fell ill|fallen ill|taken ill|made ill|sickened|tested positive|contracted"
        r"|food poisoning|ill with|sick with|down with",
        "signed": r"sign(?:ed|atures?)|petition",
        "cancelled": r"cancel\w*|grounded|scrapped|called off|not (?:take off|run|fly|leave)",
        "stolen": r"stole|stolen|stealing|theft|made off with|got away with|looted",
        "left": r"left(?! (?:their|the) (?:homes|houses))|remaining|to go|remain",
        "sold": r"sold|sales of|shipped|sells?",
    },
    Kind.PERCENT: {
        "rise": r"r(?:ise|ose|isen)|up|gain\w*|jump\w*|climb\w*|increas\w+|higher|soar\w*|grew|growth|surg\w+",
        "fall": r"f(?:ell|all|allen)|down|drop\w*|los[et]|declin\w+|decreas\w+|lower|fewer|slip\w*|plung\w*|cut",
        "turnout": r"turnout|went to the polls|cast (?:their |a )?(?:ballots?|votes?)|took part|entitled to vote"
        r"|eligible voters|registered voters|electorate",
        "poll": r"opinion polls?|polls? (?:had |have |has )?(?:giv\w+|gave|predict\w+|forecast\w*)"
        r"|surveys?|surveyed|polled(?! \d)|pollsters?|respondents"
        r"|(?:those|people) (?:asked|questioned)|polls? (?:by|of|found|show\w*|put|suggest\w*)",
        "votes": r"votes?|polls?|won|got|took|polled|run-?off|ballot|elected|received(?= \d)",
        "premium": r"premium|above|more than .{0,20}clos\w+",
        "share": r"market share|share of|stake|owns?|holds?",
        "wage": r"pay(?= (?:rise|raise|increase|deal|offer|claim))|more pay|higher pay|wages?|salar(?:y|ies)",
        "jobless": r"unemployment|jobless|out of work",
        "inflation": r"inflation|consumer prices",
        "contained": r"contain(?:ed|ment)",
        "rate": r"rates?|interest|yield",
        "workforce": r"workforce|payroll|headcount"
        r"|of (?:its|the|their)(?: [a-z’']+){0,3} (?:staff|employees|workers|jobs)",
        "approval": r"approval ratings?|approve of",
        "deficit": r"of gdp|gross domestic product",
        "vaccinated": r"vaccinated|immuni[sz]ed|jabs?|shots",
        "tariff": r"tariffs?|dut(?:y|ies)|levy|levies",
        "survival": r"surviv\w+",
    },
}  # fmt: skip
