"""What a clause says of work begun, or of a beginning still to come."""

from datetime import date

from bot.conversation.understand.asked_back import IS_IT_BEGUN
from bot.conversation.understand.days.tense import is_behind
from bot.conversation.understand.work.claims import is_noun
from bot.conversation.understand.work.undone import STARTS
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import Word

_SETTING_TO = frozenset(
    {
        "着手",
        "动手",
        "行动",
        "安排",
        "组织",
        "部署",
        "布置",
        "开会研究",
        "研究部署",
        "传达",
        "动员",
        "召集",
        "明确",
        "成立",
    }
)
"""马上着手整改: vows to act, and tells nothing of how the work stands."""
_FROM_THEN = expression(
    r"(?:进场|入场|开工|动工|启动|开班|开课|试运行|开标)的?(?:时间|日期|日子)(?:暂|初步|预计)?(?:是|定的?|为|在)*\ue0ff|\ue0ff起(?![步草码诉火吊身源初价飞跑])"
)


def begun(clause: Clause, today: date) -> Judgement:
    if _FROM_THEN.search(clause.covered) and not clause.has(Tag.NEG):
        return _from_then(clause, today)
    word = clause.first(Tag.BEGUN) or clause.first(Tag.START)
    if word is None or (word.does(Tag.ACT) and word.text not in STARTS) or is_noun(clause, word):
        return NO_VERDICT
    if word.text == "联系" and clause.before(word.start, Tag.NEED, Tag.DELEGATE):
        return NO_VERDICT
    if word.text in _SETTING_TO and clause.after(word.end, Tag.CLOSE, Tag.ACCEPT):
        return NO_VERDICT
    if word.text == "要求" and _AS_DEMANDED.search(clause.text[: word.start - clause.start]):
        return NO_VERDICT
    if _BY_THOSE_ABOVE.match(clause.text) and not clause.has(Tag.PERFECT, Tag.DOING, Tag.STILL) and not clause.dates:
        return NO_VERDICT
    ahead = any(not is_behind(mention.moment.past, mention.moment.future, today) for mention in clause.dates)
    if ahead and word.does(Tag.PERFECT) and clause.before(word.start, Tag.PLAN, Tag.ABLE):
        return Judgement(Verdict.WILL, word)
    is_told = "已" in word.text or word.text.endswith("了")
    if (
        word.does(Tag.BEGUN)
        or is_told
        or _THE_FIRST.match(clause.text)
        or _GOING_ON_NOW.search(clause.text[: word.start - clause.start])
        or (clause.has(Tag.PERFECT, Tag.DOING, Tag.STILL) and not clause.has(Tag.IF))
    ):
        # 昨天开了协调会: the day is that of the meeting.
        return Judgement(Verdict.STARTED, word, has_no_date=word.text.rstrip("议了").endswith("会"))
    if word.text in _SETTING_TO and clause.before(word.start, Tag.AT_ONCE) and not clause.dates:
        return Judgement(Verdict.PROMISED, word)
    if ahead and _TO_ITS_END.match(clause.text[word.end - clause.start :]):
        return Judgement(Verdict.WILL, word)
    if ahead or clause.before(word.start, Tag.PLAN, Tag.ABLE, Tag.PROMISE, Tag.AT_ONCE):
        return Judgement(Verdict.WILL_START, word)
    return Judgement(Verdict.STARTED, word, IS_IT_BEGUN)


def _from_then(clause: Clause, today: date) -> Judgement:
    """16号起挨家安检: begun on that day, or to be begun."""
    is_over = all(is_behind(mention.moment.past, mention.moment.future, today) for mention in clause.dates)
    return Judgement(Verdict.STARTED if is_over or clause.has(Tag.ALREADY) else Verdict.WILL_START)


_TO_ITS_END = expression(r"(?:[好完妥齐]|到位|完毕)(?!转|善)")
"""下周二前布置好展柜: with its result behind it the verb tells of an end."""
_BY_THOSE_ABOVE = expression(
    r"(?:[省市县区州旗部]里|省局|市局|省厅|上级|总公司|集团|总部|国家|上面)(?:要|是|都)?(?:统一|集中|组织)"
)
"""省里统一招标: others begin, if they do, and we have not."""
_GOING_ON_NOW = expression(r"(?<![改真纠端公])正在?$|(?:^|[也都还就先已])在$")
"""正组织, 在联系二次投放."""
_THE_FIRST = expression(r"(?:首|头|第一)批[^,。;!?没未不]*$")
_AS_DEMANDED = expression(r"(?:按照?|照着?|依照?|根据|对照|遵照)[^,。;!?]{0,10}$")
"""按巡察组要求一条条改的: as was demanded, and nothing begun."""


def is_only_just_begun(clause: Clause, word: Word) -> bool:
    """第9项刚做, 这条才改: with no end told, what takes its time has only just begun."""
    takes_its_time = word.text in _TAKING_TIME or word.text in LASTING or word.does(Tag.ACTIVITY)
    return (
        takes_its_time
        and not clause.text[word.end - clause.start :].strip("的呢啊呀嘛呗哦")
        and _JUST.search(clause.text[: word.start - clause.start]) is not None
    )


_TAKING_TIME = frozenset(
    {"办", "改", "整改", "处理", "整治", "清理", "治理", "落实", "解决", "推进", "开展", "实施", "退", "补"}
)
_JUST = expression(r"(?<!刚)(?:刚刚?|方|才刚|这才|(?<![刚方])才)(?:在|去|来|给)?$")
LASTING = frozenset("拆清搬挖铺刷找追装砌种捞运核")
"""拆了三天: acts that take their time, and with no end told."""
