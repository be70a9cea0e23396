"""Reads whose work it is: 不归我管, 找资源股, 请李科长落实, 需要书记协调."""

import re

from bot.conversation.understand.clauses import Clause
from bot.conversation.understand.lexicon import Tag
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.negation import is_denied
from bot.conversation.understand.people import PersonMention
from bot.conversation.understand.reading import Reading

_REDIRECT = re.compile(
    r"(?:^|应该?|你|请|直接|要|去|得)(?:找|问|联系)$|(?:现在|目前|如今|后来|应该|改|已)是$|归$|(?:换成|换|移交给|改由|现由|由)$"
)


def wrong_person(reading: Reading) -> bool:
    clause = reading.clause
    named = _redirected(clause)
    if clause.has(Tag.CORRECT) and clause.has(Tag.MISSENT) and not clause.text.startswith("发错了人"):
        missent = clause.ending.startswith("?") or "吧" in clause.text[-2:] or clause.text in {"发错了", "发错"}
    else:
        missent = clause.has(Tag.MISSENT)
    if not (clause.has(Tag.NOT_MINE) or missent or named):
        return False
    if clause.has(Tag.NOT_MINE) and clause.has(Tag.COMPLETE):
        return False
    reading.intents.add(Intent.WRONG_PERSON)
    reading.has_no_date = True
    if named:
        _name(reading, [named])
    return True


def _redirected(clause: Clause) -> PersonMention | None:
    """Whoever the writer sends us to: 找资源股, 现在是刘局, 归草原站管, 老李分管."""
    if clause.has(Tag.HELP, Tag.EVIDENCE):
        return None
    for person in clause.people:
        before = clause.text[: person.start - clause.start]
        after = clause.text[person.end - clause.start :]
        if _REDIRECT.search(before) and not (
            before.endswith("由") and not clause.has(Tag.NOT_MINE) and not after.startswith(("管", "分管"))
        ):
            return person
        if after.startswith(("分管", "在管", "管这")):
            return person
    return None


def _name(reading: Reading, people: list[PersonMention]) -> None:
    persons = [person for person in people if not person.is_department]
    departments = [person for person in people if person.is_department]
    reading.department = departments[0].name if departments else None
    reading.person = persons[0].name if persons else reading.department
    if persons and persons[0].is_informal:
        reading.doubts.append(f"“{persons[0].name}”是哪一位")


def delegation(reading: Reading) -> bool:
    """请李科长落实, 转规划股小陈办, 小刘负责."""
    clause = reading.clause
    if not clause.people or clause.has(Tag.EVIDENCE):
        return False
    first, last = clause.people[0], clause.people[-1]
    callers = clause.before(first.start, Tag.DELEGATE)
    handled = bool(clause.after(last.end, Tag.HANDLE, Tag.COMPLETE, Tag.ACT)) and not clause.has(Tag.ALREADY)
    if first.name in {"领导", "各位领导"} or (clause.has(Tag.HELP) and not handled):
        return False
    called = callers and callers[-1].end == first.start
    if not (
        (called and (handled or callers[-1].does(Tag.HAND_OVER)))
        or (handled and first.start == clause.start and not first.is_title)
    ):
        return False
    if (
        handled
        and not called
        and not re.match("负责|跟进|牵头|在管|在跟|承办|去|来|具体|会|接手", clause.text[last.end - clause.start :])
    ):
        return False
    if not called:
        reading.doubts.append("是否转由其办理")
    reading.intents.add(Intent.DELEGATE)
    _name(reading, list(clause.people))
    return True


def escalation(reading: Reading) -> bool:
    """需要书记协调, 请领导出面."""
    clause = reading.clause
    word = clause.first(Tag.HELP)
    if word is None or clause.before(word.start, Tag.DOING, Tag.ALREADY) or is_denied(clause, word):
        return False
    named = [person for person in clause.people if person.end <= word.start]
    asked = (
        clause.before(word.start, Tag.NEED)
        or word.does(Tag.NEED)
        or (named and clause.text.startswith(("找", "由", "让")))
    )
    if not asked and not (named and named[-1].is_title):
        return False
    reading.intents.add(Intent.ESCALATE)
    if named:
        _name(reading, named[-1:])
    if clause.has(Tag.TROUBLE):
        reading.intents.add(Intent.DIFFICULTY)
        reading.blocker = clause.core
    return True
