"""Nouns of one kind of which only one can fill a place: a shotgun is no rifle, a fisherman no soldier.

Of two such nouns said of one thing only one can be right. Words of which one may be put for the other share a place:
a sedan is a car. What holds or covers others ("gun", "vehicle", "official") is left out.
"""

from __future__ import annotations

from broadsheet.compare.language.listing import word_list
from broadsheet.compare.language.words import stem

# One kind a line: its name, then its places, parted by bars; words of one place by blanks, plurals added by rule. A
# word may stand in several kinds. A line that ends in "&" goes on.
_KINDS_TEXT = """
weapon: shotgun | rifle carbine kalashnikov | pistol | revolver | machete | axe hatchet | sword | hammer | crossbow &
| screwdriver | razor | scissors | spear | grenade | mortar | taser | crowbar | sledgehammer | knife dagger | brick &
| missile | torpedo | machine-gun | baseball-bat
means of attack: hammer sledgehammer mallet | lever crowbar jemmy | bar pipe | bat club truncheon baton stick pole &
| bottle glass | brick stone rock boulder | wrench spanner | axe hatchet | knife dagger blade machete | screwdriver &
| sword | scissors | spade shovel | chair stool | poker | rope cord belt scarf wire | pillow cushion | pan | chisel &
| razor | spear | pitchfork | saw | gun pistol revolver rifle shotgun
vehicle: car sedan suv jeep hatchback convertible taxi cab limousine | truck lorry pickup | bus coach | van minivan &
| motorcycle motorbike scooter moped | bicycle bike | train | tram | ambulance | tractor | helicopter chopper | &
plane airplane aeroplane jet airliner | ferry | tanker | yacht | trawler | submarine | canoe kayak | raft | rickshaw &
| bulldozer | tank | lifeboat | balloon | glider | drone | snowmobile sledge sled | speedboat | barge | dinghy
opening: window | door doorway | skylight | roof | chimney | tunnel | fence | gate | balcony | vent | sewer
illness: cancer tumor tumour leukemia leukaemia lymphoma melanoma | stroke | pneumonia bronchitis | tuberculosis | &
diabetes | malaria | cholera | measles | hepatitis | meningitis | typhoid | ebola | aids | influenza flu | asthma | &
alzheimer | parkinson | dementia | epilepsy | anthrax | dengue | polio | salmonella | overdose | aneurysm | &
hypothermia frostbite | heatstroke | emphysema | heart-attack | sepsis | botulism | mumps | rubella | diphtheria | &
tetanus | rabies | legionnaires legionella | listeria | norovirus | smallpox | chickenpox | scabies | arthritis
part of body: skull | neck throat | chest | stomach abdomen | arm forearm | leg thigh shin calf | knee | ankle | &
wrist | shoulder | elbow | hip | nose | jaw | rib | groin hamstring | pelvis | spine | collarbone | toe | finger &
thumb | cheekbone
organ: lung | breast | prostate | colon | liver | pancreas | kidney | bladder | brain | heart
injury: burn | concussion | bruise | sprain | bite
force of nature: earthquake quake temblor tremor | rain rainfall downpour | wind gale | lightning | snow snowfall | &
flood flooding | tornado twister | tsunami | drought | avalanche | landslide mudslide | eruption | hail | fog | &
hurricane typhoon cyclone | wildfire
cause of fire: campfire bonfire | cigarette | candle | stove cooker oven hob | heater | fireworks firework | arson &
arsonist | lightning | barbecue | fryer chip-pan | fireplace | battery charger | wiring | toaster | generator | &
lantern | dryer tumble-dryer | cable powerline | fridge refrigerator freezer | dishwasher | kettle | fuse-box | lamp &
lightbulb | blowtorch
fault: engine | brake | tyre tire | axle | valve | gearbox | rudder | propeller | wheel | cockpit | rail | software &
| sensor | antenna | turbine | pump | steering | wing
substance: cocaine crack | heroin | marijuana cannabis hashish | methamphetamine meth | ecstasy | morphine | &
ketamine | opium | fentanyl | oxycodone | steroid | testosterone | epo erythropoietin | nandrolone | stanozolol | &
clenbuterol | ephedrine | diuretic | caffeine | amphetamine | codeine | aspirin | insulin | penicillin | propofol | &
tobacco
cargo: styrene | propane | butane | methane | ammonia | chlorine | benzene | diesel | petrol gasoline | kerosene &
| crude | hay straw | explosives | fruit | flowers | ethanol | cyanide | arsenic | mercury | asbestos | acid | &
fertilizer fertiliser | coal | grain wheat | timber lumber | cement | cotton | sugar | rice | corn maize | soy &
soybean | banana | coffee | cocoa | iron | copper | gold | silver | steel | sand | gravel | salt | acetate vinyl &
| sulphur sulfur | phosphorus | uranium | plutonium
poison: bacteria bacterium | virus | pesticide insecticide | herbicide | mould mold fungus | parasite | toxin | lead &
| cyanide | arsenic | methanol
food: mushroom | berry | nut | beef | pork | chicken | lamb | fish | shrimp prawn | egg | milk | cheese | bread &
| spinach | lettuce | tomato | lentil | bean | potato | pasta | pizza | soup | salad | sausage | oyster | peanut &
| beer | wine | vodka | whisky whiskey
material: wood wooden timber | concrete | stone | glass | plastic | aluminium aluminum | rubber | leather | bronze | &
marble | clay | bamboo | canvas
building: school | church chapel cathedral | mosque | synagogue | temple | hospital clinic | hotel motel | &
restaurant cafe café diner | pub tavern | supermarket grocery | bank | factory plant | warehouse | library | museum &
gallery | prison jail | cinema theater theatre | nightclub | barn stable | garage | gymnasium gym | bakery | &
pharmacy | nursery kindergarten | casino | courthouse | embassy consulate | monastery | castle | palace | farmhouse &
farm | laundromat laundry | brothel | mill | cottage cabin | tent | caravan trailer | stadium | airport | house home &
| clubhouse | mall | market bazaar | police-station | greenhouse
room: kitchen | bedroom | bathroom shower toilet lavatory | basement cellar | attic loft | lounge living-room &
sitting-room | hallway corridor | lobby | cafeteria canteen | laundry | classroom | office | gym | staircase &
stairwell | elevator lift | closet | dormitory | tower steeple | pantry larder | terrace | dining-room | &
conservatory | balcony | porch | boiler-room
water: river stream creek | lake pond reservoir | sea ocean | canal | ditch | swamp marsh | ravine gorge canyon
container: suitcase | rucksack backpack knapsack | briefcase | bucket | barrel | basket | envelope | parcel | bottle &
| jar | handbag purse | freezer | wheelbarrow | wardrobe | fridge refrigerator | coffin
ground: bridge | tunnel | runway | forest wood woods | beach | desert | mountain | hill | cliff | park | roof | &
cemetery graveyard | highway motorway freeway | railway | parking garage | sidewalk pavement | garden yard backyard
shop: shoe | toy | sporting | jewelry jewellery jeweler | liquor | book | hardware | clothing clothes | furniture | &
electronics | flower | bicycle | pet | grocery | gun | candy | music | shoes | phone
calling: singer | dancer ballerina | painter | novelist | poet | sculptor | nurse midwife | engineer | farmer &
farmhand | plumber | carpenter joiner | accountant bookkeeper | auditor | architect | photographer | banker | baker &
| butcher | chef cook | waiter waitress | librarian | dentist | mechanic | electrician | pharmacist | surgeon | &
janitor cleaner | hairdresser barber | veterinarian vet | pilot | miner | fisherman fishermen | teacher &
schoolteacher headteacher headmaster headmistress | priest vicar pastor | nun | bartender barman barmaid | jeweler &
jeweller | welder | tailor seamstress dressmaker | programmer | psychologist | biologist | chemist | physicist | &
geologist | economist | historian | mathematician | builder bricklayer mason | gardener | postman mailman postwoman &
| paramedic medic | firefighter fireman firemen | soldier troop army | sailor | cashier | roofer | trucker | &
lifeguard | hiker | jogger | hunter | tourist | passerby passer-by | cyclist | schoolboy | schoolgirl | shepherd | &
diver | guard | housekeeper maid | landlord | neighbour neighbor | camper | kayaker | angler | caretaker | navy | &
coastguard | villager | marine | surfer | monk | rabbi | imam | anaesthetist anesthetist anaesthesiologist &
anesthesiologist | radiologist | cardiologist | physiotherapist | optician | chiropractor | milkman | grocer &
greengrocer | cobbler | archivist | curator | surveyor | archaeologist archeologist | astronomer | jockey | &
gamekeeper | lumberjack forester woodcutter | florist | locksmith | glazier
kin: wife | husband | son | daughter | brother | sister | father dad | mother mom mum | uncle | aunt | cousin | &
nephew | niece | grandson | granddaughter | grandfather | grandmother | girlfriend | boyfriend | fiancee fiancée | &
fiance fiancé | stepfather | stepmother | stepson | stepdaughter | roommate flatmate | ex-wife | ex-husband | &
brother-in-law | sister-in-law | son-in-law | daughter-in-law | father-in-law | mother-in-law | godfather | &
godmother
animal: dog puppy | cat kitten | horse pony | cow cattle bull calf | sheep lamb ram | goat | pig boar | bear | lion &
| tiger | leopard | elephant | wolf | fox | deer stag | moose | kangaroo | crocodile alligator | snake python cobra &
adder | shark | whale | dolphin | monkey | chimpanzee | gorilla | donkey | camel | rabbit | rat | bat | eagle | swan &
| goose geese | duck | parrot | falcon hawk | tortoise turtle | lizard | bee | wasp hornet | rhino rhinoceros | &
hippo hippopotamus | seal | owl | badger | jellyfish
way to kill: strangulation | stabbing | drowning | poisoning | hanging | suffocation asphyxiation | electrocution | &
beating | hypothermia | overdose | gunshot | shooting
crime: murder | manslaughter | robbery | burglary | rape | arson | fraud | theft larceny | bribery | perjury | &
treason | espionage spying | smuggling | kidnapping | blackmail | extortion | forgery | embezzlement | assault | &
trespassing | vandalism | libel | blasphemy | desertion
way to pay: cash | stock share | debt loan borrowing | bond
ground for: family | health | financial
sport move: penalty | corner | free-kick | header | volley | tap-in | backheel | own-goal
blow: hook | jab | uppercut | combination combo
game: football soccer | basketball | baseball | hockey | tennis | golf | cricket | rugby | volleyball | handball | &
boxing | wrestling | swimming | cycling | chess
medal: gold | silver | bronze
meal: breakfast | lunch | dinner supper
age group: adult | child children | teenager teen | baby infant toddler
party: republican | democrat | labour | conservative tory | liberal | communist | socialist
arm of service: army | navy | marines | coast guard
message: letter | e-mail email | telephone phone | fax | telegram
faith: catholic | protestant | orthodox | muslim islamic | jewish | hindu | sikh | buddhist | mormon | baptist | &
methodist | lutheran | anglican | sunni | shiite shia | presbyterian | evangelical
art: painting | sculpture statue | drawing sketch | photograph | manuscript | vase | tapestry | necklace | ring | &
bracelet | coin | stamp | violin | cello | piano | guitar | flute
clothing: jacket coat | sweater jumper | dress | uniform | suit | t-shirt shirt | robe | skirt | jeans trousers | &
mask | veil burqa
colour: red | blue | green | yellow | black | white | gray grey silver | brown | orange | purple | pink | beige
study: law | medicine | engineering | economics | history | philosophy | physics | chemistry | mathematics | biology &
| literature | architecture | theology | journalism | psychology | music | nursing | geography | accounting | &
agriculture | sociology | business
field: finance | foreign | interior | defence defense | health | education | trade | transport | energy | &
agriculture | justice | labour labor | culture | environment | tourism | housing | sports | science
hiding place: bed | bathtub bath | sofa couch | closet wardrobe cupboard | attic loft | cellar basement | shed | &
trunk boot | bush bushes hedge shrub | ditch | tree | barn | wheel tyre tire | seat | raft | hull | haystack | &
roof | suitcase | tank
metal: steel iron | bronze | copper | wood wooden | stone marble granite | concrete | aluminium aluminum | glass &
| brick
fallen thing: tree | chimney | wall | branch | crane | billboard | ceiling | scaffolding | boulder | lamppost
"""


def _plural(word: str) -> str:
    if word.endswith("fe"):
        return word[:-2] + "ves"
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


def kinds_of(listing: str, first: int = 0) -> dict[str, tuple[tuple[str, int], ...]]:
    """Return for each noun of a listing, its kinds, each with its place; the places are counted from ``first`` on."""
    found: dict[str, dict[str, int]] = {}
    for line in listing.replace("&\n", " ").strip().splitlines():
        name, _, places = line.partition(":")
        for number, words in enumerate(places.split("|"), start=first):
            for word in words.split():
                for form in (word, _plural(word)):
                    found.setdefault(form, {}).setdefault(name, number)
    return {word: tuple(kinds.items()) for word, kinds in found.items()}


RIVALS = kinds_of(_KINDS_TEXT)
"""For each noun its kinds, each with its place: of two at two places of one kind only one can be meant."""

_CUES_TEXT = """
weapon: recover recovered seize seized beside use used armed arm fire fired shoot shot stab threaten point &
 wield brandish gun weapon carry robbed attack
means of attack: beat beaten hit struck strike attack kill killed murder stab stabbed bludgeon bludgeoned batter &
 battered hacked wound injure strangle strangled smother smothered threaten club clubbed death smash smashed
vehicle: flee fled escape getaway sped speed off
illness: die died dead death cause suffer succumb kill
part of body: bite bit sever lose lost amputate wound break broke broken fracture injury injure tear tore &
 torn dislocate sprain twist bruise shot stab hit
cargo: carry carrying load laden haul freight cargo shipment hidden hide among
food: ate eat eaten
blow: floor floored knock knocked put
hiding place: hide hiding hidden
opening: enter entered broke break climb climbed got came smash squeeze escape fled crawl crawled jump jumped
container: hidden hide conceal concealed found find discover packed pack carried carry stuffed bomb
cause of fire: cause blame start started spark fire blaze ignite
force of nature: cause blame trigger brought due
substance: positive tested sample contain contained found traces
way to kill: die died death killed autopsy
sport move: score scored net goal winner
"""
FIRE = frozenset(map(stem, word_list("fire blaze flame smoke burn")))
"""Where these are told of a roof or a window is what burnt, not how somebody got in."""

CUES = {
    line.partition(":")[0]: frozenset(map(stem, line.partition(":")[2].split()))
    for line in _CUES_TEXT.replace("&\n", "").strip().splitlines()
}
"""For each kind the words, as compared, by which a report says that a thing of the kind plays its usual part."""
