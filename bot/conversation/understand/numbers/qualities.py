"""Names what a percentage measures where that is not how far the work is: 成活率, 满意度, 床位使用率."""

import re

from bot.conversation.understand.writing.expressions import expression

PROGRESS_RATES = expression(
    r"(?:完成|完工|竣工|整改|办结|销号|落实|推进|执行|拨付|清收|清欠|退还|退费|退款|退赔|归还|收回|追回|更换|换装|换发|化解|消化|腾退|清退|收缴|追缴|拆除|搬迁|建成|交付|兑付|支付|处置|处理|清理|补植|栽植|进展|工程|形象)(?:完成)?(?:率|度|比例|进度|[额量数]?占比)|进度|进展"
)


_RATE = expression(r"[一-龥]{0,6}?(?:率|度|感|占比|比例|比重)$")


_MOVED = (
    r"(?:提[高升]?|上?升|上?涨|下?降低?|增[加长]?|减[少至]?|压[减降缩]?|缩[减小短]?|回[落升]|拉[高升]?|攀?爬?升|推进?|下?跌|掉|控制|收窄|改善|扩[大展]?"
    r"|保持|维持|稳定|干|做|变|跳|冲|赶|追|完成|走|拓展|发展)"
)
"""How a figure came from one value to another."""


_LINK = expression(
    rf"(?:抽测|实测|抽检|检测|监测|测得|测出|复测|统计|由|从|已经?|达到?了?|达|为|是|在|约|有|高达|:|仅|{_MOVED}(?:[到至成]|在|为)了?|只有|超过|均|都|将近|接近|近|不到|不足|大约|大概|到了?|才|也就|就|刚好|刚|还|仍|只|总算|终于|勉强|不过|倒|也|竟|反而|保持|维持|稳定|停在|徘徊在|稳在|大约是|平均|已|能|(?:突破|超|过|破)了?|目前|现在|眼下|如今|上了)*+$"
)


_RISEN = expression(
    rf"[由从](?:原来的?|上[个次]?[月周季]的?|年初的?|去年的?|起初的?|最初的?)?(?:\d+(?:\.\d+)?%?|[一二三四五六七八九]成[一二三四五六七八九半]?|百分之[一二三四五六七八九十]+){_MOVED}?[到至成为]?了?$"
)
"""由30%提高到: what a percentage rose from."""


_KNOWN_RATE = expression(
    r"(?:一次(?:性|验收|检验|交验|送检|报检)?(?:合格|通过|成功|达标)|(?:按[期时]|如期|及时|限时|一次性?)(?:办结|完成|回复|答复|反馈|交付|响应|处置|结案|出证|支付|兑付)|去向落实|就业落实|岗位落实|就业|准点|准班|剖宫产|除尘效|脱硫效|去除效|除尘|脱硫|去除|清除|消除|除臭|扣除|拨备覆盖|资本充足|不良贷款|床位使用|床位周转|供电可靠|供水保证|电压合格|管网漏损|农网供电|家庭医生签约|电子病历使用|一次办结|按时办结|案件结案|抗菌药物使用"
    r"|污水处理|垃圾处理|一户一表|服判息诉|成活|满意|合格|覆盖|达标|知晓|参与|参会|出勤|优良|保存|存活|准确|及时|完好|回访|入库|入户|抽查|签订|培训|检出|通过|到岗|到课|认可|好评|盖|湿|含水|使用|利用|响应|及格|上线|在岗|普及|持证|建档|复绿|绿化|林木良种|公开|反馈|正常|发放|签约|巡护|防治|控制|发生|上升|增长|下降|完整|规范|投诉|群众|支持)(?:率|度)$|(?:收视|收听|市场|占有|用户|客户|票房|订阅)份额$"
)


_MEASURED = expression(
    r"(?:水分|含水量?|[湿浓纯酸碱硬浊黏密坡]度|含[一-龥]{1,3}量|[一-龥]{0,2}含量|余氯|[粗总]?(?:蛋白|脂肪|纤维|磷|氮)|盐分|糖分|油分|灰分|杂质|淀粉|有机质|孔隙|固含|[损折]耗|血氧|酒精度|溶解?氧|氧气)(?:量|值|平均)?$"
)
"""小麦水分13.5%: what is measured of a thing."""


_TAKEN_ROOT = expression(
    r"(?:苗子?|树|株|棵|批|草|秧|花|林子?|的|补栽|补植|补种)(?:都|也|才|只|就)?(?:活|成活|存活)(?:了|下来|下来了)?(?:将近|大概|约|近|差不多)?$"
    r"|(?:(?<![生激灵干盘搞救快鲜养])活|[成存]活)(?:了|下来了?)(?:将近|大概|约|近|差不多)?$"
)
"""先前那批活了八成五: how many took root."""


_OF_WHAT_LIVES = expression(r"的?(?:苗子?|树|草|秧|花|林子?|沙障)?(?:都|已经?)?(?:成活|存活|活)了")
_RATE_AFTER = expression(
    r"^的?(?:[一-龥]{2,3}率|满意度|群众|干部|职工|村民|牧民|受访|人(?![员家口])|农户|家庭|反映|表示|满意)"
)


_DEALT_WITH = expression(r"[访谈见查问劝迁搬签训到过完](?:了|过)(?:近|约|将近|差不多|大概|有)*$")
_THE_PEOPLE = expression(r"的?(?:群众|干部|职工|村民|牧民|农户|家庭)(?:了|吧)?(?:$|[,。;!])")
"""走访了一半村民: those with whom it was done, and not what a share of them holds (八成村民满意)."""


_HELD_DOWN = expression(r"(?:控制|压[减降缩]?|下?降低?|缩小|收窄|回落|(?<![核调扣])减少?)(?:到|至|在)了?$")
"""误差控制在3%以内: a figure that is to be small is none of progress."""


_OTHER_CLAUSE = expression(r"^.*[,。;!](?=[^,。;!]*[一-龥])")
_LONGEST_NAME = 4


def quality_of(before: str, after: str) -> str | None:
    """The name of the quality that a percentage measures; None when it measures progress."""
    before = _RISEN.sub("", _OTHER_CLAUSE.sub("", before))
    named = _LINK.sub("", re.sub(r"[^一-龥]+$", "", before))
    if named.endswith(("这速度", "个速度", "的速度", "照速度", "这进度", "个进度", "的节奏", "个节奏")):
        return None
    if named == "占比":
        return None  # 整改9条，占比75%
    if PROGRESS_RATES.search(named[-8:]) and not _KNOWN_RATE.search(named):
        return None
    if known := _KNOWN_RATE.search(named):
        return known.group()
    if measured := _MEASURED.search(named):
        return measured.group()
    if _TAKEN_ROOT.search(named) or _OF_WHAT_LIVES.match(after):
        return "成活率"
    if (rate := _RATE.search(named)) and rate.group()[-1] in "率度感比例重":
        return rate.group()[-3:]
    if (
        (found := _RATE_AFTER.match(after))
        and not after.startswith("的人员")
        and not (_DEALT_WITH.search(before) and _THE_PEOPLE.match(after))
    ):
        return found.group().removeprefix("的")
    return named[-_LONGEST_NAME:] if named and _HELD_DOWN.search(before) else None
