"""Tells which of two days, or of two opposite words in one breath, is meant: 周五完，12月29号; 没弄，不对，弄了."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from bot.conversation.understand.asked_back import DAY_OF_WHAT
from bot.conversation.understand.days.another_day import names_another_day, take_the_other_day
from bot.conversation.understand.days.tense import is_behind
from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.forgetting import forget
from bot.conversation.understand.work.verdicts import NO_VERDICT, UNDONE, Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression

_BARE_DAY = expression(r"(?:就是|也就是|也就|即|那就是|最[晚迟])?\ue0ff+(?:[上下]班)?(?:之?前|那天|当天)?")
_NO_THAT = expression(r"(?:哦|啊|噢|哎|喔|呃)?(?:不对?|不是|错了|说错了|写错了|打错了)(?:不对|不是)?")
_IS_ITS_NAME = ("月", "号")


_WRONG_DAY = expression(
    r"(?:上[次回]|刚才|刚刚|之前|我|报的|写的|填的|的|完成|办结|整改|说)*(?:日期|时间|日子|时限|日程)(?:是|都|我|给)*(?:[报写填说打录弄搞记](?:错|早|晚|岔|混|串)|不对|有误|错|说反)了?|(?:刚才|我|上次)*(?:说|报|写|填|打)错(?:日期|时间|日子)了?"
)
"""日期报错了，改成11月20日完成: puts a day right, and asks for no more time."""
_BARE_RIGHT_DAY = expression(r"(?:应该?|其实|实际|正确的?|准确的?)*(?:是|为)\ue0ff+(?:才对)?")
"""日期写错了，是10月17号: the right day, with nothing that happens on it."""
_AFFAIR_OF = expression(r"[一-龥]{0,12}?(?:那|都|早|还)?是(?:在)?\ue0ff+的事[情儿]?了?")
"""老人搬新楼是6月10号的事，已办妥: the day on which it came about."""


def take_the_day_meant(readings: Sequence[Reading]) -> None:
    """Marks, in place, the clause whose day another names more closely or puts right."""
    for before, after in pairwise(readings):
        is_wrong = before.intents == {Intent.CORRECTION} and _WRONG_DAY.fullmatch(before.clause.text)
        if is_wrong and after.intents == {Intent.EXTENSION} and after.clause.dates:
            after.intents, after.role, after.judgement = set(), None, Judgement(Verdict.WILL)
            after.doubts.clear()
        if is_wrong and after.intents <= {Intent.CORRECTION} and _BARE_RIGHT_DAY.fullmatch(after.clause.covered):
            after.doubts.append(DAY_OF_WHAT)
        if _BARE_DAY.fullmatch(before.clause.covered) and _is_a_day_of(before, after):
            before.has_no_date = True
        is_loose = not any(sign in mention.text for mention in before.clause.dates for sign in _IS_ITS_NAME)
        if is_loose and before.judgement.verdict in {Verdict.WILL, Verdict.PROMISED} and _names_the_day(after):
            before.has_no_date = True
    for before, denied, after in zip(readings, readings[1:], readings[2:], strict=False):
        if _BARE_DAY.fullmatch(before.clause.covered) and _NO_THAT.fullmatch(denied.clause.text) and after.clause.dates:
            before.has_no_date, denied.has_open_denial, denied.judgement = True, False, NO_VERDICT
            denied.doubts.clear()
        elif names_another_day(before, denied, after):
            take_the_other_day(before, denied, after)
        elif denied.clause.text in _NO_SIGNS and _is_turned_round(before, after):
            before.judgement, before.has_open_denial, before.has_no_date = NO_VERDICT, False, True
            denied.intents.discard(Intent.CORRECTION)
            denied.judgement, denied.has_open_denial = NO_VERDICT, False
            before.doubts.clear()
            denied.doubts.clear()
            after.doubts.clear()
            if after.judgement.verdict is Verdict.DONE:
                after.intents.discard(Intent.CORRECTION)


def _is_a_day_of(before: Reading, after: Reading) -> bool:
    """这周，这周五能报: the day that was looked for stands in the next clause, within the time named before."""
    loose, exact = ([mention.moment for mention in each.clause.dates] for each in (before, after))
    if len(loose) != 1 or len(exact) != 1 or before.intents or not exact[0].is_exact:
        return False
    named = [mention.text for mention in (*before.clause.dates, *after.clause.dates)]
    return len(named[0]) < len(named[1]) and named[1].startswith(named[0].rstrip("内里"))


_NO_SIGNS = frozenset(
    {"不对", "不", "哦不", "啊不", "不是", "不对不对", "说错了", "错了", "打错了", "哦不对", "啊不对"}
)


def _is_turned_round(before: Reading, after: Reading) -> bool:
    """没弄，啊不对，弄了: put right in the same breath, so that only the second was said."""
    is_bare = not (before.clause.items or before.clause.percents or before.clause.amounts)
    verdicts = (before.judgement.verdict, after.judgement.verdict)
    return is_bare and (
        (verdicts[0] in UNDONE and verdicts[1] is Verdict.DONE)
        or (verdicts[0] is Verdict.DONE and verdicts[1] in UNDONE)
    )


def take_the_day_of_the_affair(readings: Sequence[Reading]) -> None:
    """Marks, in place, the clause that tells only on which day the thing done came about."""
    for before, after in pairwise(readings):
        if _AFFAIR_OF.fullmatch(before.clause.covered) and _is_plainly_done(after):
            before.intents, before.judgement, before.has_no_date = set(), NO_VERDICT, False
            before.role = DateRole.DONE_ON
            before.doubts.clear()


_ONLY_CLAIMS = expression(
    r"(?:这[条项个件事]?(?:案子?|事儿?|活儿?|项目|工程|问题)|案子|这[条项个件事]|此[条项事]|该[条项]|本[条项]|第?\ue0ff|问题|隐患|整改|至此|就|便|算|已经?|也|都|了|彻底|全部|早){0,8}(?:整改|任务|工作)?(?:[做弄办改干搞]完|[做弄办改干搞]好|完成|完结|落实|闭环|办结|整改|销号|了结|消除|解决|办妥|到位|补齐|完活|完事|齐活|搞定|已毕|完毕|结(?=了?$))(?:整改|到位|完|好|了)*"
)
"""这条算落实完, 闭环了: claims the whole, and tells neither how nor when."""
_THROUGH_A_GATE = expression(r"(?:关|验收?|检查?|评审|复查)(?:也|都|已经?|算是?|总算)*过了$")
"""昨天消防那关过了: the last gate, where the end is claimed behind it."""
_LEADS_UP = expression(
    r"[开召](?:了|过|的)?[一-龥\ue0ff]{0,4}(?<!生活)会|研究|讨论|部署|动员|学习|通知|接到|收到|检查|约谈|督办|交办|反馈|指出|发现|开工|动工|进场|进驻|启动|开始|申请|报[送上批审]|送检|[没未不]|预计|计划|争取|力争|打算|想|准备"
)


def take_the_day_it_ended(readings: Sequence[Reading], today: date) -> None:
    """10月8日变更登记拿证，闭环了: the day of the act that the claim behind it rests on."""
    for before, after in pairwise(readings):
        days = [mention.moment for mention in before.clause.dates]
        if (
            len(days) == 1
            and days[0].is_exact
            and days[0].past is not None
            and days[0].past <= today
            and (days[0].past == days[0].future or is_behind(days[0].past, days[0].future, today))
            and not before.intents
            and (
                before.judgement.verdict in {Verdict.NOTHING, Verdict.STARTED, Verdict.STAGE}
                or _THROUGH_A_GATE.search(before.clause.text)
            )
            and after.judgement.verdict is Verdict.DONE
            and not after.clause.dates
            and _ONLY_CLAIMS.fullmatch(after.clause.covered)
            and not _LEADS_UP.search(before.clause.covered)
        ):
            before.judgement, before.has_no_date, before.role = NO_VERDICT, False, DateRole.DONE_ON
            before.doubts.clear()


_OF_THE_END = r"(?:完成|完工|办结|交付|竣工|整改)(?:的)?(?:时间|日期|日子|期限)"
_LOOKED_AT = expression(
    r"[^,。;!?没未不]{0,12}(?:看|查|验|审|测|检|复[查核验检]|抽[查检]|检[查测]|核[查验]|验收|评审|走访)(?:过|了)(?:现场|一遍|一圈|一次)?"
)
_FOUND_GOOD = expression(
    r"(?:他们?|专家组?|领导|局里|上面|对方|群众|居民|都|也|已经?|结果|评价|表示|说)*(?:认可|没问题|没毛病|合格|达标|通过|过关|没挑出[一-龥]{1,3}|没发现问题|点了?头)(?:了|啦)|(?:检[查测验]|验收|复[查核]|结果|都|全|均)?(?:合格|达标)"
)


def take_the_day_it_was_found_good(readings: Sequence[Reading], today: date) -> None:
    """11月4号局里看过现场，认可了: looked at on that day and found good, which only what is done can be."""
    for before, after in pairwise(readings):
        days = [mention.moment for mention in before.clause.dates]
        is_over = all(day.is_exact and day.past is not None and day.past <= today for day in days)
        says_nothing = before.judgement.verdict in {Verdict.NOTHING, Verdict.STAGE} and not before.intents
        is_good = after.judgement.verdict is Verdict.NOTHING and _FOUND_GOOD.fullmatch(after.clause.text)
        if days and is_over and says_nothing and is_good and _LOOKED_AT.fullmatch(before.clause.text):
            before.judgement, before.role, before.has_no_date = NO_VERDICT, DateRole.DONE_ON, False
            after.judgement, after.intents, after.has_open_denial = Judgement(Verdict.DONE), set(), False
            before.doubts.clear()
            after.doubts.clear()


_PASSED = expression(
    r"(?:验收|检[验测]|复[查核验]|评审|消防验收|质检|审[查验核]|抽[检查]|初验|终验|竣工验收)(?:也|都|均|一次性?|已|顺利)*(?:合格|通过|达标|过关|过)(?:了)?$|(?:通过|经)(?:了)?[^,。;!?没未不]{0,8}(?:验收|检验|检测|评审|复查|复核)(?:合格|通过)?(?:了)?$"
)


def take_the_day_it_passed(readings: Sequence[Reading], today: date) -> None:
    """9月22日竣工，9月26日验收合格: of two days that are over, the later one, on which it passed."""
    for before, after in pairwise(readings):
        if {before.judgement.verdict, after.judgement.verdict} != {Verdict.DONE}:
            continue
        days = [[mention.moment.past for mention in each.clause.dates] for each in (before, after)]
        known = [each[0] for each in days if len(each) == 1 and each[0] is not None]
        if len(known) == _A_PAIR and known[0] < known[1] <= today and _PASSED.search(after.clause.text):
            before.has_no_date = True


_A_PAIR = 2
_DAY_OF_THE_END = expression(rf"{_OF_THE_END}(?:应该?|应当)?(?:是|为|在|定在|改为|改成)\ue0ff+")
_ENDED_ON = expression(
    r"(?:整改|实际|项目|真正)?(?:完工|竣工|完成|办结|交付|完结|结清|清退|收官)(?:应该?|应当)?(?:是|为|在|于)\ue0ff+(?:的|那天)?"
)
_NOT_ON = expression(r"(?:而)?(?:不是|并非|非)\ue0ff+(?:的|那天)?")
"""完工是9月26日，不是9月16日: on which day it ended, and on which it did not."""
_OUGHT_TO_BE = expression(r"(?:应该?|应当|正确的?)(?:是|为)\ue0ff+")
_SLIP_OF_THE_END = expression(rf"{_OF_THE_END}[^,。;!?]{{0,4}}(?:错|不对|有误|不准|串)[^,。;!?]{{0,3}}")


def take_the_day_of_the_end(readings: Sequence[Reading], today: date) -> None:
    """纠正一下，完成时间是10月24日: the day that is put right is that of the end, and still to come."""
    for before, after in pairwise(readings):
        is_put_right = Intent.CORRECTION in before.intents or Intent.CORRECTION in after.intents
        names_it = _DAY_OF_THE_END.fullmatch(after.clause.covered) or (
            _SLIP_OF_THE_END.match(before.clause.text) and _OUGHT_TO_BE.fullmatch(after.clause.covered)
        )
        is_ahead = all(
            mention.moment.future is not None
            and mention.moment.future > today
            and not is_behind(mention.moment.past, mention.moment.future, today)
            for mention in after.clause.dates
        )
        if is_put_right and names_it and is_ahead and after.judgement.verdict is Verdict.NOTHING:
            after.judgement = Judgement(Verdict.WILL)
        days = [mention.moment for mention in before.clause.dates if mention.moment.is_exact]
        ended = len(days) == 1 and days[0].past is not None and days[0].past <= today
        if (
            ended
            and _ENDED_ON.fullmatch(before.clause.covered)
            and _NOT_ON.fullmatch(after.clause.covered)
            and (days[0].future == days[0].past or is_behind(days[0].past, days[0].future, today))
        ):
            before.judgement, before.role, before.has_no_date = Judgement(Verdict.DONE), DateRole.DONE_ON, False
            before.doubts.clear()
            forget(after)
            after.has_no_date = True


def _is_plainly_done(reading: Reading) -> bool:
    return reading.judgement.verdict is Verdict.DONE and not (reading.clause.dates or reading.clause.amounts)


def _names_the_day(reading: Reading) -> bool:
    exact = any(mention.moment.is_exact and mention.span is None for mention in reading.clause.dates)
    named = any("月" in mention.text for mention in reading.clause.dates)
    named = named or reading.clause.text.startswith(("也就是", "就是", "即", "那就是"))
    return exact and named and _BARE_DAY.fullmatch(reading.clause.covered) is not None
