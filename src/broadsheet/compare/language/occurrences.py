"""What a report tells of once, by sorts, each with the words for it: a crash, a landfall, a find, the next hearing."""

from __future__ import annotations

import re
from typing import NamedTuple

from broadsheet.compare.language.words import content_keys


class Occurrence(NamedTuple):
    """A sort of what happens once in a story.

    Attributes:
        name: What a row calls it.
        told: By what two reports are compared: "h" the hour, "d" the day, "y" the year, "l" how long it took.
        named: Whether the two sentences must share a name, as a story tells of several.
        personal: Whether it is that of whom both reports are about.
        old: Whether it may lie years back.
        ahead: Whether it is told before it happens.
        words: The words for it.
        keys: One of these words, as compared, stands in each sentence that tells of it.
        printed: ... and one of them as printed, in small letters.
    """

    name: str
    told: str
    named: bool
    personal: bool
    old: bool
    ahead: bool
    words: re.Pattern[str]
    keys: frozenset[str]
    printed: tuple[str, ...]


_HAPPENED = r"(?:happened|occurred|struck|took place|came|hit|began|started|was recorded)"
_TAKES = r"(?:lasted|went on|ran|took|continued|dragged on|stretched|was over|ended)"
_OF = r"(?:\W+(?!was\b|were\b|had\b|has\b|is\b|said\b)[\w'’]+){0,6}?"

# A sort a line: its name, how it is compared ("n": the two
# sentences share a name, "p": it is that of the main person, "o": it may be old, "+": told before it happens), the
# words that one of its sentences has, and how it is told.
_TEXT = rf"""
accident; h; crash collided collision accident derailed derailment rails plunged overturned wreck tracks &
 ; derailed|came off the rails|(?:left|jumped) the (?:track|rails|tracks)|crashed|collided|overturned &
 |(?:accident|crash|collision|derailment|pile-up|wreck){_OF} {_HAPPENED}|plunged
earthquake; h; quake earthquake tremor shock ground &
 ; (?:earthquake|quake|tremor|shock){_OF} {_HAPPENED}|ground (?:shook|began to shake)
blast; h; exploded explosion blast bomb detonated gas &
 ; exploded|went off|blew up|detonated|went up|(?:explosion|blast|bombing){_OF} {_HAPPENED}
collapse; h; collapsed collapse caved tower building block bridge roof ; collapsed|caved in|came (?:crashing )?down
sinking; hd; sank sinking capsized capsize foundered rolled went down &
 ; sank|went down|capsized|foundered|rolled over|turned over|(?<=through the )sinking|(?<=survived the )sinking
landfall; h; landfall ashore coast land storm &
 ; landfall|(?:came|moved|roared|swept) ashore|(?:crossed|hit|reached|struck) the (?:[\w-]+ ){{0,5}}coast|reached land
avalanche; h; avalanche slide slab snow ; (?:avalanche|slide|slab){_OF} (?:{_HAPPENED}|broke away|broke off|came down)
breach; hd; dyke dike levee embankment dam bank river &
 ; (?:dyke|dike|levee|embankment|dam|river ?bank){_OF} (?:gave way|gave in|broke|burst|was breached|failed) &
 |river{_OF} (?:came in|burst its banks)|burst its banks
fire; h; fire blaze flames ; (?:fire|blaze|flames){_OF} (?:broke out|{_HAPPENED})|caught fire
shooting; h; fire shooting gunman attack ; opened fire|began (?:shooting|firing)|(?:shooting|attack){_OF} {_HAPPENED}
robbery; h; robbed robbery robber robbers raid bank walked came burst strode marched stormed held &
 ; (?:robbers?|gunmen|raiders|men|pair|trio|they|thieves)(?: \w+)? &
 (?:walked|came|burst|strode|marched|stormed) in(?:to)?
stoppage; h; strike walkout stoppage work tools job &
 ; (?:strike|walkout|stoppage){_OF} (?:began|started)|(?:laid|lay) down their work|downed tools &
 |walked (?:off the job|out) &
 |stopped work
finding; h; noticed discovered found spotted detected saw alarm &
 ; (?:noticed|saw|discovered|realised|realized)(?: that (?:\w+ ){{1,3}}(?:was|were|had) \w+)?|spotted|detected &
 |raised the alarm|(?:finally|first) saw|became aware
last sign; h; last contact signal sending vanished dead radar &
 ; last (?:\w+ ){{0,2}}(?:signal|contact|message)(?: was (?:received|heard|recorded|picked up))?|still sending &
 |went dead|lost contact|vanished from
result; h; declared result returning figures announced count &
 ; (?:results?|winner|outcome)(?: \w+){{0,3}} (?:declared|announced) &
 |returning officer(?: \w+)? (?:read|announced|declared) &
 |read out the (?:figures|results?|numbers)
body; do; body corpse remains &
 ; (?:found|discovered|came (?:up)?on|stumbled (?:up)?on|recovered|spotted) (?:her|his|the|a) &
 (?:\w+ )?(?:body|corpse|remains) &
 |(?:body|corpse|remains)(?: \w+){{0,2}} (?:was|were) (?:found|discovered|recovered|spotted)
departure; dn; left set sailed departed started began cruise voyage put &
 ; left (?:the port|port|harbou?r|(?-i:[A-Z])\w+)|set (?:out|sail)|sailed|departed|put to sea &
 |(?:cruise|voyage|trip|crossing)(?: had)? (?:started|begun|began)
sample; do; sample tested test inspector officer tester &
 ; samples?(?: \w+){{0,3}} (?:taken|collected|given|provided)|gave a (?:\w+ )?sample &
 |(?:doping|drugs?|testing) (?:\w+ )?(?:inspectors?|officers?|testers?) (?:knocked|came|called|arrived|turned up)
dismissal; dp; let lost fired dismissed sacked job laid &
 ; (?:was|been|were) (?:let go|fired|dismissed|sacked|laid off)|lost (?:his|her) (?:job|post)
next hearing; d+; hearing court judge appearance &
 ; next (?:court )?(?:hearing|appearance|session|court date) &
 |due (?:back )?(?:before|in) (?:the |a )?(?:\w+ )?(?:judge|court) &
 |(?:returns?|return) to court|back in court
sentencing; d+; sentencing sentenced sentence ; sentencing|(?:will|to) be sentenced|pass(?:es)? sentence
trial; d+; trial &
 ; trial(?: \w+){{0,3}} (?:set|scheduled|due|to (?:begin|start|open))|(?:go|goes|stand|stands) (?:on )?trial
vote; d+; vote meeting ballot say &
 ; (?:will|to|shall) (?:vote|decide)|have their say|meeting(?: \w+)? (?:called|set|scheduled|planned)
on sale; d+; sale shelves stores shops get available buy ship &
 ; (?:goes|go|going|went|be) on sale|(?:hits?|reach(?:es)?) (?:the )?(?:stores|shelves|shops) &
 |(?:stores|shops|retailers)(?: \w+){{0,3}} (?:get|receive|have) it|available (?:in|from|on|to)
surrender; d+; prison surrender turn sentence serving &
 ; report to (?:\w+ )?prison|turn (?:himself|herself|themselves) in|surrender to|(?:begin|start) (?:serving|his|her)
first day of work; d+; report training session squad &
 ; report (?:back )?for (?:\w+ )?(?:work|duty|training)|first (?:\w+ )?(?:training session|training|practice)
completion; d+; deal transaction takeover merger acquisition purchase &
 ; (?:deal|transaction|takeover|merger|acquisition|purchase)(?: \w+){{0,4}} &
 (?:close|completed|be concluded|go through) &
 |(?:complete|close|conclude|finalise|finalize) the (?:deal|transaction|takeover|merger|acquisition|purchase)
last win; yn; last first won lifted title since &
 ; for the first time since|(?:the )?last time|last (?:won|lifted)
founding; yn; founded started set established began ; founded|set up|started|established|was born|came into being
building; y &
 ; block tower building bridge house school hospital dam stadium hotel plant church mosque factory mall pier &
 ; built|finished|completed|put up|erected|constructed|was (?:new|opened)
making; y; painted wrote written composed sculpted drawn ; painted|wrote|written|composed|sculpted|drew|drawn
job cuts; y+; jobs posts positions &
 ; (?:cut|shed|axe|eliminate|slash|getting rid of|lose|cutting|shedding)[^.;]{{0,40}} (?:jobs|posts|positions)
ban; lp; banned ban suspended shut barred suspension excluded &
 ; banned|suspended|shut (?:him|her|them) out|barred|ban|suspension|excluded
prison term; lp; sentenced jailed prison term sentence given serving &
 ; sentenced|jailed|sent to prison|(?<=year )(?:prison |jail )?(?:term|sentence)|in (?:prison|jail)
hearing; l; hearing session ; hearing{_OF} {_TAKES}|(?<=hour )hearing
deliberation; l; jury jurors deliberated deliberation agree verdict women men &
 ; deliberated|deliberations?{_OF} {_TAKES}|to agree|(?:reach|arrive at) (?:a|their|its) verdict &
 |jur(?:y|ors) (?:was|were) out
siege; l; siege standoff ; siege|stand-?off
under the rubble; ln; rubble snow debris ruins wreckage buried trapped lying dug under &
 ; (?:under|in|beneath|from) the (?:rubble|snow|debris|ruins|wreckage)|buried|trapped|dug out|pulled out|lying under
getting the fire under control; l; fire control extinguish blaze contain &
 ; under control|to (?:extinguish|contain|put out|tame)
show; l; show ceremony concert gala broadcast whole wrapped telecast &
 ; (?:show|ceremony|concert|gala|telecast){_OF}(?:, [^.;]{{0,90}},)? {_TAKES}|wrapped up
strike; l; strike walkout stoppage work tools &
 ; (?<=hour )(?:strike|walkout|stoppage)|(?:strike|walkout|stoppage){_OF} {_TAKES}|(?:laid|lay) down their work &
 |downed tools &
 |stopped work
bidding; l; bid bidding bidders contest ; (?:contest|bidding|duel|battle){_OF} {_TAKES}|bid against
death; dp; died passed end came ; died|passed away|(?:the )?end came|breathed (?:her|his) last
arrest; dp; arrested detained custody caught captured picked held &
 ; (?:was|been) (?:arrested|detained|caught|captured|picked up)|taken into custody
resignation; dp; resigned quit stepped resignation &
 ; resigned|quit|stepped down|(?:handed in|tendered) (?:her|his) resignation
admission; dp; admitted checked signed clinic hospital ; admitted|checked (?:\w+ )?in(?:to)?|signed in
disappearance; hdp; missing disappeared vanished last seen abducted kidnapped snatched &
 ; (?:went|gone|reported) missing|disappeared|vanished|last seen|abducted|kidnapped|snatched
release; hdp; freed released free walked ; freed|released|set free|walked free
wedding; dp; married wed vows knot ; married|wed|exchanged vows|tied the knot
escape; hd; escaped broke broken absconded fled ; escaped|broke out|broken out|absconded
lift-off; h; lifted blasted lift-off liftoff launched took &
 ; lifted off|blasted off|took off|lift-?off{_OF} {_HAPPENED}
landing; h; landed touched splashed ; landed|touched down|splashed down|put down
eruption; h; erupted eruption volcano ; erupted|eruption{_OF} {_HAPPENED}
power cut; h; power blackout electricity lights outage &
 ; (?:power|electricity|lights) (?:failed|went (?:out|off))|blackout{_OF} {_HAPPENED}
kick-off; h+; kick-off kickoff kick ; kick-?off|kicks off
funeral; d+; funeral buried memorial rest ; funeral|(?:to be|will be) buried|laid to rest|memorial service
inauguration; d+; sworn office inaugurated inauguration takes take &
 ; (?:be|is) sworn in|takes? office|be inaugurated|takes? over
opening; d+; open opens reopen reopens doors ; (?:re)?opens?(?: its doors| to the public)?
premiere; d+; premiere premieres cinemas theaters screens airs &
 ; premieres?|(?:in|into|hits?) (?:cinemas|theat(?:er|re)s)|airs
polling; d+; election polls vote poll ; election(?: \w+)? (?:is|set|scheduled|due|called)|go to the polls|polling day
contract; y+; contract deal &
 ; (?:contract|deal)(?: \w+){{0,5}} (?:until|till|through|to|expires|ends|runs)|under contract through|run out until
talks; l; talks meeting summit negotiations ; (?:talks|meeting|summit|negotiations){_OF} {_TAKES}
surgery; l; operation surgery surgeons operated transplant ; (?:operation|surgery|transplant){_OF} {_TAKES}|operated
chase; l; chase pursuit ; (?:chase|pursuit){_OF} {_TAKES}|(?<=minute )(?:chase|pursuit)|(?<=hour )(?:chase|pursuit)
speech; l; spoke speech address ; spoke|(?:speech|address){_OF} {_TAKES}|(?<=minute )(?:speech|address)
questioning; l; questioned questioning interrogated grilled interview ; questioned|interrogated|grilled
trial; l; trial ; trial{_OF} {_TAKES}|(?<=week )trial|(?<=day )trial|(?<=month )trial
evacuation; l; closed shut ; (?:airport|road|motorway|highway|station|bridge|school|line|tunnel){_OF} (?:closed|shut)
outage; l; power electricity outage blackout &
 ; (?:power cut|outage|blackout){_OF} {_TAKES}|without (?:power|electricity)
captivity; l; captivity captive hostage held hostages ; captivity|held (?:captive|hostage|prisoner)|(?<=day )captivity
at sea; l; sea adrift drifted ; at sea|adrift|drifted
flight; l; flight journey crossing voyage trip &
 ; (?:flight|journey|crossing|voyage){_OF} {_TAKES}|(?<=hour )(?:flight|journey|crossing)
search; l; search searched searchers ; search{_OF} {_TAKES}|searched|(?<=day )search|(?<=hour )search
marriage; lp; married marriage ; (?:was|were|been) married|marriage{_OF} {_TAKES}
suspension of play; l; delayed delay ; delayed|(?<=minute )delay|(?<=hour )delay
"""


def _read(line: str) -> Occurrence:
    name, told, keys, words = (part.strip() for part in line.split(";", 3))
    pattern = re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    return Occurrence(
        name, told, "n" in told, "p" in told, "o" in told, "+" in told, pattern, content_keys(keys), tuple(keys.split())
    )


OCCURRENCES = tuple(map(_read, re.sub(r" ?&\n ?", " ", _TEXT).replace(" |", "|").strip().splitlines()))

MAIN = {
    name: re.compile(rf"\b(?:{nouns})\b", re.IGNORECASE)
    for name, nouns in (
        ("accident", "crash|accident|derailment|collision|train|bus|coach|lorry|truck"),
        ("earthquake", "(?:earth)?quake|tremor|aftershocks?|magnitude"),
        ("blast", "explosion|blast|bomb(?:ing|er)?"),
        ("collapse", "collapsed?|rubble"),
        ("sinking", "sinking|sank|capsized|ferry"),
        ("landfall", "storm|cyclone|hurricane|typhoon"),
        ("avalanche", "avalanche|slide"),
        ("breach", "dyke|levee|dam|flood"),
        ("fire", "fire|blaze|flames"),
        ("shooting", "shooting|gunman|shots"),
        ("robbery", "robbers?|robbery"),
    )
}
"""What a story is about as a whole, with the words for it: "it was ten past seven" is the hour of one of them."""
