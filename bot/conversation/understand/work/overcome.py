"""Sets aside what is over: topics, fears and troubles of earlier days that the end of the reply has left behind."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.conversation.understand.asked_back import AT_ODDS_WITH_THE_LEDGER
from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.forgetting import IN_THE_WAY, forget
from bot.conversation.understand.work.rough_starts import forget_rough_starts, forget_what_is_outdone
from bot.conversation.understand.work.summed_up import forget_steps_summed_up
from bot.conversation.understand.work.verdicts import NO_VERDICT, UNDONE, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag


def forget_what_is_over(readings: Sequence[Reading]) -> None:
    """Drops, in place, what was wanting, feared, set or named before the clause that tells of the end."""
    _forget_what_the_topic_was(readings)
    _forget_earlier_wants(readings)
    _forget_what_was_feared(readings)
    _forget_what_was_said_wrongly(readings)
    _forget_what_was_overcome(readings)
    forget_rough_starts(readings)
    forget_what_is_outdone(readings)
    forget_steps_summed_up(readings)
    _forget_what_names_the_thing(readings)
    _forget_that_it_was_late(readings)


_TOPIC = expression(
    r"(?:的|[那这](?:一?[段批些个块部条户家笔处栋台件名]|部分|几[个户家处笔条])|的?(?:问题|事儿?|事情|(?<![到入出销结清平对])账|(?<![退还给交付])钱|人员?|部分))$"
)
_A_MATTER = expression(r"的(?:事儿?|问题|情况|事情|那?一?项|那?一?条)$")
"""补贴拖欠的事: what the message is about, however it stands."""
_MORE_THAN_A_TOPIC = expression(
    r"^(?:还|剩|其余|只|除|就)|[有是][^,。;!?]{0,8}的$|[没不]是|如果|要是|说|[昨今明]|现在|目前"
)


_WHEN_IT_WAS = expression(r"\ue0ff+[一-龥]{1,3}的[一-龥]?")
"""1月9号判的，这个案子结了: when, and no topic."""


def _forget_what_the_topic_was(readings: Sequence[Reading]) -> None:
    """压着没发的，都发给申请人了: a clause that only names what the next one tells the end of."""
    for before, after in pairwise(readings):
        text = before.clause.text
        if (
            (after.judgement.verdict is Verdict.DONE or (before is readings[0] and _A_MATTER.search(text)))
            and not (before.clause.items and after.clause.items)
            and not before.intents - {Intent.DIFFICULTY}
            and before.judgement.verdict in {Verdict.NOTHING, Verdict.NOT_DONE, Verdict.NOT_STARTED}
            and _TOPIC.search(text)
            and not _MORE_THAN_A_TOPIC.search(text)
            and not before.clause.amounts
            and not _WHEN_IT_WAS.fullmatch(before.clause.covered)
            and before.role is not DateRole.DONE_ON  # 上周三区里来点验的，47间全换好了
        ):
            before.intents, before.judgement, before.blocker = set(), NO_VERDICT, None
            before.has_no_date, before.has_open_denial = True, False


_OVER = expression(
    r"^(?:之前|以前|原来|原先|本来|起初|开始时|先前|上次|上周|上个?月|昨天|前天|早先|当时|去年|前阵子|前期|整改(?:之|以)?前|巡察(?:之|以)?前|过去(?!的)|以往|一开始|起先|当初|老早)"
)
_MISREPORTED = expression(r"(?:之前|上次|原来|前期|昨天|先前)(?:误报|错报|漏报|误写|错写|报错|写错|填错|误填)")
_BY_NOW = expression(
    r"^(?:现在|目前|如今|这次|这回|此次|今天|这周|本周|这个?月|本月|后来|刚才|刚刚|刚|眼下|现已|最近|但现在|不过现在)"
)


def _forget_earlier_wants(readings: Sequence[Reading]) -> None:
    """原来没完成，现在完成了: what was wanting then says nothing against what is done now."""
    for position, (before, after) in enumerate(pairwise(readings), start=1):
        was_wanting = before.judgement.verdict in UNDONE or bool(before.intents & IN_THE_WAY)
        behind = readings[position:]
        if (
            (was_wanting or before.has_open_denial)
            and _OVER.match(before.clause.text)
            and _BY_NOW.match(after.clause.text)
            and any(each.judgement.verdict is Verdict.DONE for each in behind)
            and not any(each.judgement.verdict in UNDONE or each.intents & IN_THE_WAY for each in behind)
        ) or (
            _ONCE_SET.fullmatch(before.clause.covered)
            and after.judgement.verdict is Verdict.DONE
            and _EARLIER.search(after.clause.text)
        ):
            forget(before)
    for before, after in pairwise(readings):
        if (
            (_SAID_OF_US.search(before.clause.text) or _WRITTEN_WRONG.search(before.clause.text))
            and _IN_FACT.match(after.clause.text)
            and after.judgement.verdict is Verdict.DONE
        ):
            forget(before)
    for claim, remark in pairwise(readings):
        if claim.judgement.verdict is Verdict.DONE and _MISREPORTED.match(remark.clause.text):
            remark.judgement, remark.has_no_date, remark.has_open_denial = NO_VERDICT, True, False


_SAID_OF_US = expression(
    r"(?:审计|巡察组?|群众|人家|别人|有人|网上|通报|系统|台账|平台|文件|清单|督办单|反馈|上面|昨天|上次|表|你们|领导|群里)[^,。;!?]{0,8}?(?:说|讲|称|写|报|显示|标|登记|挂|列|点名?)[^,。;!?]{0,6}?(?:未|没|不|缓慢|滞后|太慢|很慢|拖|逾期|超期|落后|敷衍|零进展|反弹|还差|还缺|还欠|进展慢)"
)
_WRITTEN_WRONG = expression(
    r"(?:未|没)[^,。;!?]{1,5}?(?:的?(?:说法|结论|状态))?(?:写|说|报|标|登|填|统计|通报|反馈)?(?:得|的)?(?:不对|有误|错了|不准|不实|是错的|不是事实|冤枉)$"
)
_IN_FACT = expression(
    r"^(?:但|可|不过)?(?:我们?|这边)?(?:其实|实际上?|事实上|实则|早就|早(?=[一-龥])|现在|目前|明明|我?[查核看](?:过)?了)"
)
"""通报说我们“未整改”，其实已经改完: others had it so, and it is not so."""
_ONCE_SET = expression(
    r"(?:上级|上面|[县市区省局镇]里|巡察组|文件|方案|整改方案|台账|通知|领导)?(?:上)?(?:原定|原计划|原来(?:定|计划)的?|本来(?:定|计划)的?|计划|要求|规定|期限是?|限期)(?:我们?|是|在|到)*\ue0ff+(?:前|之前)?(?:完成|办结|完|弄完|销号|整改完|整改到位)?"
)
_EARLIER = expression(r"就|提前|已经?|早")
"""原定30号，8号就干完了: the day that was set is not the day."""


_LATE = expression(
    r"(?:虽然?|尽管|虽说|就是|是)*[^,。;!?没未不]{0,4}?(?:晚|迟|拖|超|逾|过)(?:期|时|限)?了?(?:[^,。;!?没未不]{0,5})$"
)
_ALL_THE_SAME = expression(
    r"^(?:但是?|不过|好在|总算|还是|可是?|最后|终于|幸好|到底|好歹)|(?:[昨前今]天|今早|昨晚|上周[一-龥]?|刚|已经?|才)[^,。;!?没未不]{0,6}[完好结成](?:成)?了?$"
)


def _forget_that_it_was_late(readings: Sequence[Reading]) -> None:
    """虽然晚了几天，但完成了: late, and done all the same."""
    for before, after in pairwise(readings):
        if (
            after.judgement.verdict is Verdict.DONE
            and before.intents & {Intent.EXTENSION, Intent.CANNOT_ON_TIME}
            and before.judgement.verdict is Verdict.NOTHING
            and _LATE.fullmatch(before.clause.text)
            and (before.clause.text.startswith(("虽", "尽管")) or _ALL_THE_SAME.search(after.clause.text))
        ):
            forget(before)


_FEARED = expression(
    r"^(?:说实话|说真的|老实说|讲真|,)?(?:本来|原本|原先|原来|之前|起初|开始|一开始)(?:我们?)?(?:还|都|就|很|挺|也)*(?:担心|怕|害怕|以为|愁|发愁|觉得|估计)"
)


def _forget_what_was_feared(readings: Sequence[Reading]) -> None:
    """本来担心来不及，…: told only to say that it came otherwise."""
    for reading in readings[:-1]:
        if _FEARED.match(reading.clause.text):
            forget(reading)


_SAID_WRONGLY = expression(
    r"(?!我|昨|今|前|上|之前|刚|早)(?:[你您他她]们?|[一-龥]{2,4})?(?:传|说|发|写|讲|报|显示|反映|标|填)的[^,。;!?]{1,14}?(?:是)?(?:不对|不属实|不实|不是真的|假的|没那回事|不准确?|有误|错的|瞎说|胡说)(?:的|了)?"
)


def _forget_what_was_said_wrongly(readings: Sequence[Reading]) -> None:
    """别人传的没人管不对，我们已经整改完了: what others said is refuted, and the next clause says how it is."""
    for before, after in pairwise(readings):
        if after.judgement.verdict is Verdict.DONE and _SAID_WRONGLY.fullmatch(before.clause.text):
            forget(before)
            before.intents.clear()
            before.clause = replace(before.clause, words=(), tags=frozenset())
            if _BY_THE_OFFICE.match(before.clause.text):
                after.doubts.append(AT_ODDS_WITH_THE_LEDGER)
        elif after.clause.percents and _SAID_WRONGLY.fullmatch(before.clause.text):
            before.judgement = NO_VERDICT  # 表上写的“基本完成”不对，实际才60%
            before.doubts.clear()


_BY_THE_OFFICE = expression(r"[你您]们?|办公室|系统|台账|平台|通报|清单")
_AT_LAST = expression(r"^(?:好在|幸好|幸亏|幸而|所幸|后来|最后|最终|终于|总算|好不容易|到底|结果)")


def _forget_what_was_overcome(readings: Sequence[Reading]) -> None:
    """前任没交接，资料也找不到，好在手续已补齐，已整改到位: what stood in the way before the end is overcome."""
    places = [
        place
        for place, reading in enumerate(readings)
        if _AT_LAST.match(reading.clause.text)
        and not any(each.judgement.verdict in UNDONE or each.intents & IN_THE_WAY for each in readings[place:])
    ]
    if not places:
        return
    end = readings[-1]
    if end.judgement.verdict is not Verdict.DONE or end.judgement.doubt or not _tells_the_end(end):
        return
    for reading in readings[: places[0]]:
        if reading.intents & IN_THE_WAY or reading.judgement.verdict in UNDONE:
            forget(reading)
    for reading in readings[places[0] : -1]:
        if reading.judgement.verdict in {Verdict.STAGE, Verdict.DOING, Verdict.STARTED}:
            forget(reading)


def _tells_the_end(end: Reading) -> bool:
    """弄完了; 上周全拆了: by a word of completion, or by a mere act on all of it."""
    return end.clause.has(Tag.COMPLETE) or (end.clause.has(Tag.ALL) and end.clause.has(Tag.PERFECT))


_THE_THING = expression(r"(?:没有?|未|不)[一-龥]{1,5}的[一-龥]{1,8}")


def _forget_what_names_the_thing(readings: Sequence[Reading]) -> None:
    """去年那批没入账的桌椅，已入库: a clause that only names what was wanting, before one that tells of its end."""
    for place, before in enumerate(readings):
        named = _THE_THING.search(before.clause.text)
        is_bare = named is not None and before.clause.text.endswith(named.group()) and not before.clause.amounts
        if (
            is_bare
            and before.judgement.verdict in UNDONE
            and any(after.judgement.verdict is Verdict.DONE for after in readings[place + 1 :])
        ):
            forget(before)
