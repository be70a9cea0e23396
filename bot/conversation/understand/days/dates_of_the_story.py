"""Tells the days of a story around the work: 检查组前天说缺页, 三个周末的班, 这几天大风停航."""

from collections.abc import Sequence
from datetime import date

from bot.conversation.understand.days.tense import is_behind, is_running
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_WHAT_LED_UP = expression(
    r"(?:[说指查看检]|反馈|反映|来人|来看|抽查|检查|督查|巡察|审计|点名|批评|嫌|投诉|举报|发现|碰头|开会|下雨|停[电水]|刮风|吵|闹)[^,。;!?]{0,14}$"
)
_PASSED = expression(r"通过|合格|达标|的$")
"""前天开会通过, 市局上周五验收的: the day of the end."""
_NEVER_PAUSED = expression(
    r"(?:都|也|还|一直|照样)*[没未](?:有)?(?:歇|停|休|断|闲|放假|回家|合眼|睡)(?:息|着|过|工)?(?:了)?$"
)
_SO_MANY_OF_THEM = expression(r"(?:\ue0ff|[一-龥])*?[一二两三四五六七八九十几\d]$")
_OF_ITS_TIME = expression(r"的(?!时间|工夫|期限|时候|宽限|话)[一-龥]")
_THESE_DAYS = frozenset(
    {"这几天", "这两天", "这几日", "近几天", "近几日", "这些天", "这几周", "这阵子", "最近", "近期"}
)
_PLANS = (Tag.PLAN, Tag.ABLE, Tag.PROMISE, Tag.AT_ONCE, Tag.NEARLY, Tag.IF, Tag.REPORT, Tag.HAND_IN)
_OF_THE_PAST = expression(r"(?<![就快要好])(?:了|过|过了)$")
_WENT = frozenset({"去", "来"})
"""上午去现场转了: no plan where the rest tells of the past."""
_ONLY_TROUBLED = frozenset({Intent.DIFFICULTY})


def is_of_the_story(reading: Reading, readings: Sequence[Reading], today: date) -> bool:
    """Whether the dates of a clause beside others only tell when something around the work was."""
    clause = reading.clause
    if len(readings) == 1 or reading.role is not None or not clause.dates:
        return False
    if any(
        (mention.span is not None and _OF_ITS_TIME.match(clause.text[mention.end - clause.start :]))
        or (mention.text.startswith("个") and _SO_MANY_OF_THEM.match(clause.text[: mention.start - clause.start]))
        for mention in clause.dates
    ):
        return True  # 后面两个季度的凭证, 加了三个周末的班
    says_nothing = not reading.intents and reading.judgement.verdict is Verdict.NOTHING
    is_lately = all(mention.text in _THESE_DAYS for mention in clause.dates)
    if is_lately and (says_nothing or reading.intents == _ONLY_TROUBLED):
        return True  # 这几天大风停航
    if not says_nothing:
        return False
    if _NEVER_PAUSED.search(clause.text):
        return True
    was = all(
        is_behind(each.moment.past, each.moment.future, today)
        or each.moment.past == today
        or is_running(each)
        or (each.moment.past is not None and each.moment.past == each.moment.future and each.moment.past < today)
        for each in clause.dates
    )
    behind = clause.covered.rpartition("\ue0ff")[2]
    plans = [word for tag in _PLANS for word in clause.all(tag) if word.text not in _WENT]
    is_told = _OF_THE_PAST.search(clause.text) is not None and not plans
    is_lead = _WHAT_LED_UP.match(behind) is not None or _WHAT_LED_UP.search(behind[:_NEAR]) is not None
    claims = [place for place, other in enumerate(readings) if other.judgement.verdict is Verdict.DONE]
    if not claims:
        return was and is_told
    leads_up = readings.index(reading) < claims[0] or "没" in behind
    return was and is_lead and leads_up and len(behind) >= _A_STORY and _PASSED.search(behind) is None


_NEAR = 18
_A_STORY = 4
"""Characters behind the day: 昨天, 上周的事 are of the work itself."""
