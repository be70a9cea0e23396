"""What a sheet says around its table: whose it is, of which day, and what its deadlines are counted from."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.documents.date_words import NUMBERED_DATES, plain_dates
from bot.documents.deadline_reference import Reference
from bot.documents.deadline_words import read_deadline
from bot.documents.plain_text import plain_forms

_UNIT_LABEL = re.compile(
    r"(?:填报|被巡察|整改|被巡视|责任|编制|报送|制表)?(?:单位|党组|党委)(?:名称)?(?:\(?盖?公?章\)?|\(党组\))*[:：]\s*([^\s:：,，;；]{3,40})"
)
_UNIT_END = r"(?:局|委员会|委|办公室|办|中心|医院|学院|学校|大学|公司|街道|镇|乡|厅|处|站|社|协会|联合会|部|大队|支队|集团|研究所|馆|政府|法院|检察院|苏木|农场|林场|党组|党委)"
_UNIT_IN_TITLE = re.compile(
    rf"^(?:中共|中国共产党)?([\u3400-\u9fff]{{2,30}}?{_UNIT_END})(?:党组|党委|党支部|机关)?(?=(?:关于|落实|对|贯彻|20\d\d年?|十|第|\d|县委|区委|市委|旗委|省委|接受|领导班子|委员会|巡察|巡视|整改|问题|反馈|\())"
)
_UNIT_TAIL = re.compile(r"(?:党组|党委)?(?:\([^()]*(?:章|印|签|党组|党委)[^()]*\)?)?$")
_TO_FULL_WIDTH = str.maketrans("()", "（）")
_ABOUT_RECTIFICATION = re.compile(r"整改|巡察|巡视|台账|清单")
_AS_OF = re.compile(
    r"(?:截至|截止(?:到|至)?|(?:统计|填报|填表|制表)(?:时间|日期)[:：]|更新(?:时间|日期)[:：]|(?:^|(?<=\s))日期[:：])\s*[:：]?([^,，。;；)）]{4,14})",
    re.MULTILINE,
)
_FEEDBACK = re.compile(
    r"反馈(?:意见)?(?:日期|时间)[为是:：]*([^,，。;；)）]{6,14})|([^,，。;；(（\n]{8,12}?)(?:向|巡察组|召开)?[^,，。;；\n]{0,16}反馈"
)
_CONCENTRATED = re.compile(r"集中整改(?:期限?|时间|阶段|截止日期|截止时间)*[为是:：(至]*([^。;；)）]{6,40})")
_YEAR = re.compile(r"(?<!\d)(20[0-4]\d)(?=年|[-/.]\d|\D|$)")


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """What stands in the title rows; `unit` is labelled as such, `unit_hint` only seems to be it."""

    unit: str | None = None
    unit_hint: str | None = None
    as_of: date | None = None
    feedback_on: date | None = None
    concentrated_until: date | None = None
    year: int | None = None

    def or_else(self, other: "SheetFacts") -> "SheetFacts":
        """The same, with what another sheet says where this one says nothing."""
        return SheetFacts(
            self.unit or other.unit,
            self.unit_hint or other.unit_hint,
            self.as_of or other.as_of,
            self.feedback_on or other.feedback_on,
            self.concentrated_until or other.concentrated_until,
            self.year or other.year,
        )

    def reference(self, feedback_on: date | None, years: Iterable[int]) -> Reference:
        """What deadlines are measured against; the document's own day of feedback wins over the ledger's."""
        return Reference(
            self.feedback_on or feedback_on, self.as_of, frozenset(years), self.year, self.concentrated_until
        )


NO_FACTS = SheetFacts()
"""For a sheet that says nothing around its table."""


def read_sheet_facts(texts: Iterable[str], names: Iterable[str]) -> SheetFacts:
    """The facts in the texts around a table; `names` (of sheet and file) only help out with a year."""
    lines = [" ".join(plain_forms(text).split()) for text in texts if text.strip()]
    whole = "\n".join(lines)
    unit = _UNIT_LABEL.search(whole)
    hint = next(
        (
            found[1]
            for line in lines
            if _ABOUT_RECTIFICATION.search(line) and (found := _UNIT_IN_TITLE.match(line.replace(" ", "")))
        ),
        None,
    )
    as_of = _first_date(_AS_OF, whole)
    feedback = _first_date(_FEEDBACK, whole)
    until = _first_date(_CONCENTRATED, whole)
    return SheetFacts(
        _UNIT_TAIL.sub("", unit[1]).translate(_TO_FULL_WIDTH) if unit else None,
        hint,
        as_of,
        feedback,
        until,
        _one_year(lines) or _one_year(names),
    )


def _first_date(pattern: re.Pattern[str], text: str) -> date | None:
    """The last full date of the first match that holds one."""
    for found in pattern.finditer(text):
        words = next(filter(None, found.groups()), "")
        dates = _full_dates(words)
        if dates:
            return max(dates)
    return None


def _full_dates(words: str) -> list[date]:
    text = plain_dates(words)
    pattern, day_of = NUMBERED_DATES[0]
    if not pattern.search(text):
        due = read_deadline(words).due
        return [due] if due else []
    dates = []
    for found in pattern.finditer(text):
        try:
            dates.append(day_of(found))
        except ValueError:
            continue
    return dates


def _one_year(texts: Iterable[str]) -> int | None:
    years = {int(year) for text in texts for year in _YEAR.findall(plain_dates(text))}
    return years.pop() if len(years) == 1 else None
