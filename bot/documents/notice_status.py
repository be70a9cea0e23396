"""What the words of a notice say on how far a problem has come, in a line of its own or in a sentence."""

import re
from dataclasses import dataclass

from bot.documents.notice_lists import split_list
from bot.documents.plain_text import plain_forms
from bot.ledger.measure import MeasureStatus

_SENTENCE = re.compile(r"[^。；;！!\n]+[。；;！!\n]*\s*")
_IDLE = re.compile(r"未启动|未开展|未开始|尚未整改|^未整改")
_GOING_ON = re.compile(
    r"未(?:全部|完全)?(?:完成|整改|到位|销号)|没有?(?:完成|整改)|尚未|尚需|部分(?:完成|整改)|正在(?!持续?(?:巩固|深化|坚持))"
    r"|推进中|进行中|整改中|办理中|即将完成|力争|预计|^整改中|拟于"
)
_BASICALLY = re.compile(r"基本(?:完成|整改|到位|办结|销号|解决)|阶段性(?:完成|办结)")
_DONE = re.compile(
    r"已(?:经|全部|按[时期要]求?|如期)*(?:完成(?!阶段)|整改|办结|销号|落实|解决|结案)|完成(?:了)?整改|整改(?:已)?(?:完成|完毕|到位|办结)"
    r"|全部(?:完成|整改|办结|销号)|办结|销号|^完成$|^是$|^[√✓]$|落实到位|100%"
)
_STANDING = re.compile(
    r"长期(?:坚持|整改|推进|任务|抓好|落实)|持续(?:整改|推进|坚持|深化|抓好|用力|发力|落实|开展|巩固)|常态化|阶段性(?:成效|成果|进展|目标|任务)"
)
_LONG_TERM = re.compile(r"长期(?:坚持|整改|推进|任务|抓好|落实)|持续(?:整改|推进|坚持)")
_PERCENT = re.compile(r"(?<![\d.])(\d{1,3}(?:\.\d+)?)%")
_IN_CHECK = re.compile(r"(?:正在|待|等待|申请)(?:核验|验收|销号|核查)")
_NEGATED = re.compile(r"^否$|^[×✗]$")

_SUBJECT = re.compile(
    r"^(?:截至|截止)?(?:目前|当前|现在|现)?[，,]?(?:以上|上述|该|此|本|这)(?:项|个|条|类|一)?(?:具体)?(?:反馈)?(?:问题|任务|事项|工作)"
)
_OUTRIGHT = re.compile(
    _SUBJECT.pattern
    + r"|^(?:目前)?[，,]?已(?:全部|按期|如期)?(?:完成(?:整改)?|整改(?:完成|到位|完毕)|销号)"
    + r"(?:[，,]?(?:并|且)?(?:将|需|须)?(?:长期|持续)(?:坚持|推进|整改|巩固))?[。；;！!\s]*$"
    + r"|^(?:目前)?[，,]?(?:基本(?:完成(?:整改)?|整改(?:完成|到位)|销号)|(?:正在|持续)(?:整改|推进)(?:中)?|整改中|(?:尚未|未)(?:完成整改|整改到位|销号))"
    + r"(?:[，,](?:并|且)?(?:将|需|须)?(?:长期|持续)(?:坚持|推进|整改|巩固))?[。；;！!\s]*$"
)
_FILLER = re.compile(
    r"截[至止]|目前|当前|现在|以上|上述|[该此本这现]|[项个条类]|问题|整改任务|任务|事项|工作|措施|已经|均|都|全部|基本|按[期时]|如期|按要求"
    r"|完成率?|整改|到位|核验|验收|核查|等待|申请|待|其余|\d+条|完毕|办结|销号|落实|解决|正在|推进|持续|长期|坚持|常态化|进行|部分|阶段性|取得|较好|明显|成效|成果|进展|巩固|深化"
    r"|抓好|立行立改|即知即改|立改|达到|预期|目标|状态|情况|中|未|尚|没有|启动|开展|开始|基础|上|并|且|后续|将|需|仍|已|了|的|为|进度"
    r"|\d{1,3}(?:\.\d+)?%|[是否√×✓✗]|[\s，,、。；;：:！!（）()【】]"
)
_STATED_IN_PROSE = re.compile(
    r"(?:已(?:经|全部|基本)?|基本|全部|均已|尚未|未)(?:完成整改|整改完成|整改到位|整改完毕|销号)|(?:正在|持续)整改"
    r"|长期坚持|(?:基本|已全部|已)完成[。；]?$"
)
_HEADS_PROBLEMS = re.compile(r"(?:已|基本|正在|尚未|未|需要?|持续|长期).*(?:问题|事项|任务|工作)")
_LONGEST = 40
_SHORT_LINE = 20
_BRACKETED = re.compile(r"\s*[（(【\[](?P<said>[^（）()【】\[\]]{2,20})[)）】\]]\s*(?=[。；;]?\s*$)")


@dataclass(frozen=True, slots=True)
class Stated:
    """A status that a text states; `long_term` says that the work goes on for good, `percent` how far it is."""

    status: MeasureStatus
    long_term: bool = False
    percent: float | None = None


def stated(text: str) -> Stated | None:
    """The status that a short text such as 已完成整改 states, or None where it cannot be told.

    In a notice 已完成整改 is closed. What is still going on wins over what is done, and 基本完成 is not done.
    """
    plain = plain_forms(text).strip(" 。；;，,")
    long_term = bool(_LONG_TERM.search(plain))
    found = _PERCENT.search(plain)
    percent = float(found[1]) if found and float(found[1]) <= 100 else None
    if _IDLE.search(plain):
        return Stated(MeasureStatus.NOT_STARTED, long_term)
    if _IN_CHECK.search(plain):
        return Stated(MeasureStatus.CLAIMED, long_term, percent)
    if _BASICALLY.search(plain):
        return Stated(MeasureStatus.BASICALLY_DONE, long_term, percent)
    if long_term and plain.startswith("长期坚持"):
        return Stated(MeasureStatus.LONG_TERM, long_term=True, percent=percent)
    if _GOING_ON.search(plain) or _NEGATED.search(plain):
        return Stated(MeasureStatus.IN_PROGRESS, long_term, percent)
    if _DONE.search(plain) and percent in (None, 100):
        return Stated(MeasureStatus.CLOSED, long_term, percent)
    if _STANDING.search(plain):
        return Stated(MeasureStatus.LONG_TERM, long_term=True, percent=percent)
    return Stated(MeasureStatus.IN_PROGRESS, long_term, percent) if percent is not None else None


def is_bare(text: str) -> bool:
    """Whether a text says nothing but a status: 已完成整改, 该问题已整改到位并长期坚持, 正在整改."""
    plain = plain_forms(text)
    return 0 < len(plain) <= _LONGEST and stated(text) is not None and not _FILLER.sub("", plain)


def first_said(text: str) -> tuple[str, str]:
    """The status sentences a text begins with, and the rest of it; both as written."""
    end = 0
    for sentence in _SENTENCE.finditer(text):
        if sentence.start() != end or not is_bare(sentence.group()):
            break
        end = sentence.end()
    return text[:end].strip(), text[end:].strip()


def last_said(text: str) -> tuple[str, str]:
    """The text without the outright status sentence it ends with, and that sentence: 该问题已完成整改, 已整改到位."""
    sentences = list(_SENTENCE.finditer(text))
    if len(sentences) > 1 and is_bare(last := sentences[-1].group()) and _OUTRIGHT.match(last.strip()):
        return text[: sentences[-1].start()].strip(), last.strip()
    return text, ""


def problem_status_in(text: str) -> int:
    """Where a status sentence about the problem itself stands (该问题已完成整改); -1 where there is none."""
    if "问题" not in text and "任务" not in text:
        return -1
    for sentence in _SENTENCE.finditer(text):
        words = sentence.group()
        if _SUBJECT.match(words.strip()) and is_bare(words):
            return sentence.start()
    return -1


def in_brackets(text: str) -> tuple[str, str]:
    """The text without the status in brackets that it ends with, and that status: （已完成）."""
    found = _BRACKETED.search(text)
    if found is None or not is_bare(found["said"]):
        return text, ""
    return text[: found.start()] + text[found.end() :], found["said"]


def stated_in_line(text: str) -> Stated | None:
    """The status of a line 完成情况: of a short text the whole, of a long one only an outright statement."""
    if not text:
        return None
    if len(text) <= _SHORT_LINE and not split_list(text).parts:
        return stated(text)
    for sentence in [first_said(text)[0], *re.split(r"[。；;\n]", text)[::-1]]:
        if sentence and is_bare(sentence) and (found := stated(sentence)):
            return found
    prose = [] if split_list(text).parts else _STATED_IN_PROSE.findall(text)
    return stated(prose[-1]) if prose else None


def stated_in_heading(text: str) -> Stated | None:
    """The status of all problems below a heading such as 已完成的整改事项 or 正在整改的问题."""
    names_them = _HEADS_PROBLEMS.match(text) and not text.endswith("情况")
    return stated(text) if names_them and is_bare(text) else None
