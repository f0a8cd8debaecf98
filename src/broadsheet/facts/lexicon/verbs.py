"""English verbs that news is made of, with every form of each, so that a word can be told to be a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from broadsheet.facts.lexicon.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

BASE: Final = "base"
THIRD: Final = "s"
PAST: Final = "ed"
PARTICIPLE: Final = "en"
ING: Final = "ing"

_REGULAR = """
capsize summarise summarize defuse elope liaise submerge bulldoze defer omit knit bask crave crumble deface degrade
delve deplore deprive derive despise devour dine douse drench dub earmark falsify fathom flog flunk graze halve immerse
impale induct juggle laud lurch mangle molest pierce protrude pry puncture recant recoup renege scald scavenge shear
shred siphon sprawl thaw thrive throttle veer doze ram
ask mess sentence undermine jolt disperse engulf lament mishandle situate denounce enact forge melt sadden arraign
subside brandish concur suffocate raze discipline paralyse paralyze obligate entrust rescind tempt overshadow dodge
designate evaporate infuriate excite commandeer barricade imperil circulate topple unseat oblige reinstate rehire resign
abandon abolish absorb abuse accelerate accept access accompany accomplish accuse achieve acknowledge acquire acquit
act activate adapt add address adjust administer admire admit adopt advance advertise advise advocate affect affirm
agree aid aim air alarm alert allege allocate allow alter amend amount analyse analyze anger announce annoy answer
anticipate apologise apologize appeal appear applaud apply appoint appreciate apprehend approach approve argue arm
arrange arrest arrive assassinate assault assemble assert assess assign assist associate assume assure attach attack
attain attempt attend attract attribute auction authorise authorize average avert avoid await award back backfire
ban bar bargain base battle beg behave believe belong benefit betray blame blast blaze bless block board boast
bolster bomb book boost borrow bother bounce boycott breach bridge brush burn bury bypass calculate call calm
campaign cancel capture care carry cater cause cease celebrate centre center challenge champion change charge chart
chase chat check cheer cite claim clarify clash classify clean clear clinch clip close coach co-found cofound
collapse collect collide combat combine command comment commission commit communicate compare compel compensate
compete compile complain complete comply compose comprise conceal concede concentrate concern conclude condemn
conduct confess confirm confiscate confront confuse congratulate connect conquer consider consist constitute
construct consult consume contact contain contemplate contend contest continue contract contribute control convert
convey convict convince cooperate coordinate cope copy corner correct counsel count counter couple cover crack crash
crawl create credit criticise criticize cross crown cruise crush cry cultivate curb cure curtail damage dance dare
date deadlock debate debut decide declare decline decrease dedicate deem defeat defect defend define delay delete
deliberate deliver demand demolish demonstrate deny depart depend depict deploy deport depose derail describe
deserve design desire destroy detail detain detect deteriorate determine detonate devastate develop devote diagnose
die differ direct disagree disappear disappoint disapprove discharge disclose discontinue discount discover discuss
dismantle dismiss dispatch display dispose dispute disrupt dissolve distance distinguish distribute ditch dive
divert divide divorce document dominate donate double doubt downgrade downplay draft drag drain drape dress drift
drop drown dump earn ease echo edge edit educate elaborate elect elevate eliminate embark embarrass embrace emerge
emphasise emphasize employ empower enable encounter encourage end endanger endorse endure enforce engage engineer
enhance enjoy enlist enrol enroll ensue ensure enter entertain entitle equal equip erase erect erode erupt escalate
escape escort establish estimate evacuate evade evaluate evolve examine exceed exchange exclude excuse execute
exempt exercise exert exhibit exist exit expand expect expel experience expire explain explode exploit explore
export expose express extend extradite face facilitate fail faint falter fan fare fashion favor favour feature
figure file fill film finalise finalize finance fine finish fire fit fix flag flank flash flatten flip float flood
floor flop flow focus foil fold follow force form foster found frame free frustrate fuel fulfil fulfill function
fund gain gamble garner gather gauge gaze generate glance gossip govern grab grace grade graduate grant grapple
grasp greet grip guarantee guard guess guide gun hail halt hammer hamper hand handcuff handle happen harass harbor
harbour harm hatch haul head heal heat heed help hesitate highlight hijack hinder hint hire honor honour hope
hospitalise hospitalize host hover huddle hug hunt hurl identify ignite ignore illustrate imagine impact impeach
implement implicate imply import impose impress imprison improve include incorporate increase incur indicate indict
induce infect infer inflict influence inform ingest inherit initiate inject injure insist inspect inspire install
instruct insult integrate intend intensify interact intercept interfere interpret interrogate interrupt intervene
interview introduce invade invent invest investigate invite involve irritate isolate issue jail join joke judge jump
justify kick kidnap kill kiss knock label labor labour lack lag land lash last laugh launch lean leap learn dream
lecture
legislate level leverage license licence lift lighten like limit linger link list listen live load loan lobby locate
lock lodge log long look loom loosen loot love lower maintain manage mandate manipulate manufacture map march mark
market marry massacre match matter maximise maximize measure meddle mediate mention merge migrate miss mix mobilise
mobilize mock model monitor motivate mount mourn move mug multiply murder name narrow near need negotiate nick nod
nominate normalise normalize note notice notify number nurse obey object oblige observe obtain occupy occur offend
offer open operate oppose opt orchestrate order organise organize originate oust outline outnumber outpace outrage
overhaul overpower own pack paint parade pardon park participate pass patent patrol pause peak penalise penalize
perform permit persist persuade petition phase phone photograph pick picket pin pioneer place plague plan plant play
plead please pledge plot plough plow plummet plunge point police poll pose position possess post postpone pound pour
power practice practise praise pray preach precede predict prefer prepare presage prescribe present preserve press
pressure presume prevail prevent price print privatise process proclaim produce profit program programme progress
prohibit project prolong promise promote prompt pronounce propel propose prosecute protect protest prove provide
provoke publicise publicize publish pull pump punch punish purchase pursue push quadruple qualify quarantine query
question race raid rain raise rally ramp range rank rate ratify reach react realise realize reappear reason reassure
rebound rebrand recall receive reckon recognise recognize recommend reconsider reconstruct record recount recover
recruit recycle redesign reduce re-elect reelect reemerge re-enter reenter refer reflect reform refuse regain regard
register regret regulate rehire reinforce reinstate reject rejoin relate relax release relegate relieve relinquish
relocate rely remain remark remember remind remove rename render renew renounce renovate reopen reorganise
reorganize repair repeal repeat replace replicate reply report represent reprise request require rescue research
resemble resent reserve reshape reside resign resist resolve resort respond rest restore restrain restrict
restructure result resume retain retaliate retire retract retreat retrieve return reunite reveal reverse revert
review revise revive revoke revolutionise reward rile riot rob rock roll rotate round rule rumble rush sabotage sack
sail salute sanction satisfy save scale scan scare schedule score scramble scrap scream screen seal search secure
seem seize select sense separate serve settle shape share shatter shelter shelve shift ship shock shop shorten shout
shower shove shuffle sign signal sketch skid skip skirt slam slash slate slip slow slump smash smell smile smoke
smuggle snap snatch snub soar solicit solve sort sound space spare spark specialise specialize specify speculate
spell spill spoil sponsor spot spur squeeze stab stabilise stabilize staff stage stain stall stamp stampede star
stare start starve state station stay steer stem step stir stock stop storm strand strain strengthen stress stretch
strip stroll structure struggle study stumble stun stymie submit substitute succeed sue suffer suggest suit summon
supervise supplement supply support suppose suppress surface surge surpass surprise surrender surround survey
survive suspect suspend sustain swap swarm sweat switch symbolise symbolize tackle talk tally tap target tarnish
taste tax tease telephone televise terminate terrify test testify thank thicken threaten thrill thwart tie tighten
time tip title top topple torch torment torture toss total touch tour tout tow trace track trade trail train
transfer transform transition translate transmit transport trap travel treat trigger trim triple triumph trouble
trust try tumble turn tweet type unify unite unleash unload unveil update upgrade urge use usher utter vacate
vaccinate value vanish vary verify veto view violate visit voice volunteer vote vow wait waive walk wander want warn
warrant wash waste watch water weaken weigh welcome widen wipe wish witness work worry wound wrap wreck yell yield
zoom axe bully stroke culminate sideline overdose blackmail bribe brand bump bundle bust compound convene cripple
dazzle debunk decorate deepen demote descend dip disarm disband disqualify eject embed embezzle emit encompass
encrypt enlarge entail envision exacerbate exonerate extinguish extort fabricate faze fetch flourish forfeit
formulate fracture garnish glow gravitate groom guest hype impair impound incarcerate incite inaugurate indulge
infiltrate innovate instigate invoke jeopardise jeopardize kickstart liken limp lure mar mature mend mow nab
nationalise necessitate neglect net nudge nurture obscure obstruct outlaw outrank perceive perish pilot plunder
poach ponder portray prop provision quell quiz rake rebuff rebuke reclaim reconcile redefine refine refrain refuel
refurbish refute reiterate relaunch relent repel replenish resurface resurrect retool revamp revel revere rig rout
rupture sample saturate scold scoop scour scrub scuffle scuttle shoulder shrug shutter sift simulate slap soak sober
solidify spearhead spike splash squash squander stake stash stockpile strap stray streamline subpoena subsidise
subsidize supplant surmise tamper taunt taper tender thrash tinker trample troll trounce tuck underline unearth
unlock unravel validate vie vilify waver wield wreak yank zap blackout cap commemorate commence complement condone
congregate conspire coincide clutch clamber char caution carve breathe brace bemoan bankroll avenge atone ascend
array allude allay alienate airlift ail adorn adjourn ache acclaim abound abide abduct
diversify diminish subdue dissuade fend salvage restart conserve flout sweeten inflate modernise modernize appease
lessen outrun instill privatize penetrate intimidate modify coax simmer liberate smolder smoulder articulate heighten
wrest muster oscillate energise energize broaden dampen nullify stimulate elude coerce reexamine regroup repudiate
strut emulate pave mimic memorialise memorialize acclimate spurn succumb duplicate complicate inconvenience contort
eviscerate evoke minimise minimize pelt unfurl brim rampage grieve agonise agonize curse snarl dangle flounder
reignite decry corral circumvent tabulate pinpoint ripple revisit hack comb rip gut sulk stalk skulk beguile choke
stride reel heckle batter bruise neutralise neutralize preside converge cower relive balk mash ferry infest abet haunt
distress cordon intoxicate vest sob devolve deform puzzle wrestle crook blindside vet trifle tattoo hunker agitate
splinter spiral roam emcee animate bog pepper sideswipe veil bloat tack accustom mute bail botch spook peg covet lump
wrangle kindle esteem extol defraud misuse encumber devise uncover confer spy expend teeter insure remand inscribe
encircle swab addict exemplify gasp chuckle holster steady bow clasp laminate rack curl commend bang shuttle firebomb
ricochet clap amplify enrage backtrack fume click illuminate bash swipe taint darken incense impede snag pluck writhe
ooze overwhelm waltz exalt afflict undamage slur seethe wink tangle underscore confine vex ambush concoct shackle
immortalise immortalize intrigue misinterpret victimise victimize embody straddle aspire rediscover undress gag
synchronise synchronize hound inhibit disown disobey hasten soften harden sharpen fasten frighten startle astonish
astound baffle bewilder amuse irk enchant delight gladden disgust repulse humiliate ridicule jeer boo hiss whisper
murmur mutter mumble shriek howl bark growl groan sniff sneeze yawn smirk blink peer glimpse crouch scurry stagger
trudge jog gallop trot saunter hop vault glide soothe console pacify placate hoard amass accumulate collate trickle
gush seep sprinkle scatter strew litter chop peel grate roast bake fry scrape scratch rinse lug hoist heave
accommodate swindle cheat deceive dupe hoodwink repatriate naturalise naturalize slander defame malign smear discredit
reprimand admonish chastise chide berate castigate lambast lambaste censure absolve reprieve commute electrocute
strangle smother bludgeon maul behead decapitate deter discourage dethrone outlast outscore outplay outshine outweigh
outstrip dwindle wane ebb abate skyrocket deplete exhaust irrigate fertilise fertilize reap harvest immunise immunize
inoculate sedate anaesthetise resuscitate rehabilitate cremate embalm exhume baptise baptize ordain consecrate
emigrate immigrate resettle annex colonise colonize co-write co-produce co-sign videotape relabel reword rephrase
reassign reapply reassess recreate redirect reestablish refinance reimburse reinvest reissue reload remodel repave
repossess reschedule resubmit retrain reuse revitalise revitalize rewire uproot untangle unplug unpack unfold unwind
underestimate understate underwrite overcharge overestimate overload overlook overrule oversell overstate overstay
overtax outsource downsize upsize lengthen codify fortify gratify horrify liquify magnify mollify mortify mystify
petrify purify quantify rectify signify stupefy abdicate acclimatise adjudicate annihilate arbitrate aggravate
alleviate capitulate commiserate contaminate corroborate deactivate delegate delineate denigrate depreciate deregulate
desecrate emancipate enunciate eradicate exaggerate excavate expropriate hallucinate hibernate incinerate inundate
invalidate litigate mitigate mutilate obliterate perpetrate perpetuate persecute populate predate procrastinate
proliferate propagate reciprocate reverberate segregate subjugate tolerate vandalise vandalize scrutinise scrutinize
standardise standardize synthesise tranquilise utilise utilize visualise visualize burnish cherish embellish languish
nourish ravish relish vanquish varnish adjoin ascertain appertain constrain pertain accrue ascribe avow awaken beckon
befriend belittle bequeath bestow besiege bombard clench clobber clog cloak coddle cajole deflect deflate dehydrate
disavow discard discern disclaim disconnect disembark disengage disentangle disgrace disguise dislike dislocate
dislodge dismount disorient dispel displace displease disprove disregard dissect disseminate dissent distort distract
eavesdrop engrave enlighten enliven enrich ensnare enthrall entice entrench equate evict exhale exhort flaunt flinch
flutter foretell forego frisk fumble gloat glorify grovel grumble hobble idolise idolize implore incline infringe
inhale insulate intercede interject intermingle intertwine intrude invert jettison jostle lacerate lavish loathe
loiter marvel meander menace mesmerise mesmerize mingle nestle nibble pamper persevere pester pillage plod ply pounce
prod pummel quash quench quiver ransack ravage reassert recede recoil recuperate remarry reminisce repent resonate
rummage rustle scorch scowl scrawl sever shiver shun sizzle skew skim slither sneak snip snoop snore squabble squat
stammer stifle stipulate straighten stutter swerve swoop trespass twirl unnerve unsettle usurp whirl whisk wince
wither wobble woo yearn yelp accredit acquaint fade eclipse void shield spray chant swallow poison rage comfort
silence pace default respect mask pitch ward task pan panic bat exile radio root lease shave contrast mail dim
experiment sour savage empty rape shame roar sigh cough frown grin eye climb sprint leak slice polish mop fool trick
libel partition lurk revolt slaughter torpedo twist seal
"""

# base, past, participle (where it differs from the past); third person and -ing follow the rules.
_IRREGULAR = """
arise arose arisen|awake awoke awoken|bear bore borne
bear bore born|beat beat beaten|become became become|begin began begun
bend bent
bet bet|bid bid|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought
broadcast broadcast|build built|burst burst|buy bought|cast cast|catch caught|choose chose chosen|cling clung
come came come|cost cost|creep crept|cut cut|deal dealt|dig dug|draw drew drawn|drink drank drunk
drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung
fly flew flown|forbid forbade forbidden|forecast forecast|foresee foresaw foreseen|forget forgot forgotten
forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|grind ground|grow grew grown
hang hung|hear heard|hide hid hidden|hit hit|hold held|hurt hurt|keep kept|kneel knelt|know knew known|lay laid
lead led
leave left|lend lent|let let|lie lay lain|light lit|lose lost|make made|mean meant|meet met|mislead misled
mistake mistook mistaken|outdo outdid outdone|overcome overcame overcome|oversee oversaw overseen
overtake overtook overtaken|overthrow overthrew overthrown|overturn overturned|pay paid|put put|quit quit|read read
rebuild rebuilt|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said|see saw seen|seek sought
sell sold
send sent|set set|sew sewed sewn|shake shook shaken|shed shed|shine shone|shoot shot|show showed shown
shrink shrank shrunk
shut shut|sing sang sung|sink sank sunk|sit sat|slay slew slain|sleep slept|slide slid|sling slung|speak spoke spoken
speed sped|spend spent|spin spun|spit spat|split split|spread spread|spring sprang sprung|stand stood
steal stole stolen
stick stuck|sting stung|strike struck|strive strove striven|swear swore sworn|sweep swept|swell swelled swollen
swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown
thrust thrust|undergo underwent undergone|understand understood|undertake undertook undertaken|undo undid undone
uphold upheld|upset upset|wake woke woken|wear wore worn|weave wove woven|weep wept|win won|wind wound
withdraw withdrew withdrawn
withhold withheld|withstand withstood|write wrote written|rewrite rewrote rewritten|overrun overran overrun
offset offset
outbid outbid|rethink rethought|retake retook retaken|resell resold|repay repaid|redo redid redone|do did done
pretend pretended|tread trod trodden
shrivel shriveled
spell spelt|sow sowed sown|mow mowed mown|prove proved proven
outperform outperformed
undercut undercut|input input|wed wed|spend spent|grip gripped|ally allied
""".replace("\n", "|")

_DOUBLING = word_set(
    """
    admit plan stop drop ban bar beg brag chat clip commit compel confer control cram deter dip drag drum equip
    expel flag flip flop grab grip hop hug incur infer jam jog kidnap knit knot lag log map mar mob mop mug nab
    nod occur omit patrol permit pin plot plug pop prefer prop program propel quit quiz ram rebel rebut recur
    refer regret rig rip rob rot rub scan scrap scrub shed ship shop shred shrug skip skid slam slap slip snap
    snub spot spur stab star stem step stir strap strip submit sum swap tag tap tip top transfer transmit trap
    trim tug uncap unplug whip wrap zap get let set put run sit cut hit shut win dig begin swim bet bid
    split spin upset forget allot abet acquit cancel travel label model level signal counsel fuel gun can thin
    con dub fan fit net shun dispel repel bog vet strut plod prod peg bat pan lug snip grin mop trot swat zip outbid
    pet rap red rid sob sin tan wed cap drug format gut handicap hem
    jot nap pat pen pit rev rut sip slot stun blot cop dam bus excel fulfil enrol
    """
)
_VOWELS = frozenset("aeiou")


def _third(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def _ing(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    if base in _DOUBLING:
        return base + base[-1] + "ing"
    return base + "ing"


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ied"
    if base in _DOUBLING:
        return base + base[-1] + "ed"
    return base + "ed"


def _entries() -> Iterator[tuple[str, str, str]]:
    """Yield base, past and participle of every verb."""
    for entry in _IRREGULAR.split("|"):
        parts = entry.split()
        if parts:
            yield parts[0], parts[1], parts[-1]
    for base in _REGULAR.split():
        yield base, _past(base), _past(base)


def _build() -> tuple[dict[str, tuple[str, frozenset[str]]], dict[str, str]]:
    forms: dict[str, dict[str, set[str]]] = {}
    pasts: dict[str, str] = {}
    for base, past, participle in _entries():
        pasts.setdefault(base, past)
        spelt = [(base, BASE), (_third(base), THIRD), (_ing(base), ING), (past, PAST), (participle, PARTICIPLE)]
        if base in _EITHER_SPELLING:
            spelt += [(base + "ed", PAST), (base + "ed", PARTICIPLE), (base + "ing", ING)]
        for word, form in spelt:
            forms.setdefault(word, {}).setdefault(base, set()).add(form)
    return {word: _choose(word, bases) for word, bases in forms.items()}, pasts


def _choose(word: str, bases: dict[str, set[str]]) -> tuple[str, frozenset[str]]:
    """Return the verb that a form most likely belongs to: "found" is find's past before it is a base."""
    preferred = _PREFERRED.get(word)
    if preferred in bases:
        return preferred, frozenset(form for forms in bases.values() for form in forms)
    base = max(bases, key=lambda b: len(bases[b]))
    return base, frozenset(bases[base])


_EITHER_SPELLING = word_set("cancel travel label model level signal counsel fuel")


_PREFERRED = {
    "wound": "wound",
    "found": "find",
    "saw": "see",
    "felt": "feel",
    "left": "leave",
    "lay": "lie",
    "ground": "grind",
}

VERB_FORMS, PAST_OF = _build()
"""Every known form -> (base form, the forms it can be); and base form -> simple past."""
