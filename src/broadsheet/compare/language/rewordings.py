"""Words and phrases that one report puts for another's, wider than synonyms: good for seeing what both say.

They are never used to tell that two reports differ: "jailed" and "convicted" are no synonyms, and "cut" and "axe" have
other senses; but where much else is shared, a sentence with the one says what a sentence with the other does.
"""

from __future__ import annotations

# One meaning a line, the first word stands for all. "_" joins the words of a phrase; "*" in it stands for one or two
# words between, and its first word is looked up in every form of it: "claim_*_lives" is met by "claimed eleven lives".
_MEANINGS = """
shut close closed closure
resign quit step_down stand_down stood_down resignation bow_out leave_*_post leave_*_job give_up_*_post
jail imprison prison imprisonment put_behind_bars behind_bars lock_up
verdict ruling judgment judgement
punish punishment sentence
deny denial dispute plead_not_guilty maintain_*_innocence
admit confess confession plead_guilty own_up concede acknowledge
appeal challenge contest
weep cry sob break_down in_tears burst_into_tears
bribe bribery kickback backhander
steal rob theft robbery burglary heist loot make_off_with get_away_with thief robber burglar intruder raider stolen
embezzle siphon plunder defraud cream_off
bind tie tied
guard watchman watchmen sentry
cup goblet trophy
burn fire blaze charred inferno burnt_out go_up_in_flames catch_fire catch_alight set_alight set_on_fire
gamble bet betting wager
fictitious not_exist exist_only_on_paper nonexistent bogus phantom invented made-up
army military troop troops soldier
helicopter chopper
plane aircraft jet airliner aeroplane airplane
vanish disappear gone go_missing missing disappearance
search hunt look_for comb scour
hamper hinder impede hold_up held_up delay obstruct
belong own owner ownership
hiker walker rambler
abandoned disused derelict
accident mishap
final last
equalise equalize equaliser equalizer level
save keep_out
coach manager trainer
striker centre-forward
goalkeeper keeper
captain skipper
fixture match game
sign put_pen_to_paper agree_terms
deal contract agreement accord pact
wage pay salary salaries
walkout walk_out stoppage down_tools industrial_action lay_down_*_work
cancel scrap axe call_off not_take_place fall_through not_operate
post job position
raise lift hike increase
climb rise jump surge soar gain
profit earnings in_the_black
loss losses in_the_red deficit
revenue sales turnover
share stock shares
fuel kerosene petrol gasoline
headquarters head_office
refund reimburse reimbursement get_*_money_back money_back
restitution repay pay_back repayment
passenger traveller traveler
ground run_aground become_stuck get_stuck strand
sandbank sandbar
rescue pluck take_off winch airlift pull_free haul_off lift_off
severe serious grave critical gravely seriously severely critically
hospital clinic infirmary
pupil student schoolchildren schoolchild
headmaster head_teacher headteacher headmistress principal
collapse cave_in come_down fall_in fell_in give_way
council town_hall local_authority
inquiry investigate investigation probe enquiry look_into look_at_the_matter
begin open launch start initiate set_up
resume restart reopen resumption
roofer workman workmen builder labourer
expose uncover come_to_light blow_the_whistle
price cost
vow promise pledge undertake
reward bounty
concede_defeat admit_defeat admit_*_lost
ballot vote poll
inaugurate swear_in sworn_in take_the_oath take_*_oath take_office take_up_*_post
lawmaker legislator parliamentarian congressman senator deputies
bill legislation
retire retirement pension
demonstrator marcher protester protestor
demonstrate demonstration march protest rally
negotiate negotiation talks bargaining
detective investigator
evacuate evacuation leave_*_home leave_*_homes move_to_safety bring_to_safety
resident villager inhabitant townspeople locals
warn warning alert caution
maximum top highest
volcano volcanic
die death perish succumb dead drown claim_*_life claim_*_lives lose_*_life lose_*_lives cost_*_life cost_*_lives
fatality fatalities victim
livestock cattle
vaccine shot jab dose inoculation vaccination
toddler child infant youngster kid
trial study
finding result
publish appear publication
fever temperature
fund pay_for finance bankroll funding
regulator watchdog
breach break_into hack hacker intrusion intruder cyberattack
client customer account_holder
advise recommend
crack fissure
reservoir lake
power electricity
household home house
inspect inspection fly_over tour
repair mend fix
concert show gig
faint collapse pass_out
apologise apologize sorry apology
fan supporter
lighter lightweight
gadget device
screen display panel
chip processor
prototype early_version early_model
alimony spousal_support
invite guest invitation
quarter-final last_eight quarterfinal
semi-final last_four semifinal
reject spurn rebuff turn_down throw_out
support endorse favour favor vote_for
acquire purchase buy takeover
motive motivation
arraign arraignment face_a_judge appear_in_court appear_before_a_judge
daughter girl
son boy
struggle resist resistance
petrol_station gas_station filling_station service_station
waitress wait_on_tables waiter
cellar basement
custody detain detention arrest
recall take_off_the_market withdraw pull_from_*_shelves
sue lawsuit suit take_*_to_court legal_action
testify give_evidence take_the_stand take_the_witness_stand go_into_the_witness_box testimony
rebuild rise_again reconstruct reconstruction
harbour harbor quay port dock dockside wharf
fracture break broken
woodwork post_and_bar crossbar
need require requirement
tarmac runway
land touch_down touchdown come_to_rest
expert specialist scientist researcher
ocean sea
cool cold cooling chilly
wife husband spouse
hurricane storm cyclone typhoon gale tempest
flood inundate submerge under_water underwater
outage blackout power_cut
quake earthquake tremor
gunman attacker shooter assailant
hostage captive
truce ceasefire cease-fire armistice
border frontier
summit meeting
envoy ambassador
trip visit journey travel voyage
unemployed jobless unemployment out_of_work joblessness
loan credit
insolvent bankrupt insolvency bankruptcy go_bust go_under
merge merger combine join_forces
rival competitor
shopper consumer buyer
factory plant mill
mine pit colliery
contaminate pollute pollution contamination
medicine drug medication
ill sick illness disease sickness ailment
outbreak epidemic
priest clergyman vicar cleric pastor
bury burial funeral laid_to_rest
pregnant expecting_a_child expecting_a_baby pregnancy
prize award
author writer novelist
painting canvas picture
elderly aged pensioner
teenager teenage youth adolescent
road highway motorway street
lorry truck
train rail railway railroad
motorist driver drive
bicycle bike cyclist cycle
postpone put_off defer
fog mist
rain rainfall downpour shower
oppose opposition resist
search_warrant warrant
weapon arms rifle gun
flat apartment
rubbish garbage trash waste
nurse nursing
wound hurt injure injury bruise
scream shout yell cry_out
hide conceal stash
throw toss hurl fling lob
shout chant
pull_out withdraw withdrawal
hire recruit take_on appoint appointment
fire dismiss sack show_*_the_door
choose pick select elect
build construct construction erect
fly flight
record album
chart hit_parade
birth born
replace succeed successor take_over_from
predecessor former_holder
halve cut_in_half
double twice_as
triple treble
free release discharge let_go set_free
charge accuse accusation
mourn grieve pay_tribute
choke suffocate smother
freeze frozen frostbite
crowd spectator onlooker audience
noise bang boom
dig excavate unearth dig_up excavation
fossil remains skeleton bones
snub ignore
ban prohibit outlaw forbid bar_from prohibition
allow permit let give_permission
delay postpone late behind_schedule
doctor physician medic
trouble problem difficulty
house villa
bomb explosive
crew crewman crewmen sailor
watch monitor observe keep_an_eye
spokesman spokeswoman spokesperson
complain complaint
suffer sustain
"""

_LITTLE = frozenset(("in", "not", "behind", "under", "out", "of", "on", "the", "no"))
"""Words that no phrase is looked up by."""

NUMBERS = {
    "pair": "2", "duo": "2", "twosome": "2", "trio": "3", "threesome": "3", "quartet": "4", "foursome": "4",
    "quintet": "5",
}  # fmt: skip
"""Words that are a number in another dress."""


def _read() -> tuple[dict[str, str], dict[str, list[tuple[str, tuple[str, ...], str]]]]:
    words: dict[str, str] = {}
    phrases: dict[str, list[tuple[str, tuple[str, ...], str]]] = {}
    for line in _MEANINGS.strip().splitlines():
        first = line.split()[0]
        for one in line.split():
            parts = one.split("_")
            if len(parts) == 1:
                words.setdefault(one, first)
            else:
                at = next(number for number, part in enumerate(parts) if part not in _LITTLE)
                before = "".join(f"{part} " for part in parts[:at])
                phrases.setdefault(parts[at], []).append((before, tuple(parts[at + 1 :]), first))
    return words, phrases


MEANINGS, PHRASES = _read()
"""What each word is put for; and by the first word of a phrase that has a meaning of its own, what must stand before
it, what behind it, and what the phrase is put for."""
