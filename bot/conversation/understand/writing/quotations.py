"""Takes out of a reply the words of others that it quotes: 你说的“是否完成”, “责任不落实”的问题."""

import re

from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.rewriting import Step

QUOTATION = "\ue005"
"""Stands in the plain text for the words of others."""
_QUOTED = expression(r"[“「『\"](?P<said>[^“”「」『』\"\n]{1,200})[”」』\"]")
_QUOTING = expression(
    r"(?:(?:[你您]们?(?:那边|那儿|这边)?|单子|上面|通知|短信|系统|平台|清单)(?:还|又|都|给我们)?(?:写|标|登记?|记|发)|备注|批注|留言|提示|所称|问我|回我?一句|回我|说的?|讲的?|批[了过]|交代了?|叮嘱|问的?|发的?|喊着?|催着?|批示|强调|指示|下令|规定|批的是|回复|答复|回|转发?[:：]?|(?<=[单表账知件统里上中组报函信])(?:写|标|挂|填|登|登记|记|列)(?:成|为|着|了)?|定(?:了|的是|下)|写着|写的是|写的|要求的?|提醒的?|通知的?|显示|[那这]句|原话|(?:转|发|送|推送|下)来的|下发的|推送的|弹出的|原(?:话|文)(?:是|说|写的?)?|(?:提醒|通知|消息|短信|模板|公告|系统|台账|表格?|文件|方案|通报|反馈|报告|清单|督办[单函]|简报|公示|截图|底稿|纪要|批示)[里上中](?:面|头)?(?:的|那句|这句|写的?|说的?)?|所谓的?|关于|针对|对于|反馈的?|(?:反馈|巡察|整改)?意见|(?:反馈的?|巡察的?|涉及的?)问题|指出的?|提出的?|点名的?|清单上的?)(?:了)?(?:一?句|一?句话|[两三四几]个?字)?[:,]?$"
)
_SPOKEN_OF = expression(
    r"^的?[这那]?[个一]?(?:问题|事项|情况|现象|说法|一?项|[这那]?条|任务|措施|意见|短板|要求|规定|批示|提示|提醒|通知|标记|短信|消息|预警|警告)|^的?那[个件桩](?:事儿?)?(?=[,，])"
)
_SPOKEN_ABOUT = expression(
    r"[?？]|(?:那|这)(?:一?[句条个]|[两三四几]个?字|些?)?话?(?:都|纯|也|全)?(?:是|属于?|算)[^,，。]{0,4}(?:抄|错|误|套|老黄历|旧|早先|过去|从前|先前|以前|沿用|自动|模板|去年|前年|以前|上次|上回|旧|系统|默认)|是(?:公告|通知|通报|标语|口号|宣传|横幅|计划|目标|(?:贴|挂|写|印|喊|登|标)(?:在)?[^,，。]{0,5}的|上|之前|原来|误|错|(?:他们?|别人|人家|[一-龥]{1,3}(?:中|小|局|科|所|站|队|村|镇|校|院|公司|单位)|村里|下面|施工方|厂家|对方|系统|台账|上面|前任)[一-龥]{0,4}[报说写填讲]的)|是[^,，。]{1,8}(?:的?原话|定的调子?|[批定]的|要求的|交代的|布置的|强调的|下的(?:命令|死命令|任务|军令))|这?[两三四五六]?个?字?(?:就|可|请|也)?(?:别|不要|甭|莫|不能|不该|不用)(?:再|乱|随便)?(?:写|提|说|贴|扣|用|挂|套)|这?[两三四]个字|这个?说法|这(?:个)?(?:词|话|帽子|评价|结论|定性|提法)[一-龥]{0,2}(?:太|有点|不|过|重)|做不到|不现实|办不到"
)
"""“整改到位”？差得远; “未完成”是上周的状态: what is quoted is judged by what follows."""
_ANSWERED_WITH_A_NOD = expression(
    r"^[,，。—–-]*的?(?:[这那]一?[条项个件句段行]话?|这话|[两三四五六]个字|通知|提醒|要求|消息|短信)?(?:的?(?:通知|提醒|要求))?(?:我们?|都|已经?|也)*(?:收到|看到|看见|看清楚?|看过|读了|记下|记着|记住|记得|记在|知悉|知道|已阅|明白|收悉|晓得|了解)"
)
_ASKS = expression(
    r"(?:[吗么呢没不]|没有|如何|怎么?样|咋样|何时|几时|多少|哪[天个些]|谁)[?？]?$|何时|什么|啥|哪[些个几]|多久|多少|怎么|咋|几(?:号|成|月|天)|[?？]$"
)
_ANSWERED_IN_WORDS = expression(
    r"^[\s,，。—–?？:：-]*(?!(?:没有?|有|是|不|对|嗯|能|可以|会|行)[的吧了。!！]*$)[^\s,，。—–?？:：-]"
)
"""“进度如何”——六成: the question that is answered, and nobody's own."""
_IS_SO = expression(
    r"^[,，]?(?:这)?(?:[两三四五]个字)?(?:就|便)?是(?:我们?)?(?:现在|目前|当前|眼下)?的?(?:现状|状态|实情|进度|情况|进展)(?=$|[,，。;；!！])"
)
"""“推进中”三个字就是现状: what is quoted is what holds."""
_TOLD_TO_SAY = expression(
    r"(?:叫|让|要|说|交代|吩咐|嘱咐|通知)(?:我们?|咱们?|这边)?(?:就|都|统一|给[你您]们?|先|直接|,)*(?:回|答|回复|答复|报|复|汇报)(?:[你您]们?)?(?:一?[声句个]|一下)?[:,：，]?$"
)
"""股长叫我回一句“已完成”: what somebody wants the writer to say, and he says."""
_AN_INSCRIPTION = expression(
    r"(?:标语|横幅|条幅|口号|牌子|标牌|牌匾|告示|字样|展板|警示牌|提示牌|公示牌|标识)(?:写的?)?$"
)
_INSCRIBED = expression(r"^的?(?:标语|横幅|条幅|口号|牌子?|标牌|牌匾|告示|字样|展板|警示牌|提示牌|公示牌|标识)")
"""标语“不达目的不罢休”已经换下来了: what is written on a thing."""
_SAID_BEFORE = expression(
    r"(?:上[次回周月]|前[几两]?[天日次回]|之前|原来|昨[天晚日]?|刚才|早先|先前|那[天次回会]|原先|我(?:们)?(?:曾|说过|讲过|报过))[^,，。]{0,5}?(?:说|报|回|讲|答|填|写|答应|承诺)(?:的|过|了|过的)?(?:是)?[:：,，]?$"
)
_NOT_YET_THEN = expression(r"快|差|没|未|正|在|还|要|将|能|争取|[月周号天]|尽快|马上|底|不")
"""前几天我报的“还没动”，现在都弄好了: what the writer said himself, and no longer holds."""
_THROWN_BACK = expression(
    r"[“「『\"][^“”「」『』\"\n]{0,12}(?:没|未|不|逾期|超期|超时|缓慢|滞后|拖|推诿|敷衍|落后|垫底|走过场|假|懈怠|怠工|迟)[^“”「」『』\"\n]{0,12}[”」』\"]"
    r"(?:的|这|那|个|一|顶|种|说法|结论|帽子|评价|定性|记录|标注|状态|反映|,|，)*"
    r"(?:(?:并?不|有失|欠)(?:太|够|很)?(?:准确|属实|成立|实(?!际)|是事实|公道|公允|恰当|妥当)|(?:与|跟|和|同)(?:事实|实际|实情|现状|现实)(?:情况)?(?:并?不(?:相)?[符一](?:合|致)?|有出入|对不上)|没有?(?:依据|根据)|毫无根据|过时|言重|站不住脚?|从何说起)(?:了|的|啊|呀)?(?=[,，])"
)
"""所谓“未完成”不准确: a reproach that is thrown back."""
_IS_NOT_OURS = expression(
    r"^(?:那)?(?:都|纯|全)?是(?:一?句)?(?:吹|瞎|假|虚|编|糊弄|造假|乱|空话|套话|鬼话|谎话|客套|骗人|笑话|场面话)|^那是(?!我|本|咱|俺)[一-龥]{1,6}的(?=[,，。])"
)
"""“完成率100%”是吹的, “已完成”那是城东所的: not true, or not of the writer."""
_DECLINED = expression(r"^[,，。:：—–\s-]*(?:我们?|都|也|暂时?|目前)*(?:不需要|不用|不必|用不着|无需|不申请|没必要)")
"""“是否需要延期”——不需要: the words quoted say what is declined."""
_NAMED_AGAIN = expression(
    rf"{QUOTATION},的?(?:这一?[条项个件句段行]话?|这话|[两三四五六]个字|通知|提醒|要求|消息|短信)(?:的?(?:通知|提醒|要求))?"
)
"""“10月底前完成”这条收到: what was quoted is named again before it is answered."""
_AN_ITEM_OF_THEM = expression(
    rf"{QUOTATION}的?(?:[这那]一?[条项件个桩]|一[条项件])(?:问题|事项|任务|事儿?)?(?=[,，已都全早也就昨今前上]|我们)"
)
"""“超标办公用房”一项，全腾退了: which item is meant, and no count."""
_MARK_OF_WHAT_WAS_ASKED = expression(rf"{QUOTATION},[?？]+")
"""问我“何时完成”？11月8号: the mark belongs to the question that was quoted."""
_NOT_TO_BE_HELD_UP = expression(r"(?:别|不要|莫|甭)(?:再|老|总)?(?:拿|用|光写|只写|写成?)$")
"""别拿“基本完成”糊弄我: what one will not hear."""
_NOW = expression(r"^(?:这?[条项个])?(?:现在|目前|都|也)?(?:已经|早已|早就)")
_OTHERS_SAY = expression(
    r"^(?:据|听)?(?!.*(?:[你您]|通知|提醒|消息|短信|系统|台账|文件|问))[^,，。]{1,8}?(?:说|讲|原话|答复|回话|回复|反映|称|回电)(?:是|了)?[:：,，\s]*$"
)
"""楼长原话：“管子全换好了”: what another said is all that is told."""
_NOT_SEEN_BY_ME = expression(
    r"^[,，](?:但|可|不过)?是?(?:我们?|咱们?|本人)(?:自己|本人|这边)?(?:还|也|都|尚|倒)*[没未](?:有)?(?:去|来|到|亲自|实地|现场|当面)*(?:看|核|查|验|瞧|见)"
)
"""所长说“都弄好了”，我还没去看: what one has only heard."""
_WILL_NOT = expression(
    r"不(?:干|签|让|给|搬|交|拆|退|配合|同意|认|批|放|卖|供|来|管|能|行)|没[钱人货料空电水车]|缺|没法|停工|涨价|等通知"
)
"""施工方说“没钱不干”，正在谈: what others say is what stands in the way."""
_PUT_RIGHT = expression(
    r"^(?:[这那]?个?(?:问题|事)?(?:也|都|现在|现|全部?)*(?:已经?|早已|均已)(?:得到|全部|彻底|全)*|(?:问题|的事)?(?:全部|彻底|都)*)(?:解决|处理|整改|化解|消除|纠正|治理|改正)(?:好|完|完毕|到位|掉)?(?:了)?(?=$|[,，。;；])"
)
"""群众反映的“暖气不热”已解决: what was complained of, and put right."""
_DEMANDS = expression(
    r"^(?:请|务必|抓紧|尽快|要求|限|及时|注意|敬请|烦请|麻烦)|(?:逾期|超期|到期|超时|未反馈|未报|未回复)"
)
"""“请按期完成”——没问题: what was asked for, however short."""
_ITEM_QUOTED = expression(
    r"^\s*(?:第?\d{1,2}[-—.]\d{1,2}(?:条|项)?|第[\d一二三四五六七八九十]{1,3}(?:条|项))(?![\d月年.%])"
)
"""“3-1 10月31日到期”: which item the words of others are about."""
_LONGEST_TERM = 6
"""Up to so many characters in quotation marks may be a term that the writer uses himself."""


def _told_to_say(before: str) -> str:
    """What stands before words that end the reply and are what somebody has said or wants to be said; nothing if they are not."""
    if _TOLD_TO_SAY.search(before):
        return ","
    return "说" if _OTHERS_SAY.search(before) else ""


def _kept(found: re.Match[str]) -> str:
    """What stands for a quotation; the quotation itself where the writer uses the words as his own."""
    before, after = found.string[: found.start()], found.string[found.end() :]
    if not after.strip(" ,，。.!！") and (named := _told_to_say(before)):
        return named + found["said"]
    is_title = _SPOKEN_OF.match(after) is not None or _PUT_RIGHT.match(after) is not None
    is_cited = _QUOTING.search(before) is not None and (
        not after or (after[0] in ",，。;；!！:： 的—–-" or _NOW.match(after))
    )
    if _AN_INSCRIPTION.search(before) or _INSCRIBED.match(after):
        return QUOTATION
    if after[:1] in ",，" and _SAID_BEFORE.search(before) and _NOT_YET_THEN.search(found["said"]):
        return QUOTATION
    if _NOT_TO_BE_HELD_UP.search(before) or _IS_NOT_OURS.match(after):
        return QUOTATION
    if "延期" in found["said"] and _DECLINED.match(after):
        return found.group()
    if _ANSWERED_WITH_A_NOD.match(after):
        return QUOTATION + ","
    is_what_others_say = (
        after[:1] in ",，"
        and _OTHERS_SAY.search(before)
        and (_WILL_NOT.search(found["said"]) or _NOT_SEEN_BY_ME.match(after))
    )
    if _IS_SO.match(after) or is_what_others_say:
        return found["said"] + ","
    if not before.strip() and _SPOKEN_ABOUT.match(after):
        return QUOTATION
    asked_me = before.endswith(("问", "问我", "问我们")) and after[:1] in "?？"
    if asked_me and _ASKS.search(found["said"]) and after[1:].strip():
        return QUOTATION + ","
    if not before.strip() and _ASKS.search(found["said"]) and _ANSWERED_IN_WORDS.match(after):
        return QUOTATION + ","
    is_long = len(found["said"]) > _LONGEST_TERM or _NOW.match(after) is not None or _DEMANDS.search(found["said"])
    is_answered = not before.strip() and bool(is_long) and bool(after.strip(" ,，。.!！?？"))
    if not (is_title or is_cited or is_answered):
        return found.group()
    item = _ITEM_QUOTED.match(found["said"])
    return QUOTATION + ("" if is_title else ",") + (item.group() + "," if item else "")


_ASKED_ABOVE = expression(
    r"^(?=[^\n]{0,120}(?:[限请]|到期|期限|催办|督办|提醒|是否|[?？]))[^\n]{4,120}[。!！?？\s,，;；](?:我们?的?|本单位)?(?:答复?|回答|答案)[:：]"
)
"""【催办】…，限10月31日前完成。答：还没动手: what was asked stands above the answer."""


_STATE = (
    r"[“「\"]?(?:(?:已经?|尚?未|还?没有?|正在?)(?:全部|基本|部分)?|全部|基本|部分)?"
    r"(?:完成(?:整改)?|办结|整改(?:到位|完成?)?|到位|销号|落实|启动|进行|推进|办理)中?[”」\"]?"
)
_STATE_CHANGED = expression(
    rf"(?:状态)?(?:从|由|把|将)(?:(?:我们?)?(?:之前|刚才?|昨天|上次)?[报填写点发]的)?(?:状态|进度)?(?:从|由)?{_STATE}(?:[两三四五]个字|这个状态|状态)?(?:给我?)?(?:更正|改|调整|变更|修改|订正|更|变)(?:成|为|回)(?P<now>{_STATE})"
)
"""请将“未完成”更正为“已完成”: how the writer wants it to be written down."""


def _state_now(found: re.Match[str]) -> str:
    return ",更正," + found["now"].strip('“”「」"')


QUOTATIONS: tuple[Step, ...] = (
    (_ASKED_ABOVE, QUOTATION + ","),
    (_STATE_CHANGED, _state_now),
    (_THROWN_BACK, QUOTATION),
    (_QUOTED, _kept),
    (_MARK_OF_WHAT_WAS_ASKED, QUOTATION + ","),
    (_NAMED_AGAIN, QUOTATION + ","),
    (_AN_ITEM_OF_THEM, QUOTATION),
)
"""Words of others in quotation marks say nothing of their own: 你说的“是否完成”, “责任不落实”的问题."""
