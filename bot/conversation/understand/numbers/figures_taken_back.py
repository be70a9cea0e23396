"""Tells which of two figures of one kind its writer takes back: 按五成记，七成是我说大了; 三成吧，不是，四成."""

from collections.abc import Sequence

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

OF_OTHERS = expression(
    r"是(?:别的|其他|其它|隔壁|别人|人家|另外?一?[个家]|前任|上[个半]?[月季年周]|去年|前年|老|旧|\ue0ff)[^,。;!?]{0,6}?(?:的|数|那边)$"
)
"""90%那个是别的科室的，我们才30%; 那个88%是去年的."""
_WRONG_FIGURE = expression(
    r"(?:[说报填写记估算讲登录吹]|统计)(?:得|的)?(?:太|有点|偏)?(?:大|高|低|小|早|满|过头|冒|冒头|超|反|混|岔|虚|偏|重|错|串)了|旧(?:表|数据?|账本?|台账|口径|系统|版)(?:上|里|里面)?的(?:数字?)?$"
    r"|(?:偏|太|过于?)(?:乐观|保守|冒进)$|偏[高低大小多少]$|有水分$"
    r"|(?:冒进|冒失|乐观|激进|夸大)了$"
    r"|(?:数|个|的|\ue0ff)(?:都|也)?(?:不准|不对|不作数|不算数|作废|虚高|有误|失实|不实)|(?:^|我)(?:别|不要|不能|不该)(?:再)?[按照以信记]"
    r"|(?:上[回次]|之前|前面|前头|刚才|昨天|昨儿|原来|先前|早上|上午)[^,。;!?]{0,4}?(?:多|少|漏|错|重)(?:[报数算填记加写]|统计)了?(?:进去)?\ue0ff"
    r"|(?:上[次回周月]|前[次回面头期天]|之前|先前|原先|昨[天日])[^,。;!?]{0,3}\ue0ff+(?:那个|的)?[多少漏错误高虚][报填算登记写录统]了$"
)
"""七成是我说大了, 上回多数了两户, 前次的72%多报了, 90%那个是旧表上的: a figure that its writer takes back."""
_RIGHT_FIGURE = expression(
    r"\ue0ff+(?:这个|那个|的)?(?:才(?:对|准|是(?!$)|算数)|是(?:对|准|新)的|对$|为准|合适|没错|准确|(?:比较|更|还|最|倒)?(?:准|靠谱|实在|稳妥|真实|符合实际)(?:些|一点)?$)|(?:^|应该?|就|要|得|还是|请|先)[按照]\ue0ff+(?:来)?(?:记|算|报|填|登|计|写)"
)
"""78%才对, 按五成记: the figure that counts."""
_FIGURE_OF_ANOTHER_KIND = expression(
    r"\ue0ff(?:那个|这个|的)?(?:是(?![有对准])[^,。;!?没未]{1,8}(?:的|进度|口径|数字?)|[里中]?面?(?:含|包含|包括|掺|算上)了?[^,。;!?]{1,8})$"
)
_AS_IT_IS = expression(
    r"(?:但|可)?(?:其实|实际|真实|真正|实打实|现场|也就|才|只有|今年|目前|现在|净|实有|应|该是|剔|扣|去掉|刨)"
)
"""那个100%是系统默认的，实际80%; 报表里的62亩含了去年的，今年是47亩."""
_COUNTED_WRONG = expression(r"(?:我|是|给)?(?:多|少|漏|重|错)(?:[数算报填记加]|统计)了?\ue0ff+$")
_IN_FACT = expression(r"[一-龥]{0,6}?(?:实际|应该?是|应为|正确|准确|真实)")
"""实际是38个，多数了2个."""
_OF_THEN = expression(
    r"(?:我|刚才?|上面|前面|上条|那条)*(?:发|报|填|写|回)的?(?:那个?|数|是)*(?:上个?月|上周|上季度?|去年|前年|别的|其他|旧|老)[一-龥]{0,4}的(?:数|表)?"
)
"""刚发的是上月的，本月是83%."""
_WAS_OFF = expression(
    r"(?:\ue0ff|我|上[次回周]|昨天|之前|刚才|前面|早上|系统里?|表里?)*(?:报|填|写|说)?的?(?:那个?|这个?)?(?:数字?|比例|进度|数据)(?:报|填|写|说|有点|是|太|给)*(?:偏|虚)?[大高低小多少虚](?:估)?了?"
)
"""按65%算吧，周一那个数偏大."""
_ONLY_THE_FIGURE = expression(r"(?:应|该|就|才|也就|其实|是|实际|改)*\ue0ff+(?:才对|左右)?")
_SLIPPED_OUT = expression(
    r"嘴(?:了|快|瓢|秃噜|滑|一?漏)|口误|手滑|说(?:走|漏|吐噜)了?嘴|[说报填写登]的?\ue0ff+[^,。;!?\ue0ff]{0,4}\ue0ff*[^,。;!?\ue0ff]{0,4}(?:不算|重复|重了|不作数|剔|不该)|(?:^|[,])刚才?[说报填写讲][^,。;!?]{0,8}\ue0ff[^,。;!?]{0,6}(?:错|不对|不准|瞎|蒙|顺口|随口)"
)
_OF_ANOTHER_TIME = expression(r"是(?:上个?[月周季次回]|去年|年初|之前|早先|原先|估|蒙|猜|\ue0ff)[^,。;!?]{0,5}$")


def counts_instead(right: Reading, wrong: Reading) -> bool:
    """按五成记，七成是我说大了: of two figures of one kind one is taken back, and the other is no mere hope."""
    has_figure = bool(right.clause.percents or right.clause.amounts)
    if has_figure and _RIGHT_FIGURE.search(right.clause.covered) and _WAS_OFF.fullmatch(wrong.clause.covered):
        return True
    if has_figure and _OF_THEN.fullmatch(wrong.clause.text):
        return True
    if not shares_a_kind(right.clause, wrong.clause) or _WRONG_FIGURE.search(right.clause.covered):
        return False
    is_wrong = _WRONG_FIGURE.search(wrong.clause.covered) is not None
    if _FIGURE_OF_ANOTHER_KIND.search(wrong.clause.covered) and _AS_IT_IS.match(right.clause.text):
        return True
    if _COUNTED_WRONG.match(wrong.clause.covered) and _IN_FACT.match(right.clause.text):
        return True
    if _ONLY_THE_FIGURE.fullmatch(right.clause.covered) and _SLIPPED_OUT.search(wrong.clause.covered):
        return True
    if _RIGHT_FIGURE.search(right.clause.covered):
        is_of_then = _OF_ANOTHER_TIME.search(wrong.clause.covered) is not None
        return is_wrong or is_of_then or OF_OTHERS.search(wrong.clause.text) is not None
    return is_wrong and not right.clause.has(Tag.PLAN, Tag.ABLE, Tag.IF)


_NO_BUT = expression(r"(?:哦|噢|啊|呃|哎|喔)?(?:不|不对|不是|错了|说错了|打错了|写错了)(?:不对|不是)?")
_OF_AN_EARLIER_REPORT = expression(
    r"[报填写说讲登录]|上[次回周个月]|刚才|昨|前[天次面头几]|之前|此前|先前|原[先来]|系统|表[里上]"
)
_I_MEAN = expression(
    r"(?:我们?|就|是|说|讲|的|意思|想|应该?|才|只?有|也就|实际|应为|准确|,)*(?:[一-龥]了)?\ue0ff+(?:才对|左右|吧|了|的)?"
)


def take_the_figure_said_last(readings: Sequence[Reading]) -> None:
    """三成吧，不是，四成: put right in the same breath, so that only the last was said, and nothing reported is corrected."""
    for first, denied, last in zip(readings, readings[1:], readings[2:], strict=False):
        if (
            _NO_BUT.fullmatch(denied.clause.text)
            and "?" not in denied.clause.ending
            and _I_MEAN.fullmatch(last.clause.covered)
            and _are_of_one_thing(first.clause, last.clause)
            and not _OF_AN_EARLIER_REPORT.search(first.clause.covered)
            and not (first.clause.items or last.clause.items or first.clause.dates or last.clause.dates)
        ):
            first.has_no_figures = True
            denied.judgement, denied.has_open_denial = NO_VERDICT, False
            for each in (denied, last):
                each.intents.discard(Intent.CORRECTION)
                each.doubts.clear()


def _are_of_one_thing(before: Clause, after: Clause) -> bool:
    shares = [each for each in (*before.percents, *after.percents) if each.metric is None]
    units = {amount.unit for clause in (before, after) for amount in clause.amounts}
    if before.percents and after.percents:
        return not units and len(shares) == len(("first", "last"))
    return len(units) == 1 and len(before.amounts) == len(after.amounts) == 1


def shares_a_kind(before: Clause, after: Clause) -> bool:
    return bool((before.percents and after.percents) or (before.amounts and after.amounts))
