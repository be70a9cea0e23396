"""What one clause says, as the readers of clauses find it out."""

from dataclasses import dataclass, field

from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.people.people import PersonMention
from bot.conversation.understand.people.roster import Roster
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement
from bot.conversation.understand.writing.clauses import Clause


@dataclass(slots=True, eq=False)
class Reading:
    """What one clause says; each reader adds what it finds, and tells whether anything is left to be read.

    Equal to itself alone: a place is looked up among a thousand readings, and to compare them all takes seconds.
    """

    clause: Clause
    roster: Roster
    judgement: Judgement = NO_VERDICT
    intents: set[Intent] = field(default_factory=set)
    doubts: list[str] = field(default_factory=list)
    role: DateRole | None = None
    has_no_date: bool = False
    """The dates of the clause are the old deadline, a duty's beginning and the like: none is to be taken."""
    has_no_figures: bool = False
    """The numbers of the clause are taken back or denied by another."""
    person: str | None = None
    named: PersonMention | None = None
    """Where the person, or else the department, was named."""
    department: str | None = None
    blocker: str | None = None
    holder: str | None = None
    reports: bool = False
    """Says that a report will follow."""
    has_open_denial: bool = False
    """Denies something we cannot name: then nothing in the reply may count as done."""
