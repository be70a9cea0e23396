"""Secrets: compared in constant time, hashed for keeping, hidden in every log line."""

import hashlib
import hmac
import re
import secrets as random_source
from collections.abc import Iterable

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Letters and digits that cannot be mistaken for one another on paper."""

_TOKEN_BYTES = 32
_TOKEN = re.compile(r"(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])")
"""The shape of a token of 32 bytes, wherever it stands."""


class Secret:
    """A word that must not be shown: `repr` and `str` give stars, `reveal()` the word."""

    __slots__ = ("_word",)

    def __init__(self, word: str = "") -> None:
        self._word = word

    def reveal(self) -> str:
        return self._word

    def matches(self, other: str) -> bool:
        """Compares in constant time."""
        return hmac.compare_digest(self._word.encode(), other.encode())

    def __bool__(self) -> bool:
        return bool(self._word)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and self.matches(other._word)

    def __hash__(self) -> int:
        return hash(self._word)

    def __repr__(self) -> str:
        return "***" if self._word else "''"

    __str__ = __repr__


def new_code(length: int = 10) -> str:
    """A random code of `length` letters from ALPHABET (5 bits each), fit for reading aloud."""
    return "".join(random_source.choice(ALPHABET) for _ in range(length))


def fingerprint(code: str) -> str:
    """The SHA-256 of a code, which is all that is kept of it."""
    return hashlib.sha256(code.strip().upper().encode()).hexdigest()


def new_token() -> str:
    """A random word of 256 bits, fit for an address: whoever has the address needs no other key."""
    return random_source.token_urlsafe(_TOKEN_BYTES)


def token_hash(token: str) -> str:
    """The SHA-256 of a token to the letter, which is all that is kept of it."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def redact(text: str, words: Iterable[str]) -> str:
    """The text with stars for each secret word and for whatever has the shape of one of our tokens.

    Words shorter than four letters are left, they hide nothing.
    """
    for word in words:
        if len(word) >= 4:
            text = text.replace(word, "***")
    return _TOKEN.sub("***", text)
