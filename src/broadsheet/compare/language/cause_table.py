"""The words for what causes mishaps, by classes that exclude each other."""

from __future__ import annotations

# One class a line: its name, behind "~" the classes and kinds that may be the cause together with it, or another word
# for it, then its words, parted by bars. A line in brackets begins a kind. "&" goes on. "+" behind a word: with any
# ending.
CAUSES_TEXT = """
[spark]
wiring ~ heater cooker laundry fridge toaster kettle iron kiln boiler charger battery lamp fan television computer &
 panels machine light transformer fuse overload power cable part generator pump motor: electrical+ | wiring &
 | short circuit | short-circuit | wire | socket | extension cord | extension lead | power strip | faulty plug
fuse ~ wiring overload cable: fuse box | fusebox | fuse | junction box | breaker | switchboard | switchgear
cable ~ wiring power fuse digging theft: cable
lamp ~ wiring light: lamp | floodlight | heat lamp | light bulb
light ~ wiring lamp: christmas light | fairy light | string of lights
heater ~ wiring gas oil: heater | radiator
sauna ~ wiring heater cooker: sauna
fan ~ wiring: extractor fan | ceiling fan | ventilator
television ~ wiring: television | tv set
computer ~ wiring battery charger software server: laptop | computer
panels ~ wiring: solar panel | photovoltaic+
cooker ~ wiring gas fat: oven | stove | cooker | hob | hotplate | chip pan | frying pan | frier | fryer | deep fryer &
 | pan left | saucepan | pot left | cooking
fat ~ cooker: cooking oil | hot oil | grease | burning oil
laundry ~ wiring: tumble dryer | clothes dryer | tumble drier | dryer | drier | washing machine
dishes ~ wiring: dishwasher
fridge ~ wiring: fridge | refrigerator | freezer
toaster ~ wiring: toaster
kettle ~ wiring: kettle
iron ~ wiring: steam iron | hair straightener | curling iron
kiln ~ wiring gas: kiln
boiler ~ wiring gas oil part: boiler | furnace
charger ~ wiring battery computer: charger | charging
battery ~ wiring charger computer: battery | batteries | lithium+ | e-bike | e-scooter | power bank
candle ~ lamp: candle | tealight | tea light | incense
tobacco ~ match: cigarette | cigar | cigarette end | smoker
match ~ tobacco arson: matches | lighter | playing with fire
camp ~ wood: campfire | camp fire | bonfire | rubbish fire | burning leaves | burning rubbish | burning stubble &
 | brush pile
grill ~ gas coal: barbecue | barbeque | barbecues | grill | brazier
wood ~ camp coal: fireplace | chimney | wood stove | wood-burning stove | log burner | hearth
coal ~ wood grill: ember | hot ashes | charcoal
arson ~ match bomb sabotage: arson+ | deliberate+ | intentional+ | on purpose | petrol bomb | firebomb | molotov+ &
 | incendiary | poured petrol | poured gasoline
lightning ~ storm transformer tree: lightning
firework ~ flare: firework | firecracker | rocket | sparkler | pyrotechnic+
flare ~ firework: flare
gas ~ cooker boiler heater kiln grill pipe valve digging seal rust: gas leak | gas main | gas line | gas pipe &
 | gas cylinder | gas bottle | gas canister | gas tank | leaking gas | natural gas | propane+ | butane | gas &
 explosion &
 | gas pipeline | build-up of gas | buildup of gas | gas connection | gas leaking | gas had leaked | escaping gas &
 | gas escaping | gas that | cooking gas
weld ~ gas: weld+ | blowtorch | blow torch | cutting torch | soldering | angle grinder | roofers
dust: grain dust | coal dust | flour dust | sawdust | sugar dust | dust
chemical ~ fuel: chemical+ | solvent | paint thinner | ammonia | chlorine | fertiliser | fertilizer
hay: hay | oily rag | linseed | compost
oil ~ engine fuel: oil line | oil leak | oil pipe | leaking oil | oil pressure | loss of oil
sensor: sensor | gauge | altimeter
fuel ~ oil gas chemical engine: fuel leak | leaking fuel | petrol vapour | gasoline vapor | fuel line
machine ~ wiring engine: cutting machine | tractor | combine | mower | harvester | conveyor | chainsaw
teargas ~ bomb: tear gas canister | tear gas | teargas
bomb ~ arson missile: bomb | explosives | grenade | dynamite | detonator | land mine | landmine
missile ~ bomb: missile | artillery | shelling | drone strike | air strike | airstrike
glass: glass bottle | magnifying | mirror

[part]
tyre ~ wheel: tyre | tire | blowout | blow-out | puncture
brake: brake | handbrake
wheel ~ tyre axle: wheel
axle ~ wheel: axle | wheel bearing | bearing
steering: steering | rudder | tie rod
engine ~ fuel prop: engine failure | engine fault | engine trouble | engine failed | engines failed &
 | engine had failed &
 | engine problem | engine fire | engine seized | engine cut out | engine stalled | failed engine | loss of power
prop ~ engine: propeller | gearbox | rotor | transmission
nofuel ~ error: ran out of fuel | run out of fuel | fuel exhaustion | empty tank | lack of fuel | contaminated fuel
gear: landing gear | undercarriage
door ~ weather: bow door | cargo door | emergency door | door
hull ~ weather: hull | plank | seacock | hatch
coupling: coupling | coupler
rail ~ points heat: broken rail | cracked rail | buckled rail | buckled track | worn rail | split rail | loose rail &
 | warped rail | rail that | rail had | track defect | faulty track | broken track
points ~ rail signal: set of points | points failure | points fault | defective points | faulty points &
 | points had | switch
signal ~ points: signal | signalling | signaling
bolt ~ rust coupling: bolt | rivet | screw
beam ~ weather rot rust: beam | girder | joist | truss | pillar | column | supporting wall | load-bearing wall
prop-up: scaffold+ | formwork | shoring
rust ~ weather bolt beam pipe valve cable gas: rust+ | corro+
rot ~ beam: rot | rotten | rotted | woodworm | termite | decay+
crack ~ pipe rust weld rail wheel axle beam: metal fatigue
pipe ~ gas water rust: burst pipe | water pipe | water main | burst main | drainpipe | sprinkler
valve ~ gas: valve
seal ~ gas: seal | gasket | o-ring
hose: hose
pump ~ wiring power weather: pump
gate ~ blocked weather: sluice+ | floodgate | flood gate | lock gate | radial gate
blocked ~ weather gate tree log: blocked | clogged | blockage
filter: filter
crane: crane
windscreen: windscreen | windshield
cabin: cabin pressure | depressurisation | depressurization | decompression
hydraulic ~ gear: hydraulic
chain: chain | hook | sling | winch | rope
generator ~ wiring power: generator
motor ~ wiring: motor

[act]
error ~ act spark site system: human error | pilot error | driver error | operator error | mistake | misread &
 | misjudged | wrong button | wrong switch | wrong lever | wrong key | negligence | carelessness | miscommunication &
 | misunderstanding | navigational error | navigation error | dispatcher | signalman | signaller | failed to close &
 | failed to lock | failed to stop | failed to switch | failed to notice | failed to see | left open | forgot &
 | forgotten &
 | red light | wrong way | red signal
speed ~ drink error phone asleep racing: speeding | excessive speed | too fast | high speed | going too quickly
racing ~ speed: racing | street race
drink ~ speed error asleep phone: drunk+ | alcohol | drink-driving | intoxicated
asleep ~ drink error speed: asleep | dozed | dozing | nodded off | fatigue+ | drowsy | tired
phone ~ error speed drink: texting | on his phone | on her phone | at his phone | at her phone | using a phone &
 | using his phone | using her phone
ill ~ error speed asleep: heart attack | fainted | fainting | blacked out | seizure | stroke | taken ill | passed out &
 | epileptic+ | medical emergency | diabetic+
sabotage ~ arson bomb theft cyber: sabotage+ | vandal+ | tampered
strike: strikers | walkout | walk-out | industrial action | strike by | pilots' strike
staff ~ strike ill: staff shortage | shortage of staff | lack of staff | staffing
threat ~ bomb: bomb threat | hoax
passenger: unruly passenger | drunken passenger
plug ~ error wiring: unplugged | pulled the plug
shots: gunshot | gunfire
theft ~ cable sabotage: theft | thieves

[weather]
fog: fog+ | mist | poor visibility
ice ~ snow rain: ice | icy | black ice | frost
snow ~ storm rain wind melt power tree: snow+ | blizzard
rain ~ storm wind melt wave snow: rain+ | downpour | cloudburst | aquaplan+ | wet road
wind ~ storm rain wave snow: wind | gust | crosswind | squall | tornado
storm ~ rain wind wave snow: storm | thunderstorm | hurricane | cyclone | typhoon
sun: low sun | sunlight | sun in his eyes | dazzled
heat ~ power overload: heat | heatwave | heat wave | hot weather
surge ~ storm: high tide | tide | storm surge
wave ~ storm wind: wave | swell
melt ~ rain snow: snowmelt | melting snow | meltwater
quake: earthquake | quake | tremor

[beast]
bird: bird | geese | goose | gull | seagull | flock | heron | crow | pigeon | swan | stork
squirrel: squirrel
rat: rat | mice | mouse | rodent
marten: marten | weasel
snake: snake
deer ~ elk: deer | stag
elk ~ deer: moose | elk
boar: boar
cow: cow | cattle | bull | calf
sheep: sheep | lamb
horse: horse
dog: dog
cat: cat
fox: fox
bear: bear
burrow: burrow+ | beaver | muskrat | badger | gopher | mole
bees: bee | wasp | hornet
jelly: jellyfish

[food]
chicken: chicken | poultry
turkey: turkey
duck: duck
egg ~ mayo: egg
mayo ~ egg: mayonnaise | aioli
beef: beef | hamburger | burger | steak | mince
pork ~ ham sausage: pork
ham ~ pork: ham
sausage ~ pork: sausage | salami
lamb-meat: lamb stew | mutton
fish: fish | tuna | salmon | herring | mackerel
shellfish: oyster | mussel | shrimp | prawn | clam | shellfish | crab
milk ~ cheese cream: milk
cheese ~ milk: cheese
cream ~ milk ice-cream cake: cream | custard
ice-cream ~ cream: ice cream
cake ~ cream: cake | pastry | pastries | tiramisu
rice: rice
potato ~ dish: potato | potatoes
dish: curry | stew | soup | casserole | buffet
salad ~ leaf dish egg potato mayo: salad | coleslaw
leaf ~ salad: lettuce | spinach | cabbage
sprout: sprouts
tomato ~ salad: tomato | tomatoes
cucumber ~ salad: cucumber
melon: cantaloupe | melon | watermelon
berry: strawberry | strawberries | raspberry | raspberries | blueberries | berries
nuts: peanut | peanut butter | almond | hazelnut
mushroom: mushroom
beans: beans | lentils
juice ~ cider: juice
cider ~ juice: cider
water: drinking water | tap water | well water | swimming pool | hot tub | fountain

[germ]
norovirus: norovirus | norwalk
salmonella: salmonella
coli: e. coli | e.coli | escherichia+
listeria: listeria
legionella: legionella | legionnaires
campylobacter: campylobacter
hepatitis: hepatitis
botulism: botulism | botulinum
shigella: shigella
staph: staphylococcus | staphylococcal | staph
cholera: cholera
typhoid: typhoid
measles: measles
mumps: mumps
rotavirus: rotavirus
cyanide: cyanide
histamine: histamine | scombroid

[thing]
tree ~ wind storm snow power blocked log: tree | branch
rockfall ~ mud rain: boulder | rockfall | fallen rock | stones | rockslide
mud ~ rockfall rain: mud | mudslide | landslide | landslip
reef: reef | rocks | shoal | sandbank | sandbar | ledge
log: log | tree trunk | driftwood
container: container
iceberg: iceberg | ice floe
whale: whale
anchor ~ cable: anchor | trawler
load: shifting cargo | cargo shifted | cargo had shifted | shifted cargo | load shifted | load had shifted &
 | cargo shifting | shifting load | shift of cargo | shift in the cargo | cargo moved | cargo slid &
 | unsecured cargo | the cargo | its cargo | her cargo | the load | its load
crowding ~ load: overload+ | too many people | too many passengers | overcrowd+ | weight of the crowd
balloon: balloon | kite
drone: drone
truck: lorry | truck | tanker | bus
barge: barge | ship | freighter | tug

[site]
digging ~ gas cable pipe truck: excavator | digger | backhoe | bulldozer | excavation | digging | dug | ditch &
 | trench | drill+ &
 | contractor | construction crew | building works | piling
sinkhole ~ rain mud: sinkhole | subsidence | undermin+ | washed out | washout | foundation | erosion
concrete: concrete
storey: extra storey | extra floor | added floor | additional floor | additional storey | added storey
balcony: balcony
fence: fence | railing | barrier

[matter]
pesticide: pesticide | insecticide | weedkiller | herbicide
algae ~ oxygen heat: algae | algal bloom
sewage: sewage | slurry | manure
oxygen ~ algae heat: lack of oxygen | low oxygen | oxygen levels
virus: virus | bird flu | avian flu
parasite: parasite | mite | fungus

[system]
software ~ computer server update: software | bug | coding error | computer glitch | programming error | line of code
update ~ software: update | patch | upgrade
cyber ~ sabotage: cyber+ | hack+ | ransomware | malware | denial-of-service
server ~ computer software cooling: server | router | hard drive | circuit board | network card
cooling ~ heat server: cooling | air conditioning | air-conditioning | chiller
certificate: expired certificate | certificate | licence expired
power ~ wiring transformer lightning tree storm wind snow ice: power line | power cable | overhead line &
 | overhead wire | high-voltage line | transmission line | pylon | power cut | power failure | power surge
transformer ~ wiring power fuse heat: transformer | substation
overload ~ heat fuse wiring: overload | high demand | surge in demand | record demand | overloaded circuit
"""

LONGER_FORMS = """
electrically arsonist deliberately intentionally molotov welder welding rusted rusty corrosion corroded corroding
scaffolding decayed decaying fatigued sabotaged vandals vandalism foggy icy snowfall snowy rainfall rains rainwater
overloaded overloading overcrowding overcrowded overheated overheating cyberattack cyberattacks legionnaires hackers
hacker hacked
hacking drilling drilled undermined undermining aquaplaned aquaplaning drunken pyrotechnics tampered tampering
burrowing burrowed burrows
"""
"""Forms of the words with any ending."""
