"""Cities and states that reports name: two of them are two places, and none of them lies in another of its list."""

from __future__ import annotations

# Written from general knowledge: the larger cities of each country and those that news comes from most often. Names
# that are as often something else (Nice, York) stand here too: they are asked about only where a place is named.
_CITIES = """
aberdeen|aarhus|abidjan|abuja|accra|adana|addis ababa|adelaide|aden|agadir|agra|ahmedabad|akron|albany|albuquerque|
aleppo|alexandria|algiers|alicante|allahabad|almaty|amman|amritsar|amsterdam|anaheim|anchorage|ankara|antalya|antwerp|
arlington|ashgabat|asmara|astana|asuncion|athens|atlanta|auckland|augusta|austin|baghdad|baku|bali|baltimore|bamako|
bangalore|bangkok|bangui|barcelona|bari|barranquilla|basel|basra|baton rouge|beijing|beirut|belfast|belgrade|benghazi|
bergen|berlin|bern|bhopal|bilbao|birmingham|bishkek|bogota|boise|bologna|bombay|bordeaux|boston|brasilia|bratislava|
brazzaville|bremen|bridgeport|brighton|brisbane|bristol|bruges|brussels|bucharest|budapest|buenos aires|buffalo|
bujumbura|bulawayo|bursa|busan|cairo|calcutta|calgary|cali|cambridge|canberra|cancun|cape town|caracas|cardiff|
cartagena|casablanca|catania|cebu|charleston|charlotte|chattanooga|chengdu|chennai|chicago|chittagong|chongqing|
christchurch|cincinnati|cleveland|cologne|colombo|colorado springs|columbus|conakry|copenhagen|cordoba|cork|coventry|
dakar|dalian|dallas|damascus|dar es salaam|darwin|davao|dayton|delhi|denver|derby|des moines|detroit|dhaka|dijon|
djibouti|doha|donetsk|dortmund|dresden|dubai|dublin|dunedin|durban|dushanbe|dusseldorf|düsseldorf|edinburgh|edmonton|
eindhoven|el paso|essen|eugene|exeter|faisalabad|fargo|florence|fort lauderdale|fort worth|frankfurt|freetown|fresno|
fukuoka|gaborone|gdansk|geneva|genoa|ghent|glasgow|gothenburg|granada|graz|grenoble|groningen|guadalajara|guangzhou|
guatemala city|guayaquil|hamburg|hamilton|hangzhou|hanoi|hanover|harare|harbin|hartford|havana|helsinki|hiroshima|
ho chi minh city|hobart|hong kong|honolulu|houston|hull|hyderabad|ibadan|incheon|indianapolis|innsbruck|irkutsk|
islamabad|istanbul|izmir|jackson|jacksonville|jaipur|jakarta|jeddah|jerusalem|johannesburg|juba|kabul|kampala|kandahar|
kano|kansas city|karachi|kathmandu|kaunas|kazan|kharkiv|khartoum|kiev|kyiv|kigali|kingston|kinshasa|kirkuk|knoxville|
kobe|kolkata|kosice|krakow|kuala lumpur|kunming|kyoto|la paz|lagos|lahore|las vegas|lausanne|leeds|leicester|leipzig|
lexington|libreville|liege|lille|lilongwe|lima|limerick|limoges|lincoln|linz|lisbon|little rock|liverpool|ljubljana|
lome|london|los angeles|louisville|luanda|lubbock|lucknow|lusaka|luxor|lviv|lyon|macau|madison|madrid|malaga|malmo|
manama|manaus|manchester|mandalay|manila|mannheim|maputo|mariupol|marrakesh|marseille|maseru|mazar-i-sharif|mecca|
medan|medellin|medina|melbourne|memphis|mexico city|miami|milan|milwaukee|minneapolis|minsk|modena|mogadishu|mombasa|
monrovia|monterrey|montevideo|montgomery|montpellier|montreal|moscow|mosul|multan|mumbai|munich|murcia|muscat|
nagasaki|nagoya|nagpur|nairobi|nanjing|nantes|naples|nashville|nassau|ndjamena|new delhi|new orleans|newark|newcastle|
niamey|nice|nicosia|norfolk|norwich|nottingham|nouakchott|novosibirsk|nuremberg|oakland|oaxaca|odense|odesa|odessa|
oklahoma city|omaha|oran|orlando|osaka|oslo|ostend|ottawa|ouagadougou|oxford|palermo|palma|panama city|paris|
pasadena|patna|pensacola|perth|peshawar|philadelphia|phnom penh|phoenix|pittsburgh|plymouth|podgorica|port-au-prince|
portland|porto|portsmouth|poznan|prague|pretoria|pristina|providence|pune|pyongyang|quebec city|quetta|quito|rabat|
raleigh|rawalpindi|recife|rennes|reno|reykjavik|richmond|riga|rio de janeiro|riyadh|rochester|rome|rosario|rostov|
rotterdam|sacramento|salt lake city|salvador|salzburg|san antonio|san bernardino|san diego|san francisco|san jose|
san juan|sanaa|santiago|santo domingo|sao paulo|são paulo|sapporo|sarajevo|savannah|seattle|seoul|sevastopol|seville|
shanghai|sheffield|shenzhen|shiraz|shreveport|skopje|sofia|southampton|spokane|springfield|srinagar|st. louis|
st. petersburg|stockholm|stockton|strasbourg|stuttgart|suez|surat|suva|swansea|sydney|syracuse|tabriz|tacoma|taipei|
tallinn|tampa|tampere|tangier|tashkent|tbilisi|tegucigalpa|tehran|tel aviv|tianjin|tijuana|tirana|tokyo|toledo|
toronto|toulouse|trieste|tripoli|tromso|trondheim|tucson|tulsa|tunis|turin|turku|ulaanbaatar|utrecht|valencia|
valletta|valparaiso|vancouver|venice|verona|vienna|vientiane|vilnius|virginia beach|vladivostok|volgograd|warsaw|
wellington|wichita|winnipeg|wolverhampton|worcester|wroclaw|wuhan|xiamen|yangon|yaounde|yerevan|yokohama|york|
zagreb|zaragoza|zurich
"""
_STATES = """
alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|
kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|
new hampshire|new jersey|new mexico|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|
south carolina|south dakota|tennessee|texas|utah|vermont|virginia|west virginia|wisconsin|wyoming|ontario|quebec|
alberta|manitoba|saskatchewan|british columbia|nova scotia|queensland|tasmania|victoria|bavaria|saxony|catalonia|
andalusia|punjab|gujarat|kerala|bihar|assam|rajasthan|tuscany|sicily|sardinia|normandy|brittany|provence
"""


def _names(listing: str) -> frozenset[str]:
    return frozenset(listing.replace("\n", "").split("|"))


CITIES = _names(_CITIES)
"""Cities in small letters, none of them a part of another."""

STATES = _names(_STATES)
"""States, provinces and regions in small letters, none of them a part of another."""
