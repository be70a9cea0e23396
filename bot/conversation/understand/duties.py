"""Reads whose work it is: 不归我管, 找资源股, 请李科长落实, 需要书记协调."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.clauses import Clause
from bot.conversation.understand.lexicon import Tag
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.negation import is_denied
from bot.conversation.understand.people import PersonMention
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.verdicts import NO_VERDICT

_SEEK = re.compile(
    r"(?:^|应该?|该|你们?|您|请|直接|要|去|得|可以|麻烦|这[个事块项条边]?|这事儿|此[事项]|该项)(?:找|问|联系)(?:一下|下|问|找)?(?:[一-龥]{1,4}的)?$"
)
_SOUGHT = re.compile(r"(?:吧|就行|就可以|办|弄|处理|了解|要|问|对接|负责|管|落实|$)")
_NOW_WITH = re.compile(
    r"(?:现在|目前|如今|后来|应该|应|改|已|单位|部门|科室|责任人|负责人|领导)是$|^是$"
    r"|(?:归|属于?|应属)$|(?:换成|换|移交给|改由|现由)了?$"
)
_SINCE = re.compile(r"(?:现在|目前|如今|今后|后来|改|该|应该?|一直|都是)(?:是|由|归)?$")
_GIVEN_BY = re.compile(r"(?:^|[是由]|现在|目前|应该|这[个块项条事]?|这事儿|此项|该项)$")
_REPLACED = re.compile(r"(?:领导|负责人|责任人|经办人|[科股局站所]长|主任)(?:已经?)?(?:换|变|调整)(?:人)?了$")
_IN_CHARGE = re.compile(
    r"(?:现在)?(?:分管|在管|主管|主责|管这|管(?=$|的|了|[,。])|的$|的(?:事|活|职责|业务|工作|范围))"
)


def wrong_person(reading: Reading) -> bool:
    """不归我管, 发错了吧, 这个找老孙, 现在是刘局, 这是防火办的活."""
    clause = reading.clause
    named = _redirected(clause)
    if clause.has(Tag.CORRECT) and clause.has(Tag.MISSENT) and not clause.text.startswith("发错了人"):
        missent = (
            clause.ending.startswith("?")
            or "吧" in clause.text[-2:]
            or clause.text in {"发错了", "发错"}
            or clause.text.startswith(("你", "您"))
        )
    else:
        missent = clause.has(Tag.MISSENT)
    is_another = bool(clause.people) and clause.text[: clause.people[0].start - clause.start].endswith("我不是")
    not_mine = (
        is_another
        or clause.has(Tag.NOT_MINE)
        or bool(_REPLACED.search(clause.text))
        or clause.core in {"不是我", "不是我们", "非我", "不归我", "不归我们"}
    )
    if not (not_mine or missent or named) or (not_mine and clause.has(Tag.COMPLETE)):
        return False
    reading.intents.add(Intent.WRONG_PERSON)
    reading.has_no_date = True
    if named and not is_another:
        _name(reading, [named])
    return True


def _redirected(clause: Clause) -> PersonMention | None:
    """Whoever the writer sends us to: 找资源股, 现在是刘局, 归草原站管, 老李分管."""
    if clause.has(Tag.HELP, Tag.EVIDENCE):
        return None
    for person in clause.people:
        before = clause.text[: person.start - clause.start]
        after = clause.text[person.end - clause.start :]
        if _SEEK.search(before) and _SOUGHT.match(after):
            return person
        if _NOW_WITH.search(before) and not after.startswith(("说", "的意见", "要求", "同意")):
            return person
        if after.startswith(("负责", "牵头")) and _SINCE.search(before):
            return person
        if _IN_CHARGE.match(after) and (_GIVEN_BY.search(before) or person.end - person.start > 1):
            return person
    return None


def _name(reading: Reading, people: list[PersonMention]) -> None:
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


_GIVING = frozenset(
    {"这个给", "给", "这条给", "这项给", "此项给", "这个", "这条", "这项", "此项", "此件", "这事", "这事儿"}
)
_WHOSE = re.compile(
    r"(?:分管|主管|具体|负责)的?|[我你]们?的?|(?:下面|手下|底下|手底下|(?:[我你]们?)?(?:单位|[科股站局所队场](?:里|上)?))的?"
)
_WILL_HANDLE = re.compile(
    r"负责|跟(?!我|你|他|前|不上|没)|牵头|在[管跟办弄]|承办|去|来|具体|会|接手|阅|办(?!公)|处理|落实|抓|盯|答复|回复|报"
)


def delegation(reading: Reading) -> bool:
    """请李科长落实, 转规划股小陈办, 已安排小孙去办, 小刘负责."""
    clause = reading.clause
    if not clause.people or clause.has(Tag.EVIDENCE):
        return False
    first, last = clause.people[0], clause.people[-1]
    callers = clause.before(first.start, Tag.DELEGATE)
    called = bool(callers) and callers[-1].end == first.start
    if callers and _WHOSE.fullmatch(clause.text[callers[-1].end - clause.start : first.start - clause.start]):
        called = True
    called = called or clause.text[: first.start - clause.start].endswith("给")
    after = clause.text[last.end - clause.start :]
    handled = bool(clause.after(last.end, Tag.HANDLE, Tag.COMPLETE, Tag.ACT)) or after.startswith("阅")
    if first.name in {"领导", "各位领导"} or (clause.has(Tag.HELP) and not handled):
        return False
    if called:
        if not handled and not any(caller.does(Tag.HAND_OVER) for caller in callers[-1:]):
            return False
    elif (
        not handled
        or not (first.start == clause.start or clause.text[: first.start - clause.start] in _GIVING)
        or first.is_title
        or clause.has(Tag.ALREADY)
        or after.endswith(("了", "的"))
        or not _WILL_HANDLE.match(after.lstrip("你您请"))
    ):
        return False
    if not called:
        reading.doubts.append("是否转由其办理")
    reading.intents.add(Intent.DELEGATE)
    reading.has_no_date = True
    _name(reading, list(clause.people))
    return True


_IS_TOLD = re.compile(
    r"(?:请|麻烦|烦请|你|您)+(?:来|去|给|先|负责|抓紧|尽快|马上|具体|牵头)*(?:办|落实|跟|处理|牵头|盯|弄|抓|负责|回复|答复|报|安排)"
)


def call_by_name(readings: Sequence[Reading]) -> None:
    """老周，你去落实: a name, and after the pause what its bearer is to do."""
    for called, told in pairwise(readings):
        clause = called.clause
        only_a_name = bool(clause.people) and clause.people[0].name == clause.core and not called.intents
        if only_a_name and _IS_TOLD.match(told.clause.text) and clause.core not in {"领导", "各位领导"}:
            told.intents = {Intent.DELEGATE}
            told.judgement = NO_VERDICT
            told.has_no_date = True
            _name(told, list(clause.people))


def leave_to_the_instructed(readings: Sequence[Reading]) -> None:
    """请孙主任办理，周五前报结果: the report that follows an instruction is asked of the one instructed."""
    for position, reading in enumerate(readings):
        orders = (
            before.clause
            for before in readings[:position]
            if Intent.DELEGATE in before.intents and not before.clause.has(Tag.ALREADY, Tag.PERFECT)
        )
        if reading.reports and "我来" not in reading.clause.text and any("我" not in order.text for order in orders):
            reading.reports = False
            reading.has_no_date = True


_TO_BE_STUDIED = re.compile(
    r"(?:需要?|希望|建议|请求|恳请|盼|望)由?(?:旗|县|市|区|局|上级|领导|党组)[一-龥]{0,4}牵头|"
    r"(?:党组|班子|局里|县里|旗里|市里|上级|政府|领导小组|领导)(?:会)?(?:集体)?研究"
)


def escalation(reading: Reading) -> bool:
    """需要书记协调, 请领导出面."""
    clause = reading.clause
    word = clause.first(Tag.HELP)
    if word is None and _TO_BE_STUDIED.search(clause.text):
        word = next((mark for mark in clause.words if "研究" in mark.text or "牵头" in mark.text), None)
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
