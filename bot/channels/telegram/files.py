"""Files that people sent: fetched at once, for the link to them lives an hour and holds the token."""

from telegram.error import BadRequest, TelegramError

from bot.channels.telegram.client import Client
from bot.core.errors import BadInput
from bot.core.message import IncomingFile
from bot.core.sentence import Sentence

MEGABYTE = 1024 * 1024
DOWNLOAD_BYTES = 20 * MEGABYTE
"""More than this Telegram does not give to a bot."""


async def fetch_file(client: Client, file: IncomingFile, limit: int) -> bytes:
    """The bytes, at most `limit`; raises BadInput when they are too many or gone, OSError when a later try may do."""
    most = min(limit, DOWNLOAD_BYTES)
    _require_size(file.size, most)
    try:
        found = await client.bot.get_file(file.reference)
        _require_size(found.file_size, most)
        data = bytes(await found.download_as_bytearray())
    except BadRequest as error:
        if "too big" in str(error).lower():
            raise _too_big(DOWNLOAD_BYTES) from None
        raise BadInput(Sentence("refusal.file_gone")) from None
    except TelegramError as error:
        raise OSError(f"telegram: {error}") from None
    _require_size(len(data), most)
    return data


def _require_size(size: int | None, most: int) -> None:
    if size is not None and size > most:
        raise _too_big(most)


def _too_big(most: int) -> BadInput:
    return BadInput(Sentence("refusal.file_too_big", most=most / MEGABYTE))
