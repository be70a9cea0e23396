"""Sets aside how badly it began or went and what is outdone where the reply ends in what is done: 反弹过一次，已清理完毕."""

from collections.abc import Sequence
from dataclasses import replace

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.forgetting import IN_THE_WAY, forget
from bot.conversation.understand.work.verdicts import NO_VERDICT, UNDONE, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import TAKEN

_AT_FIRST = expression(
    r"^[^,。;!?没未不]{0,5}?(?:一?开头|一开始|刚开始|开始(?:时|的时候|那会儿?)?|起初|起先|最初|当时|当初|原先|原来|之前|前面|前期|前段(?:时间)?|早先|先前|那会儿?|头先)"
)
"""业主开头死活不让装, 前面卡在审批: how it was then."""
_STILL = expression(
    r"还(?!好|是|行|算)|仍|尚|[没未](?!有?(?:问题|意见|反弹|人闹|再))|不(?!再|过|错|久|漏|堵)|正(?!常)|在[一-龥]{1,3}(?:中|着)|继续|接着|之后|以后|下一?步|[将再会等]|打算|准备|计划|预计|争取|剩|差|一部分|一半|几[户个家处]"
)
_OVER_BY_NOW = frozenset({Verdict.NOTHING, Verdict.STAGE, Verdict.DOING, Verdict.STARTED, Verdict.DONE, Verdict.UNSURE})


def forget_rough_starts(readings: Sequence[Reading]) -> None:
    """Forgets, in place, what was in the way at first, and what came between, where the last clause is a plain end."""
    """Takes back, in place, the trouble of the beginning and the steps out of it before a plain end."""
    if len(readings) < 2 or not _is_plain_end(end := readings[-1]):
        return
    starts = [
        place
        for place, each in enumerate(readings[:-1])
        if (each.intents & IN_THE_WAY or each.judgement.verdict in UNDONE or each.has_open_denial)
        and Intent.EXTENSION not in each.intents
        and _AT_FIRST.match(each.clause.text)
    ]
    if not starts:
        return
    between = readings[starts[0] + 1 :]
    if any(_STILL.search(each.clause.text) or each.clause.items for each in between) or not all(
        each.judgement.verdict in _OVER_BY_NOW and not each.intents & IN_THE_WAY for each in between
    ):
        return
    for reading in (readings[starts[0]], *between[:-1]):
        if reading is not end and reading.judgement.verdict is not Verdict.DONE:
            forget(reading)
            reading.has_no_figures = True


def _is_plain_end(end: Reading) -> bool:
    is_plain = end.judgement.verdict is Verdict.DONE and not end.judgement.doubt and not end.intents & IN_THE_WAY
    return (
        is_plain and end.clause.has(Tag.COMPLETE, Tag.PERFECT, Tag.ALL) and not (end.clause.amounts or end.clause.items)
    )


_SO_LONG = r"(?:整整|将近|近|快|好|差不多|足足)?(?:[一二两三四五六七八九十几半\d]+)个?(?:多)?(?:天|周|月|星期|礼拜|阵子?|年|小时|钟头|下|次|回|遍|段时间)"
_ILL = r"(?:反弹|复发|反复|返工|返[了过]?(?:一?次)?工|坏|漏|渗|堵|停|塌|裂|断|倒|歪|退回来?|打回来?|撂荒|耽搁|耽误|误|拖|搁置|卡|僵|流标|废标|断供|晚|错|丢)"
_WENT_ILL = expression(
    rf"[^,。;!?还]{{0,12}}?(?:{_ILL}[一-龥]{{0,2}}过[一-龥]{{0,3}}|返过[一-龥]{{0,3}}工|又?{_ILL}了?{_SO_LONG}(?:工期?|进度|时间)?(?:才[一-龥]{{1,4}})?)|(?:返工|重做|退回|坏掉|漏水|没过|不合格|反弹|复发)的?那[一-龥]{{1,3}}(?:也|又|都|已经?|现在)*[^,。;!?没未不还]{{1,5}}了"
)
"""反弹过一次, 停电耽搁两天, 返工那段也重铺好了: what went wrong on the way."""
_ALL_THE_SAME = expression(
    r"[一-龥]{1,4}(?:来|到|批|下|给)(?:得|的)(?:太|比较|有点|有些)?(?:晚|迟|慢|少)[^,。;!?]{0,2}|(?:完成|办|弄|干|改|做|搞)?得?(?:不算|不太|不够|不怎么|说不上)(?:早|快|漂亮|理想|顺利|及时|容易)"
    r"|(?:退回|打回|返工|补正)[一-龥]{0,4}后|(?:预算|钱|经费|资金|款|料|材料|工期)(?:都|也|还)?(?:没|未|不)(?:有)?(?:用完|花完|用光|花光|超|用满)"
    r"|(?:有的?人|你们?|领导|他们|别人|谁都?|外面)(?:还|都|也|就|是)*不(?:信|相信)|(?:我们?|也|一直)*(?:没|未|不)(?:有)?(?:推|甩|赖|丢|靠|找)给?(?:别人|外人|他人|人家|外面)[^,。;!?]{0,2}"
    r"|[^,。;!?没未]{0,5}(?:加班|假期|周末|过年|春节|国庆|中秋|一天|一直|\ue0ff)[^,。;!?没未]{0,3}没(?:有)?(?:停|休|歇|放假)过?|(?:离|距离?)[^,。;!?]{0,6}(?:限|到期|截止|底|期)[^,。;!?]{0,4}(?:还|尚)?(?:有|早)[^,。;!?]{0,6}"
    r"|(?:虽然?|尽管|虽说)(?:是|说)?(?:我们?)?(?:有(?:的?人|些|点|不同)?[一-龥]{0,2}(?:意见|反对|难|阻力|分歧|波折|困难)|没(?:有)?(?:开会|研究|发文|批|钱|人手?|催|通知|要求|经费|经验)[^,。;!?]{0,3}|[^,。;!?没未]{1,5}(?:难|慢|晚|累|贵|费劲|麻烦|多|紧|曲折))"
)
"""款子来得晚, 预算没用完, 有人不信, 离到期还有二十天, 虽有不同意见: what it was done in spite of, or beside."""
_OTHERS_NOT = expression(
    r"(?:别的|其他|其它|人家|兄弟|隔壁|[省市县区局]里|上面|上级|邻[村镇县])[^,。;!?没未]{0,4}(?:还|都|也)?(?:没|未)(?:有)?(?:完|动|弄|改|开始|落实|办|整改|启动)[^,。;!?]{0,2}"
)
_WE_HAVE = expression(r"(?:但|可)?(?:我们?|咱|俺|本|这[条项边])")
_AT_THE_START = expression(
    r"(?:我)?(?:接手|刚?来|上任|交接|刚?接|刚?进场)(?:的)?(?:时候?|那会儿?|之前|以前|时)[^,。;!?]{0,2}(?:没|未|一团|乱|烂|不)[^,。;!?]{1,5}"
)
_BUT_NOW = expression(r"现|如今|已|目前|今")
_NOT_ONLY_NEARLY = expression(r"不是(?:差不多|部分|一部分|大部分|一半|基本|快|大概|几乎|快要)[^,。;!?]{0,3}")
_BUT_ALL = expression(r"(?:而)?(?:是)?(?:全|都|彻底|真)")
_WAS_SET = expression(
    r"(?:本该|本来|原定|原计划|计划|按计划|按理|本应|要求)(?:是|该|要|应)*[^,。;!?没未不]{1,6}(?:前|底)?(?:完|完成|办结|交|交工|完工|弄完)?"
)
_EARLIER = expression(r"提前|现已|已经|早|昨天|前天")
_WAS_FEARED = expression(
    r"(?:就|也|又|都|我们?|当时|本来|一直)*(?:怕|担心|生怕|唯恐|害怕)(?!是)[^,。;!?没未]{1,8}"
    r"|(?:我们?|都|当初|一开始)*(?:本|原|原本|本来|原来|起初|都)(?:还)?(?:以为|想着?|打算|觉得|估计|担心|准备)[^,。;!?]{0,6}(?:不成|不了|不及|不上|不完|不行|悬|延期|延后|推迟|缓|拖|超期|逾期)[^,。;!?]{0,3}"
    r"|(?:差点儿?|险些|差一点)(?:就)?[^,。;!?]{2,8}"
)
"""怕下雨, 本以为完不成, 差点要延期: feared, and not come."""
_WANTED = expression(
    r"(?:虽然?|尽管)?(?:上面|财政|上级)?(?:的)?(?:资金|专项|钱|款|经费|拨款|预算|人手?|设备|材料|料|车|图纸|机械)[^,。;!?]{0,3}(?:没|未|不)[^,。;!?]{1,4}"
)
_BY_OUR_MEANS = expression(
    r"(?:我们?|咱|单位|[村镇局院校]里|就|也|先|,)*(?:自己|自行|自掏腰包|垫|借|赊|凑|自筹|想办法|硬着头皮|硬扛|加班|连夜|抽调|东拼西凑)[^,。;!?没未不还等]{0,10}"
)
"""资金没全到，我们先垫上干完了: what was wanting, and done without it."""
_NOT_MINE = expression(
    r"(?:虽说|虽然?|尽管|按说|本来)?(?:这[事条项个])?(?:本来|原来)?(?:不是|不归|不该)(?:我|咱|俺|本人)们?(?:科|股|所|单位)?[一-龥]{0,4}的?"
)
_STILL_DONE = expression(r"(?:但是?|不过|可是?(?!能)|也|早|,)+")
_NOT_ONLY = expression(
    r"(?:不光|不只|不仅|不单|不止|别说|甭说|莫说|慢说|非但|不但)(?:是)?(?!.*(?:不|没|未|完|好))[^,。;!?]{1,8}"
)
_BESIDE_THAT = expression(r"(?:除了|除)[^,。;!?没未不]{1,8}")
_ALSO = expression(r"[^,。;!?没未不]{1,8}也[^,。;!?没未不]{1,8}")
_OF_ALL = expression(r"也|都|全|所有|连|统统|一律")
_OF_THAT_KIND = expression(
    r"(?:只要是?|凡是?|但凡是?|凡属)[^,。;!?没未不]{0,4}(?:台账|清单|名单|涉及|在册|上账|列[入进]|通知|要求|巡察|反馈|指出|通报|归我|该[改办退拆交]|属于|有问题|点[到名]|查出|挂账|交办|名下|范围)[^,。;!?没未不]{0,6}的[一-龥]{0,4}"
)
_OF_EACH = expression(r"(?:都|全|一律|均|统统)[^,。;!?没未不能会]{1,8}(?:了|完毕|到位)")
_WAS_LEFT = expression(
    r"(?:上个?月|上周|上次|原来|原先|之前|以前|先前|前[天几段][一-龥]{0,2}|昨天|本来|去年|当时|早先)(?:[^,。;!?没未不]{0,4}?)(?:还|就|只)?(?:差|剩|欠|缺)(?:着|下|了)?[^,。;!?没未不]{1,8}"
    r"|(?:现在|已经?|都|也|我们?|谁都|哪家?都)*(?:不|没)(?:差|欠|缺|剩|拖)(?:什么|啥|人|钱|谁|账)?的?了|(?!那|这|不存在|没有|哪有|哪里|又|还)[^,。;!?]{0,6}(?:没|未|欠|缺|漏|差|少|剩|拖|坏)[^,。;!?]{0,4}的(?![一二两三四五六七八九十几][一-龥])[一-龥]{0,3}"
)
"""上个月还差两户, 不差了, 去年欠的: what is over with the last of them."""
_BY_NOW = expression(r"现|今|下半年|这[周月次回]|昨|也|都|全|已|刚|总算|终于|最后|后来")
_NO_WAITING = expression(
    r"(?:也|就|都)?(?:不用|不必|没用|没让|没|不|用不着|无需)(?:再)?(?:等|拖|催)到?(?!我|他|她|领导)[^,。;!?]{0,6}"
)
"""不等下周了: the day that is not needed."""


_SOME_TROUBLE = expression(r"(?:是|确实)?有(?:点|些|过|一?定)?(?:的)?(?:阻力|难度|困难|波折|矛盾|压力|分歧)(?:的)?")
_ANSWERED = (
    (_NOT_MINE, _STILL_DONE),
    (_SOME_TROUBLE, _STILL_DONE),
    (_OTHERS_NOT, _WE_HAVE),
    (_NOT_ONLY_NEARLY, _BUT_ALL),
)
_ANSWERED_WITHIN = (
    (_NOT_ONLY, _OF_ALL),
    (_OF_THAT_KIND, _OF_EACH),
    (_WAS_LEFT, _BY_NOW),
    (_AT_THE_START, _BUT_NOW),
    (_WAS_SET, _EARLIER),
)
"""What may be left behind, and what the end must begin with or hold to do so."""


def _is_outdone(reading: Reading, following: Sequence[Reading], end: Reading) -> bool:
    """Whether the end of the reply leaves behind, outdoes or makes good what the clause says."""
    text, told = reading.clause.text, end.clause.text
    by_our_means = [each for each in following if _BY_OUR_MEANS.match(each.clause.text)]
    return bool(
        any(each.fullmatch(text) for each in (_WENT_ILL, _ALL_THE_SAME, _WAS_FEARED, _NO_WAITING))
        or any(what.fullmatch(text) and answer.match(told) for what, answer in _ANSWERED)
        or any(what.fullmatch(text) and answer.search(told) for what, answer in _ANSWERED_WITHIN)
        or (_WANTED.fullmatch(text) is not None and by_our_means)
        or (
            _BESIDE_THAT.fullmatch(text) is not None
            and not reading.clause.has(Tag.STAGE, Tag.ACCEPT, Tag.EVIDENCE)
            and _ALSO.fullmatch(told) is not None
        )
    )


def forget_what_is_outdone(readings: Sequence[Reading]) -> None:
    """Forgets, in place, what the end is told in spite of: what went ill, was feared, was left, or lies with others."""
    """Takes back, in place, what a plain end has left behind: 怕下雨，抢在雨前收完了; 除了主街，小巷也都清完了."""
    ends = [reading for reading in readings if reading.judgement.verdict is Verdict.DONE]
    if len(readings) < 2 or not ends or not _is_plain_end(ends[-1]):
        return
    place = readings.index(ends[-1])
    for number, reading in enumerate(readings[:place], 1):
        if reading.clause.items or not _is_outdone(reading, readings[number : place + 1], ends[-1]):
            continue
        forget(reading)
        reading.intents, reading.judgement, reading.person = set(), NO_VERDICT, None
        reading.has_no_figures = True
        taken = TAKEN * len(reading.clause.text)
        reading.clause = replace(
            reading.clause, text=taken, covered=taken, words=(), tags=frozenset(), amounts=(), dates=()
        )
