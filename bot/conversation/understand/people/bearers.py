"""Takes down whom a clause names: the person, the department, and what is doubtful about the name."""

from collections.abc import Sequence

from bot.conversation.understand.people.people import PersonMention
from bot.conversation.understand.reading import Reading


def take_down(reading: Reading, people: Sequence[PersonMention]) -> None:
    """Takes the first person, or else the first department; the roster tells who a nickname means."""
    persons = [person for person in people if not person.is_department]
    departments = [person for person in people if person.is_department]
    reading.department = departments[0].name if departments else None
    reading.named = (persons or departments)[0]
    if not persons:
        reading.person = reading.department
        return
    said = persons[0].name.removesuffix("同志")
    meant = reading.roster.meant_by(said)
    reading.person = meant[0] if len(meant) == 1 else said
    if len(meant) > 1:
        reading.doubts.append(f"“{said}”是哪一位：{'、'.join(meant)}")
    elif not meant and persons[0].is_informal:
        reading.doubts.append(f"“{said}”是哪一位")
