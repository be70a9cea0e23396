"""Takes it for a claim when all of a number of things were dealt with: 5家供应商全部签了新合同."""

import re
from datetime import date

from bot.conversation.understand.days.tense import is_still_ahead
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import Word

_WEAKENED_BY = (
    *(Tag.NEG, Tag.CANNOT, Tag.UNABLE, Tag.LATE, Tag.NOT_YET, Tag.UNREAL, Tag.LEFT, Tag.EXCEPT),
    *(Tag.PLAN, Tag.ABLE, Tag.PROMISE, Tag.AT_ONCE, Tag.HEDGE, Tag.IF, Tag.NEED, Tag.DELEGATE, Tag.ASK),
    *(Tag.STILL, Tag.DOING, Tag.WAIT, Tag.START, Tag.BASIC, Tag.NEARLY, Tag.CLOSING, Tag.PARTIAL, Tag.DRAFT, Tag.LONG),
)
_ALL = r"(?:统统|通通|全部|全都|都|均|全|统统|通通|一律|悉数|尽数|全数|全额|足额|如数|个个|户户|件件|人人|家家|条条|项项|笔笔|处处|份份)"
_HOW = r"(?:也|已经?|早就?|重新|统一|依法|一并|一次性|按[要规]求|按规定|逐一|顺利)*"
_DEALT_WITH = expression(
    rf"{_ALL}{_HOW}(?P<act>(?![没未不还在正待等])(?:(?:(?![就才再便要])[一-龥]){{1,14}}?(?:了|完|好|掉|齐|清|净|光|妥|毕|罢|讫|到位|过|(?<=[访送退发还讲走扣兑补])到)|(?:更?换|改|翻|替)(?:成|为|上)[一-龥]{{1,7}}))[了的]?$"
)
_IN_FULL = expression(
    rf"(?:全部|统统|通通|均|全数|悉数|尽数|一(?![分毛厘点丝])[一-龥]不[落漏剩差少]|全额|足额|如数|件件|户户|个个|一律|(?<![安健齐完])全){_HOW}(?P<act>[一-龥]{{2,5}}|[一-龥]{{1,3}}[进到回入还给至归向][一-龥]{{1,8}}|(?<=全)[消清销亮办结退拆换补修撤停搬])$"
)
_ARRIVED = frozenset(
    [
        "答复",
        "到账",
        "到户",
        "到卡",
        "到位",
        "领到",
        "到手",
        "过审",
        "过关",
        "过检",
        "达标",
        "合格",
        "入账",
        "入库",
        "覆盖",
        "上墙",
        "出库",
        "出栏",
        "出清",
        "离场",
        "离岗",
        "到岗",
        "返岗",
        "归队",
        "归位",
        "结业",
        "毕业",
        "下线",
        "下架",
        "上架",
        "撤离",
        "转移",
        "归档",
        "开通",
        "出院",
        "返还",
        "归还",
        "上岗",
        "上岸",
        "离校",
        "退场",
        "出租",
        "入住",
        "转运",
        "离港",
        "签字",
        "签名",
        "签约",
    ]
)
ONLY_A_STEP = expression(
    r"通知|告知|布置|部署|传达|动员|摸|排查|沟通|对接|联系|上报|申报|报名|立项|招标|中标|开工|动工|进场|启动|开始|下单|订(?!正)购?|测(?!试)|量(?!化)|评估|设计"
    r"|谈(?![完好妥拢毕罢]|过?话)|[跑走看去查问来到]了?(?:过|一?遍|一?趟|$)|收到|知道|报[上送]|同意|答应|表态|安排|交代|分[配解]|参加|出席|知情|有[了人]|选址|备案|备齐|收[齐集]"
    r"|看[到见着]|晓得|知[晓悉]|记[下住](?!账)|明白|听[到见说]|汇报|(?:给|跟|向|同|和)[一-龥]{1,8}?(?:汇报|报告|请示|说|讲|提|反映|打招呼)"
    r"|[说讲称]|回复|反映|承诺|保证|表示|入户|定(?!损)|拟|打印|采购|购[买置]|批|核(?![销减发])|勘|验(?!收)|整理|汇总|挂牌|列入|纳入|拍照|登记|建档|花|用|投|申请|下达|张罗|准备"
)
"""What is told of all of them, and is no more than a step on the way, or told by others."""
_TOLD_BY_OTHERS = expression(r"[说称讲]|听|据|反映|转告|号称|账面|去年|前年|上半年|上[个一]?季度|上个?月")
_BY_AUTHORITIES = expression(
    r"(?:领导|局长|书记|常委|主任|院长|校长|班子成员|专家|评委|部门|委办|科室|单位)(?!的|问题)[^,。;]{0,4}(?:签|同意|批|点头|看|审|表态|拍板)"
)
"""三位领导都签了字: a step it had to take."""
_SETTLED = expression(r"办结|审结|结案|办完|结清|完成|整改")
_SIGNED = expression(r"(?:补|重新?|续|换|改)?签")


def all_of_them(clause: Clause, today: date) -> Judgement:
    """The claim of a clause that tells of all of so many things, whatever verb it tells it with."""
    counted = [amount for amount in clause.amounts if not amount.is_none_at_all and not amount.is_vague]
    if clause.text.startswith(("等", "待")) or clause.has(Tag.LATER):
        return NO_VERDICT
    if not counted or clause.has(*_WEAKENED_BY) or clause.percents:
        return NO_VERDICT
    if any(is_still_ahead(mention, today) for mention in clause.dates):
        return NO_VERDICT
    start = counted[-1].end - clause.start
    rest = clause.text[start:]
    if _BY_AUTHORITIES.match(rest):
        return NO_VERDICT
    found = _DEALT_WITH.search(rest) or _bare(clause, rest, start)
    if found is None or ONLY_A_STEP.match(found["act"]):
        return NO_VERDICT
    if _TOLD_BY_OTHERS.search(clause.text[: start + found.start("act")]):
        return NO_VERDICT
    place = clause.start + start + found.start("act")
    stages = [word for word in clause.all(Tag.STAGE) if word.start != counted[-1].end]  # 两个标段都竣工了
    is_step = bool(stages) and not _SETTLED.match(found["act"])
    if is_step or (clause.has(Tag.SUPPLY) and not _SIGNED.match(found["act"])):
        return NO_VERDICT
    if any(word.end > clause.start + start + found.start() for word in clause.all(Tag.TROUBLE)):
        return NO_VERDICT
    return Judgement(Verdict.DONE, Word(place, place + len(found["act"]), found["act"]))


def _bare(clause: Clause, rest: str, start: int) -> re.Match[str] | None:
    """456份告知书全部签收: without 了 only a known verb of work counts."""
    found = _IN_FULL.search(rest)
    if found is None:
        return None
    place = clause.start + start + found.start("act")
    if found["act"] in _ARRIVED or len(found["act"]) == 1:
        return found
    verbs = clause.after(place, Tag.COMPLETE, Tag.ACT)
    return found if verbs and verbs[0].start - place <= 2 else None
