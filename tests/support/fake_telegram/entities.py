"""Telegram's HTML subset becomes plain text with entities; lengths are UTF-16 units, as Telegram counts."""

import re
from dataclasses import dataclass
from typing import Any

from tests.support.fake_telegram.errors import bad_request

SIMPLE_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "tg-spoiler": "spoiler",
    "blockquote": "blockquote",
}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
REFERENCE = re.compile(r"&(#[xX]([0-9a-fA-F]+)|#([0-9]+)|([a-z]+));")
TAG = re.compile(r"<(/?)([^\s>/]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>")
ATTRIBUTE = re.compile(r"([a-zA-Z][\w-]*)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?")
COMMAND = re.compile(r"(?<!\S)/[A-Za-z0-9_]{1,32}(?:@[A-Za-z0-9_]{3,32})?")

Entity = dict[str, Any]


def utf16_length(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def command_entities(text: str) -> list[Entity]:
    """The bot commands Telegram itself finds in a text."""
    return [
        {
            "type": "bot_command",
            "offset": utf16_length(text[: found.start()]),
            "length": utf16_length(found.group()),
        }
        for found in COMMAND.finditer(text)
    ]


@dataclass
class OpenTag:
    """A tag that waits for its end: where it began in the plain text and what it will become."""

    name: str
    entity: Entity | None
    offset: int


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Plain text and entities; a 400 "can't parse entities" for anything Telegram would not take."""
    text = ""
    entities: list[Entity] = []
    open_tags: list[OpenTag] = []
    position = 0
    while position < len(source):
        if source[position] == "&":
            piece, position = _reference(source, position)
            text += piece
        elif source[position] == "<":
            position = _tag(source, position, utf16_length(text), open_tags, entities)
        else:
            text += source[position]
            position += 1
    if open_tags:
        raise _unparsable(f'Can\'t find end tag corresponding to start tag "{open_tags[-1].name}"')
    entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return text, entities


def _unparsable(reason: str) -> Exception:
    return bad_request(f"can't parse entities: {reason}")


def _byte_offset(source: str, position: int) -> int:
    return len(source[:position].encode())


def _reference(source: str, position: int) -> tuple[str, int]:
    """One character reference; an unknown name stays as it is written."""
    found = REFERENCE.match(source, position)
    if found is None:
        return "&", position + 1
    whole, hexadecimal, decimal, name = found.group(0, 2, 3, 4)
    if name is not None:
        return NAMED.get(name, whole), found.end()
    return chr(int(hexadecimal, 16) if hexadecimal else int(decimal)), found.end()


def _tag(source: str, position: int, offset: int, open_tags: list[OpenTag], entities: list[Entity]) -> int:
    """Reads one tag at `position`; opens or closes it; the position after it."""
    where = _byte_offset(source, position)
    found = TAG.match(source, position)
    if found is None:
        raise _unparsable(f"Unclosed start tag at byte offset {where}")
    slash, name, rest = found.group(1), found.group(2).lower(), found.group(3)
    if slash:
        _close(name, where, offset, open_tags, entities)
    else:
        open_tags.append(OpenTag(name, _opened(name, _attributes(rest), where, open_tags), offset))
    return found.end()


def _close(name: str, where: int, offset: int, open_tags: list[OpenTag], entities: list[Entity]) -> None:
    if not open_tags:
        raise _unparsable(f"Unexpected end tag at byte offset {where}")
    tag = open_tags.pop()
    if name and tag.name != name:
        raise _unparsable(f'Unmatched end tag at byte offset {where}, expected "</{tag.name}>", found "</{name}>"')
    if tag.entity is not None and offset > tag.offset:
        entities.append({**tag.entity, "offset": tag.offset, "length": offset - tag.offset})


def _attributes(rest: str) -> dict[str, str]:
    found = ATTRIBUTE.finditer(rest)
    return {match.group(1).lower(): (match.group(2) or "").strip("\"'") for match in found}


def _opened(name: str, attributes: dict[str, str], where: int, open_tags: list[OpenTag]) -> Entity | None:
    """The entity a start tag stands for, None for a tag that only carries attributes of another."""
    if name == "a":
        return {"type": "text_link", "url": attributes["href"]} if attributes.get("href") else None
    if name == "span" and attributes.get("class") == "tg-spoiler":
        return {"type": "spoiler"}
    if name == "tg-emoji" and attributes.get("emoji-id"):
        return {"type": "custom_emoji", "custom_emoji_id": attributes["emoji-id"]}
    if name == "blockquote" and "expandable" in attributes:
        return {"type": "expandable_blockquote"}
    if name == "code" and open_tags and open_tags[-1].name == "pre" and open_tags[-1].entity:
        open_tags[-1].entity["language"] = attributes.get("class", "").removeprefix("language-")
        return None
    if name in SIMPLE_TAGS:
        return {"type": SIMPLE_TAGS[name]}
    raise _unparsable(f'Unsupported start tag "{name}" at byte offset {where}')
