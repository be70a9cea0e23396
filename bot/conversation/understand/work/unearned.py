"""Takes back a claim in the shape of completion that tells of something else than the work done."""

from collections.abc import Sequence
from datetime import date
from itertools import chain

from bot.conversation.understand.asked_back import (
    DECISION_OR_RESULT,
    DONE_ON_A_CONDITION,
    DONE_OR_TO_BE_DONE,
    ONE_PART_ONLY,
)
from bot.conversation.understand.days.moments import DateMention, Edge
from bot.conversation.understand.numbers.percents import PercentMention
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.pairs import names_both
from bot.conversation.understand.work.verdicts import Judgement, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.signs import Lookout, Sign
from bot.conversation.understand.writing.unearned_beside_signs import BEFORE, BEHIND
from bot.conversation.understand.writing.unearned_signs import OF_THE_CLAUSE
from bot.conversation.understand.writing.words import Word, cover

_OF_THE_CLAUSE, _BEFORE, _BEHIND = Lookout(OF_THE_CLAUSE), Lookout(BEFORE), Lookout(BEHIND)


def unearned(clause: Clause, found: Judgement, today: date) -> Judgement | None:
    """What the clause says instead, where `found` takes it for done and it tells of something else."""
    word = found.word
    if word is None:
        return None
    act = next((mark for mark in clause.all(Tag.ACT) if mark.end == word.start and _is_one_verb(mark, word)), word)
    start = act.start - clause.start + _name_within(act.text)
    text = cover(clause.text, [(item.start - clause.start, item.end - clause.start) for item in clause.items])
    before, behind = text[:start], clause.text[word.end - clause.start :]  # 第七条那边弄完了 is of no other
    if _hangs_on_something(clause, before):
        return Judgement(Verdict.UNSURE, word, DONE_ON_A_CONDITION)
    if any(mention.value < _ALL_OF_IT and not _names_the_thing(clause, mention) for mention in clause.percents):
        return Judgement(Verdict.UNSURE, word, "比例与说法不一致，是否已完成")
    if _is_nearer_ahead(clause, before, today) or _is_at_a_torn_time(clause, len(before), behind):
        return Judgement(Verdict.UNSURE, word, DONE_OR_TO_BE_DONE, has_no_date=True)
    signs = chain(
        _OF_THE_CLAUSE.seen_in(clause.text),
        _BEFORE.seen_in(before),
        _BEHIND.opening(behind),
    )
    sign = next((sign for sign in signs if not _stands_all_the_same(clause, word, sign, before, behind)), None)
    if sign is None:
        return None
    if sign.verdict is Verdict.STAGE and names_both(clause.text):
        return None
    if sign.verdict is Verdict.DONE:
        return Judgement(Verdict.DONE, word, found.doubt or sign.doubt)
    return Judgement(sign.verdict, word, sign.doubt, stage=clause.core if sign.verdict is Verdict.STAGE else None)


def _names_the_thing(clause: Clause, mention: PercentMention) -> bool:
    """纯度98%的棉种全发下去了: what it is that was handed out; but 过半的职工签了 names who are so many."""
    if mention.metric is None or mention.metric not in clause.text[: mention.start - clause.start]:
        return False
    return _OF_THE_THING.match(clause.text[mention.end - clause.start :]) is not None


_OF_THE_THING = expression(r"(?:以上|以下)?的(?!$|[了吧]|目标|任务|要求|进度|工作|工程)[一-龥]{2}")


def _name_within(act: str) -> int:
    """Characters of a noun that opens the word of the act: 隐患都消除."""
    found = _A_NAME.match(act)
    return found.end() if found else 0


_A_NAME = expression(r"问题|情况|现象|隐患|困难|难[题点]|阻力")


def _is_one_verb(act: Word, result: Word) -> bool:
    """改|完, 整改|完, but not 春季补植|完成: there the act is the name of a task."""
    return len(act.text) == 1 or len(result.text) == 1


def _stands_all_the_same(clause: Clause, word: Word, sign: Sign, before: str, behind: str) -> bool:
    if sign.of_mere_acts and word.does(Tag.COMPLETE):
        return True
    if (
        sign.doubt == ONE_PART_ONLY
        and not before.endswith("的")
        and (_DONE_TO_THEM.fullmatch(word.text) or _A_STATE.match(word.text) or word.does(Tag.ACCEPT))
    ):
        return True
    if sign.doubt == ONE_PART_ONLY and _A_PLACE_ITSELF.search(before):
        return True
    if sign.doubt == DECISION_OR_RESULT and (_AS_RESOLVED.search(before) or behind.startswith(("并", "且"))):
        return True
    return bool(sign.unless and clause.before(word.start, *sign.unless))


_DONE_TO_THEM = expression(
    r"免职|撤职|处分|辞退|清退|劝退|调离|调整|轮岗|轮换|换届|约谈|诫勉|安置|遣散|解聘|回访|答复|回复|告知|公开|公示|宣读|通报|张贴|上墙"
)
"""干部免职了, 检讨公开了: the people, or the paper, are what the act was done to, and not a part that did it."""
_A_PLACE_ITSELF = expression(
    r"(?:^|,)[一-龥]{0,3}(?:[房库坝桥渠井池塘坡沟棚堤闸仓]|水厂|泵站|路口|厕所|食堂|操场)那[边头儿里](?:都|也|全|已经?|早就?)*[一-龥]?$"
)
"""泵房那边弄利索了: the place is what the item is about; 二队那边弄完了 tells of others."""
_A_STATE = expression(r"(?:[也都再又]|现在|已经?)*(?:不|能|没)")
"""群众不上访了, 学生能喝上热水了: how they are, and not what a part of them did."""
_AS_RESOLVED = expression(
    r"(?:按照?|照|经|依|据|遵|落实|执行)[^,]{0,10}(?:批准|同意|决定|确定|商定|议定|约定|要求|建议)"
)
"""按党组决定退了: what was resolved is done."""


def _hangs_on_something(clause: Clause, before: str) -> bool:
    """料一到就修好了, 给钱就装了, 走个程序就完了: one thing behind another that is still awaited."""
    if clause.before(clause.start + len(before), Tag.ALREADY):
        return False
    if "就" not in clause.text:
        return False
    found = _THEN.search(before[-_NEAR:]) or _THEN_AT_THE_END.search(clause.text[-_NEAR:])
    if found is None or _WHEN_TOLD.search(found["first"]):
        return False
    return _AN_EVENT.search(found["first"]) is not None


_NEAR = 40
"""Characters: what hangs on something stands near to it."""
_THEN = expression(
    r"(?P<first>[^,]{2,})(?<![早前这那])就(?:全部?|都|给[你您]?|可以|能|会)*(?:[报算叫填写](?:上|个|成|作|是)?)?$"
)
_THEN_AT_THE_END = expression(
    r"(?P<first>[^,就]+了[^,前]{0,4})(?<![早前这那])就(?:全部?|都|给[你您]?)*(?!是)[^,]{1,8}$"
)
"""发了工资就退了: the first act is told, the second hangs on it."""
_AN_EVENT = expression(
    r"[一-龥](?:了|到|完|下来|齐|好|通|定|过|满|回来|上)|一(?![直起次早天周月年个批])[一-龥]{1,2}|加[把个]|熬[个过]?|[走盖开打赶挤补换降让突][个点上种一]"
    r"|同意|点头|发[句个]?话|句话|给钱|有[钱人车料水电]|多[给派]|顺利|突击|集中搞|动动|[贴报写拍喊说][一个几张句两]|[天路]好|再[一-龥]|^(?:[你您]们?|领导|书记|局长|主任|上面|财政)[^,说问]{2,6}$"
)
_WHEN_TOLD = expression(
    r"通知|通报|批示|曝光|来电|举报|投诉|提醒|谈话|反馈|发现|接到|巡察|指出|检查(?!就)|查[出到]|点名|提[出了]|要求|交办|整改|说了|批评|约谈|会(?!就)|看[到见]|知道|来了|当[天场晚日即]|[昨前去]|上[周月个次回轮趟午礼星]"
    r"|(?<![要用])不[到出足]|[没未][花用费等出到过满]|用了|花了|只用|天|周|\d日|小时|分钟|[个半]月|年|季度|早|现场|自己|国庆|节|号|时候"
)
"""接到通知就改了, 三天就改完了: one thing behind another that has happened, and how long it took."""


def _is_at_a_torn_time(clause: Clause, length: int, behind: str) -> bool:
    """月完成, 后天内完成: a claim without 了 behind what is left of a time that no reader could make out."""
    bare = clause.covered[:length]
    if clause.before(clause.start + length, Tag.ALREADY, Tag.ALL) or behind.startswith(("了", "过", "的", "毕")):
        return False
    if _BY_THE_PAST.search(clause.text):
        return False
    return _TORN_TIME.search(bare) is not None


_TORN_TIME = expression(
    r"(?:[天月日周季旬末底初内]|(?<=[前后年])[前后内]|^[前后年度])(?:[前后内]|我们?|能|就)*$|^[天月日周季年][^\ue0ff]{0,2}[前后内底]$"
)


def _is_nearer_ahead(clause: Clause, before: str, today: date) -> bool:
    """十五号就办结了, 20号出了, said on the 11th: the day that is to come is the nearer one."""
    if any(_is_almost_a_year_ago(mention, today) for mention in clause.dates) and not _BY_THEN.search(clause.text):
        return True
    is_of_all = clause.has(Tag.ALL) and not before.rstrip("全都").endswith("就")
    if clause.before(clause.start + len(before), Tag.ALREADY) or is_of_all or _BY_THE_PAST.search(clause.text):
        return False
    moments = [mention.moment for mention in clause.dates if mention.end <= clause.start + len(before)]
    by_then = before.rstrip("全都").endswith("就")
    return any(
        moment.past is not None
        and moment.future is not None
        and moment.past != moment.future
        and moment.future - today < today - moment.past
        and (by_then or (moment.future - today).days <= (_SOON if moment.is_exact else _RATHER_SOON))
        for moment in moments
    )


def _is_almost_a_year_ago(mention: DateMention, today: date) -> bool:
    """元旦前把灯全换了, said in October."""
    past, future = mention.moment.past, mention.moment.future
    is_ahead = past is not None and future is not None and past != future and mention.edge is Edge.BEFORE
    return (
        is_ahead
        and past is not None
        and future is not None
        and (today - past).days > _LONG
        and 0 < (future - today).days < _SHORT
    )


_LONG, _SHORT = 250, 100
_BY_THEN = expression(r"已|早|就|去年|前年|今年|上[个半]|以前的")
_SOON, _RATHER_SOON = 14, 62
"""Days: 12月25日印发了, said in November, is told of the last December; 20号出了, said on the 11th, of no day that was.

A month without a day, 11月做完了, is less likely that of the year before."""


_A_HUNDRED_OF_OTHER_THINGS = expression(
    r"(?:100%|百分之?百)[^,]{0,2}(?:没问题|放心|把握|信心|相信|支持|同意|服从|配合|的(?:任务|目标|要求|努力|把握|精力|人)|能|会|可以|要|得)"
    r"|(?:系统|平台|报表|台账|大屏|后台|页面|口径|统计)(?:里|上|中|显示|口径|填|写|标|报|的|是|进度)*(?:为|到)?100%"
    r"|(?:他们|人家|村里|[镇乡旗县]里|下面|下属|乙方|施工[方队]|对方|基层|厂家)[^,]{0,3}(?:报告?|说|称|填|写)[了的是]*100%"
)


def is_a_hundred_of_other_things(clause: Clause) -> bool:
    """百分之百没问题, 整改率100%的任务, 系统显示100%: of trust, of what is demanded, of what others put down."""
    return _A_HUNDRED_OF_OTHER_THINGS.search(clause.text) is not None


_BY_THE_PAST = expression(r"的[尾口官工项案账题号收牌家款钱货房证车章]?$")
"""25号办完的, 26号收的尾."""
_ALL_OF_IT = 100
_A_SLIP = expression(
    r"(?:是|刚才|我|刚刚|不好意思)*(?:手滑|手误|[点按碰发填报打写说回选勾输]错|误[点触按报填]|误操作|玩笑|逗你|骗你|撤回|作废|不算)(?:了|的|呢)*"
    r"|(?:就|也就)?(?:是)?(?:搞定|完成|办结|改完|退|拆|搞|弄)?了?个?(?:零头|寂寞|锤子|皮毛|空气)(?:而已)?"
)
_ALARM = expression(
    r"(?:我)?(?:又|给|把这|都|全)*(?:[记搞弄看写发填算报](?:错|混|反|岔|串|漏|丢)|被|露馅|穿帮|死定|来不及|落了|忘|丢|漏|耽误|搞忘|糟糕|糟了|坏了|惨了|出事|没救|怎么办|咋办|要挨)"
)
_MORE_TRIALS = expression(
    r"^(?:还|尚|仍|也)(?:得|要|需|须)(?:再|等|送|报|走|开|请|让|经|找|过)*(?:[一-龥]{0,3})"
    r"(?:审|上会|批|公示|过会|论证|评|调试|返|会签|讨论|征求|复核|盖章|签字|招标)"
    r"|^(?:就|还在|正|还|现在)*等(?:到账|入账|(?:银行|对方|学生|户主)[一-龥]{0,2}(?:到账|签收|收到|查收|确认))(?:呢|了)?$"
    r"|^(?:还得|还要|先|我们?)?再试(?:试|一试|一?下|[几两]天)?(?:看|再说|行不行|灵不灵)?(?:吧|呢)?$"
    r"|^(?:现在|接下来|下面|剩下)?(?:就|全|只能|只|得)看(?:他们|她们|人家|对方|[甲乙]方|厂家|[一-龥]{1,4}[局科股办队司])(?:那边|那头|那儿)?的?了$"
)


def is_undone_behind(readings: Sequence[Reading]) -> bool:
    """完成了，手滑; 完了，忘了这事; 写完了还得上会; 退了，等到账; 零件换上了，再试试看; 我们这边完了，就看他们了: what a later clause makes of the claim."""
    if len(readings) > 1 and readings[0].clause.text == "完了" and _ALARM.match(readings[1].clause.text):
        return True
    return any(
        _A_SLIP.fullmatch(reading.clause.text)
        or (_MORE_TRIALS.search(reading.clause.text) and reading.judgement.verdict is not Verdict.DONE)
        for reading in readings[1:]
    )
