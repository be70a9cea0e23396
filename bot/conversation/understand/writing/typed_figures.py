"""Puts the figures of a reply, as people type and speak them, into those that the grammar reads: ③, 叁拾台, 18w, 四杠二."""

import re

from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.rewriting import Step

FIGURE = expression(r"\d+(?:\.\d+)?")
"""A figure as a whole."""
_CIRCLED = expression(r"第?(?P<sign>[\u2460-\u2473])(?P<noun>条|项|个)?")
_KEYCAP = expression(r"第?(?P<sign>\d)\u20e3(?P<noun>条|项|个)?")
_DASHED = expression(r"(?<![\d.])(\d{1,2})[—–](\d{1,2})(?![\d.%])")
_BAR = expression(
    r"(?<![一-龥\d])(?:第|那个|这个|就是|[呃嗯啊哦唔喂]|额(?!外))*(?P<high>[\d一二三四五六七八九])杠(?P<low>[\d一二三四五六七八九])(?!\d)"
)
"""四杠二: the measure 4-2, as it is spoken."""
_THE_EXCEPTION = expression(r"(?<=[条项号题\d])(?:是个?|算是?|属于?)?例外(?=的?$|[,，。；;!！\s])")
"""8-1例外: all but this one."""
_PER_CENT = expression(r"(?<=[\d一二三四五六七八九十百])(?:趴|个趴|pa)(?![一-龥])")
_FORMAL = expression(
    r"(?<=[一二三四五六七八九])拾|(?!陆陆)[壹贰叁肆伍陆柒捌玖拾佰仟]{2,}|(?<![小老阿])[壹贰叁肆伍陆柒捌玖](?=[万亿台件户个项条处元亩吨份成座栋间名人辆盏家所村株套口根米宗起张本次组批眼棵幢孔])"
)
_IN_PLAIN_DIGITS = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
"""叁拾台: the numerals of cheques."""
_SCALE = expression(r"(?<=\d)(?:(?P<wan>w)|k)(?![a-z0-9])")
"""18w, 5k: tens of thousands and thousands as they are typed."""
_AND_TENTHS = expression(
    r"(?<![\d.第])(?P<whole>\d{1,6}|[一二两三四五六七八九十百]{1,4})(?P<unit>公里|千米|米|吨|公顷|亩)(?P<tenths>[1-9一二三四五六七八九])(?=$|[,，。;；!！?？、]|左右|多|的|都|全)"
)
"""1公里8, 三米五: the last digit counts tenths of the unit."""
_COMPARED: tuple[Step, ...] = (
    (
        expression(r"《[^》]{1,40}》(?=(?:已经?|都|也|我们?)*(?:收到|收悉|已?阅|看到|看过|看了|已看|知悉|学习了))"),
        "通知",
    ),
    (
        expression(r"十之(?=[一二三四五六七八][二三四五六七八九](?:$|[^月号点\d]))(?P<low>.)(?P<high>.)"),
        r"\g<low>\g<high>成",
    ),
    (
        expression(
            r"(?<=[十百])又(?=[一二三四五六七八九][户间个件台处条亩人名套家份座辆吨米公十百])(?<=[一二三四五六七八九]..)"
        ),
        "",
    ),
    (expression(r"(?<=[\d一二两三四五六七八九十百千])个(?=亿|万元|千万元?)"), ""),
    (expression(r"(?<=[剩差欠])个(?=[一二三四五六七八九两]?[一二三四五六七八九两几十][户个处家条件人台间])"), ""),
    (expression(r"(?<=月)份?的?最后一天"), "底"),
    (expression(r"(?<=百分之[二三四五六七八九])时(?=$|[,，。;；!！吧了呢啊左多])"), "十"),
    (expression(r"(?<=[\d%成])\s*➕"), "+"),
    (expression(r"[>≥]=?\s*(?=\d)"), "至少"),
    (expression(r"[<≤]=?\s*(?=\d)"), "不到"),
    (expression(r"(?<![\d.%])(?=\d{1,3}(?:\.\d+)?%?\s*(?:→|-+>)\s*\d)"), "从"),
    (expression(r"(?<=[\d%])\s*(?:→|-+>)\s*(?=\d)"), "到"),
    (expression(r"[≈~]\s*(?=\d)(?<![\d%]~)"), "约"),
)
_BOXED = expression(
    r"[\[【(〔](?P<number>\d{1,6}(?:\.\d+)?%?(?:/\d{1,6})?)[\]】)〕](?=[一-龥])(?=[户个家处项条件人名亩台套辆份笔栋间所座起宗口])"
)
"""【12/16】户: a number in brackets before its unit."""


def _as_an_item(found: re.Match[str]) -> str:
    """③ and 第⑥条: the third and the sixth item."""
    return f"第{ord(found['sign']) - 0x245F}{found['noun'] or '条'}"


def _as_spoken(found: re.Match[str]) -> str:
    numerals = str.maketrans("一二三四五六七八九", "123456789")
    return f"{found['high']}-{found['low']}".translate(numerals)


def _with_tenths(found: re.Match[str]) -> str:
    """1公里8 as 1.8公里, 三米五 as 三点五米."""
    point = "." if found["whole"].isdecimal() and found["tenths"].isdecimal() else "点"
    return f"{found['whole']}{point}{found['tenths']}{found['unit']}"


def _as_a_number(found: re.Match[str]) -> str:
    """4—2 is the second measure of problem 4, 2—4 are three of them."""
    return f"{found[1]}-{found[2]}" if int(found[1]) > int(found[2]) else found.group()


def _in_plain_digits(found: re.Match[str]) -> str:
    return found.group().translate(_IN_PLAIN_DIGITS)


def _scale(found: re.Match[str]) -> str:
    return "万" if found["wan"] else "千"


_IN_BRACKETS = expression(r"[（(](?P<numeral>[一二三四五六七八九十]{1,2})[)）](?=[已未没正在还完办改都弄])")
_SIDE_BY_SIDE = expression(
    r"^(?P<one>[1-9]\d?)(?P<noun>[条项])(?P<share>\d{1,3}%)[,，;；、 ]+(?P<other>[1-9]\d?)(?P=noun)(?=刚|才|还没|没[动开改办弄]|未|正在|\d{1,3}%)"
)


def _as_two_items(found: re.Match[str]) -> str:
    """12条80%，13条刚开始: two neighbours, each with how it stands, and no counts."""
    if int(found["other"]) != int(found["one"]) + 1:
        return found.group()
    return f"第{found['one']}{found['noun']}{found['share']},第{found['other']}{found['noun']}"


ITEMS: tuple[Step, ...] = (
    (_CIRCLED, _as_an_item),
    (_KEYCAP, lambda found: f"第{found['sign']}{found['noun'] or '条'}"),
    (_IN_BRACKETS, lambda found: f",第{found['numeral']}条"),
    (_SIDE_BY_SIDE, _as_two_items),
)
"""③, 3️⃣, （三） and 第⑥条 as the third and the sixth item; before anything makes a plain digit of the sign."""
_HEADED = expression(r"(?<=[窟缺亏差][窿口空额])[:：] ?(?=(?:还有|约|大约)?[\d一二两三四五六七八九十百])")
"""窟窿：95万元: the heading and its figure as one."""
FIGURES: tuple[Step, ...] = (
    (_HEADED, ""),
    (_BOXED, r"\g<number>"),
    (_FORMAL, _in_plain_digits),
    *_COMPARED,
    (_AND_TENTHS, _with_tenths),
    (_SCALE, _scale),
    (_DASHED, _as_a_number),
)
"""Numerals of cheques, scales, brackets, comparisons and dashes as plain figures; 4—2 as a measure."""
_AGAIN_AND_AGAIN = "查|检|换|审|考|评|收|清|洗|训|晒|测|修|巡|盘|核|验|演|公示|公开|通报|轮换|培训|检查|巡查|考核|保养|维护|消毒|体检|盘点|走访|回访"
_EVERY = expression(
    rf"(?<![每\d第过了用花近这上下前头满])(?<!(?<![以今往])后)(?P<long>(?:[一两二三四五六七八九十半]|\d{{1,2}})个?(?:年|月|季度?|学期|周|星期|礼拜|旬))"
    rf"(?P<act>一(?:[次遍回轮趟场]|{_AGAIN_AND_AGAIN})|(?:{_AGAIN_AND_AGAIN})一[次遍回轮])(?=$|[ ,，。.!！;；])"
)
"""五年一轮, 半年审一次: every so often, and no day or count."""
MEASURES: tuple[Step, ...] = (
    (_BAR, _as_spoken),
    (_THE_EXCEPTION, "除外"),
    (_EVERY, lambda found: f"每{found['long'].removeprefix('一')}{found['act']}"),
)
"""四杠二 as the measure 4-2, 8-1是例外 as 8-1除外, and 半年一次 as 每半年一次."""
_ALL_OF_IT = expression(r"^(?P<how>已经?|都|到|完成了?)100(?=了?[。.!！]*$)|^100(?=了[。.!！]*$)")
_NONE_LEFT = expression(r"^(?:现在|目前|还|只)*(?:剩|欠|差)(?:余|下)?[0零][户个件条处项人家笔宗]?(?=了?[。.!！]*$)")
"""已100, 剩0户: all of it."""
PER_CENT: tuple[Step, ...] = (
    (_PER_CENT, "%"),
    (_ALL_OF_IT, lambda found: f"{found['how'] or '已'}100%"),
    (_NONE_LEFT, "全部完成"),
)
"""五十趴 as 五十%."""
