"""Reads what is said behind a claim that it is not true, that it came to nothing, or that it was only asked in scorn."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.asked_back import ASKED_IN_RETURN, CONTRADICTED
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.forgetting import forget
from bot.conversation.understand.work.seen_done import say_nothing_of_the_work
from bot.conversation.understand.work.verdicts import UNDONE, Judgement, Verdict
from bot.conversation.understand.writing.any_of import AnyOf
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.quotations import QUOTATION

_UNTRUE = expression(
    r"(?:那|这|可|其实|但|不过|我[查看核问](?:过|了)?|根本|压根|完全|都|全|统统|一律|就|只|是|,)*(?:纯属?|属于?|算)?是?"
    r"(?:没(?:有)?(?:那|这)(?:一?回|码)?事|没(?:有)?的事|没影儿?(?:的)?(?:事|话)?|哪有(?:的|这|那)(?:回)?事|(?:谣言|谣传|传言|讹传|误传|以讹传讹|空穴来风|子虚乌有|无中生有|捏造|杜撰|虚构|编造|造谣)|(?:瞎|胡|乱)(?:说|传|编|吹|扯|诌|讲|写|填|报)|编的|吹(?:的|牛|嘘|出来的)|假(?:的|消息|新闻|话)|不实|(?:并|可)?不(?:属实|是真的|是事实|是真|可信|能信|作数)|做不得数|当不得真|信不得|摆拍|作秀|扯淡|愚人节|(?:电脑|ai|AI)?(?:合成|p)的|[pP](?:图|的|出来的)|去年的|往年的|以前的|旧(?:图|照|闻|的)|早着呢)"
    r"(?:而已|罢了|的|了|呢|吧|啊|,)*"
)
"""没那回事, 纯属谣言, 摆拍而已: what is told is not so."""
_ILL = expression(r"又(?=[收占卖偷倒])|乱|偷|私|违规|强(?![制化])|贪|骗|罚(?!款)|坏|塌|漏|死|停水|停电|出事")
"""有人传我们又收费了，没那回事: an ill that is denied."""
_COUNTS_FOR_NOTHING = expression(
    r"(?:这下|现在|结果|又|那|这|也|就|全|都|,)*(?:(?:等于|跟|和|同|与|形同|如同|好比|等同于?)(?:白|没)[一-龥]{1,3}(?:一样|似的|一个样|一般)?|(?:全|都|又|算是)*白(?:[一-龥](?:了|啦|一场|一趟)|费劲|忙活|折腾|搭)[一-龥]{0,2}|前功尽弃|回到(?:了)?(?:原点|从前|起点|解放前|老样子|原样)|打回(?:了)?原形|(?:那)?才(?:是)?(?:怪|有鬼|见鬼)(?:了|呢)?)(?:了|啦)?"
)
"""等于没换, 白干了, 才有鬼: what was done came to nothing, or was none."""
_RELAPSED = expression(
    r"(?:但|可|不过|,|结果|后来|现在|如今|目前|眼下|最近|近来|近期|这[两几]天|这阵子?|今年|入[夏秋冬]后?|没(?:多久|几天|过几天))+(?:全|都|又|有|也|给|再次|开始|出现)*"
    r"(?:(?:反弹|回潮|返潮|复发|死灰复燃|卷土重来|故态复萌|旧病复发)(?:了|啦|现象|苗头|作废|报废|返工|重来|停用)*"
    r"|(?:抬头|回弹|走样|变味|荒废|撂荒|恢复原样|还原|变回(?:去|来)|(?<=又)(?:欠|堆|堵|漏|占|乱|脏|停|坏|塌|搭|摆|长)(?:上|下|出来|起来|满|住|回来)?)(?:了|啦|现象|苗头|作废|报废|返工|重来|停用)+)"
    r"|(?:一?转头|转身|扭头|转脸|转眼|一出门|出了门|没(?:两|几)天)(?:就|又|便|照样|全)+(?:忘|变卦|反悔|不认|老样|故态|照旧|犯|松|丢)[一-龥]{0,3}"
    r"|(?:[今昨][天儿晚早]|现在|这两天|没几天|第二天|一夜之间|一?转眼|后来|结果)*(?:又|都|全)+(?:跑|摆|搬|开|长|冒|溜|偷)?回来(?:了|啦)"
)
"""现在反弹了, 目前又欠上了: it came undone."""
_HAD_BEEN = expression(
    r"(?![^,。;!?]*(?:照片|材料|资料|[没未不]))[^,。;!?]{0,8}?(?:[一-龥]过|[完好清齐净掉通零]了?|(?:到位|完成|办结|归零|清零|达标)过?)(?:一次|一回|一遍|的)?"
    r"|[^,。;!?]{0,4}(?:劝退|劝离|[清赶撤搬撵请轰拉运遣]走|清退|取缔|驱离|遣散|关停|清理)的[一-龥]{1,5}"
)
_ASKED = expression(
    r"(?:都|全(?!部)|全部|这|说|就|要|想)*(?:完成|办结|完工|竣工|整改完|整改到位|销号|到位|[改弄办做干搞修拆]完|[改弄办做干搞修拆]好|搞定|完)(?:了|啦)?"
)
_IN_SCORN = expression(
    r"(?:那|这|你|您|可|真|还|,)*(?:做(?:梦|白日梦)(?:去)?|想(?:得|的)(?:倒)?(?:挺|真)?美|想多了|门(?:儿)?都没有|开(?:什么|啥|哪门子)?玩笑|扯淡|笑话|哪(?:里|儿)?(?:有)?(?:那么|这么|恁)?(?:快|容易|简单)|早得很|早着|差得远|差远了|还(?:早|远)(?:得很|着)?|下辈子|猴年马月|八字没一撇|影子?都没|谈何容易|拿啥完|拿什么完|不存在|没戏|别(?:提|想)了)(?:呢|吧|去吧|啊|呀|的|了|哦)*"
)
"""完成？做梦呢: the answer says no."""


_SIGNS = AnyOf(fullmatch=(_UNTRUE, _COUNTS_FOR_NOTHING, _RELAPSED, _IN_SCORN))


def read_hearsay(readings: Sequence[Reading]) -> None:
    """Changes, in place, what is told as done and then called untrue, come to nothing or far off into what is not done."""
    for place, (before, after) in enumerate(pairwise(readings), 2):
        if (
            not _SIGNS.found_in(after.clause.text)
            or before.clause.items
            or after.intents - _MAY_BE_READ_IN - _AS_SPOILT
        ):
            continue
        if any(other.judgement.verdict is Verdict.DONE for other in readings[place:]):
            continue
        text = after.clause.text
        if _is_asked_in_scorn(before, text):
            _deny(before, after, ASKED_IN_RETURN)
        elif _came_to_nothing(before, text):
            _deny(before, after, CONTRADICTED)


def believe_the_writer(readings: Sequence[Reading]) -> None:
    """督查组说我们基本完成，我看差得远: forgets, in place, what others call nearly done and the writer does not."""
    for before, after in pairwise(readings):
        if _is_seen_otherwise(before, after):
            forget(before)
            after.doubts.append(CONTRADICTED)


def _is_seen_otherwise(before: Reading, after: Reading) -> bool:
    return (
        before.judgement.verdict is Verdict.BASIC
        and after.judgement.verdict in UNDONE
        and _CALLED_NEARLY_DONE.fullmatch(before.clause.text) is not None
        and _AS_I_SEE_IT.match(after.clause.text) is not None
    )


_CALLED_NEARLY_DONE = expression(
    r"(?!我|咱|俺|本)[一-龥]{1,8}?(?:[说讲写报填]|认为|认定|评定|反馈)(?:的|是|我们?|咱们?|这边)*(?:基本|大体|大致)[一-龥]{1,6}"
)
_AS_I_SEE_IT = expression(r"(?:但|可|不过)?(?:我看|依我看|我觉得|其实|实际上?|事实上|到?现场一?看)")


_MAY_BE_READ_IN = frozenset({Intent.PROGRESS, Intent.DIFFICULTY, Intent.NOT_DONE})


_AS_SPOILT = frozenset({Intent.CORRECTION, Intent.DEFER})
"""后来返潮作废, 入夏后回潮: of the work, and of no message or answer."""


def _deny(before: Reading, after: Reading, doubt: str) -> None:
    forget(before)
    say_nothing_of_the_work(after)
    before.intents.clear()
    after.blocker, before.has_no_figures = None, True
    after.has_no_date = after.has_no_figures = True
    before.judgement, before.doubts = Judgement(Verdict.NOT_DONE, before.judgement.word, doubt), [doubt]


def _is_asked_in_scorn(before: Reading, text: str) -> bool:
    is_asked = before.intents == {Intent.QUESTION} or QUOTATION in before.clause.text
    return is_asked and _ASKED.fullmatch(before.clause.text) is not None and _IN_SCORN.fullmatch(text) is not None


def _came_to_nothing(before: Reading, text: str) -> bool:
    if _RELAPSED.fullmatch(text) and _HAD_BEEN.fullmatch(before.clause.text):
        return True
    is_untrue = _UNTRUE.fullmatch(text) is not None and _ILL.search(before.clause.text) is None
    return (is_untrue or _COUNTS_FOR_NOTHING.fullmatch(text) is not None) and _is_told(before)


def _is_told(before: Reading) -> bool:
    clause = before.clause
    if clause.has(Tag.NEG, Tag.NOT_YET) or before.intents - _MAY_STAND_IN_IT:
        return False
    return before.judgement.verdict in _CLAIMED or (
        clause.has(Tag.PERFECT, Tag.ALREADY) and clause.has(Tag.COMPLETE, Tag.STRONG_ACT)
    )


_MAY_STAND_IN_IT = frozenset({Intent.DIFFICULTY, Intent.EVIDENCE})
_CLAIMED = frozenset({Verdict.DONE, Verdict.UNSURE, Verdict.BASIC, Verdict.NEARLY})
