"""Authentication of one feed: the secret is asked of a command or the environment each time, and kept nowhere."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import os
import re
import shlex
from typing import TYPE_CHECKING

from broadsheet.articles import clean_line
from broadsheet.feeds.fetch_errors import FetchError, Trouble

if TYPE_CHECKING:
    from broadsheet.feeds.fetch_settings import FeedSettings

COMMAND_SECONDS = 20.0
"""Long enough for a password store that asks its owner for a passphrase."""

_SECRET_LIMIT = 8_000
_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}")
# A header that decides where a request goes or how it is read must not be the reader's to set by mistake.
_RESERVED = frozenset({"host", "content-length", "transfer-encoding", "connection", "upgrade", "te", "trailer"})


def check_auth(settings: FeedSettings) -> None:
    """Refuse settings that could not work.

    Raises:
        FetchError: They contradict themselves.
    """
    if settings.header and (not _TOKEN.fullmatch(settings.header) or settings.header.lower() in _RESERVED):
        shown = clean_line(settings.header, limit=60)
        raise FetchError(Trouble.SECRET, f"“{shown}” cannot carry a secret", advice="name a header such as X-Api-Key")
    if settings.header and settings.user:
        raise FetchError(Trouble.SECRET, "a feed has a user name or a header, not both", advice="leave one out")
    if (settings.header or settings.user) and not settings.guarded:
        message = "a user name or header needs a secret"
        raise FetchError(Trouble.SECRET, message, advice="name the command that prints it with --secret-command")


async def secret_headers(settings: FeedSettings) -> dict[str, str]:
    """Return the headers that authenticate a request, empty where the feed needs none.

    Without user name and header the secret is a bearer token (RFC 6750).

    Raises:
        FetchError: The secret cannot be had. The message never contains it.
    """
    if not settings.guarded:
        return {}
    secret = await _secret(settings)
    if settings.header:
        return {settings.header: secret}
    if settings.user:
        pair = f"{settings.user}:{secret}".encode()
        return {"Authorization": f"Basic {base64.b64encode(pair).decode('ascii')}"}
    return {"Authorization": f"Bearer {secret}"}


async def _secret(settings: FeedSettings) -> str:
    if settings.secret_command:
        printed = await _printed_by(settings.secret_command)
        where = "the secret's command"
    else:
        printed = os.environ.get(settings.secret_variable, "")
        where = f"the variable {clean_line(settings.secret_variable, limit=60)}"
    secret = printed.partition("\n")[0].strip()
    if not secret:
        raise FetchError(Trouble.SECRET, f"{where} gives nothing")
    if len(secret) > _SECRET_LIMIT or any(character < " " or character == "\x7f" for character in secret):
        raise FetchError(Trouble.SECRET, f"{where} gives something that no header can carry")
    return secret


async def _printed_by(command: str) -> str:
    shown = clean_line(command.partition(" ")[0], limit=60)
    try:
        arguments = shlex.split(command)
        process = await asyncio.create_subprocess_exec(
            *arguments,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
    except (OSError, ValueError, IndexError, TypeError) as error:
        raise FetchError(Trouble.SECRET, f"the secret's command {shown} cannot be run") from error
    try:
        async with asyncio.timeout(COMMAND_SECONDS):
            printed = await _first_bytes(process)
            code = await process.wait()
    except TimeoutError as error:
        raise FetchError(Trouble.SECRET, f"the secret's command {shown} does not end") from error
    finally:
        if process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await _first_bytes(process)  # asyncio counts a process as ended only when its output has been read
            await process.wait()
    if code != 0:
        raise FetchError(Trouble.SECRET, f"the secret's command {shown} failed ({code})")
    return printed.decode("utf-8", "replace")


async def _first_bytes(process: asyncio.subprocess.Process) -> bytes:
    """Read what the command prints, keeping no more than a secret can be."""
    kept = b""
    while process.stdout is not None and (chunk := await process.stdout.read(65_536)):
        kept += chunk[: max(0, 4 * _SECRET_LIMIT - len(kept))]
    return kept
