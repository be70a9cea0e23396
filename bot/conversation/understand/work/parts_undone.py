"""Reads one thing that is done beside another that is not: a part that is left, or a preparation that nothing followed."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.asked_back import NEXT_STEP_NOT_BEGUN, SOMETHING_REMAINS
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.made_ready import (
    FURTHER_GROUNDWORK,
    GROUNDWORK,
    PAPERS,
    PREPARED,
    PREPARED_THINGS,
    SETTLED,
)
from bot.conversation.understand.work.verdicts import UNDONE, Judgement, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_PAPER_AT_LEAST = expression(
    rf"(?:我们?|就|只有)?{PAPERS}(?:倒|也|早|可)(?:是|就|已经?)*[一-龥]{{1,4}}了|(?:只|就|光|仅|也就)是(?:把)?{PAPERS}(?:刚|才|已经?)?[一-龥]{{1,4}}了"
)
"""图纸倒是出来了: so much at least there is."""
_NOT_THE_OTHER = expression(
    r"(?:但是?|可是?|就是|只是|不过)*(?P<thing>(?![我你您他她人活事工还尚都也却倒仍])[一-龥]{1,6}?)(?:还|都|也|一直|尚|却|倒)*[没未](?:有|来得及)?(?P<act>[一-龥])[一-龥]{0,2}?(?:呢)?"
)
_NOT_ANOTHER_ACT = expression(
    r"(?:但是?|可是?|就是|只是|不过|还|尚|也|都|却)*[没未](?:有|来得及|顾上)?(?!安装|安排|安好|接通|接入|接手|加固|补种|补植|补办|修缮|修复|修改|修订|开工|开展|开始|开挖|装修|设立|设置|设计|铺设|架设|埋设|焊接|种植|栽植|打算|上马|通过|做工)(?P<act>[做通接装盖铺刷加配安打砌焊贴挂喷涂埋架种栽补封设修])(?P<thing>(?![完好上成齐到起过下出进来去了]|一[一-龥])[一-龥]{1,4})(?:呢)?"
)
"""没做防渗, 没通水: another act, with its object behind it."""
_MADE_READY = expression(
    r"[一-龥]{1,8}?(?:都|也|全|已经?|刚|早|倒是?)*(?:做|买|造|运|送|到|印|制|订|采购|拉|打|刻|焊|裁|备|领|调|借|招|定做|定制|打印|购置)(?:好|来|回来|完|齐|到|出来|妥|货)?了"
)
_BOUGHT = expression(
    r"[一-龥]{1,6}?(?:都|也|全|已经?|刚|早|倒是?)*(?:买|购|运|拉|领|调|订购?|采购|购置|进)(?:好|来|回来|完|齐|到|进来|过来)?了"
)
_NOT_PUT_TO_USE = expression(
    r"(?:但|可|就是|只是|不过)?(?:一直|都|也|到现在|至今)*(?:还|尚|仍)?(?:都|一直)?[没未](?:有|来得及|顾上)?(?:开始)?(?:装|挂|贴|用|发|铺|栽|种|上|立|摆|换|埋|拆封|启用|安装|张贴|投用|上墙|上线|开通|投运|运行|通电|上架|拆箱|调试|上岗|使用|执行|下发|签|盖|换上|用上|装上|挂上|贴上)(?:呢)?"
)
_NOT_FOLLOWED = expression(
    r"(?:但是?|可是?|就是|只是|不过)*(?:一直|都|也|到现在|至今)*(?:还|尚|仍)(?:都|一直)?[没未](?:有|来得及)?(?:开始)?[一-龥]{1,3}(?:呢)?"
)
_THE_WORK_ITSELF = expression(
    r"(?:但|可|就是|只是|不过)?(?:正事|正经事|正活儿?|实事|真活儿?|实活儿?|活儿?|正题|下一步|后面的?|具体的?活?|行动|动作|实际行动|实质动作|工程|工地|项目|施工|现场|工)(?:还|都|也|尚|却|倒|可)*(?:没(?:有)?|未)(?:开始|动|干|做|跟上|弄|启动|有|开工?|开展|进行|起步|上马|落地|影儿?)?(?:呢)?"
)
"""行动没有, 正事没开始: nothing of the work itself."""
_AWAITED = expression(
    r"(?:[这那此该][条项个]|今年|去年|本年|验收|检查|审计|评估|鉴定|结果|纪要|批复|批文|报告|答复|回函|回复|材料|照片|资料|佐证|凭证|票|回执|数据|领导|上面|财政|钱|款|资金|经费|费用|施工[队方]|队伍|工人|机械|厂家|工程|整改|活儿?|事情?)"
)
"""结果没出, 款没拨: what comes from others, and no part of the work."""
_ENDS = expression(
    rf"(?:了|(?<=[一-龥])[盖拆换装修建铺刷搬清立架埋焊砌浇挂贴种栽挖补通改][好完]?了[一-龥]{{1,4}}|{SETTLED}|完成|完工|完毕|到位|封顶|贯通|竣工|结束|起来|[一-龥][好完通齐毕妥上掉净平满])$"
)
_OF_THE_WORK = expression(
    rf"(?!{PREPARED_THINGS})[一-龥]{{2,10}}(?:封顶|贯通|竣工|结束|起来|[一-龥][好完通齐毕妥上掉净平满]|(?<=[一-龥]{{2}})[切拆修换装建铺刷搬清改立架埋焊吊砌浇挂贴种栽补盖挖平运卸封围划画喷涂](?=了$)|(?<=[一-龥])[盖拆换装修建铺刷搬清立架埋焊砌浇挂贴种栽挖补通改][好完]?了[一-龥]{{1,4}})了?"
)
"""渠身浇筑好, 土建封顶: a part of the work, whatever its name, and no paper, means or hands."""
_NO_FACT = frozenset({Tag.NEG, Tag.IF, Tag.PLAN, Tag.HEDGE, Tag.UNREAL, Tag.WAIT, Tag.LATE, Tag.AWAY, Tag.GREETING})
_WHITHER = frozenset({"来", "去"})
"""灯具买来了: brought, and no plan."""
_A_NAME = frozenset({"计划"})
"""采购计划已做完: a paper, and nothing that is planned."""
_TOLD = frozenset({Verdict.DONE, Verdict.STAGE, Verdict.STARTED, Verdict.NOTHING, Verdict.UNSURE})


def read_parts_undone(readings: Sequence[Reading]) -> None:
    """Changes, in place, what two clauses mean of which one tells a thing done and the other denies another."""
    for before, after in pairwise(readings):
        if _is_denied(before, after) and _is_plain_fact(before) and not _is_counted(after.clause):
            _read_done_and_undone(before, after)
        elif _is_undone_first(before, after):
            # 护坡没砌，清淤倒是做完了
            before.judgement = Judgement(
                Verdict.LEFT_OVER, before.judgement.word, SOMETHING_REMAINS, left=before.clause.core
            )
            after.judgement = Judgement(Verdict.STAGE, after.judgement.word)
            before.doubts, after.doubts = [SOMETHING_REMAINS], []
        elif before.judgement.verdict in UNDONE and not before.intents and _PAPER_AT_LEAST.fullmatch(after.clause.text):
            # 路没修，方案倒是定了
            before.judgement = Judgement(before.judgement.verdict, before.judgement.word, NEXT_STEP_NOT_BEGUN)
            before.doubts, after.judgement = [NEXT_STEP_NOT_BEGUN], _a_stage(after)
            after.doubts.clear()


def _read_done_and_undone(before: Reading, after: Reading) -> None:
    if (
        after.judgement.verdict is Verdict.NOT_STARTED
        and not after.intents
        and before.judgement.verdict in {Verdict.STARTED, Verdict.NOTHING}
        and not before.intents
        and PREPARED.fullmatch(before.clause.text)
    ):
        # 图纸有了，没开干
        before.judgement = _a_stage(before)
        before.doubts, after.doubts = [], [NEXT_STEP_NOT_BEGUN]
        return
    if not after.intents and (
        (_MADE_READY.fullmatch(before.clause.text) and _NOT_PUT_TO_USE.fullmatch(after.clause.text))
        or (_BOUGHT.fullmatch(before.clause.text) and _is_another_part(after))
        or (PREPARED.fullmatch(before.clause.text) and _NOT_FOLLOWED.fullmatch(after.clause.text))
        or (not before.clause.has(Tag.ALL) and _THE_WORK_ITSELF.fullmatch(after.clause.text))
    ):
        # 牌子做好了还没挂; 框架协议签了，正事没开始
        before.judgement = _a_stage(before)
        before.doubts.clear()
        after.judgement = Judgement(Verdict.NOT_DONE, after.judgement.word, NEXT_STEP_NOT_BEGUN)
        after.doubts, after.has_open_denial = [NEXT_STEP_NOT_BEGUN], False
        return
    denied = _NOT_THE_OTHER.fullmatch(after.clause.text) or _NOT_ANOTHER_ACT.fullmatch(after.clause.text)
    if (
        denied is None
        or after.intents - ({Intent.PROGRESS, Intent.DIFFICULTY} if denied["act"] == "通" else {Intent.PROGRESS})
        or _AWAITED.match(denied["thing"])
        or (denied["act"] in before.clause.text and not _is_of_another(before, denied["thing"]))
    ):
        return
    if PREPARED.fullmatch(before.clause.text) or (
        GROUNDWORK.fullmatch(before.clause.text) and not FURTHER_GROUNDWORK.match(denied["thing"])
    ):
        # 预案写完了，演练没搞; 摸底已结束，拆违这块没动
        before.judgement = _a_stage(before)
        before.doubts.clear()
        denial = Verdict.NOT_DONE if after.judgement.verdict is Verdict.NOTHING else after.judgement.verdict
        after.judgement = Judgement(denial, after.judgement.word, NEXT_STEP_NOT_BEGUN)
        after.doubts = [NEXT_STEP_NOT_BEGUN]
    elif _tells_a_part(before) and (denied["act"] == "动" or not after.clause.has(Tag.START)):
        # 墙砌好了，门还没装
        left = Judgement(Verdict.LEFT_OVER, after.judgement.word, SOMETHING_REMAINS, left=after.clause.core)
        after.intents.discard(Intent.DIFFICULTY)
        before.judgement, after.judgement = Judgement(Verdict.STAGE, before.judgement.word), left
        before.doubts.clear()
        after.doubts = [SOMETHING_REMAINS]


_SOMETHING_DONE = expression(
    r"(?P<thing>[一-龥]{1,6}?)(?:都|也|全|已经?|刚|早|倒)*[一-龥]{1,2}(?:[完好通齐毕妥掉净]|起来)?了?"
)


def _is_of_another(before: Reading, thing: str) -> bool:
    """东楼修好了，西楼没修: the same act, of another thing that is named."""
    told = _SOMETHING_DONE.fullmatch(before.clause.text)
    return told is not None and not {told["thing"], thing} & _THE_SAME and told["thing"] != thing and len(thing) > 1


_THE_SAME = frozenset({"整改", "其实", "实际", "实际上", "改", "问题", "事情", "活儿", "说", "嘴上", "里面", "根本"})


_AT_LEAST_THAT = expression(
    rf"(?!{PREPARED_THINGS})(?P<thing>[一-龥]{{2,8}}?)(?:倒|可)(?:是|都|也|已经?|早)*[一-龥]{{1,2}}(?:[完好通齐毕妥掉净]|起来|到位)?了"
)


def _is_undone_first(before: Reading, after: Reading) -> bool:
    denied = _NOT_THE_OTHER.fullmatch(before.clause.text)
    told = _AT_LEAST_THAT.fullmatch(after.clause.text)
    return (
        before.judgement.verdict is Verdict.NOT_DONE
        and not (before.intents or after.intents or _is_counted(before.clause) or _is_counted(after.clause))
        and after.judgement.verdict is Verdict.DONE
        and denied is not None
        and told is not None
        and not _AWAITED.match(denied["thing"])
        and told["thing"] != denied["thing"]
    )


def _is_another_part(after: Reading) -> bool:
    """充电桩买了，电没接: what is there waits for what nobody has done."""
    denied = _NOT_THE_OTHER.fullmatch(after.clause.text)
    return denied is not None and not _AWAITED.match(denied["thing"]) and denied["act"] not in _WHAT_IS_WELL


def _is_denied(before: Reading, after: Reading) -> bool:
    """雨板还没盖 behind what no list knows for a claim: denied, whatever the verb."""
    if after.judgement.verdict in UNDONE or _THE_WORK_ITSELF.fullmatch(after.clause.text):
        return True
    is_unread = after.judgement.verdict is Verdict.NOTHING and not after.intents
    if is_unread and PREPARED.fullmatch(before.clause.text) and _NOT_FOLLOWED.fullmatch(after.clause.text):
        return True
    is_open = before.judgement.verdict is not Verdict.DONE or _NOT_YET.search(after.clause.text) is not None
    denied = _NOT_THE_OTHER.fullmatch(after.clause.text) if is_unread and is_open else None
    return denied is not None and denied["act"] not in _WHAT_IS_WELL and not _THE_PEOPLE.match(denied["thing"])


_NOT_YET = expression(r"[还尚]没|尚未|还未")
_WHAT_IS_WELL = "意问涨跌变反说提耽费花少差影多漏误落剩吵闹受伤出异"
"""没意见, 没问题, 没涨, 没多花: what did not happen, and well so."""
_THE_PEOPLE = expression(r"大家|大伙|群众|家长|职工|村民|居民|业主|学生|老师|患者|老人|住户|别人|谁|哪")


def _tells_a_part(reading: Reading) -> bool:
    if reading.judgement.verdict in {Verdict.DONE, Verdict.STARTED}:
        return True
    return _OF_THE_WORK.fullmatch(reading.clause.text) is not None


def _a_stage(reading: Reading) -> Judgement:
    """Says nothing of how far the work is, but how far the preparations are."""
    return Judgement(Verdict.NOTHING, stage=reading.judgement.stage or reading.clause.core)


def _is_plain_fact(reading: Reading) -> bool:
    clause = reading.clause
    names = _WHITHER | (_A_NAME if GROUNDWORK.fullmatch(clause.text) else frozenset())
    return (
        reading.judgement.verdict in _TOLD
        and not reading.intents
        and not any(word.does(*_NO_FACT) and word.text not in names for word in clause.words)
        and not _is_counted(clause)
        and not clause.has(Tag.ALL)
        and _ENDS.search(clause.text) is not None
    )


def _is_counted(clause: Clause) -> bool:
    return bool(clause.amounts or clause.percents or clause.items)
