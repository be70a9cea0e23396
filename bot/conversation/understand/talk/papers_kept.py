"""Reads who keeps the papers beside an end told without 了: 清明前干完，影像在小刘电脑上 tells of what is over."""

from collections.abc import Sequence
from datetime import date

from bot.conversation.understand.days.moments import Edge
from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import SHORT_OF_AN_END, Tag

_PAPERS = r"[一-龥]{0,6}?(?:台账|底账|账本|影像|视频|录像|图片|照片|图纸|卷宗|档案|材料|资料|手续|清样|目录|合同|协议书?|文书|记录|原件|复印件|底稿|凭证|票据|发票|收据|回执|[一-龥](?:[单证册据函录票联]|(?<=[证函定决判诺议])书|(?<=[批收便字])条|(?<![仪钟手外水电气])表|(?<![条零软硬事案构元物备])件))"
_SOMEBODY = r"(?![我你您]|在|正|没|不|未|还|要|等)[一-龥]{1,8}?"
_KEPT = expression(
    rf"{_PAPERS}(?:都|也|现|就|全|均|统一|一并|已经?)*(?:"
    rf"(?:存|放|在|搁|锁|留|归|收|夹|装|压(?=在)|攥|捏|揣)(?:于|在|到|着)?(?P<who>{_SOMEBODY})的?(?:处|那里|那儿|那边|那|手上|手里|手头|抽屉里?|电脑[里上]|柜子?里|保管|u盘里|手机里)(?:保管|收着|存着|放着)?"
    rf"|(?:由|归|让|交)(?P<keeper>{_SOMEBODY})(?:保管|保存|收着|存着|管着|拿着|锁着)"
    rf"|(?P<has>{_SOMEBODY})(?:那里|那儿|那边|那|处|手上|手里)(?:都)?(?:有|收着|存着|放着|保管|管着|留着)(?:一份)?)(?:呢|了|的)?"
)
"""底册在老吴抽屉里呢, 台账由小郑保管, 图纸小蒋那儿有: papers that are written and somebody keeps."""
_STEPS = expression(r"申请|报批|审批|待|拟|草稿|初稿|招标|施工图|设计图|方案|计划|请示|送审")
"""施工图在老王那里: a paper that leads up to the work."""
_ALL_OF_IT = expression(r"[^,。;!?]{2,}(?:全数|全部|悉数|尽数|一律|都|均|全)已?[一-龥]{2}")
"""国庆前稿件差错全数更正."""
_HELD = expression(
    r"\ue0ff+(?:全员|全体|职工|学生|员工|干部)?(?:体检|筛查|复检|培训|轮训|演练|测评|考核|盘点|年检)(?:都|也|早|已经?|就|全)*(?:做|办|搞|弄|开|组织|进行)[过完好]了"
)
"""春节前体检就做过了: what was held, and its list with somebody."""
_LIES_UNDER_HIS_HAND = expression(
    r"(?:票|证书?|单据?|册|表|照片|回执|记录)(?:都|也|就|全)*压在[一-龥]{2,4}(?:手[上里]|那儿?|抽屉里)(?:呢)?$"
)
"""证书压在老佟手上: kept there, and no trouble, beside an end of which it is the proof."""
_MAY_BE_KEPT = frozenset({Intent.EVIDENCE, Intent.DELEGATE, Intent.PROGRESS})


def take_kept_papers(readings: Sequence[Reading], today: date) -> None:
    """Changes, in place, what stands beside papers that somebody keeps: the end by a term that has passed is done.

    A term that comes again before long may be the one to come, and a wish or a condition is none the less one.
    """
    kept = [reading for reading in readings if _is_kept(reading)]
    ends = [reading for reading in readings if reading not in kept]
    if not kept or not ends or not all(_is_an_end(each, today) for each in ends):
        return
    for each in ends:
        if each.judgement.verdict is not Verdict.DONE:
            each.judgement, each.has_no_date = Judgement(Verdict.DONE, each.judgement.word), False
            each.doubts.clear()
            each.role = DateRole.DONE_BY if _HELD.fullmatch(each.clause.covered) else each.role
    for each in kept:
        found = _KEPT.fullmatch(each.clause.text)
        each.intents, each.judgement = {Intent.EVIDENCE}, NO_VERDICT
        each.has_no_date, each.has_open_denial, each.person, each.department = True, False, None, None
        each.doubts.clear()
        each.holder = each.holder or (found and (found["who"] or found["keeper"] or found["has"])) or None


def _is_kept(reading: Reading) -> bool:
    may_be = _MAY_BE_KEPT | ({Intent.DIFFICULTY} if _LIES_UNDER_HIS_HAND.search(reading.clause.text) else set())
    return (
        not reading.intents - may_be
        and reading.judgement.verdict in {Verdict.NOTHING, Verdict.DOING}
        and not reading.clause.has(Tag.NEG, Tag.STILL)
        and _STEPS.search(reading.clause.text) is None
        and _KEPT.fullmatch(reading.clause.text) is not None
    )


def _is_an_end(reading: Reading, today: date) -> bool:
    if reading.intents or reading.clause.has(*SHORT_OF_AN_END):
        return False
    if reading.judgement.verdict is Verdict.DONE:
        return not reading.judgement.doubt
    word = reading.judgement.word
    ends = (word is not None and word.does(Tag.COMPLETE)) if reading.judgement.verdict is Verdict.WILL else False
    ends |= reading.judgement.verdict is Verdict.UNSURE and _HELD.fullmatch(reading.clause.covered) is not None
    ends |= reading.judgement.verdict is Verdict.NOTHING and _ALL_OF_IT.fullmatch(reading.clause.text) is not None
    return ends and _by_then(reading, today)


def _by_then(reading: Reading, today: date) -> bool:
    """春节前, said in May: a term that is less far behind than ahead."""
    for mention in reading.clause.dates:
        past, future = mention.moment.past, mention.moment.future
        if past is None or past > today or mention.edge is not Edge.BEFORE:
            return False
        if future is not None and future > today and future - today <= today - past:
            return False
    return bool(reading.clause.dates)
