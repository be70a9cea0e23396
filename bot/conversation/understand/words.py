"""Cuts a reply into known words and the unknown between them."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.conversation.understand.lexicon import LONGEST, PATTERNS, WORDS, Tag

TAKEN = "\ue0ff"
"""Fills the place of what another reader (dates, numbers, items, people) has already understood."""
_PAUSES = frozenset(",。;!?、:")


@dataclass(frozen=True, slots=True)
class Word:
    """A stretch of the reply; without tags it is text that means nothing to the grammar."""

    start: int
    end: int
    text: str
    tags: frozenset[Tag] = frozenset()

    def does(self, *tags: Tag) -> bool:
        """Whether the word has any of the tags."""
        return not self.tags.isdisjoint(tags)


def cut(text: str) -> tuple[Word, ...]:
    """The words of a text in order, longest first at each place; taken places and pauses are left out."""
    return tuple(_cut(text))


def _cut(text: str) -> Iterator[Word]:
    position, unknown = 0, 0
    while position < len(text):
        word = _word_at(text, position)
        is_break = word is None and (text[position] == TAKEN or text[position] in _PAUSES)
        if (word or is_break) and unknown < position:
            yield Word(unknown, position, text[unknown:position])
        if word:
            yield word
        position = word.end if word else position + 1
        if word or is_break:
            unknown = position
    if unknown < len(text):
        yield Word(unknown, len(text), text[unknown:])


def _word_at(text: str, start: int) -> Word | None:
    for pattern, tags in PATTERNS:
        if found := pattern.match(text, start):
            return Word(start, found.end(), found.group(), tags)
    for length in range(min(LONGEST, len(text) - start), 0, -1):
        tags_found = WORDS.get(text[start : start + length])
        if tags_found:
            return Word(start, start + length, text[start : start + length], tags_found)
    return None


def cover(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with the spans taken out, every other character in its old place."""
    characters = list(text)
    for start, end in spans:
        characters[start:end] = TAKEN * (end - start)
    return "".join(characters)
