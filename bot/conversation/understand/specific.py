"""Tells a clause that names the step in hand from one that only says that things go on."""

from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_STEPS = (Tag.STAGE, Tag.DRAFT, Tag.SUPPLY, Tag.APPROVAL)
_THE_ACTORS = (
    r"^(?:我们?|你们?|他们?|各|本|咱们?|全)?(?:老?师傅|老师|同志|干部|职工|师傅|兄弟|弟兄|人员|队员|网格员|项目[部组]|专班|班子|经办人?|科室?|股室?|处室|局里?|县里?|乡里?|镇里?|村里?|厂里?|院里?|校里?|馆里?|区里?|矿上?|站里?|公司|单位|部门|队里?|组里?|所里?|园里?|行里?|各?[校村科股站所])"
    r"们?(?=(?:都|也|各自|已经?|正|在(?![一-龥]{0,4}(?:公示|评审))|还|一直|分头|努力|积极|张罗|忙活|跟进|落实|整改|推进|抓))"
)
"""老师们正分头弄: who is at it, and nothing of what."""
_THE_MATTER = (
    r"^[一-龥]{1,5}?(?:那[块头边]|这[块头边]|的事情?|工作|事宜|事项)"
    r"(?=(?:都|也|还|仍|正|在|一直|有条不紊|有序|稳步|陆续|紧锣密鼓|持续|积极|抓紧|加紧|按计划)*"
    r"(?:[办做弄搞干改动整推抓]|处理|处置|办理|推进|进行|开展|落实|整改|实施|施工)(?:着|了|中|呢)*$)"
)
"""鱼塘的事正处理着, 归档工作正在开展, 堤段那块施工着呢: what it is about, and nothing of what is done."""
_SAYS_NOTHING = expression(
    rf"{_THE_ACTORS}|{_THE_MATTER}|施工|有人|有关|事项|事宜|紧锣密鼓|完成(?=中)|处置|处于|(?:攻坚|推进|实施|整改|办理)?阶段|清尾|[按照](?:节点|方案|步骤|进度|部署)|逐[项条个]|往前[拱走赶]|边[一-龥]边[一-龥]|[起开]了?个?头|上手|铺开|摊开|落?第一[锹铲锤镐]|摸了个底|处在|过程|忙这[个事]|围着这事转|没[断停]过|全力以赴|进度|耐心|眼下|眼前|如今|当下|眼目下|一般般?|尚可|还行|可以|不错|平稳|凑合|马马虎虎|过得去|还算|有所|有些|略有|不快不慢|按[月周季旬天]|落下|井下|下去|努力|卖力|麻溜儿?|全速|抓(?=$|着|呢)|"
    r"手[上头]|这[个事]|此事|开了?个?头|昼夜|日夜|赶工|抢工期?|抢进度|冲刺|进入|倒计时|挂图作战|倒排工期|三班倒|天天|盯|加班加点|有点儿?|往前|推(?!进|动|广)|大伙儿?|大家|加劲|使劲|八字|一撇|有谱|有影|有门儿?|有戏|拾掇|归置|捯饬|鼓捣|张罗|忙活|着|眉目|头绪|起色|成效|初见|按部就班|想办法|一步步|慢慢|不是没|刚|来|"
    r"正在|正|还在|仍在|在|手[上里头]|这个|目前|现在|我们?|这边|这项|这条|该项|本项|此项|第?[一二三四五六七八九十\d]+[条项]|整改|工作|任务|事情?|措施|问题|各项|相关|"
    r"[抓加]紧|走|程序|流程|(?<!补)手续|按照?|原?计划|时序|要求|启动|开始|着手|动手|起步|压茬|有条不紊|稳中有进|稳中|一切|全面|认真|着力|统筹|分头|齐头并进|挂图作战|紧盯|狠抓|深入|发力|提速|跟踪|正常|顺利|逐步|陆续|[跟和与同]?上[次周月回]|一样|差不多|万事俱备|动起来|已经|加快|有序|稳步|扎实|全力|积极|持续|推进|推动|办理|落实|进行|实施|开展|处理|解决|"
    r"有?进展|跟进|当中|安排|部署|布置|传达|一直|不[能好敢]说没|并?不是没|只是|慢|工地上?|(?<![厕水房煤车电医教课危])改(?![造建装版制])|[办做弄搞干推抓着了中的吧呢嘛啊哦嗯都也就已]|领导|局长|主任|同志|您好|你好|[\ue000-\uf8ff,。!;:、]"
)
"""What is left of 正在有序推进整改工作 without these is nothing."""
_ANY_STAGE = frozenset({"阶段"})
"""处于推进阶段 names no step."""
_A_NOUN = 2
_THINGS = frozenset("稿图账表墙路管网灯泵门窗料苗井桩线沟渠桥车船房瓦砖梯锅炉坝树草药床")
"""在改稿, 在修路: things of one character."""


_A_DEPARTMENT = expression(
    r"[一-龥]{1,4}[科股处办](?:室|里|上|这边|那边|那头|这头)?(?=(?:都|也|还|仍)?(?:正|抓紧|加紧|加快|赶紧|一直|努力|积极|全力|分头|紧锣密鼓)[一-龥]*(?:着|中|呢|推进|办理|落实|跟进|整改)$)"
)
"""预算科这边加紧办理着: a department that has 预算 in its name, and no step."""
_ONLY_A_PLACE = expression(_THE_MATTER)


def names_only_a_place(clause: Clause) -> bool:
    """林场那头也在动着: what or where it is about, and that it goes on."""
    return _ONLY_A_PLACE.match(clause.text) is not None


def names_a_step(clause: Clause) -> bool:
    """正在起草管理办法, 在比价; 正在推进 does not."""
    department = _A_DEPARTMENT.match(clause.text)
    who = department.end() if department else 0
    if any(word.text not in _ANY_STAGE and word.start >= clause.start + who for word in clause.all(*_STEPS)):
        return True
    left = _SAYS_NOTHING.sub("", clause.text[who:])
    return len(left) >= _A_NOUN or left in _THINGS
