"""Web addresses: made absolute, told from what must never be opened, and brought to one form for comparing."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urljoin, urlsplit, urlunsplit

ADDRESS_LIMIT = 4_000
# Controls, blanks of every script, what is invisible or turns the direction of the text around it, surrogates.
_UNSAFE = re.compile(
    "[\x00-\x20\x7f-\xa0\xad\u061c\u1680\u180e\u2000-\u200b\u200e\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff"
    "\ud800-\udfff]"
)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
# An address of which only the scheme, "www." and a final slash have to be looked at; most are like this.
_SIMPLE = re.compile(
    r"https?://(?:www\.(?=[^/]*\.))?((?!www\.|amp\.)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5})"
    r"(?!(?:/[^/]*)*/amp(?:/|\Z))((?:/[A-Za-z0-9._~-]+)*)/?"
)
_PORTS = {"http": 80, "https": 443}

# Parameters that only say where a reader came from; named by the tools that add them (Google Analytics and Ads,
# Matomo, Mailchimp, HubSpot, Facebook, Microsoft, Yandex, AT Internet, Marketo) and never part of an address.
_TRACKING_PREFIXES = ("utm_", "pk_", "mtm_", "matomo_", "hsa_", "at_campaign", "at_medium", "at_custom", "__hs")
_TRACKING = frozenset(
    {
        *("fbclid", "gclid", "gclsrc", "dclid", "wbraid", "gbraid", "msclkid", "twclid", "igshid", "igsh", "mc_cid"),
        *("mc_eid", "mkt_tok", "yclid", "ysclid", "_openstat", "oly_anon_id", "oly_enc_id", "vero_id", "wickedid"),
        *(
            "_hsenc",
            "_hsmi",
            "hsctatracking",
            "ito",
            "ns_mchannel",
            "ns_campaign",
            "ns_source",
            "ns_linkname",
            "ns_fee",
        ),
        *("cmpid", "smid", "ftag", "guccounter", "guce_referrer", "guce_referrer_sig", "outputtype", "amp"),
    }
)
_AMP_VALUES = frozenset({"", "1", "true", "amp"})


# An address that needs no second look: nothing in it is forbidden, and it names a host. Most are like this.
_FIT = re.compile(r"https?://[a-z0-9][a-z0-9.-]*(?::[1-9][0-9]{0,3})?(?:/[!-~]*)?", re.ASCII)


def web_address(text: str) -> str | None:
    """Return ``text`` as an http or https address that may be opened or fetched, None where it is anything else.

    What it returns starts with ``http://`` or ``https://`` and holds no blank or control character, so that it is
    one argument of a command and never an option of it.
    """
    address = text.strip()
    if len(address) <= ADDRESS_LIMIT and _FIT.fullmatch(address):
        return address
    if not address or len(address) > ADDRESS_LIMIT or _UNSAFE.search(address):
        return None
    parts = _split(address)
    if parts is None or parts.scheme.lower() not in _PORTS or not parts.hostname:
        return None
    return f"{parts.scheme.lower()}{address[len(parts.scheme) :]}"


def absolute(base: str, reference: str) -> str:
    """Return ``reference`` resolved against ``base`` as an http or https address, empty where it is none."""
    if reference.startswith("http") and (fit := len(reference) <= ADDRESS_LIMIT and _FIT.fullmatch(reference)):
        return fit[0]
    # Blanks inside an address are a common mistake that browsers repair in this way.
    reference = _UNSAFE.sub(_mended, reference.strip())
    if not reference or len(reference) > ADDRESS_LIMIT:
        return ""
    return web_address(join(base, reference)) or ""


def _mended(found: re.Match[str]) -> str:
    """Return what a browser makes of a character that no address may hold."""
    return quote(found[0]) if unicodedata.category(found[0]) == "Zs" else ""


def without_feed_scheme(text: str) -> str:
    """Return an address without the ``feed:`` that browsers once wrote in front, or instead of ``http:``."""
    if not text.lower().startswith("feed:"):
        return text
    bare = text[5:].removeprefix("//")
    return bare if "://" in bare else f"http://{bare}"


def split(address: str) -> SplitResult:
    """Return the parts of an address.

    Raises:
        ValueError: It cannot be parted, or its port is no number that a port can have.
    """
    parts = urlsplit(address)
    _ = parts.port  # reading it is what checks it
    return parts


def join(base: str, reference: str) -> str:
    """Return ``reference`` resolved against ``base``, unchanged where that cannot be done."""
    if not base or _SCHEME.match(reference):
        return reference
    try:
        return urljoin(base, reference)
    except ValueError:
        return reference


@lru_cache(maxsize=4096)
def canonical_url(url: str) -> str:
    """Return the form of an address under which the same page is recognised; for comparing, not for opening.

    Scheme, ``www.``, default ports, fragments, tracking parameters, marks of AMP versions and a final slash do not
    count, neither do the order of parameters nor how characters are escaped. Everything else does: parameters of an
    unknown name may choose the article. What is no web address is returned stripped.
    """
    if simple := _SIMPLE.fullmatch(url):
        return f"https://{simple[1]}{simple[2] or '/'}"
    address = web_address(url)
    parts = _split(address) if address else None
    if parts is None:
        return url.strip()
    host = (parts.hostname or "").rstrip(".")
    bare = host.removeprefix("www.").removeprefix("amp.") if host.count(".") >= 2 else host
    port = parts.port
    place = f"[{bare}]" if ":" in bare else bare
    if port and port != _PORTS[parts.scheme]:
        place = f"{place}:{port}"
    return urlunsplit(("https", place, _canonical_path(parts.path), _canonical_query(parts.query), ""))


def _split(address: str) -> SplitResult | None:
    try:
        return split(address)
    except ValueError:
        return None


def _canonical_path(path: str) -> str:
    steps = [quote(unquote(step), safe="!$&'()*+,;=:@~") for step in path.split("/")]
    while steps and not steps[-1]:
        steps.pop()
    # example.org/news/story/amp and example.org/amp/news/story are the story's pages for small screens.
    if len(steps) > 2 and steps[-1].lower() == "amp":
        steps.pop()
    elif len(steps) > 3 and steps[1].lower() == "amp":
        del steps[1]
    return "/".join(steps) or "/"


def _canonical_query(query: str) -> str:
    try:
        pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=100)
    except ValueError:
        return query
    return urlencode(sorted(pair for pair in pairs if not _is_tracking(*pair)))


def _is_tracking(name: str, value: str) -> bool:
    lowered = name.lower()
    if lowered in {"amp", "outputtype"}:
        return value.lower() in _AMP_VALUES
    return lowered in _TRACKING or lowered.startswith(_TRACKING_PREFIXES)
