"""Cuts a reply into known words and the unknown between them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import SHIPPED, Lexicon, Tag
from bot.conversation.understand.writing.matching import Matching

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


@lru_cache(maxsize=64)
def cut(text: str, lexicon: Lexicon = SHIPPED) -> tuple[Word, ...]:
    """The words of a text in order, longest first at each place; taken places and pauses are left out.

    A stretch is cut when its end is looked for and again when it is read, so the last ones are kept.
    """
    return tuple(_cut(text, lexicon))


def _cut(text: str, lexicon: Lexicon) -> Iterator[Word]:
    position, unknown = 0, 0
    matching = Matching(text)
    while position < len(text):
        word = _word_at(text, position, matching, lexicon)
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


def _word_at(text: str, start: int, matching: Matching, lexicon: Lexicon) -> Word | None:
    if lexicon.own and (own := _own_word_at(text, start, lexicon)):
        return own
    if matched := matching.at(start):
        found, tags = matched
        return Word(start, found.end(), found.group(), _with_all(found.group(), tags))
    for length in lexicon.lengths.get(text[start], ()):
        word = text[start : start + length]
        tags_found = lexicon.words.get(word)
        if tags_found and not (len(word) > 1 and _IS_TORN.match(text, start + len(word) - 1)):
            return Word(start, start + len(word), word, tags_found)
    return None


_IS_TORN = expression(r"全[部都额数体员面]|倒[是也]|通[知报告]|基本(?![农建功药养公医])")
"""补录|全部做完, 弄|倒是, 路|基本修完: 全 begins a word of its own here, and ends none."""


_ALL_OF_THEM = expression(
    r"(?:\ue0ff|制度)[^,。;]{0,6}(?:全部|全|都|均|悉数|如数)|(?:全部|都|均)(?:已经?)?[一-龥]{1,4}$|^(?:全部?|都|均)(?![面员体])"
)


def _with_all(word: str, tags: frozenset[Tag]) -> frozenset[Tag]:
    """借用人员7名全退回原单位, taken as one word: all of them stays said."""
    return tags | {Tag.ALL} if Tag.STRONG_ACT in tags and _ALL_OF_THEM.search(word) else tags


def _own_word_at(text: str, start: int, lexicon: Lexicon) -> Word | None:
    own = max((word for word in lexicon.own if text.startswith(word, start)), key=len, default=None)
    return Word(start, start + len(own), own, lexicon.words[own]) if own else None


def cover(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with the spans taken out, every other character in its old place."""
    if not spans:
        return text
    characters = list(text)
    for start, end in spans:
        characters[start:end] = TAKEN * (end - start)
    return "".join(characters)
