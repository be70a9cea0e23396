"""Tells questions from requests and from rhetoric."""

import re

from bot.conversation.understand.clauses import Clause
from bot.conversation.understand.lexicon import Tag
from bot.conversation.understand.words import Word

_COMPLETED_END = re.compile(r"了没有?$|(?:完成|完|好|办结|整改|落实|收到|批|批准|到位|通过)了?(?:没有|没|不)$")
_RHETORICAL_END = re.compile(r"(?:嘛|吗|么|呀)$")
_NEEDS_AN_END = frozenset({"可不", "不就", "不都", "不早就", "不已经", "不是已", "不是已经", "不是都", "不是早"})


TURNING_WORDS = frozenset({"难道", "谁说", "岂能"})
"""Turn what follows into its opposite: 谁说完成了 means that it is not done."""


def rhetorical_word(clause: Clause) -> Word | None:
    """The word that makes a clause rhetoric: 这不已经改了嘛, 谁说没完成, 不是早完成了吗."""
    word = clause.first(Tag.RHETORIC)
    if word and word.text in _NEEDS_AN_END and "?" not in clause.ending and not _RHETORICAL_END.search(clause.text):
        return None
    return word


def is_question(clause: Clause) -> bool:
    """Whether the clause asks us something; a request put as a question is a request."""
    if rhetorical_word(clause) or _is_request(clause):
        return False
    if "?" in clause.ending:
        return True
    if clause.has(Tag.NEED) and re.search(r"研究(?:一下)?(?:怎么|如何)", clause.text):
        return False
    if clause.has(Tag.LATER) or re.search(r"再(?:回复|答复|告诉|回|报|说)", clause.text):
        return False
    asking = [word.start - clause.start for word in clause.all(Tag.ASK)]
    asking = [place for place in asking if not _ASKED_OF_OTHERS.search(clause.text[:place])]
    if asking:
        return not _asks_nothing(clause, asking[0])
    if clause.has(Tag.REQUEST_ASK) or _ASKS.search(clause.text):
        return True
    if _COMPLETED_END.search(clause.text):
        return True
    return bool(re.search(r"(?<!干)吗|(?<![什怎那这多])么$", clause.text))


_ASKS = re.compile(
    r"(?:用|要|需要|该)[一-龥]{1,4}不$|能(?:再|给|帮)[^,。;!?]{1,8}(?:不|吗)$|^(?:我们?|这个?)?能[^,。;!?不]{1,8}不$|哪几[条项个件]|(?:还有|还剩下?|剩下?|还差|共|总共|一共|有|差|欠|我们?|科|股|局|名下|手[里上]|归我的?|离到期|离截止)几(?:[天日]|条|项|个(?:问题|事项|任务|工作日))(?:了|呢|啊)?$|(?:报|交|送|发|寄|传|找)(?:到|给|去)?哪(?:儿|里|个|去)?$|^(?:是|指|问的是)?哪(?:一?[条项个件]|几[条项个])|^哪[年月日天]|^(?:什么|啥)时(?!候[^,]{1,8}(?:什么|啥)时候)"
)
"""还有几天, 哪一条: asks without any of the words that ask in every place."""


_ASKED_OF_OTHERS = re.compile(r"(?:得|要|再|去|先|我)(?:先|再)?$")
"""我得问一下业务科: asks somebody else."""


def _asks_nothing(clause: Clause, place: int) -> bool:
    """没什么困难, 没遇到啥问题, 无论怎样, 谁都知道."""
    if _NOTHING_OF_THE_KIND.match(clause.text[place:]) and clause.before(clause.start + place, Tag.NEG):
        return True
    return bool(re.search(r"(?:没|没有|无论|不管|不论|任)$", clause.text[:place]))


_NOTHING_OF_THE_KIND = re.compile(
    r"(?:什么|啥|多少)(?:太?大的?|特别的?|具体的?|明显的?)*(?:困难|问题|难|阻力|障碍|麻烦|意见|异议|影响|变化|阻碍|瓶颈|堵点|情况)"
    r"[^,。;!?]{0,3}(?<![吗么呢])$"
)


def is_date_offered(clause: Clause) -> bool:
    """20号行吗: another day offered."""
    return bool(clause.dates) and bool(re.search(r"(?:行|可以|成|好)(?:吗|么|不)$|行不行$|可以不$", clause.text))


def _is_request(clause: Clause) -> bool:
    """能不能宽限, 能否请局长协调: wants a yes, not an answer."""
    if clause.has(Tag.ASK):
        return False
    asks = clause.has(Tag.REQUEST_ASK) or bool(
        re.search(r"(?:可以|行|好|成)(?:吗|么|不)$|吗$|^能[^,。;!?不]{1,8}不$", clause.text)
    )
    wants = (
        clause.has(Tag.EXTEND, Tag.HELP)
        or is_date_offered(clause)
        or (clause.has(Tag.MOVE) and bool(clause.dates))
        or (clause.has(Tag.GIVE) and bool(clause.dates or clause.has(Tag.TIME_WANTED)))
    )
    is_past = bool(re.search(r"了(?:吗|么|没)$", clause.text)) or clause.has(Tag.APPROVE_OPENING)
    return asks and wants and not is_past
