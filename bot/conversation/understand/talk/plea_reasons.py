"""Tells which clauses beside a plea for more time are its reasons: what stands in the way, who is away, what has not come."""

from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.talk.held_up import HELD_UP
from bot.conversation.understand.talk.plea_days import COUNTED_FROM, PLEA_IS_MADE, TELLS_NO_REASON, TOO_SOON, WAS_SET
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.quotations import QUOTATION

_SAYS_NO_WHY = expression(
    r"^(?:敬?请|望|盼)?(?:您|各位领导|领导|办公室)?(?:知悉|知晓|悉知|周知|收悉|查收|理解|谅解|体谅|见谅|批示|审批|批准|核准)$|^(?:回复|答复|反馈|报告|汇报|辛苦|拜托|麻烦|打扰|费心)[了您]*$|^特此(?:报告|汇报|说明|申请|请示|函告)$|予以?|给予|跟(?:[你您]们?|领导|办公室|组织)|为[盼感荷]|望|说句[一-龥]{1,3}的|话说回来|成吗|行吗|可以吗|好吗|行不行|成不成|照着?|按着?|眼下|眼前|速度|架势|情况|这样|下去|看来|看样子|原因|理由|缘由|后补|随后说|另报|妥否|当否|可否|是否可行|请批示|请审[批定]|望批准|嘴上|口头|说是|说|\ue005|上面写着|写着|领导|请示(?:一?下)?|各位|同志|办公室|您好|你好|不好意思|抱歉|打扰|恳请|请求|批准|准许|允许|谅解|理解|体谅|见谅|支持为盼|为盼|拜托|求求|劳烦|麻烦|辛苦|多谢|谢谢|谢了|感谢|给个机会|帮帮忙|帮个忙|给条活路|活路|高抬贵手|先别|别急着?|急着?|不急|验收?|销号?|原定|原计划|原来|本来|计划|打个?商量|商量|老实讲|说实话|说实在的|实在|真的?|确实|可能|估计|怕是?|恐怕|"
    r"想|要|请|能|再等等?|等等|等一等|具体|哪[天日]|什么时候|几[号天]|多久|说不准|说不好|定不下来?|定不了|(?<![没未不])给批(?:一?[下个准])?|批一?[下个准]|照顾一?下|商定|敲定|批不批|准不准|给不给批?|没定|不好说|"
    r"延期|延[长后迟]|推[迟后]|缓一?缓|宽限|通融|往后|挪|放宽|期限|时限|时间|日期|工期|截止|按[期时]|如期|到期|太?紧|仓促|太赶|有点|不够|"
    r"还|仍|尚|都|也|就|才|没|未|不|没有|完成|办结|办完|弄完|干完|改完|做完|完|整改|落实|到位|处理|解决|动工|开工|进展|开始|启动|动手|着手|顾得?上|顾不[上得]|得到|最[早快迟晚]|大概|大约|左右|给我|几天|弄|办|干|做|改|"
    r"这[个条项块]?|那[个条项]?|该项|本项|此项|第|条|项|工作|任务|事情?|问题|我们?|咱们?|目前|现在|暂时|年|月|日|底|前|的|了|吧|呢|啊|嘛|哦|嗯|是|在|正|[\ue000-\uf8ff\d,。;!?、:]"
)
"""What is left of a clause without these is why more time is needed."""
_SHORT_HANDED = expression(
    r"(?:就|只有|才|仅|总共)\ue0ff|人手|被抽|抽(?:[调去走]|了?人)|借调|值班|剩我|太忙|忙得|忙不[开过转赢]|事情?(?:太|特别|实在)*多|任务(?:太|特别|实在)*重|忙不过来|顾不过来|一个人|没人"
)
_NOT_OUT = expression(r"(?:没有?|未)(?:给|发)?(?:出来?|下来|拿到|批|到|给?[齐全]|提供|交底|反馈|返回|回来|寄到)")
_GOES_ON = frozenset(
    {
        Verdict.DONE,
        Verdict.DOING,
        Verdict.DRAFTING,
        Verdict.STARTED,
        Verdict.STAGE,
        Verdict.NEARLY,
        Verdict.LAST_STEP,
        Verdict.BASIC,
        Verdict.LEFT_OVER,
    }
)
_SPEAKS_FOR_ITSELF = frozenset(
    set(Intent) - {Intent.EVIDENCE_PENDING, Intent.NO_DIFFICULTY, Intent.PROGRESS, Intent.ACK, Intent.DIFFICULTY}
)


_BY_OTHERS = expression(
    r"(?:他们?|对方|施工[方队]|厂家|乙方|村里|人家|下面|承包商)(?:那边)?(?:都|就|还|是)?[说讲称](?!不)[^,。;!?没未不]*(?:完|成|好|到|齐|工)$"
)
"""他们讲月底完工，我看悬: what was promised is no reason."""
_COUNTED_FROM = expression(
    r"(?:能[缓宽延拖][则就][缓宽延拖]|实在抱歉|实属无奈)|(?:也|实在|真|确实)*(?:不求别的|别的不求|没别的(?:要求)?|不为别的|不?多要|没(?:有)?办法|没(?:有)?法子?|没辙|没招|厚着脸皮|[你您领导]{1,2}(?:给)?(?:签|批|点)个?(?:字|头)吧?)|(?:[这那]个?(?:点|时候|日子|节点|期限)上?|\ue0ff+)(?:要|就|想|让)*(?:交卷|交账|交差|完工|收官)|从(?:到期|期满|期限|截止|原定|原来|今天|明天|\ue0ff+)[^,。;!?]{0,6}(?:开始)?(?:起)?算(?:起)?|(?:说(?:句)?(?:老)?实话|老?实话(?:实说|说)?|(?:老实|坦白|如实|从实)(?:交代|交待|招|说)|没辙|没招|没法子|讲真|不瞒[您你]说|坦白[讲说]|凭良心[讲说]|说真的|实事求是[地的]?[讲说]?)|(?:你们?|您|大家|领导)?(?:就)?(?:别|甭|不要|莫)(?:再)?指望[^,。;!?]{0,6}"
    r"|(?:先|提前|预先|事先|特此|这里|在这|就|也|得)*(?:(?:跟|给|向|和|同)?(?:[你您]们?|领导|办公室|组织|各位|大家)?(?:说|讲|报告|汇报|打|吱|通|透|报备|知会|交代|说明|言语|告|汇|报|告知)(?:一?声|个?招呼|个?气|个?底|一下|在先|明白|清楚)?|有言在先|丑话说在前头?|把话说在前头?)"
)
"""从到期那天算, 别指望9月: tells no reason."""
_SAID = expression(r"(?:说|讲|写着?|显示|称|问)的?,*$")
_BECAUSE = expression(r"(?:主要)?(?:是)?(?:因为|因(?!此|而)|由于|受|鉴于|考虑到)")


def is_held_up(reading: Reading) -> bool:
    """管线改迁耽误了: what was held up, and by what; 学生放假前腾不出教室: until when others are in the way."""
    if _THEIR_HOLIDAY.match(reading.clause.text):
        return True
    is_told = HELD_UP.search(reading.clause.text) is not None and reading.clause.has(Tag.LATE)
    return is_told and len(_SAYS_NO_WHY.sub("", HELD_UP.sub("", reading.clause.covered))) > 1


_THEIR_HOLIDAY = expression(
    r"(?:学生|孩子|师生|学校|娃娃?)们?(?:没)?放(?:寒|暑|长|小长)?假之?前(?:都|也|根本|实在)*[腾挪空让清换修装动拆停封]不"
)
_TIMES = frozenset({"次", "回", "趟", "遍", "轮"})


_OF_OTHERS = expression(
    r"(?:要|需要?|得|须)[^,。;!?]{0,3}\ue0ff+[^,。;!?]{0,6}(?:签字|同意|通过|到场|表决|赞成)|\ue0ff+[一-龥]{1,6}(?:是|都是|在|不在)[^,。;!?]{1,6}的?$"
)
"""要三分之二业主签字, 大半房子是租出去的: a share of others, and none of the work."""


_ON_ITS_WAY = expression(
    r"(?![我俺咱你您他她人])[一-龥]{1,8}(?:还|都|正|也|仍)+在(?:厂里|厂家|海关|港口?|码头|国外|外地|库里)(?:呢|没发|压着)?|(?![我俺咱你您他她人])[一-龥]{2,8}(?:还|仍|一直)+在(?:谈|协商|扯皮|闹|上访|挂网|公示|评审|审批|审核|走程序|走流程|走手续|排队|会签|谈判|报批|流转|打官司|诉讼|仲裁|检测|鉴定)(?:呢|中)?|(?![我俺咱你您他她人])[一-龥]{1,8}(?:还|都|正|也|才|刚|仍)*在(?:报关|清关|备货|排产|赶制|定制|订货|发运|海运|空运|调货|转运|中转|候船|装船|压港|路上|半路|半道|途中|运输途中|途|运)(?:呢|了)?"
    r"|(?![我俺咱你您他她人])[一-龥]{0,5}(?:车|船|机|设备|装置|锅炉|机组|机器|仪器|配件|部件|家具|书架|门窗?|窗户?|栏杆|铁牌|管件|钢梁|钢构|构件|模具|柜体?)(?:还|都|正|也|才|刚|仍)+在(?:改装|返修|返厂|送修|大修|检修|维修|定做|加工|制作|生产|组装|调试|修)(?:呢|中)?"
)
"""书架还在路上: what the work needs has not come."""


_NOT_UNTIL = expression(
    r"(?:得|要|只能|只好|须|必须)*(?:等|待)(?!你|您|我|领导|办公室|下)[^,。;!?\ue0ff]{2,8}?(?:结束|忙完|过去|过了|收完|下来|到位|退了|化了|放假|完了|完|过)(?:之?后|以后|了)?(?:才|再|方)(?:能|好|可以|可)?[一-龥]{1,4}(?:吧|了|呢)?$"
)
"""等春耕结束再办吧: what the work waits for."""


_HAS_TO_GO_THROUGH = expression(
    r"(?:招标|采购|评审|报批|审批|程序|手续|合同|方案|名单|结果|预算|图纸|资金|项目|规划|选址|报告)[一-龥]{0,4}?(?:还|都)?(?:得|要|需要?|须|必须)(?:先|再|走|经|过|上|重新)*(?:公示|挂网|公告|备案|会签|评审|审批|审计|审核|上会|报批|听证|论证|党委会|党组会|常委会|职代会|流程|程序|手续)(?:期|[一-龥]?\ue0ff+)?"
)
"""招标要公示: a course that takes its time, whatever the work does meanwhile."""


def is_reason(reading: Reading) -> bool:
    """Whether the clause tells why more time is wanted, or why the work will not be done in time."""
    clause = reading.clause
    if Intent.CANNOT_ON_TIME in reading.intents and is_held_up(reading):
        return True
    if _is_of_the_plea(reading):
        return False
    if _is_away_or_new(reading):
        return True
    if _BECAUSE.match(clause.text) and not reading.intents & (_SPEAKS_FOR_ITSELF - {Intent.EVIDENCE}):
        return True
    is_share = bool(clause.percents) and _OF_OTHERS.search(clause.covered) is not None
    if (
        reading.intents & _SPEAKS_FOR_ITSELF
        or (clause.percents and not is_share)
        or reading.judgement.verdict in _GOES_ON
        or (_is_promised(reading) and not is_share)
    ):
        return False
    if _SHORT_HANDED.search(clause.covered) or _ONE_LESS.search(clause.covered):
        return True
    if any(amount.unit not in _TIMES for amount in clause.amounts) or clause.has(
        Tag.PROMISE, Tag.REASSURE, Tag.GREETING
    ):
        return False
    if Intent.EVIDENCE_PENDING in reading.intents and not _NOT_OUT.search(clause.text):
        return False
    return len(_SAYS_NO_WHY.sub("", clause.covered)) > 1


def _is_of_the_plea(reading: Reading) -> bool:
    """How, by whom and since when it is pleaded, and what the old day was."""
    clause = reading.clause
    return bool(
        reading.role is DateRole.EXTEND_TO
        or QUOTATION in clause.text
        or _SAID.search(clause.text)
        or _BY_OTHERS.match(clause.text)
        or _COUNTED_FROM.fullmatch(clause.covered)
        or clause.text.startswith("除非")
        or (ITS_NAME.fullmatch(clause.text) and not clause.has(Tag.TROUBLE, Tag.NEG))
        or TELLS_NO_REASON.fullmatch(clause.text)
        or WAS_SET.search(clause.covered)
        or any(sign.fullmatch(clause.covered) for sign in (TOO_SOON, COUNTED_FROM, PLEA_IS_MADE))
    )


ITS_NAME = expression(
    r"[一-龥]{1,8}(?:(?:的|[这那][个件项]?)(?:事儿?|事情)|(?:的|[这那][个件项]?)?(?:活儿?|任务))(?:嘛|呢)?"
)
"""打针的事儿，想缓到11月上旬: what the plea is about, and not why."""


def _is_away_or_new(reading: Reading) -> bool:
    """医生都下乡去了, 新院长刚到岗, 书架还在路上."""
    clause = reading.clause
    if reading.intents <= {Intent.PROGRESS} and _NOT_UNTIL.match(clause.text):
        return True
    if reading.intents == {Intent.DEFER}:
        are_others = not clause.has(Tag.ANSWER, Tag.REPORT) and _OTHERS_ARE_AWAY.fullmatch(clause.text)
        return bool(are_others or _SHORT_HANDED.search(clause.covered))
    if reading.intents <= {Intent.PROGRESS} and _HAS_TO_GO_THROUGH.fullmatch(clause.covered):
        return True
    return not reading.intents and bool(_NEWCOMER.search(clause.text) or _ON_ITS_WAY.fullmatch(clause.text))


def _is_promised(reading: Reading) -> bool:
    """年底能完成; 请准予顺延，春节前补齐: when it will be done, and no reason."""
    clause, verdict = reading.clause, reading.judgement.verdict
    if verdict is Verdict.PROMISED or (verdict is Verdict.WILL and clause.has(Tag.ABLE)):
        return True
    is_planned = verdict is Verdict.WILL and clause.has(Tag.COMPLETE) and bool(clause.dates)
    return is_planned and "才" not in clause.text and not clause.has(Tag.TROUBLE, Tag.NEG, Tag.WAIT)


_ONE_LESS = expression(r"(?:跑|走|病|病倒|辞|辞职|离职|倒|伤|退|退休|调走|抽走|借走|生|住院)了\ue0ff+$")
"""翻译跑了一个: one hand less, and no count of the work."""
_OTHERS_ARE_AWAY = expression(
    r"(?!我|俺|咱|本人|正|在|还在|人在|现在|这会)[^,。;!?]{1,8}?(?:都|全|也|一户|[两三四五六七八九几]\w|有人)[^,。;!?]{1,8}$"
)
_NEWCOMER = expression(
    r"(?:新[^,。;!?]{0,8}|^(?:我|[^,。;!?]{2,6}))(?:刚|才)(?:刚)?(?:到岗|到任|上任|接手|接管|报到|调来|调过来|来|上岗|接)(?:的|没几天|几天)?$"
)
"""新院长刚到岗: why it takes longer."""
