"""Countries, nationalities, American states and the cities that reports name without saying where they are."""

from __future__ import annotations

from broadsheet.facts.lexicon.wordlists import word_set

_COUNTRIES = """
afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium
bolivia bosnia
botswana brazil britain bulgaria cambodia cameroon canada chad chile china colombia congo croatia cuba cyprus denmark
ecuador egypt england
eritrea estonia ethiopia fiji finland france gaza georgia germany ghana greece guatemala guinea haiti honduras hungary
iceland india
indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia
lebanon liberia
libya lithuania luxembourg macedonia madagascar malaysia maldives mali malta mauritania mauritius mexico moldova
monaco mongolia
montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine
panama paraguay peru
philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia
spain sudan
sweden switzerland syria taiwan tajikistan tanzania thailand tunisia turkey turkmenistan uganda ukraine uruguay
uzbekistan venezuela
vietnam wales yemen zambia zimbabwe america africa europe asia antarctica u.s. u.k. us uk usa uae eu u.n. aceh
"""
_STATES = """
alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa
kansas kentucky
louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma
oregon
pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming ontario quebec alberta manitoba
queensland victoria bavaria catalonia punjab gujarat kerala bihar
"""
_CITIES = """
london paris berlin madrid rome vienna brussels amsterdam lisbon dublin edinburgh glasgow manchester birmingham
liverpool leeds
bristol oxford cambridge moscow kiev kyiv warsaw prague budapest athens istanbul ankara cairo tripoli tunis lagos
nairobi johannesburg
beijing shanghai tokyo osaka seoul delhi mumbai bangalore chennai kolkata karachi lahore islamabad kabul tehran
baghdad damascus beirut
jerusalem riyadh dubai doha jakarta manila bangkok hanoi sydney melbourne brisbane perth auckland wellington toronto
montreal vancouver ottawa calgary
chicago houston philadelphia phoenix dallas austin detroit boston seattle denver atlanta miami orlando
cleveland pittsburgh baltimore minneapolis milwaukee portland oakland sacramento memphis nashville
cincinnati indianapolis charlotte tampa brooklyn manhattan queens bronx hollywood anaheim geneva zurich munich
frankfurt hamburg cologne
milan turin naples barcelona valencia seville stockholm oslo copenhagen helsinki reykjavik havana caracas bogota lima
santiago
"""
COUNTRIES = frozenset(_COUNTRIES.split())
PLACES = COUNTRIES | frozenset(_STATES.split()) | frozenset(_CITIES.split())
_TWO_WORDS = """
united states|united kingdom|saudi arabia|south africa|south korea|north korea|new zealand|new york|new jersey|
new mexico|new hampshire|north carolina|south carolina|north dakota|south dakota|west virginia|rhode island|
los angeles|san francisco|san diego|san jose|san antonio|las vegas|new orleans|hong kong|new delhi|buenos aires|
rio de|sao paulo|mexico city|kuala lumpur|tel aviv|west bank|sri lanka|costa rica|puerto rico|el salvador|
ivory coast|st. louis|st louis|fort worth|salt lake|silicon valley|west germany|middle east|british columbia|
nova scotia|cape town|san bernardino|persian gulf|gulf of|arabian sea|south sudan|northern ireland|burkina faso|
sierra leone
"""
TWO_WORD_PLACES = frozenset(_TWO_WORDS.replace("\n", "").split("|"))
NATIONALITIES = word_set(
    """
    afghan african albanian algerian american arab argentine armenian asian australian austrian bangladeshi
    belgian bosnian brazilian british bulgarian cambodian canadian chilean chinese colombian croatian cuban
    czech danish dutch egyptian english ethiopian european filipino finnish french georgian german greek haitian
    hungarian icelandic indian indonesian iranian iraqi irish israeli italian jamaican japanese jordanian kenyan
    korean kuwaiti latvian lebanese libyan lithuanian malaysian mexican mongolian moroccan nepalese nigerian
    norwegian pakistani palestinian peruvian polish portuguese romanian russian saudi scottish serbian
    singaporean slovak somali somalian spanish sudanese swedish swiss syrian taiwanese thai tunisian turkish
    turkmen ukrainian venezuelan vietnamese welsh yemeni jewish muslim christian catholic islamic hindu sikh
    buddhist
    """
)
"""Lower-case adjectives of nationality or faith, which are printed with a capital but name nobody."""
