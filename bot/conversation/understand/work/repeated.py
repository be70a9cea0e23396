"""Tells what has no end by how often it was done so far: 例会开了32次，年底前按计划召开."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, UNDONE, Verdict
from bot.conversation.understand.writing.expressions import expression

_OCCASIONS = frozenset(
    {
        "次",
        "场",
        "期",
        "轮",
        "回",
        "课",
        "讲",
        "趟",
        "堂",
        "遍",
        "节",
        "班",
        "批",
        "批次",
        "班次",
        "人次",
        "航次",
        "场次",
        "户次",
        "家次",
    }
)
_JUST_TWO = 2
"""Clauses."""
_AS_ARRANGED = r"(?:(?:按照?|照着?|依照?|依着|按着|遵照)(?:年度|年初|全年|既定|原|原定|着|工作|教学|培训|巡查)*(?:的)?(?:计划|安排|方案|时间表|排期|日程表?|频次|课表|课程表|路线图?|线路|预案|章程?|程序|次序|序|班次|排?班表?|节奏|季度?|月份?|周|旬|批次|惯例|老规矩|制度|部署|要求|规定|排课|排期|值班表|表)|按[期时]|照(?=[开办讲练巡查抽学训做搞])|照(?:常|旧|样|例|规矩)|按部就班|如期|循序|有序|逐[月周季旬]|定期|排着|滚动)"
_GOES_ON = expression(
    rf"(?:\ue0ff|到|至|直到|今(?=\ue0ff)|后面|后续|其余|剩下|余下|的|我们?|都|还|仍|也|再|将|会|要|就|继续|接着|每[周月旬季天日]|[,])*{_AS_ARRANGED}(?:我们?|都|还|再|继续|接着|持续|一直|往下|照[常样]|坚持|正常|常态化?|每个?[月周旬季天日]度?|滚动|来|去|地)*"
    r"(?:召开|举办|举行|滚动|组织|安排|开展|进行|推进|实施|执行|下乡|开[班课讲播训庭展诊市场]|上课|进校|送[教医戏课]|演练|培训|抽查|夜查|宣讲|轮训|检查|巡查|学习|走访|巡[一-龥]|值[守班勤]|轮值|常开|[开办讲练巡查抽学训做搞走跑来推扫访检测打放演上送排]|下(?!来))?(?:下去|着|到\ue0ff+)?"
    r"|(?:\ue0ff|后面|我们?|都|还|仍|也|将|会|要)+(?:继续|接着|持续|一直)(?:召开|举办|组织|开展|进行|开|办|讲|练|巡|查|学|训|搞|排|演练|培训)?(?:下去)?"
)

_UNBROKEN = expression(
    r"(?:一直|从来?|始终|至今|到现在|我们?|中间)*(?:都|也|就)?(?:没|未|不)(?:有)?(?:间断|断档?|停|歇|落下)(?:过)?"
)
"""夜查18回，一直没断: kept up, and no end of it."""

_A_RULE = expression(
    r"(?:以后|今后|往后|从此|从今往后|从今以后)(?:我们?|都|也|就|将|会|要|得|一律)*"
    r"(?!.*(?:再|报|补|交|给|发|争取|慢慢|有空|有钱|抓紧|没|不|未|完|弄|搞|建|拆|改|说|讲|谈|看|学|想|注意|联系|需要|找|问|催|别))[一-龥]{2,8}"
)
"""已整改，以后按季评查: a rule from now on, beside what is done."""


def read_repeated(readings: Sequence[Reading]) -> None:
    """Adds, in place, that such work is kept up; a day behind it is how far the plan reaches."""
    for before, after in pairwise(readings):
        if (
            before.judgement.verdict is Verdict.DONE
            and not before.doubts
            and not (after.intents or after.clause.dates or after.clause.amounts or after.clause.items)
            and after.judgement.verdict in {Verdict.NOTHING, Verdict.WILL, Verdict.STARTED, Verdict.DOING}
            and _A_RULE.fullmatch(after.clause.text)
        ):
            after.intents, after.judgement = {Intent.LONG_TERM}, NO_VERDICT
            after.doubts.clear()
        if (
            len(readings) == _JUST_TWO
            and any(amount.unit in _OCCASIONS for amount in before.clause.amounts)
            and len(before.clause.amounts) == 1
            and before.judgement.verdict not in UNDONE
            and not (before.intents or after.intents)
            and _UNBROKEN.fullmatch(after.clause.text)
        ):
            after.intents.add(Intent.LONG_TERM)
        if goes_on_as_arranged(before, after):
            if Intent.DEFER in after.intents:
                after.intents.discard(Intent.DEFER)  # 年底前照计划下乡
                after.role = DateRole.ETA
            after.intents.add(Intent.LONG_TERM)
            if after.judgement.verdict in {Verdict.WILL_START, Verdict.STARTED, Verdict.NOTHING}:
                after.judgement = NO_VERDICT  # 年底前按计划开班: how far the plan reaches, and no beginning
                after.role = DateRole.ETA


def goes_on_as_arranged(before: Reading, after: Reading) -> bool:
    """巡河36趟，到年底按方案巡: counted by how often, and gone on with up to a day as it was arranged."""
    return (
        any(amount.unit in _OCCASIONS for amount in before.clause.amounts)
        and len(before.clause.amounts) == 1
        and bool(after.clause.dates)
        and not (after.clause.amounts or after.clause.percents or after.clause.items)
        and not {before.judgement.verdict, after.judgement.verdict} & (UNDONE | {Verdict.LEFT_OVER})
        and not after.intents - {Intent.COMMIT, Intent.DEFER, Intent.LONG_TERM}
        and _GOES_ON.fullmatch(after.clause.covered) is not None
    )
