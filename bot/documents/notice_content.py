"""Puts the public notice together: the office's own frame, or a draft of plain facts, around the problems it tells of."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

import cn2an

from bot.documents.notice_counts import compare_counts, read_counts
from bot.documents.notice_draft import draft_after, draft_before, draft_opening, draft_title
from bot.documents.notice_grammar import Paragraph
from bot.documents.notice_progress import problem_paragraphs, problem_todo
from bot.documents.notice_tally import Tally, tally
from bot.documents.notice_todo import OFFICE, Todo, Urgency, merged
from bot.documents.official_paper import chinese_date, gap, gaps
from bot.ledger.draft import Section
from bot.ledger.ledger_state import PlacedProblem
from bot.ledger.publication import EXEMPTION_WORDS, Exemption, Publication
from bot.ledger.publishing import Publishing

PROBLEMS_HEADING = "巡察反馈问题整改情况"
_ALL_DONE = re.compile(
    r"全部[^。；，]{0,8}完成|均[^。；，]{0,6}完成整改|(?:完成|整改|销号)率[^。；，]{0,4}(?:100[%％]|百分之百)"
)
_LONGEST_HEADING = 40
_SUBHEADING = re.compile(r"（[一二三四五六七八九十]{1,3}）[^。；：:]{1,40}")
_ISSUER = re.compile(r"^(?P<issuer>.{2,40}?)关于")


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of the notice's body: a heading of `level` 1 to 4, or text (0)."""

    text: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class NoticeContent:
    """The whole notice in words, and what still stands between it and its publication."""

    mark: str | None
    number: str
    signer: str | None
    title: str
    addressee: str | None
    lines: tuple[Line, ...]
    issuer: str
    day: str
    tally: Tally
    todo: tuple[Todo, ...]


def notice_content(publishing: Publishing) -> NoticeContent:
    """The notice of what is published; every gap in it, and every fact that is not verified, is in `todo`."""
    frame = publishing.frame or Publication(round_id=0, unit_id=0)
    figures = tally(publishing, frame.counting)
    title = frame.title or draft_title(publishing.state)
    lines = tuple(_lines(publishing, frame, figures))
    found = _ISSUER.match(title)
    content = NoticeContent(
        mark=frame.mark,
        number=frame.document_number or gap("文号"),
        signer=frame.signer,
        title=title,
        addressee=frame.addressee,
        lines=lines,
        issuer=found["issuer"] if found else publishing.state.unit.name,
        day=chinese_date(frame.dated_on) if frame.dated_on else gap("成文日期"),
        tally=figures,
        todo=(),
    )
    return _with_todo(content, publishing, frame)


def _with_todo(content: NoticeContent, publishing: Publishing, frame: Publication) -> NoticeContent:
    points = [
        *_todo_of_gaps(content),
        *_todo_of_frame(publishing, frame),
        *(point for placed in publishing.published() for point in problem_todo(publishing, placed)),
        *_todo_of_exempted(publishing),
    ]
    return replace(content, todo=tuple(merged(points)))


def _lines(publishing: Publishing, frame: Publication, figures: Tally) -> Iterator[Line]:
    opening = list(frame.opening) or draft_opening(publishing.state)
    before = _sections(frame.before) or [draft_before(figures)]
    after = _sections(frame.after) or [draft_after(figures)]
    yield from map(Line, opening)
    sections = [*before, None, *after]
    for position, section in enumerate(sections, start=1):
        numeral = cn2an.an2cn(position)
        if section is None:
            yield Line(f"{numeral}、{frame.problems_heading or PROBLEMS_HEADING}", 1)
            yield from _problems(publishing)
        else:
            yield Line(f"{numeral}、{section.heading}", 1)
            yield from (Line(words, 2 if _SUBHEADING.fullmatch(words) else 0) for words in section.paragraphs)
    said = " ".join((*opening, *(words for section in (*before, *after) for words in section.paragraphs)))
    if _ALL_DONE.search(said) and figures.done_problems < figures.published_problems:
        rest = figures.published_problems - figures.done_problems
        yield Line(gap(f"文中写有全部完成整改，台账尚有{rest}个问题未完成，请改写"))
    yield Line(frame.contact or gap("监督电话、通信地址和电子邮箱"))


def _problems(publishing: Publishing) -> Iterator[Line]:
    """The published problems under their aspects （一） and topics 1.; a lone topic of an aspect has no number."""
    number = 0
    for aspect, under_aspect in _grouped(publishing.published(), lambda placed: placed.aspect):
        if aspect:
            number += 1
            yield Line(f"（{cn2an.an2cn(number)}）{aspect}", 2)
        topics = _grouped(under_aspect, lambda placed: placed.topic)
        places = {topic: place for place, topic in enumerate((title for title, _ in topics if title), start=1)}
        for topic, under_topic in topics:
            if topic:
                yield Line(f"{places[topic]}.{topic}" if len(places) > 1 else topic, 3)
            for placed in under_topic:
                yield from _of_problem(publishing, placed)


def _grouped(
    problems: Sequence[PlacedProblem], heading: Callable[[PlacedProblem], str]
) -> list[tuple[str, list[PlacedProblem]]]:
    """The problems by heading, in order of appearance; those without one first, or they would seem to be the last's."""
    groups: dict[str, list[PlacedProblem]] = {"": []}
    for placed in problems:
        groups.setdefault(heading(placed), []).append(placed)
    return [(title, under_it) for title, under_it in groups.items() if under_it]


def _of_problem(publishing: Publishing, placed: PlacedProblem) -> Iterator[Line]:
    first, *rest = problem_paragraphs(placed, publishing.measures_of(placed))
    yield Line(first, 4 if len(first) <= _LONGEST_HEADING else 0)
    yield from map(Line, rest)


def _sections(stored: Sequence[object]) -> list[Section]:
    return [
        Section(str(section["heading"]), tuple(map(str, section["paragraphs"])))
        for section in stored
        if isinstance(section, dict)
    ]


def _todo_of_gaps(content: NoticeContent) -> Iterator[Todo]:
    texts = (content.number, content.title, *(line.text for line in content.lines), content.day)
    for what in (what for text in texts for what in gaps(text)):
        yield Todo("正文", f"待补：{what}")


def _todo_of_frame(publishing: Publishing, frame: Publication) -> Iterator[Todo]:
    if not frame.title:
        yield Todo("标题", "没有填写，现为自动拟定，请核对", OFFICE, Urgency.CHECK)
    for what, written in (("主送机关", frame.addressee), ("签发人", frame.signer)):
        if not written:
            yield Todo(what, "没有填写；如为上行文，请补写", OFFICE, Urgency.CHECK)
    round_ = publishing.state.round
    begun, ended = (round_.started_on, round_.ended_on) if round_ else (None, None)
    if begun and ended and frame.stated_days and frame.stated_days != _days(begun, ended):
        words = (
            f"文中写为期{frame.stated_days}天，{chinese_date(begun)}至{chinese_date(ended)}实为{_days(begun, ended)}天"
        )
        yield Todo("开头", f"{words}，文字未改，请核对", OFFICE, Urgency.CHECK)
    figures = tally(publishing, frame.counting)
    counted = (figures.aspects, figures.topics, figures.problems, figures.measures)
    stated = read_counts([Paragraph(number, text) for number, text in enumerate(frame.opening, start=1)])
    for finding in compare_counts(stated, *counted):
        words = finding.message.replace("实际读到", "台账有").removesuffix("，请核对")
        yield Todo(f"开头{finding.where}", f"{words}，文字未改，请核对", OFFICE, Urgency.CHECK)


def _days(begun: date, ended: date) -> int:
    """How many days an inspection took, its first and last among them."""
    return (ended - begun).days + 1


def _todo_of_exempted(publishing: Publishing) -> Iterator[Todo]:
    for placed in publishing.state.problems:
        reason = publishing.exempted.get(placed.problem.id)
        if reason is not None:
            words = EXEMPTION_WORDS[Exemption(reason)] if reason in set(Exemption) else "没有写明理由，请补写"
            yield Todo(f"问题 {placed.problem.number}", f"未列入通报，理由：{words}", OFFICE, Urgency.EXEMPT)
