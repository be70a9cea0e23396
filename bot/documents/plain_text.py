"""Small repairs of text that was copied, typed or wrapped: spaces, line breaks, invisible characters."""

import re
import unicodedata

_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\uffff\ufdd0-\ufdef]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile(r"[^\S\n]+")
_BETWEEN_CHINESE = re.compile(r"(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])")


def tidy(text: str) -> str:
    """The text without invisible characters, stray spaces and empty lines; line breaks stay."""
    if text.isprintable() and "  " not in text and text == text.strip():
        return text
    text = _CONTROL.sub("", _INVISIBLE.sub("", _LINE_ENDS.sub("\n", text)))
    lines = (_SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def tidy_line(text: str) -> str:
    """The text on one line; what was wrapped inside Chinese is joined without a space."""
    return _BETWEEN_CHINESE.sub("", tidy(text)).replace("\n", " ")


def tidy_name(text: str) -> str:
    """A person's name without the spaces that pad a name of two characters."""
    return _BETWEEN_CHINESE.sub("", tidy_line(text))


def plain_forms(text: str) -> str:
    """The text with full-width letters, digits and signs made plain, for matching only."""
    return unicodedata.normalize("NFKC", text)
