"""Addresses as requests see them: what a reader may type for one, and which machines may be connected to."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit, urlunsplit

from broadsheet.articles import clean_line
from broadsheet.feeds.addresses import ADDRESS_LIMIT, split, without_feed_scheme
from broadsheet.feeds.fetch_errors import FetchError, Trouble

_PORTS = {"http": 80, "https": 443}
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?!\d)")
_SECRET = re.compile(r"(?<=//)[^/?#\s]*@")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_HOST = re.compile(r"[a-z0-9._~:%-]+")
_NUMERIC = re.compile(r"[0-9.]+|0x[0-9a-f.x]+")
_PRIVATE_NAMES = ("localhost", "local", "internal", "home.arpa")
_SPELLING = "check how it is written"


def normalise(address: str) -> str:
    """Return an address in the one form it is kept in: scheme and host lower-case, no default port, no fragment.

    ``feed:`` in front of an address, as browsers once wrote it, is understood.

    Raises:
        FetchError: It is no address of the web, or it carries a password.
    """
    text = without_feed_scheme(address.strip())
    parts = _split(text)
    if parts.username is not None or parts.password is not None:
        raise FetchError(
            Trouble.REFUSED,
            f"{without_secret(address)} carries a user name or password, which would be kept in the clear",
            advice="add it without them, with --user NAME --secret-command COMMAND",
        )
    host, port = _host(parts, text), parts.port
    netloc = f"[{host}]" if ":" in host else host
    if port and port != _PORTS[parts.scheme]:
        netloc = f"{netloc}:{port}"
    return urlunsplit((parts.scheme, netloc, parts.path or "/", parts.query, ""))


def candidates(typed: str) -> list[str]:
    """Return the addresses that something typed may stand for, the likeliest first: ``example.org`` is https or http.

    Raises:
        FetchError: It can be no address of the web.
    """
    text = typed.strip().removeprefix("//")
    if _SCHEME.match(text):
        return [normalise(text)]
    return [normalise(f"https://{text}"), normalise(f"http://{text}")]


def without_secret(address: str) -> str:
    """Return an address as it may be shown: cleaned, without user name and password."""
    return clean_line(_SECRET.sub("", address), limit=300)


def host_of(address: str) -> str:
    """Return the host that an address names, lower-case, without port; empty where it names none."""
    try:
        return (urlsplit(address).hostname or "").rstrip(".")
    except ValueError:
        return ""


def is_public(host: str) -> bool:
    """Return whether an IP address is one of the open internet.

    Private, loopback, link-local, shared, multicast, reserved and unspecified addresses are not, nor are IPv6
    addresses that carry such an IPv4 address inside (mapped, 6to4, Teredo, NAT64), nor what is no IP address in its
    canonical form. The registries are IANA's, as the ``ipaddress`` module knows them.
    """
    try:
        ip = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv4Address):
        return _open(ip)
    inner = _carried(ip)
    return all(_open(one) for one in inner) if inner else _open(ip) and not ip.is_site_local


def names_private_machine(host: str) -> bool:
    """Return whether a host, without asking any name server, is known to be no machine of the open internet."""
    bare = host.strip("[]").rstrip(".").lower()
    if any(bare == name or bare.endswith(f".{name}") for name in _PRIVATE_NAMES):
        return True
    try:
        ipaddress.ip_address(bare.partition("%")[0])
    except ValueError:
        # "127.1" and "2130706433" are addresses to some resolvers and names to none.
        return _NUMERIC.fullmatch(bare) is not None
    return not is_public(bare)


def _open(ip: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified or ip.is_link_local)


def _carried(ip: ipaddress.IPv6Address) -> list[ipaddress.IPv4Address]:
    if ip.ipv4_mapped:
        return [ip.ipv4_mapped]
    if ip.sixtofour:
        return [ip.sixtofour]
    if ip.teredo:
        return list(ip.teredo)
    return [ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)] if ip in _NAT64 else []


def _split(text: str) -> SplitResult:
    shown = without_secret(text)
    if not text or len(text) > ADDRESS_LIMIT or any(character <= " " or character == "\x7f" for character in text):
        raise FetchError(Trouble.REFUSED, f"“{shown}” is no address", advice=_SPELLING)
    try:
        parts = split(text)
    except ValueError as error:
        raise FetchError(Trouble.REFUSED, f"“{shown}” is no address", advice=_SPELLING) from error
    if parts.scheme not in _PORTS:
        message = f"“{shown}” is not an http or https address"
        raise FetchError(Trouble.REFUSED, message, advice="no other kind is fetched")
    return parts


def _host(parts: SplitResult, text: str) -> str:
    host = (parts.hostname or "").rstrip(".")
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            host = ""
    if not _HOST.fullmatch(host):
        raise FetchError(Trouble.REFUSED, f"“{without_secret(text)}” names no host", advice=_SPELLING)
    return host
