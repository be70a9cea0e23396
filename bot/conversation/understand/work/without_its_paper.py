"""Takes work that is twice denied beside a paper that is wanting for done: 鱼塘不是没清，是影像还没整理好."""

from collections.abc import Sequence
from dataclasses import replace

from bot.conversation.understand.asked_back import TWICE_DENIED
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.seen_done import say_nothing_of_the_work
from bot.conversation.understand.work.verdicts import Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_PAPER_NOT_HERE = expression(
    r"(?:而|就|只|,)*是(?:还|都|也|一直)?没(?:有)?(?:来得及|顾上|往|进|在|把)?(?:录|填|留|存|照|拍)(?:进|到|入|上)?(?:系统|平台|台账)?(?:里|上)?(?:面)?(?:[一-龥]{0,4}(?:记录|签到表?|照片|相片|相|影像|视频|台账|资料|痕迹))?(?:填|录|报|登|传)?(?:呢|啊)?"
    r"|(?:而|就|只|,)*是(?:还|都|也|一直)?没(?:有)?(?:来得及|顾上)?(?:往|在)?(?:系统|平台|台账)(?:里|上)?(?:填|录|报|登|传|勾)"
    r"|(?:而|就|只|,)*是(?:那|这|因为|它)?(?:个|张|份)?[一-龥]{0,4}(?:发票|收据|单据?|票据?|回[单执]|凭证|照片|合格证|证书|鉴定书|验收[单表书]|检测报告|报告|纪要|签收[单表]|回函|文号|章|公章|底单|流水)"
    r"(?:还|都|也|一直|尚|至今)*(?:没(?:有)?|未)(?:到|来|到手|下来|出来|回来|寄来|送来|开出?来?|拿[到来]|取[回来]|批?下来?|齐|打出?来?|洗出?来?|导出?来?|盖)(?:呢|啊)?"
    r"|(?:而|就|只|,)*(?:是)?(?:[一-龥]{1,4}的)?手续(?:还|都|也|一直|尚)*(?:没(?:有)?|未)(?:来得及|顾上)?[送交报递](?:[上过][去来]|[上去来到齐全])?(?:呢|啊)?"
)
"""是发票还没到: the paper that tells of it, and not what the work is done with; 手续没送上去 is one, 手续没办下来 a step."""
_A_BOOK_NOT_HERE = expression(
    r"(?:而|就|只|只是|就是|无非|,)*(?:是)?[一-龥]{0,6}?(?:[案文]?卷宗?|[一-龥]册|册子|登记[本簿表]|[一-龥]表|表|档案袋?|本子|[一-龥]单|记录|台账|影像|照片|[材资]料|佐证|[一-龥]报告|纪要|凭证|回执|签到)"
    r"(?:还|都|也|尚|至今|仍)*(?:在我[这手][里儿边上]?)?(?:(?:没(?:有)?|未)(?:来得及|顾上)?(?:给|往|向|扫描|整理|归拢)?[送交递报传填盖录装移补给归缴寄](?!不)[一-龥]{0,4}?|待[补交报送传录归填][一-龥]?)(?:罢了|而已|呢)?"
)
"""卷宗尚未移交罢了, 印证资料待补: whatever the book is called in which the work is told."""
_NOT_A_MATTER = r"(?![一-龥]{0,4}(?:材料|资料|佐证|照片|[图相]片|报告|台账|手续|记录|[表单证票书函章字件]|领导|人|钱|款|[局科所站县乡镇市院办处厂长主任方])(?:不是|并非|没|未))"
_TWICE = expression(
    r"(?:也|倒|可|并|其实|又)*(?P<before>(?!不|并|没|又|哪|人没|人不是没来)[一-龥]{1,5}?)??(?P<lead>并不是|不是|并非|哪(?:里|儿)?是|谁说(?:是)?|没(?:有)?(?:人)?说(?:是)?|不能说|不好说|别(?:以为|当|说|觉得|认为))(?:说)?(?:我们?|咱们?)?"
    rf"(?P<matter>{_NOT_A_MATTER}[一-龥]{{1,4}}?(?<![没未不]))??(?:没(?:有)?|未|尚未|不曾)(?P<act>(?!有|没|未)[一-龥])(?P<rest>[^,。;!?没未不]{{0,4}})"
    r"|(?P<none>没有不)(?P<kept>落实|整改|执行|办理|处理|整治|照办|兑现|清退|发放)(?:的|呀|啊)?"
)
"""不是没清, 鱼塘不是没清, 哪是皮带没换完, 没说没办, 没有不落实, 别以为没搞定."""
NO_END = expression(
    r"有|[人钱空法]|时间|动|进展|管|来|想|谈|找|催|去|要|敢|能|会|让|给|问题|困难|意见|条件|[材资]料|佐证|照片|报告|回执|说|看|听|见|当|资格|把握|收到|接到|通知|同意|配合"
    r"|评审|评估|论证|评议|审[核查批]?(?:过)?$|派"
    r"|招标|报批|立项|申请|申报|审批|采购|设计|开[工始]|启动|安排|部署|研究|布置|上会|考虑|沟通|对接|协调|走|准备|计划|筹|得及|努力|尽力|在"
)
"""不是没动, 不是没招标, 不是没评审: begun or a step, whatever paper is wanting; 不是没人管 tells of no act."""
_AN_END = expression(r"[^,]?(?:完成?|好|到位|成|齐|清|净|掉)|落实|整改|办结|完成")
_CLEAR_ACTS = frozenset("拆退换清补发装种栽铺挖填修")
"""Acts that have an end of their own: 不能说没干 may be conceded of some of it."""


def is_without_its_paper(before: Reading, after: Reading) -> bool:
    """不是没换，是发票还没到: done, and its paper is wanting."""
    return _is_twice_denied(before) and _is_wanting(after)


def _is_twice_denied(reading: Reading) -> bool:
    denied = _TWICE.fullmatch(reading.clause.text)
    if denied is None or reading.clause.amounts or reading.clause.has(Tag.PARTIAL):
        return False
    if denied["none"]:
        return True
    act = denied["act"] + denied["rest"]
    if NO_END.match(act):
        return False
    if denied["lead"] in _CONCEDES:
        return _AN_END.match(act) is not None or denied["act"] in _CLEAR_ACTS
    return True


_CONCEDES = frozenset({"不能说", "不好说"})


def _is_wanting(reading: Reading) -> bool:
    clause = reading.clause
    if clause.amounts:
        return False
    said = reading.intents - {Intent.PROGRESS}
    return (
        said == {Intent.EVIDENCE_PENDING}
        or _PAPER_NOT_HERE.fullmatch(clause.text) is not None
        or _A_BOOK_NOT_HERE.fullmatch(clause.text) is not None
    )


def take_for_done(reading: Reading) -> None:
    """Two denials make a claim that is read back."""
    reading.judgement, reading.doubts = Judgement(Verdict.DONE, reading.judgement.word, TWICE_DENIED), [TWICE_DENIED]
    reading.intents, reading.has_open_denial, reading.blocker = set(), False, None


def take_for_wanting(reading: Reading) -> None:
    """单子还在我这没递上去: a paper is still to come, and nothing else of it is still going on."""
    say_nothing_of_the_work(reading)
    reading.intents, reading.has_open_denial = {Intent.EVIDENCE_PENDING}, False
    reading.clause = replace(reading.clause, words=(), tags=frozenset())


def take_the_claim_between(readings: Sequence[Reading]) -> None:
    """鱼塘不是没清，清完了，影像还没整理好: the claim that the two denials are told for stands between."""
    for before, claim, paper in zip(readings, readings[1:], readings[2:], strict=False):
        denied = _TWICE.fullmatch(before.clause.text)
        if not (denied and denied["act"] and _is_twice_denied(before) and _is_wanting(paper)):
            continue
        told = _TOLD_AFTER_ALL.fullmatch(claim.clause.text)
        if told and told["act"] == denied["act"] and claim.judgement.verdict in _MAY_BE_TOLD:
            take_for_done(before)
            say_nothing_of_the_work(claim)
            take_for_wanting(paper)


_MAY_BE_TOLD = frozenset({Verdict.DONE, Verdict.UNSURE, Verdict.NOTHING})
_TOLD_AFTER_ALL = expression(
    r"(?:是|其实|早就?|已经?|[^,。;!?没未不\ue0ff]{0,4}?(?:都|全|也|早就?|已经?|是)){0,3}(?P<act>[一-龥])(?:(?:完成?|好|掉|净|齐|清|定|妥|到位)了?|过?了)(?:的|呀|啊)?"
)
