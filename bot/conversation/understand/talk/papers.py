"""Reads what a clause says about proof: papers handed in, still to come, or lying with somebody."""

import re

from bot.conversation.understand.asked_back import STILL_WAITING_FOR_AN_ANSWER
from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.talk.papers_at_hand import is_owed, is_with_us
from bot.conversation.understand.talk.papers_of_the_work import LIES_WITH, speaks_of_papers
from bot.conversation.understand.work.negation import denials
from bot.conversation.understand.writing.any_of import AnyOf
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.references import DOCUMENT, FILE, LINK

_REFERENCES = (DOCUMENT, FILE, LINK)
_ARRIVALS = frozenset({"到", "到货", "到位", "运到", "运来", "进场", "供上"})
"""Materials that have not arrived are for building, not for proof."""
_UNSEALED = expression(
    r"(?:公?章|印章?|手印|指印)(?:还|都|也|仍|尚)*(?:没有?|未)(?:来得及)?(?:盖|摁|按|加|补|齐)"
    r"|(?:字|签字|签名)(?:还|都|也|仍|尚)*(?:没有?|未)(?:来得及)?(?:签|补|齐)|[没未](?:来得及)?(?:盖公?章|按手印)|差一?个(?:公?章|签字|手印)(?!就)"
)
"""章还没盖, 字还没签: the paper is there, and not yet valid."""
_SO_MANY_SHORT = expression(
    r"(?:材料|资料|佐证|收据|发?票(?:据|子)?|凭证|回[执单]|单据?|单子|照片|台账|[签验报统花].{0,2}?表|记录|纪要|报告|证明|附件|签字|手续|文书)(?:还|仍|也|里)*(?:缺|少|差)(?:了|着)?(?:[\d一二两三四五六七八九十几\ue0ff]+|一?)(?:份|张|页|个|本|套|样|项|人|名|户|家)?(?:科室|单位|部门|人|领导|村|组|委员)?(?:的)?(?:公?章|签字|签名|盖章|手印|补?[签盖填交]|没有?[签盖填交报])?$"
)
"""收据缺三张: so many papers are wanting."""
_NOT_IN_YET = expression(
    r"(?:清单|名单|名册|花名册|台账|手册|册子|合同|协议|[一-龥]{2}表|[一-龥]单)(?:还|正|都|也)*在(?:打印|装订|盖章|扫描|复印|签字|胶装|塑封|洗印)(?:呢)?$"
    r"|(?:[签验报统花登申审回][一-龥]{1,3}[表单册]|表格?|回执|回单|收据|发票|凭证|佐证|签字|签名)(?:还|都|也)*没(?:有)?(?:收|签|填|凑|交|报|要)(?:齐|全|完|上来|回来|拢)$"
    r"|(?:[一-龥]{1,2}表|[一-龥]单|台账|材料|资料|照片|凭证|佐证|报告|证书|文件|回执|u盘)(?:还|都|也)*没(?:有)?(?:带|拿|取|拷|捎)(?:回来|过来|上|来|在身上|出来)$"
)
"""清单还在打印, 签收表没收齐."""
_OUT_BY = expression(
    r"(?:[一-龥]{0,6}(?:检测|鉴定|评估|监测|化验|验收|审计|第三方)[一-龥]{0,2}(?:报告|结果|意见)|[一-龥]{0,3}合格证|[一-龥]{0,3}鉴定书)(?:大概|预计|要|得|估计)*\ue0ff+(?:左右)?(?:能|可以)?出(?:来|具|结果)?"
)
"""检测报告下周三出."""
_TO_AN_AUTHORITY = expression(
    r"(?:材料|资料|报告|文件|表|申请书?|方案|手续|卷宗|件|请示|清单|报表)[^,。;没未不]{0,4}(?:(?:已经?)?(?:报|递|交|呈|送|提交|上报|报送|递交|呈报|移送|寄)(?:到|给|至|往|去|进|上)了?|(?:送|报|报送|上报|递交?|呈报?)(?![到给至往去进上]|[局厅部县市区旗][里委政]|局了)|已经?(?:报送?|递交?|呈[报送]?|上报|提交|移送|送|寄))"
    r"(?!整改办|巡察|巡视|纪|督查|办公室|[局县市区]办|你|您|我|咱)[一-龥]{0,3}(?:省|市|县|区|旗|州|国家|自治区)?[一-龥]{0,4}(?:[局委厅部院]|政府|人社|财政|发改|法院|检察院|银行|总公司|总行|总局|集团|编办|组织部|中心)(?:里|那边|那里|那儿)?(?:去)?(?:审批?|审核|备案|批|会签|研究|立项)?(?:了|$)"
)
"""材料递到市卫健委了: not to us, but to those whose answer the work waits for."""
_PAPER_DUE = expression(
    r"(?:报告|结果|证书?|批复|回单|鉴定书|意见书|结论书?|单子?|扫描件|复印件|材料|资料|照片|表)[^,。;没未]{0,8}才(?:能)?(?:出|下|拿|到|开|印|取|交)(?:得)?(?:来|具|到|出来?|齐|了|上)?$"
    r"|(?:报告|结果|证书?|批复|回单)[^,。;]{0,2}(?:得|要|预计|估计)[^,。;没未]{0,8}(?:才|能)?出(?:来|具)?$"
)
"""检测报告得20号才出."""
_NOTHING_LOST = expression(r"没(?:丢|少|漏|缺|落)|不缺")
_AT_HAND = expression(
    r"^(?:后|另|现|特|随|并|已)?附(?:上|有|带|后|了)?[一-龥]{1,10}(?:报告|清单|照片|材料|单|表|证明|凭证|文件|复印件|扫描件|图|书|纪要|函|截图|影像|票据|合同|协议|记录)$|(?:问|找|跟|向|从|去)[^,。;!?没未]{1,8}?(?:要|拿|(?<!争)取|调取|索取|索要|看)(?:就行|即可|就是|吧|一下)?$|(?:有图|有照片|有视频|有据)(?:为证|有真相|可查|佐证)|(?:随时|可以?|能|供|备|欢迎)(?:来|可|能|现场)?(?:查|看|调|调阅|调取|查阅|查验|核查|抽查|翻阅)(?:看)?(?:$|[,。;!])"
    r"|(?:钉盘|网盘|云盘|群文件|邮箱|oa|公文系统|共享盘|共享文件夹|系统|平台|群|桌面|柜|档案|纪要|报告|附件|第\d+页|页)(?:里|中|内|上)?(?:都|也)?有(?:$|[,。;!])|(?:纪要|台账|档案|记录|文件|单|表|照片|材料|原件|手续|卷宗|合同)[一-龥]{0,2}在[一-龥]{1,6}(?:放着|存着|搁着|备查)|自己下载|自行下载|自取|^[一-龥]{1,8}(?:[表单册书]|报告|材料|资料|照片|原件|附件|扫描件|复印件|记录|台账|纪要)(?:也|都|已经?发)?,?(?:烦请|敬请|请)[一-龥]{0,8}查收(?:一下)?$"
)
"""有图为证, 钉盘里有, 监控录像可调: the proof is there to be looked at."""
_LOOKED_INTO = expression(
    r"对[^,。;]{0,14}(?:报告|合同|档案|台账|资料|凭证|票据)[^,。;]{0,3}(?:做|进行|开展|作)了?(?:一次|全面|逐[一-龥])*(?:复核|核查|整理|清理|梳理|排查|审核|清查|倒查)"
    r"|(?:做|作|写|出具)了(?:书面)?(?:情况)?说明$|(?:核对|核查|比对|梳理|倒查|翻查|清理|排查|审核|复核|清查|盘点)(?:着|了|一遍)?[一-龥]{0,4}(?:流水|凭证|票据|单据|合同|档案|台账|明细|发票|报销单|记录)(?:呢)?$"
    r"|(?:补|报|交|送|递|改|写|打)了(?:好几|几|无数|多|\d+|[两三四五六七八])(?:回|次|趟|遍|稿)"
)
"""对合同做了复核, 材料补了两回: what was gone through, and how often one tried."""
_WITH_THE_END = expression(
    r"(?:到时候?|届时|[弄改办做干][完好]之?后|完成之?后|完工之?后)(?:我们?|再|会|就|一并|,)*(?:把|将)"
)
"""到时把清单一并报送: comes with the end, and is not wanting now."""
_VERBS = (Tag.HAND_IN, Tag.REPORT, Tag.COMPLETE, Tag.ACT, Tag.ARRIVE)


_WORD_TO_YOU = expression(
    r"^(?:(?!\d*[号日天])[一-龥]{0,2})?[\d一二三四五六七八九十月日号周前底年本下明后天之内上午]{2,9}(?:统一|一并|专题|书面|当面|正式|向您|向你)*(?:书面报告|专题报告|报告|汇报)(?:情况|结果|进展)?$|(?:准|保证|一定|肯定|必)?给[你您]们?(?:一个|个|份)?(?:书面|详细|正式)*(?:报告|答复|回复|说明|汇报|回话|交代|说法)$"
)
"""准给你书面报告: an answer, and no proof."""


_IF_THEY_COME = expression(
    r"^[一-龥]{2,6}(?:如果?|要是|若是?|一旦)[^,。;!?]{0,8}(?:到|来|批|齐|拿到|送到)(?:了|的话)?$"
)
"""材料如20号前到: what the work needs, and no proof."""


_READ_BY_ME = expression(
    r"(?:[这那]几?[个份些张])?(?:材料|资料|报告|清单|台账|函件?|方案|文件|单子)我(?:们|这边)?(?:都|也|已经?|刚)*(?:(?:[看阅读]|翻阅|浏览)过?了|[看阅]过)"
)
"""材料我阅过了: what the writer has read he has not handed in."""


def _is_word_and_no_paper(reading: Reading) -> bool:
    """月底给您个准信 promises word, 材料我阅过了 nods."""
    clause = reading.clause
    if clause.dates and _WORD_TO_YOU.search(clause.text):
        reading.reports = True
        return True
    return Intent.ACK in reading.intents and _READ_BY_ME.fullmatch(clause.text) is not None


def papers(reading: Reading) -> bool:
    """Adds what is said about proof; True when the clause speaks of papers only and not of the work."""
    clause = reading.clause
    if _is_word_and_no_paper(reading):
        return True
    if any(sign in clause.text for sign in _REFERENCES):
        reading.intents.add(Intent.EVIDENCE)
        return not clause.has(Tag.COMPLETE, Tag.ACT)
    if (
        _SENT_ON.found_in(clause.text)
        and re.search("[已了]", clause.text)
        and not clause.has(Tag.NEG, Tag.PROMISE, Tag.IF)
        and all(word.text in {"去", "来"} for word in clause.all(Tag.PLAN))
    ):
        reading.intents.add(Intent.PROGRESS)
        reading.doubts.append(STILL_WAITING_FOR_AN_ANSWER)
        return True
    if _LACKING.found_in(clause.text) or _OUT_BY.fullmatch(clause.covered):
        reading.intents.add(Intent.EVIDENCE_PENDING)
        reading.role = DateRole.EVIDENCE_BY
        return True
    if _NO_PROOF.found_in(clause.text) or _is_a_rest_that_waits(clause):
        return False
    if is_owed(clause) or is_with_us(clause):
        reading.intents.add(Intent.EVIDENCE_PENDING if is_owed(clause) else Intent.EVIDENCE)
        reading.role, reading.has_no_figures = DateRole.EVIDENCE_BY, True
        reading.holder = _holder(clause)
        return True
    if (
        _AT_HAND.search(clause.text)
        and not clause.text.startswith(("正", "在", "还在"))
        and not clause.has(Tag.NEG, Tag.ASK, Tag.COMPLETE)
    ):
        reading.intents.add(Intent.EVIDENCE)
        return True
    if (
        not speaks_of_papers(clause)
        or _ABOUT_THE_PAPERS.found_in(clause.text)
        or _BEGINS_ON_THEM.search(clause.covered)
    ):
        return False
    if _WITH_THE_END.match(clause.text) and not clause.has(Tag.NEG, Tag.SHORT):
        return True
    looks = clause.first(Tag.LATER)
    if looks and looks.text[0] in "我先得要" and not clause.has(Tag.HAND_IN):
        reading.intents.add(Intent.DEFER)
        return True
    if (clause.has(Tag.TROUBLE) and not clause.has(Tag.HAND_IN)) or any(
        denial.target and (denial.target.does(Tag.ACK) or denial.target.text in _ARRIVALS) for denial in denials(clause)
    ):
        return False
    reading.intents.add(_said_of(clause))
    reading.role = DateRole.EVIDENCE_BY
    reading.holder = _holder(clause)
    return True


_A_REST = expression(r"(?:[只就还仅]?[余剩差欠]|还有|另有?|其余|剩下|余下)的?(?:那)?\ue0ff")
_TO_BE_MADE = expression(
    r"(?:应|该|应该|需|需要|须|要|得)(?:当)?[一-龥]{1,3}的[一-龥]{2,6}?(?:一?共|总共|有|是)?\ue0ff+$"
)
_A_FEW, _SOME_OF_ALL = 5, 2
_COME_IN = expression(
    r"[一-龥]{2,8}?(?:已经?|才|只|目前|现在)*(?:[收交拿补送报签找要追寄退传](?:[来回到上齐]来?|了|过来|上来)|报送了?|提交了?)[\d一二两三四五六七八九十百千]"
)
"""5份整改报告交来4份: so many of all that the work is to gather."""
_MADE_GOOD = expression(
    r"[一-龥]{2,6}?(?:补|补开|重开|换|更正|纠正|核|清|补签|重签|补录|整理)(?:了|好|齐|完|回)+\ue0ff+$"
)
"""发票补了17张: so many that they are the work."""
_OF_PAPERS = frozenset({"份", "张", "页", "套", "册", "", "个"})


def _is_a_rest_that_waits(clause: Clause) -> bool:
    """余2笔等凭证, 该补的发票46张: so much of the work waits for a paper, or is papers to be made."""
    if clause.amounts and clause.amounts[0].value > 1 and _TO_BE_MADE.match(clause.covered):
        return True
    if len(clause.amounts) == _SOME_OF_ALL and _COME_IN.match(clause.text, clause.amounts[0].end - clause.start):
        return clause.amounts[0].unit == clause.amounts[1].unit
    if clause.amounts and clause.amounts[0].value > _A_FEW and _MADE_GOOD.match(clause.covered):
        return True
    counted = clause.amounts and clause.amounts[0].unit not in _OF_PAPERS
    return bool(counted) and clause.has(Tag.WAIT) and _A_REST.match(clause.covered) is not None


_STRIKES_OFF = expression(
    r"(?:单子?|表|清单|台账|名单|册子|系统)(?:上|里)?(?:面)?(?:给|把[^,。;!?]{1,4})?(?:划|勾|销|抹|撤|拿|去)(?:掉|去|下来?)"
)
"""从单子上划掉: the list of what is open, and no proof."""
_SENT_FOR_A_WORD = expression(
    r"(?:送|报|交|递|呈)(?:给|到)?(?!整改办|巡察|巡视|纪|督查|办公室|你|您|我)[一-龥]{0,6}?(?:委|局|厅|院|部|办|府|处|中心|党委|党组|政府|常委会)(?:里|那边)?(?:去)?(?:审|核|批|会签|审批|审核|盖章|签批)(?:去)?了$"
    r"|(?:报|呈|送)(?:给|到)?(?:局|校|院|厂|公司|乡|镇|县|区|市)?(?:党委|党组|常委会|党政办公会|董事会)了$"
)
"""材料送卫健委审了, 纪要报党委了."""
_PUT_RIGHT = expression(
    r"(?:票据|发票|凭证|收据|单据|账簿|档案|卷宗|病历|合同|台账)(?:也|都)?(?:差不多|快要?|即将|基本上?|大体上?)(?:也|都|要)?(?:补|换|重?开|录|理|整理|签|补签|补录)(?:齐|全|完|好|清)了?$"
    r"|(?:都|全|全部|也|已经?)*(?:改过来|改正|更正|纠正|改正过来|纠正过来|重开|重填|改对|更正过来)(?:完|好)?了$"
    r"|(?:票据?|发票|凭证|收据|单据|证书?|证明|票证|底单|流水)[^,。;!?没未不]{0,6}?(?:核销|冲销|红冲|冲红|换开|缴销|销毁|作废|注销|抵扣|追回|剔除|废止|撤销|收回)(?:完|好|掉)?(?:了$|(?<=的[^,。;!?没未不]{4})$|(?<=的[^,。;!?没未不]{5})$|$(?<=[已部均都][一-龥]{2}))"
)
"""发票抬头都改过来了, 票据差不多补齐: papers that were wrong or wanting are the work."""
_BOOKS_IN_HAND = expression(
    r"(?:扫描|录入|补录|整理|核对|清点|编目|[录理核查清扫])到(?!位|底|头|期)[一-龥\d年月]{1,8}$|(?:证|票据|病历|学籍|名册|账册|合同)(?:也|都|还|现在|目前)*(?:正在?|在)(?:重新|逐[一-龥]|抓紧|加紧)?(?:补[录办]|粘|重[一-龥]|制|换|编|写|出|核|签)[一-龥]{0,2}(?:呢)?$|(?:台账|档案|账目?|卷宗|病历|名册|底册|花名册|记录|花名册|资料库|数据库|图纸)(?:也|都|还|现在|目前)*(?:正在?|在)(?:重新|逐[一-龥]|抓紧|加紧)?(?:补[录登记建签]?|录入?|建|整[理改]|归档?|核[对实]?|完善|更新|重[做建编]|修[改订]|登记|清理)[着中]?(?:呢)?$"
    r"|(?:局|办|委|院|所|中心|厅|部|处|科|公司|专家|财政|审计|上级|[省市县区旗]里)(?:那边)?(?:还|正|仍)?在(?:审|看|核|批|研究|评|论证|会签)[^,。;!?没未]{0,10}$"
    r"|(?:材料|资料|报告|文件|手续|方案|卷宗)(?:也|都|已经?)*(?:[交送报递呈])(?:给|到)?[一-龥]{1,6}(?:审|看|批|核|评|会签)着(?:呢)?$|(?:材料|货|设备|料)(?:也|都|已经?|还)*在?(?:路上|途中)了?$|^(?:材料|建材|货|料|苗|样品)(?:也|都|还|正)*在(?:检测|送检|化验|加工|采购|运输|生产|调货|清关|检疫)(?:呢)?$"
    r"|(?:材料|资料|报告|文件|手续)(?:也|都|还|现在|目前)*(?:正在?|在)[一-龥]{0,5}(?:走|报|跑|过|上)[^,。;!?没未不]{0,6}(?:流程|程序|手续|审批|会签|会)(?:呢|中)?$"
)
"""台账正补录, 材料在走省里流程: books put in order are the work, and papers with an authority its course."""


_SENT_ON = AnyOf(search=(_TO_AN_AUTHORITY, _SENT_FOR_A_WORD))
_LACKING = AnyOf(search=(_UNSEALED, _PAPER_DUE, _SO_MANY_SHORT, _NOT_IN_YET))
_NO_PROOF = AnyOf(search=(_BOOKS_IN_HAND, _IF_THEY_COME))
_ABOUT_THE_PAPERS = AnyOf(search=(_PUT_RIGHT, _LOOKED_INTO, _STRIKES_OFF))


_BEGINS_ON_THEM = expression(
    r"(?:扫描|整理|归集|清点|评查|复印|录入|登记|核查|数字化|排查)[一-龥]{0,4}\ue0ff+(?:就|再|正式)?(?:开始|启动|开工|动手)|\ue0ff+(?:就|再|正式|起)?(?:开始|启动)(?:扫描|整理|归集|清点|评查|录入|登记|核查|排查)"
)
"""卷宗扫描下周开始: work on papers, and no proof."""


def _holder(clause: Clause) -> str | None:
    found = LIES_WITH.search(clause.text)
    return found["who"] or found["keeper"] or found["has"] if found else None


def _said_of(clause: Clause) -> Intent:
    if _NOTHING_LOST.search(clause.text):
        return Intent.EVIDENCE
    for denial in denials(clause):
        if denial.target is None or denial.target.does(*_VERBS):
            return Intent.EVIDENCE if denial.is_harmless else Intent.EVIDENCE_PENDING
    coming = clause.has(Tag.DOING, Tag.STILL, Tag.LATER, Tag.WAIT) or (clause.has(Tag.PLAN) and not clause.dates)
    preparing = clause.has(Tag.PREPARING) and bool(clause.dates) and not re.search("补[送传寄递发交]", clause.text)
    told = (
        clause.has(Tag.ALREADY)
        or re.search(r"了$", clause.text)
        or (re.search(r"(?:齐|好|完)$", clause.text) and not clause.dates)
    )
    if (
        ((coming or preparing) and not told)
        or "后补" in clause.text
        or re.search(r"欠|缺|还差|就差|只差|丢了|差[着了]?[一二两三四五六七八九十几\d]+[张份页个本]", clause.text)
    ):
        return Intent.EVIDENCE_PENDING
    return Intent.EVIDENCE
