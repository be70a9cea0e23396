"""Tells a request put as a question from a question: 能不能宽限, 20号行吗, 能否请局长协调."""

import re

from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_THIS_DAY = frozenset({"今天", "今日", "现在"})
"""今天报行不行: asks, and moves no day."""


def is_date_offered(clause: Clause) -> bool:
    """20号行吗: another day offered."""
    return any(mention.text not in _THIS_DAY for mention in clause.dates) and bool(
        re.search(
            r"(?:行|可以|成|好|中|得)(?:吗|么|不)$|行不行$|可以不$|成不成$|中不中$|好不好$|可不可以$|可行不?$|妥否$|当否$|可好$",
            clause.text,
        )
        or _HOW_ABOUT.fullmatch(clause.covered)
    )


_HOW_ABOUT = expression(
    r"(?:那|要不|不如|干脆|您看|领导看|你看|就|,)*(?:改|放|延|推|挪|定|调|拖|缓|等|给|移|顺|宽)?(?:个|到|在|成|至|为)?\ue0ff+(?:之?前|底|左右)?(?:再|才)?(?:交|报|弄完|完成|办结|交账|交卷)?(?:您看|你看|领导看)?(?:怎么?样|咋样|如何|怎样)"
)
"""7月15日怎么样."""


_LOOKS = expression(r"帮忙?(?:我|我们)?(?:看|核|查|瞧)(?:看|一?下|核)?")
_BY_WHOM = expression(r"(?:能不能|能否|可否|是否可以|可不可以)(?:请|由|让)")
_OF_THE_WAY = expression(
    r"(?:延期|展期|宽限|延长|销号|验收)(?:申请)?(?:的话)?(?:还|也|是)?(?:要|需要?|用|得|该)(?:不要)?[^,。;!?]{1,8}(?:吗|么|不)$"
)
"""延期要打报告吗: how it is done, and no wish for it."""
_IS_IT_NEEDED = expression(
    r"(?:要|用|需要?|得|该|必须)(?:再|去|另外)?(?:申请|办|打|走|报)?(?:延期|展期|宽限|顺延)(?:手续|申请|报告)?(?:的)?(?:吗|么|不)$"
)
"""这种情况要延期吗: whether one must, and no wish for it."""
_STRIKES_OFF = expression(
    r"把|(?:那|现在|这[条项个]|是不是)*(?:能不能|可不可以|可否|能否|能|可以)(?:给|帮|把)|(?:可以|能|能不能|能否|可否)划掉"
)
"""能不能把这条划掉."""


_TILL_LATER = expression(
    r"(?:能不能|能否|可否|可不可以|是否可以|是不是可以|能|可以)(?:再|让我们?|给我们?|请)?(?:等|拖|放|挪|缓|推|容|宽|让)[一-龥]{0,3}\ue0ff"
)
"""能不能等到1月份."""
_MADE_PLAIN = expression(r"再(?:给)?(?:明确|说清|说明|讲清|说一[遍下]|讲一[遍下]|确认|解释|告知|统一)")
"""时间能再明确下吗: wants to be told the time, and not to be given any."""


def is_request(clause: Clause) -> bool:
    """能不能宽限, 能否请局长协调: wants a yes, not an answer."""
    return _wants_something(clause) and _asks_for_a_yes(clause) and not _wants_to_be_told(clause)


def _wants_something(clause: Clause) -> bool:
    return (
        clause.has(Tag.EXTEND, Tag.HELP)
        or is_date_offered(clause)
        or any(_STRIKES_OFF.match(word.text) for word in clause.all(Tag.CLOSE))
        or (bool(clause.people) and _BY_WHOM.search(clause.text) is not None)
        or (clause.has(Tag.MOVE) and bool(clause.dates))
        or (bool(clause.dates) and _TILL_LATER.match(clause.covered) is not None)
        or (clause.has(Tag.GIVE) and bool(clause.dates or clause.has(Tag.TIME_WANTED)))
    )


def _asks_for_a_yes(clause: Clause) -> bool:
    """能不能宽限, 这条能缓缓不, 年报能往后挪到7月5号不."""
    asks = clause.has(Tag.REQUEST_ASK) or bool(
        _HOW_ABOUT.fullmatch(clause.covered)
        or re.search(
            r"(?:可以|行|好|成)(?:吗|么|不)$|(?:吗|(?<![什怎那这多])么)$|[可就也]行$|可否$|妥否$|当否$|(?:^|[条项个事限间期点])能[^,。;!?不]{1,8}不$|(?<!不)能(?:再|往后|向后)*[挪推延拖缓宽顺放错展][^,。;!?不]{1,12}不$|(?<![不])能(?:否)?(?:出面|帮|说句话|协调|给|来|过问|牵头|打个?招呼|跟)[^,。;!?不]{0,8}不$",
            clause.text,
        )
    )
    is_past = bool(re.search(r"了(?:吗|么|没)$", clause.text)) or clause.has(Tag.ALREADY)
    return asks and not is_past and (not clause.has(Tag.APPROVE_OPENING) or _MAY_IT_BE.match(clause.text) is not None)


_MAY_IT_BE = expression(
    r"(?:领导|您|看|请问|那|,)*(?:可否|能否|能不能|可不可以|是否可以|可以不可以)(?:请)?(?:领导|您|组织上?|局里|上级)?(?:准予?|准许|批准|同意|允许|核准)(?![^,。;!?]*了$)"
)
"""可否准予推迟到12月20号: begs for the consent that 同意延期吗 only asks about."""


def _wants_to_be_told(clause: Clause) -> bool:
    return bool(
        (any(word.text != "请问" for word in clause.all(Tag.ASK)) and not is_date_offered(clause))
        or _OF_THE_WAY.search(clause.text)
        or _IS_IT_NEEDED.search(clause.text)
        or _MADE_PLAIN.search(clause.text)
        or _LOOKS.search(clause.text)
    )
