"""A written notice is read back as what it was written from, whatever its structure."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.documents.notice_content import notice_content
from bot.documents.notice_writer import write_notice
from bot.documents.reader import read_document
from bot.ledger.draft import ParsedLedger
from bot.ledger.measure import MeasureStatus
from tests.documents.published import FULL_FRAME, NOW, problem, publishing_of
from tests.support.effort import rounds

WORDS = st.text("县乡村土地山水制度学习整顿办法台账检查人员干部落实", min_size=4, max_size=14)
SENTENCES = WORDS.map(lambda words: f"{words}。")
STATES = st.sampled_from([status for status in MeasureStatus if status is not MeasureStatus.CLAIMED])
"""No notice says that something is claimed: read back, it is in progress."""
PROBLEMS = st.tuples(
    st.lists(SENTENCES, min_size=1, max_size=3).map("".join), st.lists(SENTENCES, min_size=1, max_size=5), STATES
)
TOPICS = st.lists(st.tuples(WORDS, st.lists(PROBLEMS, min_size=1, max_size=3)), min_size=1, max_size=3)
ASPECTS = st.lists(st.tuples(WORDS, TOPICS), min_size=1, max_size=3, unique_by=lambda aspect: aspect[0])


def laid_out(aspects: list[Any], depth: int) -> list[Any]:
    """The problems under aspects and topics, under aspects alone (1), or under nothing (0)."""
    flat = [(aspect, topic, *told) for aspect, topics in aspects for topic, problems in topics for told in problems]
    return [
        problem(
            str(number),
            text,
            *((words, status, {"source": f"第{number}段"}) for words in measures),
            aspect=aspect if depth else "",
            topic=topic if depth == 2 else "",
        )
        for number, (aspect, topic, text, measures, status) in enumerate(flat, start=1)
    ]


def read_again(problems: list[Any], frame: dict[str, Any]) -> ParsedLedger:
    return read_document("通报.docx", write_notice(notice_content(publishing_of(problems, frame)), NOW))


@settings(max_examples=rounds(6))
@given(ASPECTS, st.integers(0, 2))
def test_any_structure_comes_back(aspects: list[Any], depth: int) -> None:
    problems = laid_out(aspects, depth)
    found = read_again(problems, dict(FULL_FRAME))
    assert not found.errors
    assert [
        (p.number, p.text, p.aspect, p.topic, [(m.text, m.status) for m in p.measures]) for p in found.problems
    ] == [
        (number, text, aspect, topic, [(words, status) for words, status, _ in measures])
        for number, text, measures, aspect, topic, _ in problems
    ]


def test_the_whole_frame_comes_back() -> None:
    frame = read_again([problem("1", "学习不深入。", ("修订办法。", MeasureStatus.CLOSED))], dict(FULL_FRAME)).frame
    sections = [
        {"heading": section.heading, "paragraphs": list(section.paragraphs)}
        for section in (*frame.before, *frame.after)
    ]
    assert sections == [*FULL_FRAME["before"], *FULL_FRAME["after"]]
    for name in ("title", "signer", "addressee", "contact", "dated_on", "problems_heading"):
        assert getattr(frame, name) == FULL_FRAME[name]
    assert list(frame.opening) == FULL_FRAME["opening"]


def test_gaps_and_computed_lines_are_nobodys_words() -> None:
    bare = dict.fromkeys(("document_number", "contact", "dated_on", "signer", "addressee"))
    frame = read_again(
        [problem("1", "学习不深入。", ("修订办法。", MeasureStatus.CLOSED))],
        {**FULL_FRAME, **bare, "before": [], "after": []},
    ).frame
    assert (frame.contact, frame.dated_on, frame.signer, frame.addressee) == (None, None, None, None)
    assert "待补" not in repr(frame)
    assert "统计口径" not in repr(frame)
