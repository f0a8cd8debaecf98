"""What can go wrong between an address and its bytes, each with what the reader can do about it."""

from __future__ import annotations

from enum import StrEnum

from broadsheet.feeds.errors import FeedError


class Trouble(StrEnum):
    """Why something could not be fetched or read."""

    REFUSED = "refused"
    UNRESOLVED = "unresolved"
    UNREACHABLE = "unreachable"
    TIMEOUT = "timeout"
    TLS = "tls"
    TOO_LARGE = "too large"
    BAD_RESPONSE = "bad response"
    REDIRECTS = "redirects"
    UNAUTHORISED = "unauthorised"
    NOT_FOUND = "not found"
    GONE = "gone"
    BUSY = "busy"
    SERVER = "server"
    SECRET = "secret"  # noqa: S105 - the name of a kind of trouble, no secret
    UNREADABLE = "unreadable"


PASSING = frozenset({Trouble.UNREACHABLE, Trouble.TIMEOUT, Trouble.BAD_RESPONSE, Trouble.SERVER})
"""What may be over the next time: a feed of the library that has it is tried again by itself."""

ADVICE = {
    Trouble.REFUSED: "only public http and https addresses are fetched; add it with --allow-private if you trust it",
    Trouble.UNRESOLVED: "check the host name, and that this machine is online",
    Trouble.UNREACHABLE: "the server may be down",
    Trouble.TIMEOUT: "the server is too slow or does not answer",
    Trouble.TLS: "the server's certificate cannot be trusted; its operator has to renew it",
    Trouble.TOO_LARGE: "look for a smaller feed of the same source",
    Trouble.BAD_RESPONSE: "the server is out of order",
    Trouble.REDIRECTS: "open the address in a browser and add the one where it ends",
    Trouble.UNAUTHORISED: "set its user or header, and secret-command, the command that prints the secret",
    Trouble.NOT_FOUND: "the feed may have moved: add the site's address to find it again",
    Trouble.GONE: "the source has taken it down for good: remove it, or add the site's address to find a new one",
    Trouble.BUSY: "the server asked to be left alone for a while; that is honoured",
    Trouble.SERVER: "the server is out of order",
    Trouble.SECRET: "run the secret's command by hand and see what it prints",
    Trouble.UNREADABLE: "open the address in a browser to see what it has become",
}
"""What to do about each kind of trouble where whoever raises it knows nothing better."""


class FetchError(FeedError):
    """Something could not be fetched or read.

    Attributes:
        trouble: Which kind of thing went wrong.
        message: What went wrong, one line, without what to do.
        advice: What the reader can do about it.
        retry_after: The server's own wish for the next attempt, as its header gives it; empty where it has none.
        private: Whether it was refused only for want of the reader's leave to ask a machine of a network of their own.
    """

    def __init__(
        self, trouble: Trouble, message: str, *, advice: str = "", retry_after: str = "", private: bool = False
    ) -> None:
        self.trouble = trouble
        self.message = message
        self.advice = advice or ADVICE[trouble]
        self.retry_after = retry_after
        self.private = private
        super().__init__(f"{message}: {self.advice}")
