"""What a question asks, as far as the ledger knows the answer; pure."""

import re
from enum import StrEnum

from bot.conversation.understand.writing.normalise import normalise


class Asked(StrEnum):
    """What the ledger can answer by itself; the order is the order in which the words are tried."""

    EXTENSION = "extension"
    NEXT_REMINDER = "next_reminder"
    LAST_REPORT = "last_report"
    EVIDENCE = "evidence"
    PEOPLE = "people"
    DEADLINE = "deadline"
    STANDARD = "standard"
    MINE = "mine"
    STATUS = "status"


_WHEN = r"什么时候|啥时候|何时|几时|哪一?天|哪一?日|几号|几月|多会儿?|多久|多长时间|几天|多少天|什么时间|啥时间"
_WHO = r"谁|哪位|哪个人|哪些人|什么人|哪一位|几个人|哪个(?:部门|科室|股室|领导|单位)|哪些(?:部门|科室|领导|单位)"
_WHAT = r"什么|哪些|哪种|哪几|啥|几份|几张|多少|够不够|够了?吗|行不行|要不要|需不需要|有没有|吗|么|不$|没$|没有$"
_PROOF = r"材料|佐证|证明|照片|相片|图片|凭证|附件|资料|台账复印|验收单"

_PATTERNS: tuple[tuple[Asked, re.Pattern[str]], ...] = (
    (
        Asked.EXTENSION,
        re.compile(r"(?:延期|宽限|展期|延长).*(?:批|同意|审|过了?吗|通过|下来|结果|怎么样|答复|回音|了没)"),
    ),
    (
        Asked.NEXT_REMINDER,
        re.compile(rf"(?:{_WHEN}|下次|下回|下一次|还会|会不会|还要).*(?:提醒|催|通知我)|提醒.*(?:{_WHEN})"),
    ),
    (
        Asked.LAST_REPORT,
        re.compile(
            r"(?:上次|上回|上一次|上周|上月|之前|以前|此前|前面|最近|刚才|最后一次|我).{0,6}(?:报|说|填|汇报|反馈)(?!送).*"
            r"(?:多少|什么|几|哪|啥|吗|没有)|(?:报|汇报)到?(?:多少|哪|几|百分之几)|(?:报|汇报)过(?:没|吗|什么|多少)"
        ),
    ),
    (Asked.EVIDENCE, re.compile(rf"(?:{_WHAT}).*(?:{_PROOF})|(?:{_PROOF}).*(?:{_WHAT}|要求|收到|怎么|哪)")),
    (
        Asked.PEOPLE,
        re.compile(
            rf"(?:还有|都有|都是|是|由|归|找|跟)?(?:{_WHO}).{{0,8}}(?:负责|经办|牵头|分管|主管|管|办|责任|一起|参与|配合|对接)"
            rf"|(?:负责人|经办人|责任人|责任领导|牵头领导|分管领导|配合部门|责任科室|经办|一起办的).{{0,6}}(?:{_WHO})|还有谁|有谁"
        ),
    ),
    (
        Asked.DEADLINE,
        re.compile(
            rf"(?:{_WHEN}).*(?:到期|截止|完成|交|报|期限|时限|前|为止|要|之前|办完|销号)|(?:到期|截止|期限|时限|最晚|最迟|限期|完成时间|"
            rf"完成时限|离到期).*(?:{_WHEN}|多少|几)|还(?:剩|有)(?:{_WHEN})|^(?:到期日|期限|时限)"
        ),
    ),
    (
        Asked.STANDARD,
        re.compile(
            r"(?:怎么|怎样|如何|什么|啥|哪种).{0,4}(?:算|才算|叫).{0,4}(?:完成|整改|到位|办结)|"
            r"(?:验收|完成|整改|销号)(?:的)?(?:标准|要求|条件|目标)|具体(?:要求|内容|是什么|什么)|"
            r"(?:要求|内容|问题|措施|任务)(?:是|有)(?:什么|啥|哪些)|(?:整改|改|做|办|干)(?:什么|啥|哪些|些什么)|什么(?:要求|标准|内容|问题|措施|任务)"
        ),
    ),
    (
        Asked.MINE,
        re.compile(
            r"(?:我|名下|手上|手里|还有|我们).{0,6}(?:哪些|几项|多少项|哪几项|几条|多少条|什么)(?:.{0,4}(?:没|未|事项|任务|要|工作|项目|整改))?"
        ),
    ),
    (
        Asked.STATUS,
        re.compile(
            r"怎么样|怎样了|到哪一?步|什么(?:状态|情况|进度)|(?:进展|进度|情况|状态).{0,3}(?:如何|怎么|多少|咋样)|咋样|"
            r"(?:销号|通过|核实|核验|审核|审|验收|收到).{0,4}(?:吗|没有|了没|没$|不)"
        ),
    ),
)


_INTERROGATIVE = re.compile(
    r"(?<!没)(?<!没有)(?:什么|啥)(?!都|也)|哪(?!有|怕|能|儿都|里都|敢)|(?<!没)谁(?!说|都|也)|几(?:项|条|号|天|份|个人)|多少|怎么|怎样|吗[?？]?$"
)
_DECIDED_OR_NOT = re.compile(r"(?:批|同意|下来|通过|答复)(?:了)?(?:没有?|吗|不)[?？]?$")


def asked(text: str) -> Asked | None:
    """What the question asks of the ledger; None for what only the office can answer."""
    words = re.sub(r"[?？。！!，, ]", "", normalise(text).text)
    return next((kind for kind, pattern in _PATTERNS if pattern.search(words)), None)


def is_asking(text: str) -> bool:
    """Whether words that could also be a report ask something: 我有几项没完成, 延期申请批下来没有."""
    kind = asked(text)
    pattern = _DECIDED_OR_NOT if kind is Asked.EXTENSION else _INTERROGATIVE
    return kind is not None and pattern.search(normalise(text).text.strip("。！! ")) is not None
