"""Deeds of which a report of one event tells one, with the place that two reports may fill otherwise."""

from __future__ import annotations

# A line: what a row calls it | the verbs | which party fills it ("*": one for each to whom it is done or who does it,
# "1": one in a report) | the kinds of nouns that may, as the table of rivals names them, "_" for a blank, "name" for a
# person by name, "place" for a place by name | nouns of which one must be there.
FRAMES_TEXT = """
found by | find discover spot locate | doer* | helper, kin
rescued by | rescue save pull drag pluck free winch haul | doer* | helper, kin
overpowered by | overpower subdue disarm restrain tackle hold pin | doer* | helper, kin | man boy gunman suspect him her
given away by | report denounce betray expose | doer* | helper, kin
trained by | train coach | doer* | kin
minded by | mind look watch | doer1 | kin | him her boy girl child children baby toddler
who takes over | succeed replace | doer* | name
who takes over | take fill | doer* | name | charge place reins chair rest season summer him her
who takes over | stand fill | doer* | name | him her
attacked with | attack threaten stab assault use wound arm shoot | with* | means_of_attack, weapon
attacked with | use wield carry hold brandish | done* | means_of_attack, weapon
hurt in | wound hurt injure stab hit shoot strike bite | in* | body_place
hurt in | be | in1 | body_place | wound injury
limb lost | lose | done1 | part_of_body
limb lost | bite sever amputate tear | done1 | part_of_body
limb hurt | break fracture tear sprain twist injure hurt dislocate rupture | done* | part_of_body
where hidden | hide lie sit crouch cower sleep | in* | hiding_place
where it was | find discover turn hide conceal hang unearth | in | room, container, building
where held | hold marry wed celebrate | in | building | wedding feast couple party reception funeral service ceremony
where arrested | arrest detain seize | in* | workplace
cargo | carry load haul transport | done1 | cargo | ship tanker vessel freighter truck lorry train barge trailer car
cargo | carry load laden fill | with1 | cargo
among what | hide conceal smuggle find discover | in | cargo
hit by the train | hit strike ram run | done | vehicle | train tram
hit by the train | run crash plough smash | to | vehicle | train tram
rescued by ship | rescue pick pluck save | doer* | vehicle
brought by | take bring drive carry rush | by* | vehicle
told by | tell inform learn hear notify | by* | message
came down on | land crash fall plunge plummet end | in* | water, ground
eaten | eat consume share | done | food
traced to | trace cause | to | food
subject | study teach | done* | study
paid in | pay offer fund finance | in | way_to_pay
worn | wear | done* | colour
gathered | gather pick collect seek look | done | food
gathered | look search | of | food
made of | build make cast carve paint | of* | material, metal
saved with | rescue save pull free haul | with* | means_of_rescue
spied for | spy work | of1 | place | spy spying secrets officer agent
recruited in | recruit approach enlist hire | in* | place
came from | come ship originate | from | place | container shipment freight cargo consignment drug load sack
worked at | work employ | in* | place | nurse doctor hospital infirmary clinic teacher he she him
built in | build assemble manufacture develop | in* | place
"""
