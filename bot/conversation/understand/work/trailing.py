"""The trial of a claim by what stands behind its word: carried further, told with its object, or taken back."""

import re
from datetime import date

from bot.conversation.understand.asked_back import IS_IT_DONE
from bot.conversation.understand.work.verdicts import Judgement, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import TAKEN, Word


def trailing(clause: Clause, word: Word, today: date) -> Judgement | None:
    """弄好了告诉你, 完成任务有压力: what stands behind the word may take the claim back."""
    del today
    behind = [mark for mark in clause.words if mark.start >= word.end]
    if word.does(Tag.WHITHER) or clause.before(word.start, Tag.ALREADY) or clause.amounts or clause.percents:
        return None
    if is_carried_further(clause, word):
        return None
    if any(mark.does(*_TAKING_BACK) or mark.text in {"告诉", "通知", "给", "发", "联系", "会"} for mark in behind):
        return Judgement(Verdict.UNSURE, word, IS_IT_DONE)
    rest = clause.covered[word.end - clause.start :].replace(TAKEN, "")
    if re.match(r"(?:整改|任务|工作)?(?:且|并(?!将|非|未|没|不))", rest) or _AND_ALREADY.fullmatch(rest):
        return None
    if re.match("[上通掉出下开起来回]{0,2}[了过]", rest) or _OBJECT.fullmatch(rest):
        return None
    if word.does(Tag.COMPLETE) and _AND_IN_USE.fullmatch(rest):
        return Judgement(Verdict.DONE, word, IS_IT_DONE)
    if _AND_THEN.fullmatch(rest) and not _UNDONE_AGAIN.search(rest):
        return None
    if word.does(Tag.COMPLETE) and _SO_LONG_AGO.fullmatch(rest):
        return None
    if (_INTO.fullmatch(rest) and clause.before(word.start, Tag.ALL)) or (clause.dates and DONE_THEN.fullmatch(rest)):
        return None
    is_told_at_last = _AT_LAST.search(clause.text[: word.start - clause.start]) is not None
    if (clause.before(word.start, Tag.ALL) or is_told_at_last) and _ITS_OBJECT.fullmatch(rest):
        return None
    if behind and behind[-1].does(Tag.ACT):
        is_end = behind[-1].does(Tag.STRONG_ACT) and behind[-1].text == rest
        return Judgement(Verdict.DONE, word, None if is_end else IS_IT_DONE)
    return Judgement(Verdict.UNSURE, word, IS_IT_DONE)


_OBJECT = expression(
    r"(?:全部|所有|各项|相关|本项|该项|此项|这项|上述|整改|清理|落实|任务|工作|事项|目标|指标|问题|措施|内容|要求|验收|的|了|过|呢|嘛|啊|毕|\d|%)*"
)
DONE_THEN = expression(
    r"的(?![一-龥]{0,3}(?:会议?|材料|资料|报告|通知|文件?|函|电话|方案|名单|表|请示|申请|计划|图纸?|合同|协议|意见|问题|情况|任务|事情?|活儿?|项目|项|案|稿|人|时候|那|这|一|几))[一-龥]{1,4}"
)
"""前天退的款, 昨晚送的电: when it was done, with what it was done to behind the verb."""
_IN_USE = expression(
    r"了?(?:[你您]们?|领导|欢迎)*(?:随时|有空|尽管)(?:可以|能|都)*(?:过来|来|去)?(?:看|查|验|检查|核查|复查|抽查|验收)|了?(?:[你您]们?|领导)(?:再|先|帮忙|给)?(?:看|审|核|瞧|把关)(?:看|一?下|瞧|核|阅)?|[,]?(?:试过|试了|试运行|用着|跑着)(?:都|也|一下)*(?:没(?:啥|什么)?毛病|正常|好使|好用|合格)|[,]?(?:已经?|也|都|又|现在|全)*(?:能|可以)(?:正常)?(?:用|使用|开|走|住|坐|通行|出水|运行|营业|收费|上课|喝|办理|投用)了"
)
"""重新修好能用了, 修好了随时来看."""
_OF_A_COMPOUND = expression(
    r"了(?!前期|初步|部分|首|试点|阶段|第|一)[^,。;没未不]{2,10}(?:清收|追缴|清退|清理|处置|化解|调处|兑付|偿还|整治|退还|核销|销毁|整改)(?:工作|任务)?"
)
"""完成了欠款清收: the last of the words is what was completed."""
_AND_ISSUED = expression(
    r"(?:已经?|也|都|就|并|且)*(?:印|下|颁|正式)?发(?:下去|出去|布|文|下|到(?!你|您)[一-龥]{1,6})?(?:执行)?了"
)
"""预案改完发下去了."""
_AND_IN_USE = expression(
    r"(?:并|后|即|已|就)?(?:投运|投用|投产|启用|上线|入库|入系统|入账|归档|印发|下发|交付|复课|开放|通车|通水|通电|营业|运行|使用|归还|上墙|公示|销毁|封存)"
)
"""改完投运, 扫完入系统: and what it serves for now, without 了."""
_INTO_THE_BOOKS = expression(r"(?:入|归|存|交|上)了?(?:账|库|档|国库|公账|财政|架|柜)了?")
_AND_ALREADY = expression(
    r"(?:交卷|交差|交账|收工|收摊|收队|交活|收官)$|[,]?(?:现|也|都|全|均)?已经?[^,。;!?没未不]{1,10}"
)
"""装好已投用."""
_AND_FOLLOWED_UP = expression(
    r"(?:并|且|也|都|全|已经?)*(?:给|予以|向)?(?:回复|答复|反馈|回访|回告|归档|存档|入库|公示|公开|备案|移交|销号|登记)(?:群众|来访人|信访人|本人|当事人|投诉人|住户|家长)?(?:完|过|到位)?了"
)
"""全办结回复了."""
_AND_THEN = expression(
    r"[一-龥]{1,12}了|(?:又|还|再|也|并)?(?:换|刷|喷|涂|盖|铺|装|贴|挂|锁|封|签|立|种|上|加|补|建|登|打)了[一-龥]{1,4}"
)
"""修好又下乡跑起来了, 收上来统一保管了: one act after the other, told as a fact."""
_UNDONE_AGAIN = expression(
    r"又[建占盖种反回乱漏坏堵停关退来出冒丢]|再[建占盖犯]|反|坏|丢|忘|漏|裂|塌|垮|打回|复发|回潮|停|断|黄|错|变[了卦]|不|没|未|被|难|差|慢|晚|迟|乱|旧|老|少|缺|欠|一半|部分|几|点|才|就|要|等|后|再说|以为|觉得|说|报|定|开始|来$|问|看"
)
"""改完又反弹了, 拆完工人就走了: something else is told."""
_AT_LAST = expression(r"(?:总算|终于|好不容易|可算)[一-龥]{0,2}$")
_ITS_OBJECT = expression(r"[^,。;!?没未不再才就]{1,4}")
"""全员签完承诺书: all of them, and what it was."""
_SO_LONG_AGO = expression(
    r"(?:都)?(?:多少(?:天|日子|个月)|多久|多长时间|(?:有)?(?:好些|些|段)(?:天|日子|时间|时候))了|了?\ue0ff+(?:多|来)?(?:的?时间)?了|了?(?:都|快|有)?(?:好|很|老|许)(?:久|长时间|些(?:天|日子)|几(?:天|个月|周))了|了?(?:多日|有些日子|有一?段时间|有阵子)了"
)
"""完成好久了."""
_INTO = expression(r"(?:到|至|给|回|入)[^,。;!?没未不]{1,8}")
"""全部退还到专户."""
_TAKING_BACK = (Tag.TROUBLE, Tag.PLAN, Tag.ABLE, Tag.ANSWER, Tag.HEDGE, Tag.NEED, Tag.WAIT, Tag.DOING, Tag.UNREAL)


def is_carried_further(clause: Clause, word: Word) -> bool:
    """修好能用了, 办结回复了, 改完印发了: what was done behind it, told as a fact."""
    rest = clause.text[word.end - clause.start :]
    return bool(
        (word.does(Tag.COMPLETE, Tag.STRONG_ACT) and _IN_USE.fullmatch(rest))
        or (word.does(Tag.COMPLETE) and _AND_FOLLOWED_UP.fullmatch(rest))
        or _AND_ISSUED.fullmatch(rest)
        or (word.text == "完成" and _OF_A_COMPOUND.fullmatch(rest))
        or _INTO_THE_BOOKS.fullmatch(rest)
    )
