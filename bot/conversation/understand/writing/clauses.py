"""A clause of a reply with what was found in it: words, items, dates, numbers, people."""

from dataclasses import dataclass

from bot.conversation.understand.days.moments import DateMention
from bot.conversation.understand.item_names import ItemsMention
from bot.conversation.understand.numbers.amounts import Amount
from bot.conversation.understand.numbers.percents import PercentMention
from bot.conversation.understand.people.people import PersonMention
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import Word

_CLOSING_PARTICLES = "了吧呢嘛的吗么哈啊~!"


@dataclass(frozen=True, slots=True)
class Clause:
    """One statement of a reply, up to a pause or to a turn such as 但 or 还剩."""

    start: int
    end: int
    text: str
    ending: str
    words: tuple[Word, ...] = ()
    items: tuple[ItemsMention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    percents: tuple[PercentMention, ...] = ()
    amounts: tuple[Amount, ...] = ()
    people: tuple[PersonMention, ...] = ()
    tags: frozenset[Tag] = frozenset()
    """What any of the words does."""
    covered: str = ""
    """The text with everything but the words taken out."""

    def has(self, *tags: Tag) -> bool:
        """Whether any word of the clause has any of the tags."""
        return not self.tags.isdisjoint(tags)

    def all(self, *tags: Tag) -> list[Word]:
        """The words with any of the tags, in order."""
        return [] if self.tags.isdisjoint(tags) else [word for word in self.words if word.does(*tags)]

    def first(self, *tags: Tag) -> Word | None:
        """The first word with any of the tags."""
        if self.tags.isdisjoint(tags):
            return None
        return next(word for word in self.words if word.does(*tags))

    def before(self, place: int, *tags: Tag) -> list[Word]:
        """The words with any of the tags that end at or before `place`."""
        return [word for word in self.all(*tags) if word.end <= place]

    def after(self, place: int, *tags: Tag) -> list[Word]:
        """The words with any of the tags that start at or after `place`."""
        return [word for word in self.all(*tags) if word.start >= place]

    @property
    def is_silent(self) -> bool:
        """Nothing in it but perhaps items: what it is about follows in the next clause."""
        return not (self.dates or self.percents or self.amounts or self.people or any(word.tags for word in self.words))

    @property
    def core(self) -> str:
        """The text without closing particles."""
        return self.text.rstrip(_CLOSING_PARTICLES)
