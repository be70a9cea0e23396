"""What in a reply speaks against a claim that the work is done."""

from collections.abc import Sequence

from bot.conversation.understand.asked_back import IS_ALL_OF_IT_DONE
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.whole import UNDERWAY, Whole
from bot.conversation.understand.work.beside_a_claim import is_none_beside
from bot.conversation.understand.work.marred import is_marred_in_one_breath
from bot.conversation.understand.work.more_to_come import awaits_more
from bot.conversation.understand.work.negation import denials, is_broken
from bot.conversation.understand.work.pieces import leaves_a_piece
from bot.conversation.understand.work.supposed import follows_a_wish
from bot.conversation.understand.work.unearned import is_undone_behind
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

AGAINST_DONE = UNDERWAY | {Verdict.NOT_DONE, Verdict.NOT_STARTED, Verdict.BASIC, Verdict.UNSURE}


def speaks_against_done(whole: Whole) -> bool:
    """Whether anything in the reply denies, limits, conditions or doubts that the work is done."""
    return bool(
        whole.verdicts() & AGAINST_DONE
        or any(reading.has_open_denial for reading in whole.readings)
        or is_broken(whole.text)
        or _promises_the_end(whole.readings)
        or awaits_more(whole.readings)
        or is_undone_behind(whole.readings)
        or any(_is_counted_in_hope(reading, whole) for reading in whole.readings if reading.clause.amounts)
        or (not whole.amounts.is_full and any(_finds_faults(reading) for reading in whole.readings))
        or any(_qualifies(reading) for reading in whole.readings[1:])
        or follows_a_wish(whole.readings)
        or _SUPPOSED.search(whole.text) is not None
        or _has_unread_number(whole.readings)
        or any(reading.clause.has(Tag.EXCEPT) and not reading.clause.items for reading in whole.readings)
        or _leaves_others_open(whole.readings)
        or leaves_a_piece(whole.readings)
        or any(is_marred_in_one_breath(reading) for reading in whole.readings)
        or any(_IN_SCORN.fullmatch(reading.clause.text) for reading in whole.readings)
        or is_none_beside(whole.readings, whole.intents)
        or any(_NOT_COUNTING.match(reading.clause.text) for reading in whole.readings[:-1])
        or any(_takes_back(reading, whole) or _goes_on(reading) for reading in whole.readings)
        or (Intent.LONG_TERM in whole.intents and _is_weakly_claimed(whole))
        or (
            Intent.NO_DIFFICULTY in whole.intents
            and any(_MEANS_IN_PLACE.fullmatch(reading.clause.text) for reading in whole.readings)
        )
        or (whole.figures.metric and _OF_THE_BAD_ONES.search(whole.text) is not None)
        or whole.intents
        & {
            Intent.EXTENSION,
            Intent.CANNOT_ON_TIME,
            Intent.DIFFICULTY,
            Intent.DELEGATE,
            Intent.WRONG_PERSON,
            Intent.APPROVE,
        }
        or has_partial_figure(whole)
    )


_MEANS_IN_PLACE = expression(r"(?!整改|落实|措施|全部|处理|都|已)[一-龥]{2}(?:都|也|已)?到位")
"""没难点，装维到位: what it is done with is there."""


_SUPPOSED = expression(r"的话(?:我们?|咱)?(?:就|再)(?:报|说|回|通知|告诉)|(?:如果|要是|假如|假使|倘若)[^,]*就好$")
"""第三条完成了的话我就报, 假如完成时间8月9日就好: only supposed, however it is put."""


def _leaves_others_open(readings: Sequence[Reading]) -> bool:
    """其余都完了, with none named: there are some that are not."""
    others = [reading for reading in readings if _THE_OTHERS.match(reading.clause.text)]
    named = any(
        reading.clause.items or reading.clause.amounts or reading.judgement.verdict is Verdict.DONE
        for reading in readings
        if reading not in others
    )
    return bool(others) and not named


_THE_OTHERS = expression(r"^(?:其余|其他|其它|别的|另外的?)(?:的|几[项条个户处])?(?:都|也|全|均|已)")


_OF_THE_BAD_ONES = expression(
    r"(?:^|[,。;])(?:[一-龥]{0,3}(?:不合格|不达标|超标|不满意|有问题|未达标|没过|坏|死|差|枯死)的?|(?:其余|剩下|余下|剩余|个别)的?)[^,。;!?]{0,2}(?:\ue0ff+)?(?:都|也|全|已经?)*[一-龥]{1,4}了?(?=$|[,。;])"
)
"""合格率99.2%，不合格的退货了: what became of the bad ones, beside a figure of quality, is no end."""


def _promises_the_end(readings: Sequence[Reading]) -> bool:
    """分工定了，11月15日前必须改完: the end is still promised, beside a mere act."""
    promised = [
        each.clause
        for each in readings
        if each.judgement.verdict is Verdict.PROMISED and each.judgement.word and each.judgement.word.does(Tag.COMPLETE)
    ]
    acts_only = all(
        each.judgement.word is not None and not each.judgement.word.does(Tag.COMPLETE)
        for each in readings
        if each.judgement.verdict is Verdict.DONE
    )
    return any(acts_only or clause.dates for clause in promised)


def _finds_faults(reading: Reading) -> bool:
    """检查完了，问题不少: the looking is done, and the work begins."""
    found = _FOUND_WANTING.search(reading.clause.text)
    return found is not None and not any(word.text[0] in "没未无" for word in reading.clause.words)


_FOUND_WANTING = expression(
    r"(?:效果|成效|成果)(?:也|还|尚|仍)?(?:需要?|要|待|得|有待|看)[^,。;!?]{0,6}(?:检验|观察|评估|显现|验证|时间|后续|明年)|(?:效果|成效|质量|反响|作用)(?:也|还|都|却|是|有点|比较|确实)*(?:一般|不(?:太|够|怎么)?(?:明显|大|好|理想|佳|行|突出)|差|平平|有限)"
    r"|(?:群众|村民|居民|老百姓|大家|家长|学生|患者|病人|业主|住户|职工|商户|牧民|用户|乘客)[^,。;!?没未无不]{0,4}(?:有意见|有怨言|不满意?|不认可|不买账|不答应|有看法|在闹|投诉(?!率|量|数|少|降|减|的|件|过|箱|电话|问题|处理|平台))"
    r"|(?:一大?堆|不少|好多|很多|全是|都是|净是|到处是)(?:的)?(?:问题|毛病|漏洞|隐患|差错)$"
    r"|(?:问题|毛病|漏洞|隐患)(?:还|也|都|依然)*(?:不少|很多|太多|多得很|一大堆|一堆|突出|严重)|(?:发现|查出|存在|查到|排查出)[^,。;!?没未无不]{0,6}(?:问题|隐患|漏洞)$|(?:提出|开出|指出|列出)了?[^,。;!?没未无不]{0,6}(?:意见|问题|毛病|缺陷|建议)[^,。;!?]{0,3}$"
)


def _qualifies(reading: Reading) -> bool:
    """拆完了，一部分; but 另外的统统办结 claims the rest."""
    is_claim = reading.judgement.verdict is Verdict.DONE and reading.clause.has(Tag.ALL)
    return not is_claim and _QUALIFIES.fullmatch(reading.clause.text) is not None


_QUALIFIES = expression(
    r"(?:但|不过|当然|其实|是|就|只|指|指的是|也就|算)*(?:我?(?:猜|估摸?|想|蒙|编|估计)的|(?:听|据)?(?![按照依遵你您])[^,。;!?]{0,5}(?:说|讲|报|传|告诉我)的|吹(?:牛|着说)?的?"
    r"|(?:也|还|就是)?(?:不(?:知道?|晓得|清楚|确定|敢说|好说)|难说|谁知道)(?:行不行|够不够|对不对|成不成|管不管用|合不合[一-龥]{1,3}|算不算[一-龥]{0,2}|能不能[一-龥]{1,3}|到没到位|是不是[一-龥]{1,4}|能[一-龥]{1,2}多久)"
    r"|[一-龥]{2,6}(?:给|发|买|拿|订|量|配)错了?|(?!我|.*(?:照片|图片|图|视频|材料|佐证|报告|总结|表|单|字|章))[一-龥]{2,4}(?:还)?没(?:录|去|填|拍|审|核|写|盖|印)"
    r"|(?:[款钱票案]|物资)?(?:还|尚|均|都)*未(?:入库|结案|报账|开票)|[一-龥]{2,6}(?:不知道|没准|难说|不好说|说不准|没底|两说|说不好)"
    r"|(?:领导|上面|他们|人家|办公室|专家|厂家|巡察组|[县市省局镇]里|对方)?(?:又|却|还|都)?(?:说|嫌)(?:是|还)?(?:不对|不行|不合格|不算|不够|没弄好|有问题|不合要求|没达标|不达标|不符合|差点意思)"
    r"|还(?:欠|差|缺|剩)(?:着|点|些|一点|不少)?|大概|大约|约莫|差不多|八九不离十|基本上?|大体上?|大致|应该吧?|可能吧?|也许|好像|没准"
    r"|(?:一|大|小|少|绝大|多)(?:部分|半|多半|多数)|主要的?(?:部分)?|大头|重点的?|前[半面期][^,。;!?]{0,3}|后半[^,。;!?]{0,3}|[东南西北前后上下左右里外中]边?的?"
    r"|(?:第[一二三四五六七八九十]|首|头|前|上)一?(?:期|批|轮|阶段|步|次|段|部分)|(?:另|别的|别人|其他|其它|隔壁|人家|他们|她们|邻(?!居|里|舍))(?!人)[^,。;!?]{0,6}"
    r"|(?:去年|前年|上半年|上个?月|上季度|上一轮|上轮|上回)的?(?:那)?(?:一)?(?:[批个些轮次]|部分|任务)?)(?:的|吧|了)*"
)
"""拆完了，一部分; 拆完了，我猜的: takes back, by a remark, that it is all or that it is known."""


def _goes_on(reading: Reading) -> bool:
    """本年度已完成，明年继续; but 每年再复核 is a duty that stays."""
    found = _GOES_ON.search(reading.clause.text)
    return found is not None and not (found.group().startswith("每年") and reading.clause.has(Tag.LONG))


_IN_SCORN = expression(
    r"呵+|(?:都|这|是|这都|这是)?(?:第[几\d一二三四五六七八九十n]+|几|多少|好几)(?:回|次|遍|轮)了|(?:这下|总|这总|这样)?(?:行|满意|可以|高兴|开心)了吧|你?(?:信吗|信不信|敢信|信么)|(?:鬼才|谁|傻子才)信|才怪|想得美"
    r"|(?:完成|[弄改办做干搞][完好])了(?:还(?!挂|列|亮|标)|我还|何必|干嘛|干啥|为啥|哪还|怎么还)[^,。;!?]{1,10}"
)
"""都完成了，行了吧: said in scorn, and no fact."""


_NOT_COUNTING = expression(
    r"(?:不算|不计|撇开|撇去|刨开|先不说|抛去)(?![完办整弄改做搞干上什数错太很难大])[一-龥\ue0ff]{2,}$"
    r"|(?:凡是?|但凡是?|只要是?)[^,。;!?]{0,3}(?:好|容易|能|愿意?|同意|签|配合|有[钱证]|在家|联系)[^,。;!?]{0,3}的$"
)
"""不算诉讼那笔，清完了; 凡是好拆的，都拆完了: all but that."""
_GOES_ON = expression(r"(?:明年|来年|下个?月|下个?季度|下半年|后年|每年)[^,。;!?]{0,4}(?:继续|接着|再|还要|还得)")
"""本年度已完成，明年继续: what is done is this year's part."""


def _is_weakly_claimed(whole: Whole) -> bool:
    """已建立机制并长期坚持: an act that only may be the whole work, of a task that does not end."""
    done = [reading.judgement for reading in whole.readings if reading.judgement.verdict is Verdict.DONE]
    return bool(done) and all(
        judgement.doubt == IS_ALL_OF_IT_DONE and not (judgement.word and judgement.word.text == "规范")
        for judgement in done
    )


def _takes_back(reading: Reading, whole: Whole) -> bool:
    """改是改了，就是不彻底: a clause that says nothing but that something is wanting."""
    if reading.judgement.verdict is not Verdict.NOTHING or reading.intents or not reading.clause.has(Tag.UNREAL):
        return False
    if reading.clause.amounts and _NAMES_A_DEBT.search(reading.clause.text):
        return False
    if whole.amounts.is_full and _OWED_BY_SO_MANY.fullmatch(reading.clause.covered):
        return False
    return not any(denial.is_harmless for denial in denials(reading.clause))


_NAMES_A_DEBT = expression(r"^(?:[欠漏少]|拖欠|没)[一-龥]{0,6}的[^,。;!?没未不]{1,8}$")
"""欠补助的63人，63人全发到手了: who is owed, and so many got it."""
_OWED_BY_SO_MANY = expression(r"拖?欠[一-龥]{1,5}\ue0ff+|[一-龥]{2,6}(?:短缺|缺|少)了?\ue0ff+")
"""欠租12户，收齐12户; 井盖缺330个，补装330个: who owed or what was wanting, where as many have paid or are there."""


def _has_unread_number(readings: Sequence[Reading]) -> bool:
    """完成600%, 11底完成: a claim beside a number that no reader could make sense of."""
    return any(
        reading.judgement.verdict is Verdict.DONE
        and any(sign.isdigit() for sign in _NAMED_BY_NUMBER.sub("", reading.clause.covered))
        for reading in readings
    )


def _is_counted_in_hope(reading: Reading, whole: Whole) -> bool:
    """争取218件全部办结; but a plan of as many as are told done behind it, 计划清淤14条，14条全部通水, is none any more."""
    is_the_plan = reading.judgement.verdict is Verdict.NOTHING and reading.clause.text.startswith("计划")
    return _COUNTED_IN_HOPE.search(reading.clause.text) is not None and not (is_the_plan and whole.amounts.is_full)


_COUNTED_IN_HOPE = expression(r"^(?:我们?)?(?:争取|力争|希望|预计|打算|计划(?!内的?)|准备|尽快)|的话")
"""争取218件全部办结, 5个改完的话就报: all of them, and none of them a fact."""
_NAMED_BY_NUMBER = expression(
    r"[a-z]{1,3}-?\d{1,4}(?:\+\d{1,3})?(?![\d.%])|[国省县乡村]道\d{1,3}|[2345]g|(?<=了)\d{1,3}个?半?(?:天|周|月|年|小时|星期|礼拜)(?=[终总才就可])|(?<!\d)(?:12\d{3}|9[56]\d{3}|1[12]\d)(?=热线|平台|工单|联动|指挥|报警|急救|积压|投诉|转办|件|来电|诉求)|\d{1,4}(?:[#号]?(?:[楼井院库线泵门桥路机岗渠闸坑炉仓棚圈塘厅]|车间|教室|宿舍|窗口|变压器)|单元|号(?=[点柜箱桩杆表])|号(?=[一-龥]{3}))|(?:19|20)\d\d(?:级|届|款|版)|24个?小时|7[x*×]24"
)
"""1号楼, 3号井, 2单元, g305, k12+300, 24小时值班: a number that is part of a name."""


def has_partial_figure(whole: Whole) -> bool:
    """A percentage below 100, or an amount that is not all."""
    percent, quantity = whole.figures.percent, whole.amounts.quantity
    if (percent is not None and percent < 100) or whole.figures.forecast is not None or whole.figures.is_short_of_all:
        return True
    if quantity is None or whole.amounts.is_full:
        return False
    return quantity.left is not None or None not in (quantity.total, quantity.done)
