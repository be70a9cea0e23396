"""What a person's words mean, read with the people and the own words of the unit in mind."""

from datetime import date

from sqlmodel import col, select

from bot.conversation.turn import Turn
from bot.conversation.understand import Known, Lexicon, Roster, Understanding, understand
from bot.conversation.understand.writing.own_words import lexicon_with
from bot.ledger.people import Person
from bot.ledger.vocabulary import words_of

MOST_PEOPLE = 2000


async def people_of(turn: Turn) -> list[Person]:
    """Everybody who works in the unit now; read once a turn."""
    if turn.people is None:
        found = await turn.session.scalars(
            select(Person)
            .where(col(Person.unit_id) == turn.speaker.unit.id, col(Person.is_active).is_(True))
            .order_by(col(Person.id))
            .limit(MOST_PEOPLE)
        )
        turn.people = list(found)
    return turn.people


async def meaning_of(turn: Turn, text: str, *, due: date | None = None) -> Understanding:
    """The meaning of the words, said today by the speaker, about a measure due on `due` if that is known."""
    people = roster(await people_of(turn))
    return understand(text, turn.today, due=due, roster=people, vocabulary=await vocabulary_of(turn))


async def vocabulary_of(turn: Turn) -> Lexicon:
    """The shipped words and those of the unit's own; read once a turn."""
    if turn.vocabulary is None:
        own = await words_of(turn.session, turn.speaker.unit.id)
        turn.vocabulary = lexicon_with({row.word: row.meaning for row in own})
    return turn.vocabulary


def roster(people: list[Person]) -> Roster:
    """The people as the parser knows them."""
    return Roster([Known(person.name, person.title or "", person.department or "") for person in people])
