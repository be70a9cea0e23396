"""Takes the day on which somebody looked at what is claimed for that of the end: 46间全翻新了，上周二教育局看过."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.talk.papers_of_a_measure import A_MEASURE
from bot.conversation.understand.work.counts import is_definite
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import SHORT_OF_AN_END, Tag
from bot.conversation.understand.writing.words import Word

_CHECKED = expression(
    r"(?![^,。;!?]*(?:[没未不要将想准]|通知|打算|计划|说|发现|查出|退回|停))(?:[一-龥]{0,6}(?:[局委办院厅部所站馆社队里区县市省镇乡街道科组]|公司|中心|管理|审计|监理|第三方|城管|质监|海事|消防|专家|上级|业主))?"
    r"\ue0ff+[一-龥\ue0ff]{0,8}?(?:来|现场|过来|派人|组织|逐[一-龥]|挨[一-龥]|又|还|已经?|都|也)*"
    r"(?:验收|复[核查验检]|核[查验]|评[查审]|抽[查检验测]|检[查测]|点(?:了|过|的)?头|盖(?:了|过|的)?章|点(?:了|过|的)?数|签(?:了|过|的)?字|放(?:了|过|的)?行|认(?:了|过|的)?可|鉴定|点验|回访|审[结定核验]|过的?验收|过了一遍|[验核查看审试测检]|[巡对抽](?=过|了|的))(?:过|了|的)?(?:[收查账水车机]|现场|一遍|一圈)?(?:通过|合格|过关|认可|达标)?(?:了|的)?"
    r"|(?:验收|复核|复查|核验|抽检|检查)(?:是|在|就在)\ue0ff+(?:的|做的|过的|搞的)?"
)
"""中院上周二评查过, 教育局上周一点的头, 验收是上周三, 上周一水务局复核, 水利站上周一逐口试的水: who looked at it when, and nothing that was found wanting."""
_NONE_LEFT = expression(
    r"[\d.一二两三四五六七八九十百千万]+[一-龥]{1,12}?(?:整治|整改|治理|修复|改造|清理|拆除|维修|清退|更换|更新|修缮)(?:已|均)?无一(?:遗漏|例外|漏项)"
)
"""27座废弃矿山整治无一遗漏: all of them, where somebody has looked at them since."""
_BESIDE = frozenset({Intent.EVIDENCE, Intent.CLOSE_REQUEST, Intent.ACK})


def take_the_day_it_was_checked(readings: Sequence[Reading], today: date) -> None:
    """Changes, in place, a clause that tells on which day the end told beside it was looked at, and no more."""
    checks = [reading for reading in readings if _is_a_check(reading, today)]
    if len(checks) != 1:
        return
    others = [reading for reading in readings if reading not in checks]
    for each in others:
        if each.judgement.verdict is Verdict.NOTHING and _NONE_LEFT.fullmatch(each.clause.text):
            each.judgement, each.has_open_denial = Judgement(Verdict.DONE), False
            each.intents.clear()
            each.doubts.clear()
        if each.judgement.verdict is Verdict.STAGE and _is_a_measure_of_so_many(each):
            each.judgement = Judgement(Verdict.DONE, _of_all(each.judgement.word))
            each.doubts.clear()
    claims = [each for each in others if each.judgement.verdict is Verdict.DONE and not each.judgement.doubt]
    if not any(each.clause.amounts and not each.clause.dates for each in claims):
        return
    if all(each in claims or _is_silent(each) for each in others):
        check = checks[0]
        check.role, check.has_no_date = DateRole.DONE_ON, False
        if check.judgement.verdict is not Verdict.DONE or check.judgement.doubt:
            check.judgement = NO_VERDICT
        check.intents.clear()
        check.doubts.clear()
        check.has_open_denial = False
        for each in claims:
            if is_definite(each) or _through_with_them(each):
                each.judgement = replace(each.judgement, word=_of_all(each.judgement.word))


def _is_a_measure_of_so_many(reading: Reading) -> bool:
    """1.8万户摸排完毕: a step, had nobody looked at it since."""
    clause = reading.clause
    is_open = reading.intents or clause.dates or clause.has(*SHORT_OF_AN_END)
    counted = clause.amounts
    return (
        not is_open
        and len(counted) == 1
        and counted[0].start == clause.start
        and A_MEASURE.fullmatch(clause.text, counted[0].end - clause.start) is not None
    )


def _through_with_them(reading: Reading) -> bool:
    """12座泵站检修完毕: told of the things that stand in front, and looked at since."""
    word, counted = reading.judgement.word, reading.clause.amounts
    is_over = word is not None and word.text.endswith("完毕")
    return is_over and len(counted) == 1 and counted[0].start == reading.clause.start and counted[0].unit != "元"


def _of_all(word: Word | None) -> Word | None:
    """What was looked at since was all of it, and no count so far."""
    return word and replace(word, tags=word.tags | {Tag.ROUNDABOUT})


def _is_silent(reading: Reading) -> bool:
    is_open = reading.has_open_denial or reading.clause.dates
    return reading.judgement.verdict is Verdict.NOTHING and not is_open and not reading.intents - _BESIDE


def _is_a_check(reading: Reading, today: date) -> bool:
    days = [mention.moment for mention in reading.clause.dates]
    return (
        len(days) == 1
        and days[0].is_exact
        and days[0].past is not None
        and days[0].past <= today
        and days[0].past == days[0].future
        and not reading.clause.amounts
        and not reading.intents - {Intent.PROGRESS, Intent.APPROVE}
        and _CHECKED.fullmatch(reading.clause.covered) is not None
    )
