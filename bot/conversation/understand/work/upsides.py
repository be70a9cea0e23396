"""Tells what only shows that the finished work holds: people are back, the ill is gone, a body has passed it."""

from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression


def shows_that_it_holds(clause: Clause) -> bool:
    """Whether the clause, behind one in which the work is done, adds nothing to that but a good sign or an offer to look."""
    covered = clause.covered
    return (
        _ARE_BACK.match(covered) is not None
        or _IS_WELL.fullmatch(clause.text) is not None
        or any(sign.fullmatch(covered) for sign in (_IS_WELL, _COME_AND_SEE, _PASSED_BY_A_BODY, _LOOKS_WELL))
    )


_COME_AND_SEE = expression(
    r"(?:你们?|您|领导|办公室|整改办|巡察组)?(?:们)?(?:随时|欢迎|可以|能|尽管|哪天|什么时候|都|请|\ue0ff)*(?:过来|来|到|现场|实地|下来)+(?:现场|单位)?(?:看|检查|查|核查|核实|复核|查看|抽查|瞧)(?:一下|看|瞧)?(?:都行|就行)?"
)
"""随时可以来看: offers a look at what is done."""
_LOOKS_WELL = expression(
    r"[^,。;!?没未不]{0,4}(?:看着|瞧着|显得|现在|如今|也|都)+[^,。;!?没未不]{0,2}(?:利索|干净|清爽|整齐|亮堂|敞亮|舒服|顺眼|好看|像样)(?:多)?了?"
)
"""街面看着利索."""
_PASSED_BY_A_BODY = expression(
    r"(?:并|且)?(?:在|经|由)?[一-龥\ue0ff]{0,6}会(?:上)?(?:都|也|已经?|\ue0ff)*(?:审议|研究|讨论)?(?:通过|过)了?"
)
"""章程改好，理事会也过了."""
_ARE_BACK = expression(
    r"^(?:现在|目前|如今)?(?:学生|师生|老师|老人|住户|居民|村民|群众|病人|患者|职工|商户|摊主|牧民|农户|业主|孩子|娃|大家|人员?|员工|牲畜|羊群?|办公室|科室)(?:们)?(?:已经?|都|也|全|早就?|现在|今天|昨天|\ue0ff)*"
    r"(?:搬|住|迁|回|挪|坐|用|返|进)(?:回|进|上|迁)?(?:来|去|家|新房|新楼|新址|岗|校|村|园)?了$"
)
"""学生都搬回去了: they are back, and no part of the work."""
_OF_AN_ILL = r"(?:臭味|异味|味道?|投诉|怨言|意见|异议|不同意见|上访|信访|怨气|反映|举报|告状|纠纷|隐患|后患|反弹|积水|渗漏|噪音|粉尘|扬尘|死角|盲区|毛病|盲点|空档|说法|人(?:再)?(?:闹|吵|投诉|反映|上访|告状|举报|抱怨|说闲话|有意见|提意见))"
_IS_WELL = expression(
    rf"[^,。;!?没未不]{{0,8}}?(?:再也|再|也|都|现在|就|已经|全|均|\ue0ff)*(?:没(?:有)?(?:什么|啥|任何|了)?{_OF_AN_ILL}了?"
    r"|不(?:再|会再)?(?:漏|堵|闹|吵|积|返潮|跳闸|停电|断电|断水|臭|呛|冒烟|渗|掉皮|晃|响|滑|挤|排队|抱怨|投诉|上访|告状|反映|淹|塌|卡|死机|漏雨|灌风|透风|进水|掉渣|返碱|扰民|堵车)[水电味]?了)"
    r"|[^,。;!?没未不]{0,6}?(?:再也|也|都|一直|至今|后来|\ue0ff)*(?:没(?:有)?|未)再(?:有|来|回来?|犯|出|出现|发生|反弹|漏|堵|占|摆|排|倒|闹|跑|涨|渗|臭|乱|停|断|坏|掉|抬头|搭|建|冒|开)[一-龥]{0,3}"
    rf"|[^,。;!?没未不]{{0,4}}?{_OF_AN_ILL}(?:也|都|全|就|已经)*没(?:有)?了"
    r"|[^,。;!?没未不能会要等才]{0,6}?(?:运行|运转|使用|试用|试运行|试车|[水室油气体]温|[水油气血]压|电压|温度|湿度|读数|网速|水量|数据|水质|指标|出水|供水|供电|供暖|信号|秩序|营业|设备|系统|情况|效果|一切)(?:都|也|一切|全|已经?|完全|很|挺|非常|比较|目前|现在)*"
    r"(?:正常|平稳|良好|稳定|顺畅|达标|不错|可以|很好|挺好)了?"
    r"|(?:羊|牛|牲口|人|外人|车|水|雨水|污水|老鼠|蛇|孩子|学生|灰|烟|火|渣|垃圾|油|气)(?:们)?(?:再也|也|就|都|现在)*(?:跑|漏|掉|钻|进|爬|灌|溢|偷|闯|流|飘|冒)不(?:出去|出来|了|下去|进来|进去|走|着)了"
    r"|[^,。;!?没未不会要等才]{0,6}?(?:现在|目前|已经?|都|也|全|用着)*能(?:正常)(?:开(?:火|机|门)?|用|使用|关|走|住|坐|通行|运行|出水|营业|上课|办公|打开|看|启动|供水|供电|过人|过车|停车|运转|接诊|办理)(?:了)?"
)
"""没臭味了, 工人都不闹了, 投诉也没了: the ill that is gone denies nothing of the work."""
