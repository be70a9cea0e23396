"""The trial of a claim by what is to come: wished, promised, demanded, planned, dated ahead, or only supposed."""

from datetime import date

from bot.conversation.understand.asked_back import DONE_OR_TO_BE_DONE, PLAN_OR_RESULT, UNCLEAR_WHEN, UNSURE_WHETHER_DONE
from bot.conversation.understand.days.moments import DateMention, Edge
from bot.conversation.understand.days.tense import AHEAD_OF_TIME, is_behind, is_long_until, is_still_ahead
from bot.conversation.understand.work.demands import DEMANDED, is_demanded
from bot.conversation.understand.work.parts import partly
from bot.conversation.understand.work.plans import MANNERS, looks_ahead, planned
from bot.conversation.understand.work.verdicts import Judgement, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import Word


def wished(clause: Clause, word: Word, today: date) -> Judgement | None:
    """能完成, 月底前完成, 保证完成: about what is to come."""
    marks = clause.before(word.start, Tag.ALREADY)
    already = marks[-1].start if marks else _so_late(clause, word, today)
    said, rest = clause.text[: word.start - clause.start], clause.covered[word.end - clause.start :]
    has_aspect = already is not None or _has_aspect(clause, word)
    if already is None and (found := _vowed(clause, word, has_aspect=has_aspect) or _able(clause, word)):
        return found
    if is_demanded(clause, word, already):
        return Judgement(Verdict.UNSURE, word, DEMANDED)
    if already is not None and looks_ahead(clause, already):
        return Judgement(Verdict.UNSURE, word, PLAN_OR_RESULT)
    if (already is None and _counts_ahead(clause)) or _PUT_OFF.search(said):
        return Judgement(Verdict.WILL, word)
    if found := planned(clause, word, already):
        return found
    if not has_aspect and clause.after(word.end, Tag.NO_PROBLEM, Tag.REASSURE):
        return Judgement(Verdict.PROMISED, word)
    if not has_aspect:
        return _told_bare(clause, word, today)
    if already is None and _is_to_be_done_by(clause, word, today):
        return Judgement(Verdict.WILL, word)
    if _SINCE.fullmatch(rest):
        return None
    if any(is_still_ahead(mention, today) and not _is_ahead_of_time(clause, mention) for mention in clause.dates):
        if already is None and _THEN_IT_WILL_BE.search(clause.covered[: word.start - clause.start]):
            return Judgement(Verdict.WILL, word)
        return Judgement(Verdict.WILL if already is None else Verdict.UNSURE, word, "日期还没有到，是否已完成")
    return None


_ONLY_THEN = expression(
    r"\ue0ff(?:半夜|夜里|晚上|一早|傍晚|[上下中]午|临下班)?才(?!能|可|会|开始)(?:把[一-龥]{1,6}?|给)?(?:全部?|都|正式)?[一-龥]{0,2}$"
)


def _so_late(clause: Clause, word: Word, today: date) -> int | None:
    """上周五才换完, 今早才清完: where 才 stands behind a day that is over, so late as it was, it is done."""
    if (
        not clause.dates
        or "才" not in clause.text
        or _ONLY_THEN.search(clause.covered[: word.start - clause.start]) is None
    ):
        return None
    over = all(
        is_behind(each.moment.past, each.moment.future, today)
        or (each.moment.past == today and _MORNING.search(each.text))
        for each in clause.dates
    )
    return word.start if over else None


_WITH_ITS_OBJECT = expression(r"(?:我们?|一定|,)*(?:把|将)(?![^,。;!?]*(?:都|全|早|已))")


def _is_to_be_done_by(clause: Clause, word: Word, today: date) -> bool:
    """8月8号前把泵换了, 明天把它拆了: with its object before the verb, 了 tells of an end to come."""
    for mention in clause.dates:
        past, future = mention.moment.past, mention.moment.future
        behind = clause.text[mention.end - clause.start : word.start - clause.start]
        if mention.span or future is None or future <= today or _WITH_ITS_OBJECT.match(behind) is None:
            continue
        is_nearer = past is None or past == future or (today - past) > (future - today)
        if is_still_ahead(mention, today) or (mention.edge is Edge.BEFORE and is_nearer):
            return True
    return False


def _has_aspect(clause: Clause, word: Word) -> bool:
    """终于完成, 完成了, 完成的, 完成三天了: told as done, also without 已."""
    end = word.end - clause.start
    return (
        _AT_LAST.search(clause.text[: word.start - clause.start]) is not None
        or word.does(Tag.PERFECT)
        or word.text.endswith("了")
        or (word.does(Tag.WHITHER) and clause.text.endswith("了"))
        or _SINCE.fullmatch(clause.covered[end:]) is not None
        or _ASPECT.match(clause.text[end:]) is not None
        or (word.text == "完" and _OBJECT_THEN_TOLD.fullmatch(clause.text[end:]) is not None)
        or _is_the_first_of_two(clause, word)
    )


def _is_the_first_of_two(clause: Clause, word: Word) -> bool:
    """节前就腾空交接了: two acts in a row under one 了."""
    return word.does(Tag.STRONG_ACT) and any(
        mark.start == word.end and mark.does(Tag.ACT) and clause.text[mark.end - clause.start :] in {"了", "过了"}
        for mark in clause.words
    )


_OBJECT_THEN_TOLD = expression(r"[^,。;!?就再才要会等能没未不还给报完后]{2,6}了")
"""换完表箱了: told, behind its object."""
_ASPECT = expression(
    "(?:出来|上来|回来|下来|起来|出去|上去|掉|完|好)?(?:了|过(?![户磅秤滤渡会审堂桥闸境关塑筛期度]))|的$"
)
"""办完过户: a verb of its own, and no 过 of what is over."""


def _vowed(clause: Clause, word: Word, *, has_aspect: bool) -> Judgement | None:
    """保证完成, 马上办完; but 连夜完成了 tells how it was done."""
    if any(plan.text in HOPES for plan in clause.before(word.start, Tag.PLAN)):
        return None
    for mark in clause.before(word.end, Tag.PROMISE, Tag.AT_ONCE):
        is_manner = mark.text in MANNERS or mark.text.startswith("亲自") or mark.does(Tag.REASSURE)
        said = clause.text[: mark.start - clause.start]
        if not has_aspect or not (is_manner or _THEREUPON.search(said)):
            return Judgement(Verdict.WILL if _BY_OTHERS.search(said) else Verdict.PROMISED, word)
    return None


def _able(clause: Clause, word: Word) -> Judgement | None:
    """能完成 is a promise, 月底就能完成 what the writer reckons with."""
    able = clause.before(word.end, Tag.ABLE)
    if not able:
        return None
    on_time = [mark for mark in clause.all(Tag.ON_TIME) if not mark.text.endswith("前")]
    is_promise = bool(on_time and (on_time[-1].start > able[0].start or able[0].text != "就能")) or not clause.dates
    is_promise &= not (clause.percents and _EXPECTED.intersection(mark.text for mark in clause.all(Tag.PLAN)))
    return Judgement(Verdict.PROMISED if is_promise else Verdict.WILL, word)


def _counts_ahead(clause: Clause) -> bool:
    is_ahead = any(_COUNTED_AHEAD.match(mention.text) for mention in clause.dates)
    return is_ahead or _BY_THEN.search(clause.covered) is not None


_BY_THEN = expression(r"^(?:等|再)?(?:到|过了?|等)\ue0ff+(?:就|便|准|也就)(?!是)")
"""到下个礼拜一就都换好了: then, and not yet."""
_THEN_IT_WILL_BE = expression(
    r"\ue0ff(?:我们?|这边|也|准|保准|,)*(?:就|便|应该|估计|大概)+(?:能|可以|会|都|全|给[你您])*[一-龥]{0,2}$"
)
"""明天就利索了: of a day to come, and no slip."""
_BY_OTHERS = expression(
    r"(?:对方|厂家|施工[方队]|施工单位|供应商|乙方|承包商|承包人|企业|业主|欠款人|借款人|债务人|老板|当事人|商户|村民|租户|中标单位|他们?|她们?|人家)(?:那边)?(?:都|也|已经?|书面|口头|当面|现)*$"
)
"""余款对方承诺九月底还清: their vow, and not the writer's."""
_SINCE = expression(r"\ue0ff+(?:多|来)?了")
"""完成三天了: so long ago."""


def _is_ahead_of_time(clause: Clause, mention: DateMention) -> bool:
    """提前一周干完了: how much earlier, and no day to come."""
    return clause.text[: mention.start - clause.start].endswith(AHEAD_OF_TIME)


_AT_LAST = expression(r"终于|总算|可算|好歹|好不容易")
"""加班加点终于整完."""
_THEREUPON = expression(r"(?:后|以后|之后|当[天场日时]|一来|一到)(?:就|我们?)?$")
"""领导批示后马上落实了."""
_COUNTED_AHEAD = expression(r"(?:再|要|还要|还得|得)?(?:过|有|等|用)(?!了|完|年前)")
"""过两天就完成了: counted from today on."""
_PUT_OFF = expression(r"(?:列入|纳入(?!的)|排入|转入|放到|放在)[^,。;]{0,8}$")
"""已列入下年度完成: put on a list of things to come."""
HOPES = frozenset({"希望", "争取", "力争", "尽量", "尽可能", "力求", "努力", "想"})
_EXPECTED = frozenset({"预计", "估计", "预估", "预期", "有望", "可望", "大概"})
"""预计到期能完成90%: a forecast, and no promise."""
_MORNING = expression(r"上午|今早|今晨|早上|一早|凌晨")
"""今天上午办结: who writes of the morning writes after it."""
_AS_OF = expression(r"到[^,。;!?]{1,8}为止|截[至止]|截止到|到目前")
"""到昨天为止办结58件: a count taken on a day."""


def _told_bare(clause: Clause, word: Word, today: date) -> Judgement | None:
    """围墙9月13日完工 is over by its day; 方案9月13日印发, 首批9月13日退完 are so too, and a step or a part all the same."""
    found = _unmarked(clause, word, today)
    if found is None or found.verdict is not Verdict.DONE:
        return found
    return hedged(clause, word, today) or partly(clause, word, today) or found


def _unmarked(clause: Clause, word: Word, today: date) -> Judgement | None:
    """下周三前办完, 按期完成, 节后办完: no 已 and no 了; the date tells, if it can."""
    if clause.amounts and _AS_OF.search(clause.text):
        return None
    times = clause.dates
    for mention in times:
        if mention.span is not None and mention.edge is not Edge.AFTER:
            is_left = _SO_LONG_STILL.search(clause.text[: mention.start - clause.start]) is not None
            return Judgement(Verdict.WILL if is_left or _is_ahead_of_time(clause, mention) else Verdict.PROMISED, word)
        past, future = mention.moment.past, mention.moment.future
        if (
            word.text.endswith(("毕", "讫"))
            and past
            and mention.moment.is_exact
            and 0 <= (today - past).days <= _LATELY
            and mention.edge is Edge.ON
        ):
            return Judgement(Verdict.DONE, word)
        if past is None and future is None:
            return Judgement(Verdict.WILL, word, UNCLEAR_WHEN)
        if not is_behind(past, future, today) and not (past == today and _MORNING.search(mention.text)):
            return Judgement(Verdict.WILL, word)
        is_known = (
            mention.moment.is_exact or mention.is_fixed or (clause.has(Tag.ALL) and is_long_until(past, future, today))
        )
        was_then = mention.edge is Edge.BEFORE and past is not None and past <= today
        if was_then and (
            (is_long_until(past, future, today) and not _THE_BARE_END.fullmatch(clause.covered))
            or _had_been_by_then(clause, mention, today)
        ):
            return Judgement(Verdict.DONE, word)  # 国庆前视频接通, said in October
        if not is_known or mention.edge is not Edge.ON:
            return Judgement(Verdict.WILL, word, f"“{mention.text}”是已经完成还是将要完成", has_no_date=True)
        is_clear = (
            past == future
            or is_long_until(past, future, today)
            or clause.has(Tag.ALL)
            or word.text.endswith(("毕", "讫"))
        )
        return Judgement(Verdict.DONE, word, None if is_clear else "日期已过，是否已完成")
    counts = any(amount.start >= word.end for amount in clause.amounts)
    if (clause.before(word.start, Tag.ON_TIME) and not counts) or _BY_RULE.search(
        clause.text[: word.start - clause.start]
    ):
        return Judgement(Verdict.PROMISED, word)
    before, rest = clause.text[: word.start - clause.start], clause.text[word.end - clause.start :]
    if _ONLY_AFTER.fullmatch(before) and not rest and not word.text.endswith(("毕", "讫")):
        return Judgement(Verdict.WILL, word, DONE_OR_TO_BE_DONE)
    if clause.has(Tag.SCHEDULE) and not clause.has(Tag.ALL) and not word.text.endswith(("毕", "讫")):
        return Judgement(Verdict.UNSURE, word, DONE_OR_TO_BE_DONE)
    return None


def _had_been_by_then(clause: Clause, mention: DateMention, today: date) -> bool:
    """春节前就停收那笔费了, said in May: less far behind than ahead, and told with 就 and 了."""
    past, future = mention.moment.past, mention.moment.future
    is_nearer = past is not None and (future is None or today - past < future - today)
    return is_nearer and _HAD_ALREADY.search(clause.covered) is not None


_HAD_ALREADY = expression(r"\ue0ff就(?:都|全|已经?)*(?!要|能|得|该|可|想|会|说|开始|启动|动工|着手)[一-龥]{2,12}了$")
"""春节前就停收那笔费了: 就 and 了 tell of what was so by then."""
_THE_BARE_END = expression(r"\ue0ff+(?:全部?|都|也|要|应|能|可)*(?:完成|整改|完|办结|完工)")
_ONLY_AFTER = expression(
    r"(?!经|[在自].*了)[^,。;!?了已都全]{2,8}?(?:之后|以后|后)[再就即方才便可以能会]*[弄办做改干搞整修]?"
    r"|(?!经|[在自].*了)[^,。;!?了已]{2,6}?(?:(?<!核)(?<!审)(?<!复)(?<!查)(?<!看)过后|(?:招生|开学|换届|入库|入冬|开春|秋收|夏收|春耕|农忙|汛期|雨季|高考|中考|期末|庙会|运动会|节|年|冬|春运|放假|寒假|暑假)(?:之后|以后|后))[再就即方才便可以能会]*(?:都|全部?|统一|集中|一次性|统统|一并)*[一-龥]{0,2}"
)
"""批复后完成: bare behind another step, which may be to come."""
_SO_LONG_STILL = expression(r"(?:还|再|尚|约|大概|估计|最少|至少)(?:有|要|得|需要?|用)(?:个|上)?$")
"""还有两个礼拜完工: how long it will take, and no vow."""
_LATELY = 7
"""Days: 8号拆除完毕, said on the 9th, is told of yesterday."""
_BY_RULE = expression(r"(?:即日|当日|次日|限日|保质|按质|保量|直到|直至|以便|限时)$")


def is_left_to_the_reader(clause: Clause) -> bool:
    """完成了吧; but 弄完了好吧 insists."""
    return clause.text.endswith("吧") and not clause.text.endswith("了好吧")


def hedged(clause: Clause, word: Word, today: date) -> Judgement | None:
    del today
    if clause.before(word.end, Tag.HEDGE) or is_left_to_the_reader(clause):
        return Judgement(Verdict.UNSURE, word, UNSURE_WHETHER_DONE)
    return None
