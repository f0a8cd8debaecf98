"""Currencies, magnitudes, measures and spelled numbers."""

from __future__ import annotations

from broadsheet.facts.lexicon.wordlists import word_set

CURRENCY_SIGNS = {
    "$": "USD",
    "us$": "USD",
    "u.s.$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "a$": "AUD",
    "au$": "AUD",
    "c$": "CAD",
    "ca$": "CAD",
    "hk$": "HKD",
    "nz$": "NZD",
    "s$": "SGD",
    "r$": "BRL",
    "rs": "INR",
    "rs.": "INR",
    "usd": "USD",
    "eur": "EUR",
    "gbp": "GBP",
    "jpy": "JPY",
    "chf": "CHF",
    "inr": "INR",
    "cny": "CNY",
    "rmb": "CNY",
    "aud": "AUD",
    "cad": "CAD",
}
CURRENCY_WORDS = {
    "dollar": "USD",
    "dollars": "USD",
    "euro": "EUR",
    "euros": "EUR",
    "pound": "GBP",
    "pounds": "GBP",
    "yen": "JPY",
    "rupee": "INR",
    "rupees": "INR",
    "rouble": "RUB",
    "roubles": "RUB",
    "ruble": "RUB",
    "rubles": "RUB",
    "yuan": "CNY",
    "francs": "CHF",
    "won": "KRW",
    "cents": "USD-cent",
    "cent": "USD-cent",
    "crores": "INR",
    "pence": "GBP-penny",
    "krone": "krone",
    "kroner": "krone",
    "krona": "krone",
    "kronor": "krone",
    "peso": "peso",
    "pesos": "peso",
    "rand": "ZAR",
    "zloty": "PLN",
    "zlotys": "PLN",
    "baht": "THB",
    "ringgit": "MYR",
    "rupiah": "IDR",
    "lira": "lira",
    "liras": "lira",
    "dirham": "dirham",
    "dirhams": "dirham",
    "dinar": "dinar",
    "dinars": "dinar",
    "riyal": "riyal",
    "riyals": "riyal",
    "rial": "riyal",
    "rials": "riyal",
    "shekel": "ILS",
    "shekels": "ILS",
    "forint": "HUF",
    "forints": "HUF",
    "koruna": "CZK",
    "hryvnia": "UAH",
    "hryvnias": "UAH",
    "naira": "NGN",
    "cedi": "GHS",
    "cedis": "GHS",
    "shilling": "shilling",
    "shillings": "shilling",
    "taka": "BDT",
    "reais": "BRL",
    "renminbi": "CNY",
}
_OWN = {
    "USD": """u.s. USD us USD american USD canadian CAD australian AUD singapore SGD taiwan TWD jamaican JMD""",
    "GBP": "british GBP egyptian EGP lebanese LBP syrian SYP",
    "INR": "indian INR pakistani PKR nepalese NPR",
    "CHF": "swiss CHF",
}
_OTHER_NATIONS = word_set(
    """
    swedish danish norwegian icelandic mexican argentine argentinian chilean colombian philippine cuban uruguayan
    turkish emirati moroccan kuwaiti iraqi jordanian algerian tunisian serbian saudi qatari iranian omani kenyan
    ugandan tanzanian somali chinese japanese russian brazilian
    """
)
NATIONAL: dict[str, dict[str, str]] = {
    **{nation: {} for nation in _OTHER_NATIONS},
    **{
        nation: {plain: code}
        for plain, own in _OWN.items()
        for nation, code in zip(own.split()[::2], own.split()[1::2], strict=True)
    },
}
"""Whose dollars, pounds or rupees they are; several nations' kroner, pesos and dinars are told apart by nobody."""
MAGNITUDES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "mio": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "b": 1e9,
    "bln": 1e9,
    "mrd": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
    "t": 1e12,
    "trn": 1e12,
    "lakh": 1e5,
    "crore": 1e7,
    "dozen": 12.0,
    "millionen": 1e6,
    "milliarden": 1e9,
    "millones": 1e6,
    "millions": 1e6,
    "milliards": 1e9,
    "milioni": 1e6,
    "miliardi": 1e9,
    "billions": 1e9,
}
DASHES = frozenset(("-", "–", "—", "‐", "‑"))
"""What joins the two ends of a range, and a number to its unit."""

MAGNITUDE_WORDS = frozenset(word for word in MAGNITUDES if len(word) > 2)

MEASURES = {
    "km": "km",
    "kilometer": "km",
    "kilometers": "km",
    "kilometre": "km",
    "kilometres": "km",
    "mile": "mile",
    "miles": "mile",
    "meter": "m",
    "meters": "m",
    "metre": "m",
    "metres": "m",
    "foot": "ft",
    "feet": "ft",
    "ft": "ft",
    "inch": "inch",
    "inches": "inch",
    "inchs": "inch",
    "yard": "yard",
    "yards": "yard",
    "cm": "cm",
    "centimeters": "cm",
    "centimetres": "cm",
    "centimeter": "cm",
    "centimetre": "cm",
    "mm": "mm",
    "millimeter": "mm",
    "millimeters": "mm",
    "millimetre": "mm",
    "millimetres": "mm",
    "mg": "mg",
    "milligram": "mg",
    "milligrams": "mg",
    "ml": "ml",
    "milliliters": "ml",
    "millilitres": "ml",
    "kg": "kg",
    "kilogram": "kg",
    "kilograms": "kg",
    "kilo": "kg",
    "kilos": "kg",
    "pounds-weight": "lb",
    "lb": "lb",
    "lbs": "lb",
    "ton": "ton",
    "tons": "ton",
    "tonne": "tonne",
    "tonnes": "tonne",
    "gram": "g",
    "grams": "g",
    "ounce": "oz",
    "ounces": "oz",
    "acre": "acre",
    "acres": "acre",
    "hectare": "ha",
    "hectares": "ha",
    "mph": "mph",
    "kph": "km/h",
    "km/h": "km/h",
    "knots": "knot",
    "degrees": "degree",
    "degree": "degree",
    "celsius": "°C",
    "fahrenheit": "°F",
    "mw": "MW",
    "gw": "GW",
    "kw": "kW",
    "megawatts": "MW",
    "gigawatts": "GW",
    "gb": "GB",
    "tb": "TB",
    "mb": "MB",
    "gigabytes": "GB",
    "terabytes": "TB",
    "ghz": "GHz",
    "mhz": "MHz",
    "megawatt": "MW",
    "gigawatt": "GW",
    "kilowatt": "kW",
    "kilowatts": "kW",
    "decibels": "dB",
    "liter": "l",
    "litre": "l",
    "litres": "l",
    "liters": "l",
    "gallon": "gallon",
    "gallons": "gallon",
    "watt": "W",
    "barrels": "barrel",
    "watts": "W",
    "volts": "V",
    "pixels": "pixel",
    "megapixels": "MP",
    "megapixel": "MP",
    "mp": "MP",
    "caliber": "caliber",
    "calibre": "caliber",
    "magnitude": "magnitude",
    "nm": "nm",
    "light-years": "ly",
    "nautical": "nmi",
}

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINAL_ONES = (
    """
    zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth
    """
    "sixteenth seventeenth eighteenth nineteenth"
)


def _cardinals() -> dict[str, int]:
    ones = _ONES.split()
    table = {word: value for value, word in enumerate(ones)}
    for ten, word in enumerate(_TENS.split(), start=2):
        table[word] = ten * 10
        for one in range(1, 10):
            table[f"{word}-{ones[one]}"] = ten * 10 + one
    return table


def _ordinals() -> dict[str, int]:
    ones = _ORDINAL_ONES.split()
    table = {word: value for value, word in enumerate(ones)}
    for ten, word in enumerate(_TENS.split(), start=2):
        table[word[:-1] + "ieth"] = ten * 10
        for one in range(1, 10):
            table[f"{word}-{ones[one]}"] = ten * 10 + one
    return table


CARDINALS = _cardinals()
ORDINALS = _ordinals()

VAGUE = {"dozens": 24.0, "hundreds": 200.0, "thousands": 2000.0, "scores": 40.0, "millions": 2e6, "billions": 2e9}
"""Plurals of magnitudes mean at least two of them; scores are twenties."""
