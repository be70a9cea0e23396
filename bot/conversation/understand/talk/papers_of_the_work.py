"""Tells papers that are proof from those that are a step of the work, its draft or its object."""

import re

from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

LIES_WITH = expression(
    r"(?:在|搁|放|撂|存(?!根|[单档])|[压锁攥捏揣]在?)(?P<who>.{1,8}?)(?:那里|那儿|那|这里|这儿|这|处|手里|手上|手头)(?:呢|了|放着|存着|搁着)?$"
    r"|(?:[搁放存锁压]在|在|搁|放|存|锁)(?P<keeper>(?![我这那])[一-龥]{1,6}?)的?(?:电脑|手机|柜子?|抽屉|u盘|优盘|硬盘|邮箱|包)(?:里|上)(?:呢|了|放着|存着|搁着)?$"
    r"|(?<=[票单据证表册函录条书件片料账告图])(?:都|也|就|现在|全)*(?P<has>(?![我你您咱俺都也还没不在正等让由全])[一-龥]{2,3}?)(?:拿|拎|收|攥|揣|捏|存|留|管|保管)[着住](?:呢|了)?$"
)
"""材料在小赵那, 照片存老李电脑里, 发票阿芬拿着: with whom or where a paper lies."""
_PAPERS = expression(
    r"材料|资料|佐证|证据链|盖章件|签字件|签章件|反馈[表单]|记录(?=[还也都仍]?[没未])|照片|图片|相片|影像|视频|截图|凭证|附件|扫描|复印|复印件|发票|收据|票据|证明|文号|验收报告|整改报告"
    r"|验收单|验收表|意见书|鉴定书|结论书|结算[单书]|决算书|合格证|证书|批复件|回单(?!位)|单子|单据|凭据|小票|销号表|销号单|拍照|签[到字]表|签[收字]单|情况说明|对比|回执|图文|报告|会议纪要(?!制度|学|都?已?经?[印下]?发)"
    r"|对账单|检验单|化验单|体检单|保修单|送货单|清点单|领用单|签领表|现场图|实景图|效果图|航拍|录像|录音|录屏|流水|明细|退款单|缴款[书单]|进账单|[出入]库单|交接单|移交单|底稿|底单|存根|签字版|盖章版|电子版|纸质版|扫描版|材料包|压缩包|佐证包|打款记录|转账记录|检查记录|台账复印"
)
_A_DRAFT = expression(r"(?:初稿|草稿|讨论稿|送审稿)")
_A_STEP = expression(
    r"(?:调查|环评|评估|检测|可研|可行性研究|鉴定|审计|设计|测绘|勘察|评审|论证|安评|能评|水保|预审|请示|申请|报价|预算|概算|核查|倒查|清产核资|降等|地勘|监测)[一-龥]{0,2}(?:报告书?|书|单|图纸?|表)"
)
"""环评报告在编: a paper that the work itself goes through, and no proof of its end."""
_FILED = expression(r"档案[里中]?(?:缺|漏|少|该有)的?[一-龥]{0,6}(?:补|归|装|录)(?:进去|进|齐|全|上|好|完)了?$")
"""干部档案缺的材料补进去了: the file is what was put right."""
_NAMES_THE_FAULT = expression(
    r"(?:假|虚|违规|白条|不合规|超标)[一-龥]{0,2}(?:发票|票据|凭证|单据|收据|合同|材料|档案|证明|报告)[^,。;]{0,3}的?(?:责任人|当事人|人员|干部|经办人|开票人|案子|那几个)"
)
"""假发票的责任人处理了: the paper names the fault."""
_TO_BE_ISSUED = expression(
    r"(?:贴|挂|发|颁|核发|换)(?:个|张|一张)?[一-龥]{0,4}(?:证书?|合格证|许可证|标识?|铅封|二维码|标签|牌)$|出(?:具|个|份|一份|一个)*[一-龥]{0,2}(?:报告|结论|意见|结果|证|函|证明|鉴定)(?:书)?$"
)
"""就差第三方出报告: the last step is theirs."""
_BY_THE_PAPER = expression(
    r"(?:照着?|按照?|按着|对照着?|依照|根据|比着)[一-龥]{0,4}(?:单子|清单|台账|报告|材料|意见书|纪要|文件|方案|图纸|花名册|名册|底册|表|名单)(?:来|去|上的?|里的?|要求)*(?:一[一-龥]一?[一-龥]|逐[一-龥]|挨个|正在|在|全部|已经?|都){0,4}(?:地)?(?:做|改|办|弄|干|查|核|对|推|退|补|清|拆|装|整改|落实|推进|整治|销号)"
)
"""照单子一项项做: the paper says what is to be done, and proves nothing."""
_FOR_A_STEP = expression(
    r"(?:诉讼|起诉|立案|仲裁|上诉|报批|申报|招标|投标|报建|立项|过户|办证|用地|谈判|复议|破产|开庭|竞标|申请)(?:的|用的)?(?:材料|资料|文件|手续|卷宗|文书)"
)
"""准备诉讼材料: papers for a step of the work, and no proof of its end."""
_OFFICE = r"(?:[院党局厂校矿所县政镇乡区市委部馆站司总旗]|综合|纪检)办(?![理事结完好])"
"""院办, 党政办: who gathers the papers."""
_A_PAPER_SENT = expression(
    rf"(?:材料|资料|照片|报告|证明|凭证|票据|回单(?!位)|文件|图|表|单|书|件|稿|版|意见|纪要|记录)[^,。;]{{0,8}}(?:(?:送|交|传|寄|递|捎|呈|呈送|呈报|上传|报送)(?:(?:给|到|来|去|上|过|您|你|办公室|整改办|巡察办|$)|[一-龥]{{0,3}}?{_OFFICE})|给(?:你|您|办公室|整改办|巡察办|督[查察]|纪检|\ue0ff))"
    rf"|(?:合同|协议)[^,。;]{{0,6}}(?:送|交|报)(?:送|给|到)?[一-龥]{{0,3}}?{_OFFICE}"
)
"""检测报告后天送过去: whatever the paper is, it is sent."""
_PAPER_TO_AN_OFFICE = expression(
    rf"(?:报告|合同|协议|单|表|书|意见|纪要|记录|照片|凭证|证明|回执)[^,。;让请叫由]{{0,6}}(?:送|交|传|寄|递|报送?|呈[送报]?|拿)(?:给|到|至|去|往)?[一-龥]{{0,3}}?{_OFFICE}(?:去|吧|那|了)*$"
)
_DRAWN_UP_ANEW = expression(
    r"(?:票据?|发票|凭证|收据|合同|证书?|单据)[一-龥]{0,4}(?:重新|补|换|更正|冲)[一-龥]{0,2}(?:开|填|粘|做|办|制)(?:好|完|齐)?了"
    r"|^(?!我|这|那|整改|佐证|验收|材料|相关|有关|照片)[一-龥]{2,5}?(?:票据?|发票|凭证|底稿|档案|卷宗|合同|证照|单据|台账|账册|报表)库?(?:都|也|全部?|已经?)*(?:核销|归档|清点|销毁|更正|盘点|封存|作废|冲红|注销)了$"
    r"|^(?:[一-龥]{2,6}底稿|病历|病案|学籍卡?|教案|(?:会议|巡查|检修|护理|值班|养护|消毒|台站)(?:记录|日志))(?:都|也|全部?|已经?|均)*(?:补全|补正|补写|补登|补记|补完整|重写)(?:完|好|齐)?了$"
)
"""票据重新开了, 审计底稿归档了, 审计底稿补全了: the paper is what was put right."""
_BUILDING = expression(
    r"材料(?:还|仍|正|也|都)*在?(?:采购|订购|生产|运输|加工|路上|进货|备货|调运)|材料(?:还|都|也|尚)*[没未](?:有)?(?:领|买|运|拉|采购|下料)(?:到|来|齐|回来?)?$|材料(?:都|已经?|全|也)*(?:进场|到货|到场|运到|到位|到齐|备齐|上山|进工地)"
)
"""材料进场了: what is built with."""
_FOR_SALE = expression(
    r"(?:教辅|复习|培训|宣传|推销|建筑|装修|防水|保温)(?:资料|材料)|材料(?:价|费|款|钱|涨|紧|商|供应)|意见书(?:也|都|已经?)*(?:拿|领|取|下|批)(?:到手?|回来|下来)?了"
)
"""教辅资料退给学生了: goods, and no proof."""
_PUT_AWAY = ("扫描", "录", "补录", "搬", "存", "移", "退", "贴", "归")
_TO_US = expression(r"[你您]|办公室|整改办|巡察|桌|邮箱|群")
"""老档案都扫描进系统了: the papers are what was put in order; 整改报告放你桌上了 is proof."""


_A_PROOF_FILED = expression(
    r"[一-龥]{0,4}(?:单据|照片|回执|回单|签到表|签收[单表]|验收[单表]|收条|收据|纪要|佐证|影像)[^,。;!?没未\d\ue0ff]{0,4}归"
)
"""单据已归到卷宗: filed as proof; 案卷都归到库里了 is the work."""


def is_a_paper_sent(clause: Clause) -> bool:
    """检测报告明早交院办: a paper on its way to an office, and nobody told to do anything."""
    return _PAPER_TO_AN_OFFICE.search(clause.text) is not None


_GONE_THROUGH = expression(
    r"[一-龥]{2,6}?(?:正|都|还|也)?(?:在)?(?:逐[一-龥]|挨[一-龥]|一[一-龥]一?[一-龥])(?:地)?(?:正|在|都)*(?:翻|查|核|对|看|审|捋|过|比|筛|清|理|扫|录|补|盘|核对|清点|核查|核实|排查|梳理|倒查|复核|登记|审核)(?:看|查|阅|对)?(?:着|中|呢)*"
)
"""凭证逐本在翻: what is gone through piece by piece is the work."""


_THE_ITEM_ABOUT_THEM = expression(
    r"(?:[票单证]据?|发票|合同|档案|台账|资料|材料|凭证|账目|报表|卷宗)(?:的|那[个条项块]|这[个条项块])(?:都|也|已经?|全)*(?:[弄办改做搞整][完好]|[好完])了$"
)
"""第4条票据的好了: what the item is about, and no proof of it."""
_THE_FILES_THEMSELVES = expression(
    r"[把将][一-龥]{0,4}?(?:档案|卷宗|案卷|史料|账册)(?:都|全|也|给)*(?:理|整理|归整|捋|扫描?|录入?|编目?|装订|修复?|誊|数字化)(?:出来|起来|完|好|齐|清|顺)?$"
    r"|(?:扫描|装订|录入|著录|编目|修复|数字化)(?:老|旧|历史|纸质|全部)?(?:档案|卷宗|案卷|史料|账册)$"
)
"""把档案理出来, 扫描卷宗: the files are what is worked on."""

_PILED_UP = r"(?:积压|堆积|滞留|遗留|陈年|超期|逾期|存量|历史|旧|老)下?的?[一-龥]{0,3}(?:单子|单据|票据|发票|凭证|账单|回执|表格|材料)"
_CLEARED = r"(?:清|办|核|审|派|销|消化|处理|核销|报销|录入|登记)[完好掉净结理]*"
_A_BACKLOG = expression(rf"{_CLEARED}(?:这批|那批|全部)?{_PILED_UP}$|{_PILED_UP}[^,。;!?交送报补]{{0,8}}{_CLEARED}了?$")
"""清完积压单子, 积压单子还没清: what has piled up is what is to be got rid of."""


def speaks_of_papers(clause: Clause) -> bool:
    """Whether a paper is named that is proof, and not a step of the work, its draft or its object."""
    if _BUILDING.search(clause.text) or _FOR_SALE.search(clause.text) or _GONE_THROUGH.fullmatch(clause.text):
        return False
    put = clause.first(Tag.WHITHER)
    if put and put.text.startswith(_PUT_AWAY) and not (_TO_US.search(clause.text) or _A_PROOF_FILED.match(clause.text)):
        return False
    is_named = clause.has(Tag.EVIDENCE) or _A_PAPER_SENT.search(clause.text)
    if not is_named or _A_DRAFT.search(clause.text) or _DRAWN_UP_ANEW.search(clause.text):
        return False
    if _FILED.search(clause.text) or _NAMES_THE_FAULT.search(clause.text) or _is_the_work(clause):
        return False
    if clause.has(Tag.ONLY_LEFT) and _TO_BE_ISSUED.search(clause.text):
        return False
    if _BY_THE_PAPER.search(clause.text) and not clause.has(Tag.NEG):
        return False
    if _FOR_A_STEP.search(clause.text) and clause.has(Tag.DOING, Tag.STILL, Tag.PREPARING) and not clause.has(Tag.NEG):
        return False
    if _A_STEP.search(clause.text) and (
        clause.has(Tag.DOING, Tag.STILL, Tag.SUBMIT, Tag.ONLY_LEFT)
        or re.search(r"出来了|已[呈报交]|递上去|(?:评审|审查|论证|备案|批复)(?:都|也|已经?)*(?:通过|过)了", clause.text)
    ):
        return False
    if clause.has(Tag.RESOURCE) and not _PAPERS.search(clause.text):
        return False
    is_paper = bool(_PAPERS.search(clause.text))
    if not is_paper and not clause.has(Tag.HAND_IN, Tag.SHORT, Tag.SUBMIT) and not LIES_WITH.search(clause.text):
        return False
    handed_in_later = clause.dates and re.search("补[交送发寄]", clause.text)
    if not is_paper and clause.has(Tag.PREPARING, Tag.COMPLETE) and not (clause.has(Tag.REPORT) or handed_in_later):
        return False
    counted = len(clause.amounts) > 1 and len({amount.unit for amount in clause.amounts}) == 1 and clause.has(Tag.ACT)
    many = _PUT_IN_ORDER.search(clause.text) and any(amount.value >= _MANY for amount in clause.amounts)
    return not counted and not (many and not _TO_US.search(clause.text))


_PUT_IN_ORDER = expression(r"扫描|扫[了完好到]|数字化|装订|归档|录入|整理|著录|编目|补录|上架")
_MANY = 20
"""档案扫描4.3万页: so many papers are the work itself, and no proof of it."""


def _is_the_work(clause: Clause) -> bool:
    """Papers that an item is about, or that are worked on themselves."""
    is_about_them = bool(clause.items) and _THE_ITEM_ABOUT_THEM.search(clause.text) is not None
    is_filed = _THE_FILES_THEMSELVES.search(clause.text) is not None and not clause.has(Tag.NEG)
    return is_about_them or is_filed or _A_BACKLOG.search(clause.text) is not None or _is_half_put_together(clause)


def _is_half_put_together(clause: Clause) -> bool:
    """材料只整理了一半, 卷宗扫了百分之五十五: how far the work on them is."""
    return any(
        mention.value < 100
        and (clause.has(Tag.PREPARING, Tag.ACT) or _GONE_OVER.search(clause.text[: mention.start - clause.start]))
        for mention in clause.percents
    )


_GONE_OVER = expression(r"(?:扫描?|核对?|编|翻|校对?|理|录|著录|印|数字化|复核|审核|清点)(?:了|完|过)*$")
