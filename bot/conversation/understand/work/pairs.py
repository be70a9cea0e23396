"""Knows the halves that make a whole: south and north, old and new, the office and those below it."""

from bot.conversation.understand.writing.expressions import expression

_PAIRS = (
    ("南", "北"),
    ("东", "西"),
    ("前院", "后院"),
    ("左", "右"),
    ("上半", "下半"),
    ("室内", "室外"),
    ("内墙", "外墙"),
    ("男", "女"),
    ("大班", "小班"),
    ("城", "乡"),
    ("主要", "次要"),
    ("一期", "二期"),
    ("党员", "群众"),
    ("干部", "群众"),
    ("干部", "职工"),
    ("领导", "职工"),
    ("机关", "基层"),
    ("机关", "下属"),
    ("试点", "全面"),
    ("老师", "学生"),
    ("教师", "学生"),
    ("线上", "线下"),
    ("白天", "夜"),
    ("a类", "b类"),
    ("第一", "第二"),
    ("立行立改", "限期"),
)
_ALL_OF_BOTH = expression(r"[^,。;没未不]{2,12}(?:都|全|均)")


def are_counterparts(one: str, other: str) -> bool:
    """Whether one text names a half and the other text its counterpart."""
    return any((a in one and b in other) or (b in one and a in other) for a, b in _PAIRS)


def names_both(text: str) -> bool:
    """南片北片都种完了: both halves in one breath, and all of them."""
    found = _ALL_OF_BOTH.match(text)
    return found is not None and any(a in found.group() and b in found.group() for a, b in _PAIRS)
