"""Takes bare numbers for items where others beside them are told of in the same way: 7已完成，8本月25号; 二已改，三没动."""

import re
from collections.abc import Iterator, Sequence

from bot.conversation.understand.item_names import SAYS, ItemsMention, read_names
from bot.conversation.understand.writing.any_of import AnyOf
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.words import cover

_OPENS = r"(?:(?<=^)|(?<=[,。;!]))"
GOES_ON = (
    rf"(?:{SAYS}|还(?:得|要|差|缺|需)|(?:还|仍|正)?在(?:等|走|报|审|批|招|谈|跑|拖)|等(?:着|批|上级|财政|验收)?|基本|差不多|大体|快(?!递)|正(?!式|常|规|是)|得|要|需|须|[上下本这]个?(?:周|月|星期|礼拜)|周[一二三四五六日末]"
    r"|[一二三四五六七八九十]{1,3}月|待(?!遇)|拟|[明后][天年]|[月年][底末]|\d{1,2}[月号]|预计|争取|计划|估计|力争|大概|最[晚迟]|赶(?=\d|在|[上下本这]个?[周月]|[月年]底)|(?:国庆|中秋|春节|元旦|五一|清明|端午|节)[前后]|申请|请|想|拟|打算|恐怕|怕是|到|卡|拖|缓|在|也|嘛|呢|那|缺(?:人|钱|资金|手续|材料|经费|设备|图纸|指标)|没(?:钱|人手?$|资金|经费)|[办弄改做推落拆建]不|正常(?=$|[,。;推])|顺利(?=$|[,。;推])|\d{1,3}(?:\.\d)?%(?=$|[,。;了]))"
)
"""What may stand behind a bare number beside one that is known to be a name."""
BY_A_DAY = r"(?:争取|预计|估计|大概|要|得|都)*(?:\d{1,2}(?:月|[号日])|[本这下]个?(?:周|月|礼拜|星期)|[一二三四五六七八九十]{1,2}月|[月年]底|[明后]天)"
"""三条和六条6月10号前: named with the day by which they will be done."""
_BY_NUMERALS = expression(r"[一二三四五六七八九十]{1,3}(?:[、和及与跟][一二三四五六七八九十]{1,3})+$")
_ONE_NUMERAL = expression(rf"(?<=[,。;!了就])(?P<names>[一二三四五六七八九十]{{1,3}})(?={GOES_ON})")
"""二和五完成，六延到…: a bare numeral counts beside such a list."""
_BY_DIGITS = expression(r"\d{1,2}(?:[、和及与跟,]\d{1,2})*")
_ONE_DIGIT = expression(rf"(?:{_OPENS}|(?<=[了就完好动办改]))(?P<names>\d{{1,2}})(?={GOES_ON})")
"""7已完成，8本月25号: a bare number counts beside another that was told of the same way."""
_ONE_LEFT = expression(
    r"(?:(?<=[剩余])|(?<=[剩余]下)|(?<=[剩余]下的)|(?<=还有)|(?<=[还就]差))(?P<names>\d{1,2}(?:[、和及与跟]\d{1,2})*)"
    r"(?=$|[,。;!]|(?:还|都|也)*(?:没|未|在|得|要|等|卡)|[上下本这]个?(?:周|月)|月底|年底|[明后]天)"
)
"""1和3都修妥了，剩下6，下周三: beside a list of bare numbers the one that is left."""
_A_TASK = expression(r"任务\d{1,2}")
_ANOTHER_TASK = expression(rf"{_OPENS}任务(?P<names>\d{{1,2}})(?={GOES_ON}|这个?[周月])")
"""任务1、任务2交差了，任务4这周五: beside such a name another one, with whatever is told of it."""
_BY_SIGNS = expression(r"\d{1,2}号(?:[、和及与跟]?\d{1,2}号)+")
_ONE_SIGN = expression(rf"(?<=[,。;!了])(?P<names>\d{{1,2}})号(?=也|{SAYS})")
"""1号和2号弄完了，4号没动: beside such a list a number is no day."""
_A_SIGNED_ONE = expression(
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})号(?:[、和及与跟]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})号){0,9}(?:问题|措施|事项|任务)?"
)
_ANOTHER_SIGNED = expression(
    r"(?<=[,。;!了])(?P<names>\d{1,2}|[一二三四五六七八九十]{1,3})号(?=[还没未在也卡缺差]|(?:要|得|想|申请|需要?)?(?:延[到至期后]|推迟|宽限|顺延))"
)
"""6号问题已改；8号卡经费; 五号六号问题都结了，七号要延到8月底: beside such a name another number with no end told of it is no day."""
_SO_TOO = expression(r"(?:^|[,。;!])\d{1,2}(?:条|项)[^,。;!\d]{1,8}[,。;!]\d{1,2}(?:条|项)也")
_NEAR = 3
"""第12条还没完，13条完了: a number so near to a named one is a name too, and no count."""
_FAR = 10
"""第5、6两条已落实，10条要到10月15日: behind several of them it may be further off."""
_EITHER = expression(rf"{_OPENS}(?P<names>\d{{1,2}})(?:条|项)")
"""5条没完，6条也没完: one like the other, so names and no counts."""
_ONE_MORE = expression(
    rf"(?<=[,。;!了])(?P<names>[一二三四五六七八九十]{{1,3}}|\d{{1,2}})(?:条|项)(?={GOES_ON}|,+{BY_A_DAY})"
)
"""7、9两条改了，10条还没动; 11、12条改完，13条，3月28号: behind such a list a number is a name."""
_EACH = expression(rf"{_OPENS}(?P<names>[一二三四五六七八九十]{{1,3}}|\d{{1,2}})(?:条|项)(?={GOES_ON})")
_EACH_NUMERAL = expression(
    rf"{_OPENS}(?P<names>[一二三四五六七八九十]{{1,3}})(?={SAYS})(?![还也都]*没(?!有?[完动办改弄做搞整落]|$|[,。;]))"
)
_A_COUNT = expression(r"(?:\d|[一二两三四五六七八九十])(?:条|项|个|件)|共")
_ALONE = expression(
    r"(?:就剩下?|就差|就有|只剩下?|只差|只有|[仅光单][剩有差]|就|唯独|唯有)(?P<names>\d{1,2}(?:[、和跟]\d{1,2})*)(?:(?:(?<=[就独]\d)|(?<=[就独]\d\d))[条项])?(?=号?(?:还|都|也)*(?:没|未|在[办弄改做搞等走]|卡|等|差|动不|不行|不成))"
)
_SO_LARGE = expression(
    r"(?:(?<=^)|(?<=[,。;!])|(?<=只有)|(?<=就剩)|(?<=就是)|(?<=唯有))(?P<names>1\d|2\d|十[一二三四五六七八九]|二十[一二三四五六七八九]?)(?:条|项)(?=(?:还|都|也)*(?:没|未)(?!有?[一-龥]{1,2}的))"
)
"""只有11条没办，别的都结了: where so many would not be called few, it is the name of one."""
_ANY_ALONE = AnyOf(search=(_SO_TOO, _EACH, _EACH_NUMERAL, _ALONE, _SO_LARGE))
_ALL_ELSE = expression(r"全|都|均|其他|其它|其余|别的|剩下的|余下|另外的")
_A_DIGIT = expression(r"\d")


def find_beside(whole: str, text: str, found: Sequence[ItemsMention]) -> list[ItemsMention]:
    """The items of `whole` that only those already `found` make known; `text` is the whole with their places covered."""
    more: list[ItemsMention] = []
    if any(_BY_NUMERALS.match(whole[mention.start : mention.end]) for mention in found):
        more += _read(_ONE_NUMERAL, text)
    if any(_BY_DIGITS.fullmatch(whole[mention.start : mention.end]) for mention in found):
        more += _read(_ONE_DIGIT, text)
        if any(len(mention.names) > 1 for mention in found):
            more += _read(_ONE_LEFT, text)
    if any(_BY_SIGNS.fullmatch(whole[mention.start : mention.end]) for mention in found):
        more += _read(_ONE_SIGN, text)
    if any(_A_SIGNED_ONE.fullmatch(whole[mention.start : mention.end]) for mention in found):
        more += _read(_ANOTHER_SIGNED, text)
    if any(_A_TASK.fullmatch(whole[mention.start : mention.end]) for mention in found):
        more += _read(_ANOTHER_TASK, text)
    text = cover(text, [(mention.start, mention.end) for mention in more])
    known = [*found, *more]
    if any("第" not in whole[mention.start : mention.end] and len(mention.names) > 1 for mention in known):
        more += _read(_ONE_MORE, text)
    ordinals = {int(name) for mention in [*found, *more] for name in mention.names if name.isdigit()}
    if ordinals and "第" in whole:
        reach = _FAR if len(ordinals) > 1 else _NEAR
        more += [
            mention
            for mention in _read(_ONE_MORE, text)
            if _is_near(mention, ordinals, reach) or (mention.names == ("2",) and _A_PLEA.match(text[mention.end :]))
        ]
    return more or ([] if found else list(_told_one_by_one(text)))


def _read(pattern: re.Pattern[str], text: str) -> list[ItemsMention]:
    return [mention for match in pattern.finditer(text) if (mention := read_names(match))]


def _is_near(mention: ItemsMention, ordinals: set[int], reach: int) -> bool:
    return all(name.isdigit() and 0 < int(name) - max(ordinals) <= reach for name in mention.names)


_A_PLEA = expression(r"(?:还|也|都|要|得|想|再)*(?:申请|请求|延期|缓|宽限|归|转|不归)")
"""第5条搞定了，2条申请延期: 2条 would be 两条 if it counted."""


def _told_one_by_one(text: str) -> Iterator[ItemsMention]:
    """4条好了，7条要延期: two or more numbers in their order, each with its own say; 全好了，只有8没动."""
    if not _ANY_ALONE.found_in(text):
        return
    if _SO_TOO.search(text):
        yield from _read(_EITHER, text)
        return
    for pattern, counts in ((_EACH, len(_A_COUNT.findall(text))), (_EACH_NUMERAL, 0)):
        each = _read(pattern, text)
        if len(each) > 1 and counts in {0, len(each)} and _are_in_order(each):
            yield from each
            return
    alone = (_read(_ALONE, text) or _read(_SO_LARGE, text)) if _ALL_ELSE.search(text) else []
    if len(alone) == 1 and not _A_DIGIT.search(cover(text, [(alone[0].start, alone[0].end)])):
        mention = alone[0]
        behind = len(text[mention.start : mention.end].rstrip("0123456789、和跟条项"))
        yield ItemsMention(mention.start + behind, mention.end, mention.names)


def _are_in_order(mentions: Sequence[ItemsMention]) -> bool:
    numbers = [int(name) for mention in mentions for name in mention.names if name.isdigit()]
    return numbers == sorted(set(numbers))
