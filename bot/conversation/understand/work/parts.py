"""Tells the completion of one step, one share or one stretch of the work from that of the work."""

import re
from datetime import date

from bot.conversation.understand.asked_back import DONE_IN_PART, ONE_PART_ONLY, ONE_STEP_ONLY
from bot.conversation.understand.work.pairs import names_both
from bot.conversation.understand.work.steps import step_acted_on
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import Word

_A_STRETCH_OF_WORK = expression(
    r"(?:今年|[去前往]年|本年度?|年度|本月|当月|这个月|上半年|下半年|季度|本周|这周|上周|\d+月份?|阶段|近期|短期|前期|眼下|眼前|现阶段|今[天日晚]|昨[天日]|上午|下午)的?(?:整改)?(?:任务|指标|目标|计划|部分|工作|活儿?)"
    r"|(?:今年|[去前往]年|本年度?|年度|本月|当月|这个月|上半年|下半年|第?[一二三四]季度|本周|这周|上周|\d+月份?)的(?:都|全部?|已经?|也|早就?|均)*(?:完|办|做|弄|改|报|干|整)"
)

_THE_YEARS = expression(r"[一-龥](?:今年|本年度?|年度)的?(?:[一-龥]{0,3}任务|指标|目标)(?:已经?|现已)?(?:全|都|均)")
"""治沙5万亩今年任务全拿下: the amount tells that this is the whole of it."""
_LAID_ON = expression(
    r"(?:责任|(?<!整改)任务|分工|责任人|时限)(?:已经?|都|也|均|全部)*(?:落实|明确|分解|压实)(?:到(?:人|岗|位|科室|单位|部门))?了?$"
    r"|整改任务(?:已经?|都|也|均|全部)*(?:明确|分解|压实|落实到(?:人|岗|科室|单位|部门))了?$"
)
"""责任已落实到人: who has to do it is settled, and no more."""
_HANDED_DOWN = expression(
    r"(?:安排|部署|布置|传达|分解|压实|交办|动员|下达|(?<![签条合节公违爽契预毁])约|沟通|协调|对接|商量|告知|交代|起草)(?:已经?|全部|都|也)*$"
)
_ON_ITS_WAY = expression(r"(?:货|设备|苗木?|材料|配件|物资|样品)(?:已经?|都|全部?)*发(?:了|出|走|来|$)")
"""任务已分解到位, 已部署到位: the work has been given out."""


_A_SHARE = expression(
    r"^(?!我|本|咱|俺|全)[一-龥]{1,6}?(?:科|股|所|站|队|村|组|镇|乡|公司|分局|校区|片区|片)(?:那边|那块|那儿|那|这边|自己)*(?:的|承担的|负责的|那份|那部分|部分)"
    r"(?:部分|任务|活儿?|事儿?)?(?:都|也|已经?|早就?|全部?|均)*$"
)
"""二科的已完成: the share of one among many."""
_THE_EASY_ONES = expression(
    r"(?:^|[,\ue0ff])(?:其中)?(?:没(?:有)?问题|合格|符合(?:条件|要求|标准|规定)|达标|同意|愿意|自愿|配合|条件(?:好|成熟|具备|允许)|手续(?:全|齐|齐全)|资料(?:全|齐|齐全)|简单|容易[一-龥]?|好[办改弄拆谈搬]|紧急|着急|无异议|没(?:有)?异议|没(?:有)?争议|无争议)的"
    r"[一-龥]{0,4}?(?:都|全部?|也|均|已经?|先|就|优先)+$"
)
"""没问题的都归档了: those that were easy, and some others besides."""
_OF_A_SHARE = expression(
    r"了?(?:该|属于|属|归)?(?:我们?|本科|我科|本单位|自己|咱们?)[^,。;]{0,4}(?:的|块|部分|摊|份|任务|活儿?)(?=$|[,。;])"
    r"|了?(?:前|上)半[篇场程][^,。;]{0,2}(?=$|[,。;])|了?(?:昨[天日]|今[天日]|前天|当天|当日|(?:19|20)\d\d年)度?的?(?:量|任务|份|活儿?|部分)?(?=$|[,。;])"
    r"|了?(?:今年|本年度?|本月|当月|这个月|上半年|下半年|本周|这周|本季度|上季度|去年)(?:度)?(?:的[^,。;]{0,4})?(?=$|[,。;])"
    r"|了?(?:整改|项目|相关|前期)?(?:工作|任务|事项)?的?(?:部署|动员|分解|交办|批复|取证|问卷(?:发放)?|发放问卷|对接|沟通|协调|筹措|筹备|谋划|准备|立项|上报|申报|清单|台账|总结|意见征集|征集意见|谈判|磋商|订货|下单|一审|立案|委托|打样|签约|选址|备料|立项批复|用地预审|资格审查|尽职调查|尽调|询价|比价|考察|走访调研|入户(?:调查|走访|摸底)|审计进场|初筛|程序性工作|规定动作|毛坯|硬装|粗装修?|粗加工|资格初审|前置手续)(?=$|[,。;])"
)
"""完成了我这一块, 完成上半年的, 完成整改部署."""
_NTH = expression(
    r"(?:第[一二三四五六七八九十]|头[一两]?|首|前几)(?:遍|轮|层|批次?|期|段|步|笔|车|阶段|标段|组|片)|第(?:[一二三四五六七八九十]{1,3}|\d{1,3})(?:家(?![属园长])|户(?![口主籍外])|处(?![长室理罚])|[栋幢间座排孔跨眼根台棵扇株辆艘]|道(?=[坎墙门梁桥坝渠沟闸]))|头[一两]?(?:家(?![属园长])|户(?![口主籍外])|处(?![长室理罚]))|样板[一-龥]|(?:打完?|打好|压完?)桩|(?<![界标木栏里宿地])(?<!充电)桩(?:都|已经?|也|全)*打[完好]"
    r"|摸[清透]|测完|(?<![保按定足])量完|(?:挖完?|挖好|打完?)坑|坑(?:都|已经?|也|全)*挖[完好]|(?:放完?|弹完?)线|线(?:都|已经?|也)*放[完好]|近半|半数|小半"
)
"""第一遍改完了, 桩打完了, 第九处修好了: more of the same or the next step must follow."""

_ONE_LINK = expression(
    r"(?!所有|最后|全部|各个|每个|薄弱|问题|整改|短板|违规)[一-龥](?![个项些道]环|[个项些道]工)[一-龥](?:环节|工序)(?:已经?|都|也|现已)*(?:走完|完[结成毕]|结束)了?$"
)
"""登记环节完结: one link of the chain; 各环节已完结 are all of them, and 薄弱环节整改完成 tells what was done about it."""


def is_of_some(clause: Clause) -> bool:
    """3个达到100%, 一期100%, 方案100%: all of a part is not all."""
    if clause.amounts and not clause.has(Tag.ALL):
        return True
    return any(mark.text not in _MEASURES for mark in clause.all(Tag.STAGE, Tag.SUPPLY, Tag.EVIDENCE))


_MEASURES = frozenset({"措施", "整改措施", "计划", "整改计划", "清单", "台账"})


_GRANTED = expression(
    r"(?:计划|方案|预算|申请|立项|规划|指标|可研|手续|概算)(?:也|都|已经?|刚)*(?:批|审|定|过|通过|批复|批下来|下来|出来)了$"
)
"""采购计划批了: the plan is granted, and what it plans is to come."""


_STEPS_TAKEN = frozenset({"封顶", "初验", "开标", "评标", "定标", "初审", "图审"})
"""封顶了."""


def step_told(clause: Clause, today: date) -> Judgement:
    """刚打完桩: the name of the step tells that it was taken."""
    del today
    told = clause.text.endswith("了")
    word = next(
        (
            word
            for word in clause.all(Tag.STAGE)
            if word.text[1:2] in ("完", "好") or (told and word.text in _STEPS_TAKEN)
        ),
        None,
    )
    granted = clause.first(Tag.STAGE) if _GRANTED.search(clause.text) else None
    if granted is not None and not clause.has(Tag.NEG, Tag.IF):
        return Judgement(Verdict.STAGE, granted, ONE_STEP_ONLY, stage=clause.core)
    if word is None or clause.has(Tag.NEG, Tag.PLAN, Tag.ABLE, Tag.IF, Tag.NOT_YET):
        return NO_VERDICT
    return Judgement(Verdict.STAGE, word, ONE_STEP_ONLY, stage=clause.core)


def _of_a_stretch(clause: Clause, word: Word) -> Judgement:
    """完成全年任务: asked about, unless 完成全年任务的88% tells how much of it."""
    doubt = None if clause.percents else "完成的是一段时间的任务"
    return Judgement(Verdict.STAGE, word, doubt, stage=clause.core)


def partly(clause: Clause, word: Word, today: date) -> Judgement | None:
    """方案已完成, 主体完工: one step of the work, not the work."""
    del today
    if names_both(clause.text) and not clause.percents:
        return None
    if _A_SHARE.search(clause.text[: word.start - clause.start]) and not clause.items:
        return Judgement(Verdict.STAGE, word, ONE_PART_ONLY, stage=clause.core)
    if _THE_EASY_ONES.search(clause.text[: word.start - clause.start]):
        return Judgement(Verdict.STAGE, word, DONE_IN_PART, stage=clause.core)
    if _ONE_LINK.search(clause.text) and not clause.percents:
        return Judgement(Verdict.STAGE, word, ONE_STEP_ONLY, stage=clause.core)
    if _OF_A_SHARE.match(clause.text[word.end - clause.start :]):
        return Judgement(Verdict.STAGE, word, ONE_PART_ONLY, stage=clause.core)
    if _NTH.search(clause.text) and not clause.percents and "的事" not in clause.text:
        return Judgement(Verdict.STAGE, word, ONE_STEP_ONLY, stage=clause.core)
    if _A_STRETCH_OF_WORK.search(clause.text) and not (clause.amounts and _THE_YEARS.search(clause.text)):
        return _of_a_stretch(clause, word)
    if (
        _LAID_ON.search(clause.text)
        or _HANDED_DOWN.search(clause.text[: word.start - clause.start])
        or _ON_ITS_WAY.search(clause.text)
    ):
        return Judgement(Verdict.STAGE, word, ONE_STEP_ONLY, stage=clause.core)
    only = re.search(
        r"(?<![不船舰])(?:只|仅|(?<!\ue0ff)才|(?<!灯)光|(?:^|[先光也们就])单)$",
        clause.covered[: word.start - clause.start],
    )
    if clause.has(Tag.PARTIAL) or (only and not clause.percents and not clause.amounts):
        return Judgement(Verdict.STAGE, word, DONE_IN_PART, stage=clause.core)
    step = step_acted_on(clause, word)
    return Judgement(Verdict.STAGE, word, ONE_STEP_ONLY, stage=step.text + "完成") if step else None
