"""Finds the words of completion that claim that work is done, and lets stand those that pass every trial."""

import re
from datetime import date

from bot.conversation.understand.asked_back import (
    DONE_IN_PART,
    DONE_ON_A_CONDITION,
    IS_THIS_ITEM_DONE,
    LOOSELY_TOLD,
    TWICE_DENIED,
)
from bot.conversation.understand.days.moments import DateMention
from bot.conversation.understand.days.tense import RECENT_DAYS, is_behind, is_still_ahead
from bot.conversation.understand.work.negation import is_denied
from bot.conversation.understand.work.parts import partly
from bot.conversation.understand.work.trailing import DONE_THEN, trailing
from bot.conversation.understand.work.trials import (
    conditional,
    going_on_instead,
    nearly,
    unreal,
)
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.work.wishes import hedged, wished
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import TAKEN, Word


def finished(clause: Clause, today: date) -> Judgement:
    """A clause with a word of completion in it."""
    words = [word for word in clause.all(Tag.COMPLETE) if not is_noun(clause, word)]
    if clause.items and _NAMES_WHAT_IS_DONE.fullmatch(clause.covered):
        return Judgement(Verdict.DONE, clause.first(Tag.COMPLETE))
    if not words:
        return _accepted(clause, today)
    word = words[-1]
    if _AND_THEN_ON.fullmatch(clause.text[word.end - clause.start :]) and not clause.has(Tag.ALREADY):
        return Judgement(Verdict.WILL, word)
    if _THEN_THE_NEXT.search(clause.text) and not clause.has(Tag.ALREADY, Tag.PERFECT):
        return NO_VERDICT
    if any(is_followed_up(clause, mark) for mark in clause.all(Tag.COMPLETE)):
        return Judgement(Verdict.UNSURE, word, DONE_ON_A_CONDITION)
    for test in (unreal, nearly, conditional, wished, hedged, going_on_instead, partly, trailing):
        if found := test(clause, word, today):
            return found
    if (
        word.text == "完"
        and not _is_of_a_named_matter(clause, word)
        and not _OF_WORK.search(clause.covered[: word.start - clause.start])
        and not any(verb.end == word.start and len(verb.text) > 1 for verb in clause.all(Tag.STRONG_ACT))
        and not clause.covered[word.end - clause.start :].startswith("了" + TAKEN)
    ):
        is_sure = _FOR_SURE.search(clause.covered[: word.start - clause.start]) and clause.covered.endswith("了")
        return (
            Judgement(Verdict.DONE, word, LOOSELY_TOLD)
            if is_sure
            else Judgement(Verdict.UNSURE, None, IS_THIS_ITEM_DONE)
        )
    if word.text == "完" and clause.core == "完" and not clause.text.startswith("完了"):
        return Judgement(Verdict.UNSURE, word, LOOSELY_TOLD)
    if word.does(Tag.ROUNDABOUT):
        return Judgement(Verdict.DONE, word, TWICE_DENIED)
    before = clause.covered[: word.start - clause.start]
    is_result = any(verb.end == word.start for verb in clause.all(Tag.ACT)) or (
        word.text == "好了" and _A_THING_MADE.search(before) is not None
    )
    is_result |= word.text == "好了" and bool(clause.items) and _THE_ONE_ABOUT.search(before) is not None
    if word.text == "好了" and not is_result and not _AT_REST.search(clause.covered[: word.start - clause.start]):
        return Judgement(Verdict.UNSURE, word, LOOSELY_TOLD)
    doubt = LOOSELY_TOLD if _is_loose(clause, word) and not clause.has(Tag.ALL) and not is_result else None
    return Judgement(Verdict.DONE, word, doubt)


_THE_ONE_ABOUT = expression(r"[一-龥]{2,4}(?:的|那[个条项块])(?:都|也|已经?)*$")
"""第4条票据的好了: the item itself, by what it is about."""


def _is_of_a_named_matter(clause: Clause, word: Word) -> bool:
    """政治家访全走完了: whatever the verb, with the matter named in front of it."""
    return _A_NAMED_MATTER.search(clause.text[: word.start - clause.start]) is not None and clause.text[
        word.end - clause.start :
    ].startswith("了")


_A_NAMED_MATTER = expression(
    r"^(?!我|他|她|你|您|这|那|今|昨|明|都|会|课)[^,。;]{4,}?(?:全部?|都|也|已经?|均)*[一-龥]$|^(?!我|他|她|你|您)[^,。;]{2,}(?:全部?|都)[一-龥]$"
)
_AND_THEN_ON = expression(r"了?(?:就|再)?(?:上会|过会|报批|送审|报审|上报审批|挂网|送检|报备|交审|进场)$")
"""改完上会: what comes next when it is done."""
_THEN_THE_NEXT = expression(
    r"[一-龥]完[一-龥]{0,6}就(?:搬|用|住|开|投|交|发|签|付|进|验|报|结|装|种|拆|刷|铺)[一-龥]{0,3}(?<!了)$|^(?:等|待)?(?:[收对核查走开谈审改办跑汇征听]|征求|汇总|修改)完[一-龥]{1,6}再(?:[印发签报开付拨装施招公上]|整理|修订)[一-龥]{0,3}$"
)
"""收完意见再印发: the order of what is to come."""
_FOR_SURE = expression(r"^(?:这次|这回|这下|现在|如今|现|是|可|,)*(?:好歹|好不容易)(?:是|也|都|全)*$")
"""好歹完了: said to be so in the end."""
_NAMES_WHAT_IS_DONE = expression(
    r"\ue0ff+(?:也|都|已经?)*(?:做好|已好|已妥|好了?|妥了?)|(?:已经?)?(?:[弄改办做干搞]?完|完成|办结)了?的(?:是|有)\ue0ff+"
)
"""完的是4-3."""
_OF_WORK = expression(
    r"(?:^|[化抹记账入销扣抄核缴砍伐捡堵赶撤停弄改办做干搞赶打整修建装拆写交搬种栽清补换签收退缴追审查验刷铺挖填砌埋架拉围割运卸挂贴印发登录归建报结测绘画采购招培训学谈调核对复统理治造播浇耕铲拔撤移腾封堵平焊接通调试讲处置捯饬掇鼓捣还赔付拨兑访绿捕考评选聘减征迁转护洗涂冲捞防免检剪扎削补葬复种落实施行展推盘访抓管订护栽植工\ue0ff,掏凿划码勾夯耙拧翻捶钻削刨刮磨抛锯锉铆钉绑捆缝裁熨烫晒晾烘碾筛淘拾摘锄犁撒喷洒灌泡摞叠摆扫拖擦掐揪拽扯扒撬驱圈拴插按压垫塞糊粘裱刻雕描标数丈探勘锚捣振拌摊吊扛抬驮疏浚抽泄注充加删并合拼续栓紧裹罩盖苫遮挡垒筑搭支替轮配分派递寄邮载挪让偿垫扣罚讨催索冲抵轧校定估裁判存押缉约询巡守革缮葺漆饰编拟撰订布滤染嵌镶扑灭熏毒]"
    r"|都|全|全部|彻底|已经?|早就?|也|才|就|刚|快|今天|昨天|现在|终于|总算|可算|我们?|这边|基本|[项条件户处个]|[单件帖诉信]回|提前|按[时期]|准时|如期|\ue0ff真的?"
    r"|[这那此该][个件条项]?(?:事情?|活|差事|任务|工作)儿?|(?<=[一-龥]{2})(?:工作|工程|任务|活动)(?<!其他工作)|(?:全部?|全数|逐[一户个件条]|挨[个户家])过)$"
)
"""改完, 都完了: work that was finished; 电影演完了 is not."""
_A_THING_MADE = expression(
    r"^(?![我你他她您咱俺这那]|现在|今天|都|已)[一-龥]{2,}[弄修建装整补写办做搞改归录贴挂铺打调校试检测采捞印置备扩固锚垫填埋砌围封堵焊拧擦洗刷喷涂抹拆换撤搬移清疏浇护接架缴退还追排夯锯钉缝盖栽搭支撑竖绑捆垒堆编锁灌拴箍罩掏砍碾描裱糊漆凿嵌拼]$"
)
"""雨棚搭好了: the thing in front of its verb."""
_AT_REST = expression(
    r"^$|(?:\ue0ff|都|全|也|已经|已|终于|早就?|早已|这边|我们|[弄修建装整补种写办做搞改归录贴挂铺打调校检测采捞新理置备齐扩固锚垫填埋砌围封堵焊拧擦洗刷喷涂搭架立撑支垒码凿挖掏钻绑捆扎缝裁磨抛锯锉铆夯碾摊摞叠摆插锁拴栓罩裹圈遮挡顶换订布设编拟绘刻雕裱糊粘漆饰滤注充续并合拼拨划赔垫扣征罚分配抹拆换撤搬移腾清扫疏通浇护养接架缴退还追收加排配算印夯剪锯晒码扎钉缝盖扶植栽搭支撑竖绑捆垒堆编锁灌调训聘审核登存藏治消培拴箍圈罩遮掏砍伐碾描裱糊粉漆镀钻凿嵌镶串接并拼])$"
)


def is_followed_up(clause: Clause, word: Word) -> bool:
    """完成了就报, 弄完才能验收: speaks of what comes after."""
    return bool(
        re.match(
            r"(?:完|好|齐|清)?了?(?:就(?!是|[昨前刚]|大前|上(?!线|架|墙|会|报|网|岗)|今早)|才|再|还有|又有|(?:说|讲|聊|吱|吭|喊)(?:一声|一下)?$|便(?![民利道桥器池])|马上|立即|方可)|了(?:我|咱们?)(?:就|请|再|给|来|去|会)|了(?:我们?|咱们?|俺们?|[你您]们?)$",
            clause.text[word.end - clause.start :],
        )
    )


_WITHOUT_A_PASS = (
    *(Tag.NEG, Tag.UNREAL, Tag.EVIDENCE, Tag.NEED, Tag.PLAN, Tag.ABLE, Tag.WAIT, Tag.DOING, Tag.IF),
    *(Tag.HEDGE, Tag.NEARLY, Tag.BASIC),
)
"""听说验收通过, 快验收合格了: beside these an acceptance is no fact."""


def _accepted(clause: Clause, today: date) -> Judgement:
    """验收合格, 上周三验收的: acceptance as a fact is completion."""
    closed = clause.first(Tag.CLOSE)
    if closed and ALL_CLOSED.search(clause.text) and not clause.has(Tag.NEG, Tag.PLAN, Tag.ABLE, Tag.IF, Tag.HEDGE):
        return Judgement(Verdict.DONE, closed)
    if closed and "了" in clause.text[closed.start - clause.start :][:4] and _on_a_day_that_is_over(clause, today):
        return Judgement(Verdict.DONE, closed)
    if closed and re.search(r"申请|上报|提请|提出|可以|准备|同意|请", clause.text[: closed.start - clause.start]):
        return NO_VERDICT
    if (
        closed
        and not _CONDITIONS.match(clause.text[closed.end - clause.start :])
        and any(closed.start - mark.end <= 4 for mark in clause.before(closed.start, Tag.ALREADY))
    ):
        return NO_VERDICT if clause.has(Tag.NEG, Tag.PLAN) else Judgement(Verdict.DONE, closed)
    word = clause.first(Tag.ACCEPT)
    if word is None or is_denied(clause, word) or clause.has(*_WITHOUT_A_PASS):
        return NO_VERDICT
    rest = clause.text[word.end - clause.start :]
    if _CONDITIONS.match(rest):
        return NO_VERDICT
    if is_followed_up(clause, word):
        return Judgement(Verdict.WILL, word)
    if clause.has(Tag.PARTIAL):
        return Judgement(Verdict.STAGE, word, DONE_IN_PART, stage=clause.core)
    if any(_is_to_come(mention, today) for mention in clause.dates) and not clause.has(Tag.ALREADY, Tag.PERFECT):
        return Judgement(Verdict.PROMISED if clause.has(Tag.PROMISE) else Verdict.WILL, word)
    if not rest and _on_a_day_that_is_over(clause, today):
        return Judgement(Verdict.DONE, word)
    has_passed = "合格" in rest or "通过" in rest or "过" in rest or word.text not in {"验收", "复验", "核验", "终验"}
    if has_passed or clause.has(Tag.PERFECT) or rest == "的":
        return Judgement(Verdict.DONE, word)
    return NO_VERDICT


def _on_a_day_that_is_over(clause: Clause, today: date) -> bool:
    """大前天就销了号."""
    is_open = clause.has(Tag.NEG, Tag.PLAN, Tag.ABLE, Tag.IF, Tag.HEDGE, Tag.NEED)
    behind = (
        is_behind(mention.moment.past, mention.moment.future, today) and not _comes_again_soon(mention, today)
        for mention in clause.dates
    )
    return bool(clause.dates) and not is_open and all(behind)


def _comes_again_soon(mention: DateMention, today: date) -> bool:
    """节后第一天, said between two holidays: may be the one to come."""
    future = mention.moment.future
    return not mention.is_fixed and future is not None and 0 < (future - today).days <= RECENT_DAYS


ALL_CLOSED = expression(
    r"^(?!.*(?:请|可以|能|帮|给|该)).*(?:(?:都|全部?|均|逐一|已经?|早就?)销(?:号|账|案|项)(?:了|完毕?)$|(?:个个|条条|件件|项项|处处|逐条|逐项)(?:都|已经?|均)?销(?:号|账|案|项)(?:了|完毕?)?$|(?:督[察查]组|巡[察视]组|审计组?|纪委|上级|[省市县区]里|[一-龥]{1,4}[局委厅])(?:给我们?|已经?|都|也|刚|早就?|来)*销(?:号|账|案|项)了$|[\d\ue0ff][条项个件处笔户宗][^,。;!?]{0,6}(?:全部|均|已)+销(?:号|账|案|项)$)"
)
"""审计查出的问题都销号了, 指出的9个问题全部销号: told, and not asked for."""


def _is_to_come(mention: DateMention, today: date) -> bool:
    """11月底, 下旬: still ahead, or a stretch whose like is not just over."""
    moment = mention.moment
    is_open = not moment.is_exact and moment.past != moment.future and not is_behind(moment.past, moment.future, today)
    return is_still_ahead(mention, today) or is_open


_CONDITIONS = expression(r"的?(?:条件|标准|资格|材料|手续|程序|申请|意见|结论|纪要|照片|资料)")
"""已具备销号条件: ready to be closed, not closed."""


def is_noun(clause: Clause, word: Word) -> bool:
    """已完成的项目, 完成后: completion that is not stated but spoken of."""
    rest = clause.text[word.end - clause.start :]
    if DONE_THEN.fullmatch(rest) and any(mention.end <= word.start for mention in clause.dates):
        return False
    if word.text.endswith(("清零", "归零")) and _WHAT_IT_AIMS_AT.match(rest):
        return True
    if re.match(r"(?:了)?的(?!$|[,。;!?]|是|了)|是(?!的$)", rest):
        return True
    return bool(
        re.match(
            r"(?:了)?(?:之后|以后|后(?![街山勤备院门巷台])|时|之前|以前|前(?!期)|的话|再|情况|(?:单位|人|标准|形式|证明|时间|时限|方式|比例|程度)(?:是|在|为|另|见|:|要|找|不))",
            rest,
        )
    )


_WHAT_IT_AIMS_AT = expression(r"的?(?:目标|行动|计划|任务|攻坚|专项|要求|方案|工作|战)")
"""积案清零目标: what is to be so."""
_OF_THE_WORK = expression(r"(?:工作|工程|施工|作业|检修|改造|整治|行动|修缮|维修)(?:已经?|都|也|全部?|终于)*$")
_SETTLED = expression(
    r"(?:整改|落实|执行|处理|清退|退还|补缴|清理|整治|治理|管护|补种|安装|维修|搬迁|安置|发放|拆除|追缴|补发|清欠|防范|回收)(?:工作|任务|措施)?(?:均|都|全)?(?:已经?|早已)$|[条项件]整改$"
)
"""整改已到位: with the work named, nothing is loose about the word."""


def _is_loose(clause: Clause, word: Word) -> bool:
    is_said_twice = any(mark.end == word.start and not mark.does(Tag.LOOSE) for mark in clause.all(Tag.COMPLETE))
    if not word.does(Tag.LOOSE) or is_said_twice or (word.text == "好了" and clause.items):
        return False
    before = clause.text[: word.start - clause.start]
    if _SETTLED.search(before) or (word.text.startswith("结束") and (clause.dates or _OF_THE_WORK.search(before))):
        return False
    if word.text in {"达标", "到位"} and len(before) >= _A_NAMED_THING and clause.text.endswith("了"):
        return False
    if _THIS_ITEM.search(before) or (word.text == "好了" and _ALREADY_SO.search(before)):
        return False
    return word.text != "完" or not (before or clause.text[word.end - clause.start :].startswith(("了", "毕")))


_A_NAMED_THING = 4
"""Characters: 河道保洁到位了 names what it is."""
_ALREADY_SO = expression(r"[^,。;]{4,}(?:已经?|都|全部?)$")
"""锅炉房改造已经好了."""
_THIS_ITEM = expression(
    r"(?:(?:[这本该此][条项件]|这|此)(?:任务|工作|整改|问题|事情?|活儿?)?)(?<!^这)(?<!^此)(?:就|也|已经?|都|算)*$"
)
"""这条结束: of the item itself."""
