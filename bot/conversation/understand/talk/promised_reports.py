"""Takes a report that is vowed for a day for the promise that it is, and for no proof: 周五一定把报告交到巡察办."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_REPORT_HANDED_IN = expression(
    r"(?:把|将)?[^,。;!?]{0,8}?(?:报告|明细|清单|说明(?:材料)?|总结|报表|汇报|数据?|表格?|名单|[周月旬季简]报|(?<!一张)台账|(?:书面|文字)(?:的)?情况)[^,。;!?已了]{0,9}?(?:报|交|送|呈|摆|给|发|递|拿)(?:到|给|过来|上|来|去|进)*[^,。;!?了]{0,6}$"
)
_BEFORE_YOU = expression(
    r"(?:书面|专题|情况)*(?:说明|报告|材料|清单|报表)\ue0ff+(?:必|一定|保证|肯定|准)?(?:会)?(?:到|摆在?|放在?|上)(?:[你您](?:的)?)?(?:案头|桌上|手上|面前|办公桌上?)"
)
_AN_ACCOUNT = expression(
    r"(?:前|号|日|底|内|[明后今]天|[上下]午|周[一二三四五六日])(?:我们?|就|会|再|统一|一并)*(?:交|报|递|呈|报送|提交|呈报|上报)(?:一?份|个|上)?(?:书面|详细|专题|整改)*(?:的)?(?:情况说明|书面说明|情况报告|说明材料|书面报告)$"
)
"""3月20号前交情况说明: those above want to have it, and it proves nothing."""
_OF_PROOF = expression(r"佐证|照片|凭证|验收|检测|鉴定|评估|审计|票|合同|证明|会议")
_VOW = expression(
    r"一定|必|保证|肯定|绝[对不]|决不|准[把将报交]|[准按]时|准点|说话算|说到做到|跑不了|不食言|不误|铁定|定当"
)
_NAMED_BEFORE = expression(r"[一-龥]{0,6}(?:报告|报表|总结|明细|情况说明|台账|花?名册|名单|[周月旬季简]报)(?:嘛|呢)?")
"""放流台账，下周四前铁定送办公室: what is to be sent, named by itself."""
_ONLY_A_DAY = expression(r"(?:我|我们|在|最[迟晚]|不出|不超过|不[晚迟]于)*\ue0ff+(?:之?前|以前|内)?")


_REPORTS_TO_THOSE_ABOVE = expression(
    r"(?:[把将]|\d前|[^目以之此先提]前把?)[^,。;!?]{0,4}?(?:情况说明|书面说明|(?<![一-龥])说明|(?:自查|整改|专题|情况|审读|进展|述职|工作)(?:情况)?报告|总结)(?:报|交|递|呈|上报|发)(?:到|给|送)?(?!了)[^,。;!?了]{1,5}$"
)
"""本周四把情况说明报您: the account that those above want to have, and no proof."""
_VOWED_REPORT = expression(
    r"(?:[一-龥]{0,4}(?:决算|预算|报表|数据?|名册|名单|台账|总结|情况|[周月旬季简]报|明细|清单|说明|报告))?(?:我们?|这边|保证|肯定|一定|准|必|绝对|铁定)+(?:能|会|给)?(?:你|您)?(?:报|上报|交|报送|答复|回复|给|发)(?:[你您]们?|上[来去]|过[来去]|到位|数|结果)*"
)


_SURELY = r"(?:必定?|准保?|保准|一定|肯定|保证|绝对|铁定|定当|定将|务必|定)(?:会|能|要)?"
_WHAT_IS_TOLD = r"(?:报告|报表|总结|小结|清单|明细|情况说明|说明|数据?|汇总|台账|花?名册|名单|[周月旬季简]报)"
_ANSWERED_BY = expression(
    rf"(?:一定|保证|肯定|必|准)(?:给|向|跟)?(?:[你您]们?|[一-龥]{{2,3}}[办组委])?(?:书面|正式)?(?:回函|复函|回话|回复|答复|回音|回信|报表|报数|报|给|交)(?:[你您]们?)?$|必[复回答报]$|"
    r"(?:准|一定|肯定|保证)把?(?:数|表|报表|统计|说明|情况)(?:报上|给[一-龥]{2,4}|交[一-龥]{2,4})$|"
    r"(?:准|必|一定|肯定|保证|绝对|铁定)(?:会|能)?[把将]?(?:花?名册|名单|台账|数据?|报?表|总结|统计|说明|情况|[决预]算)(?:上?报|交|递|送|呈报?|发)(?:齐|全|上[来去]?|过[来去]|了|到位|给?[你您]们?)*$|"
    r"[报交](?:不上来?|不上去)(?:的话|[你您]|领导|就|尽管|只管|随时|来)*(?:找我|拿我是问|唯我是问)$|"
    r"给[^,。;!?了]{0,6}?(?:一个|个|份|出)?(?:正式|书面|明确|准|准确|满意)*的?(?:回函|复函|说法|答复|回复|回音|回话|交代|准话|准信|报告|说明)$|(?:报告|报表|总结|材料|清单|情况说明|数据?)(?:必|一定|保证|肯定|准)(?:会)?(?:到|送到|交到|放到|摆到?|放在?)(?:[你您]们?|办公室|贵办)(?:的)?(?:案头|桌上|手[上里]|面前|办公桌上?)$|"
    rf"{_SURELY}(?:[^,。;!?已了没未不]{{0,4}}?)?(?:书面|正式|如实|及时|专题)*(?:呈报|函告|函复|复函|禀报|奉告|上报|报送|回报)(?:进度|进展|情况|结果|数据|贵?办公室|[你您]们?|上[去来]|过[去来])*$|"
    rf"{_SURELY}(?:书面|正式)(?:答复|回复|汇报|报告|说明|函告)$|必有(?:函复|复函|回函|回音|答复|回复|下文|准信|回话|回信)$|"
    rf"{_WHAT_IS_TOLD}[^,。;!?已了没未不]{{0,12}}?{_SURELY}(?:(?:发|递|交|送|报|呈|寄|传)(?:过[去来]|上[去来]?|出[去来]?|到|给?[你您]们?)*(?:办公室|[一-龥]{{0,3}}办)?|到)$"
)
"""9月26日前必定呈报, 总结月底前绝对递, 5月20日以前必有函复: what is vowed is the answer itself."""

_HANDED_IN_BY = expression(
    rf"(?:(?:我们?|这边|咱们?|{_WHAT_IS_TOLD}|材料|整改材料)[,]?)*\ue0ff+(?:之?前|以前|内|底)?(?:我们?|就|,)*{_SURELY}"
    r"(?:上交|递交|提交|呈交|递送|报送|送交|送达|交到|送到|递到|呈到|报到|报上|交上|呈上|送|递|呈|交)(?:去|来)?(?:给|到)?(?:[你您]们?|贵?办公室|[一-龥]{0,3}办)?"
)
"""21号之前一定送, 台账17号铁定上交: a day, a vow and the handing in, and nothing else that might be the work."""
_HARDLY_MORE = frozenset({Verdict.NOTHING, Verdict.PROMISED, Verdict.WILL, Verdict.WILL_START})


def _vows_to_hand_in(reading: Reading) -> bool:
    return (
        reading.intents <= {Intent.COMMIT}
        and reading.judgement.verdict in _HARDLY_MORE
        and _HANDED_IN_BY.fullmatch(reading.clause.covered) is not None
    )


def promise_the_reports(readings: Sequence[Reading]) -> None:
    """明细周五报过来，说话算数: what is vowed to be sent is the answer; beside a claim it stays the proof of it."""
    for place, reading in enumerate(readings):
        if _vows_to_hand_in(reading):
            reading.intents, reading.judgement, reading.role = {Intent.COMMIT}, NO_VERDICT, DateRole.REPORT_BY
        beside = (*readings[max(0, place - 1) : place], *readings[place + 1 : place + 2])
        promises = reading.intents == {Intent.COMMIT} or (
            not reading.intents
            and (
                reading.judgement.verdict is Verdict.PROMISED
                or (reading.judgement is NO_VERDICT and any(each.intents == {Intent.COMMIT} for each in beside))
            )
        )
        if promises and reading.clause.dates and _ANSWERED_BY.search(reading.clause.text):
            reading.role = DateRole.REPORT_BY  # 19号前务必给巡察办正式回函; 报表10月18日前准到，说话算数
    for first, second in pairwise(readings):
        for vow, day in ((first, second), (second, first)):
            is_a_day = day.clause.dates and not day.intents and _ONLY_A_DAY.fullmatch(day.clause.covered)
            if is_a_day and not vow.clause.dates and _VOWED_REPORT.fullmatch(vow.clause.text):
                day.role, vow.reports = DateRole.REPORT_BY, True  # 一定报，12号
    if any(reading.judgement.verdict in {Verdict.DONE, Verdict.BASIC} for reading in readings):
        return
    for place, reading in enumerate(readings):
        text, covered = reading.clause.text, reading.clause.covered
        is_ahead = reading.clause.has(Tag.ON_TIME) and any(each.moment.future for each in reading.clause.dates)
        is_to_be_told = reading.intents == {Intent.PROGRESS} and is_ahead  # 29号之前数据准时呈报，说到做到
        is_told = reading.intents in ({Intent.EVIDENCE}, {Intent.EVIDENCE_PENDING}) or is_to_be_told
        before = readings[place - 1] if place else None
        is_named = before is not None and _NAMED_BEFORE.fullmatch(before.clause.covered) is not None
        is_sent = is_told and (is_named or any(sign.search(text) for sign in (_REPORT_HANDED_IN, _AN_ACCOUNT)))
        if not (is_sent or (not reading.intents and _BEFORE_YOU.fullmatch(covered))) or _OF_PROOF.search(text):
            continue
        is_dated = before is not None and bool(before.clause.dates) and _ONLY_A_DAY.fullmatch(before.clause.covered)
        is_vowed = (
            _VOW.search(text)
            or _REPORTS_TO_THOSE_ABOVE.search(text)
            or _AN_ACCOUNT.search(text)
            or any(each.intents == {Intent.COMMIT} for each in readings[place + 1 : place + 2])
        )
        if is_vowed and (reading.clause.dates or is_dated):
            reading.intents, reading.judgement, reading.role = {Intent.COMMIT}, NO_VERDICT, DateRole.REPORT_BY
            reading.holder = reading.blocker = None
            reading.has_no_date = False
            reading.doubts.clear()
            if before is not None and is_dated:
                before.role = DateRole.REPORT_BY
