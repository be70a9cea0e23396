"""Nicknames and titles become the one person of the unit who is meant; where two could be, it is asked."""

from datetime import date

import pytest

from bot.conversation.understand import Known, Roster, understand

WEDNESDAY = date(2023, 10, 11)
ROSTER = Roster(
    (
        Known("樊志远", "副局长", "局领导"),
        Known("岳长林", "股长", "水保股"),
        Known("岳小满", "科员", "水保股"),
        Known("欧阳青", "站长", "河道站"),
        Known("米兰", "科员", "灌溉服务中心"),
    )
)


@pytest.mark.parametrize(
    ("reply", "person", "asks"),
    [
        ("请樊局落实", "樊志远", False),
        ("转老樊办", "樊志远", False),
        ("请岳股长办理", "岳长林", False),
        ("转老岳办", "老岳", True),
        ("请欧阳青负责", "欧阳青", False),
        ("让米兰去办", "米兰", False),
        ("请灌溉服务中心办理", "灌溉服务中心", False),
        ("转老郝办", "老郝", True),
    ],
)
def test_who_is_meant_is_found_in_the_list_of_people(reply: str, person: str, asks: bool) -> None:
    meaning = understand(reply, WEDNESDAY, roster=ROSTER)
    assert (meaning.person, meaning.confirm) == (person, asks)


def test_those_who_could_be_meant_are_named() -> None:
    assert understand("转老岳办", WEDNESDAY, roster=ROSTER).doubts == ("“老岳”是哪一位：岳长林、岳小满",)


@pytest.mark.parametrize(
    ("said", "meant"), [("樊副局长", ("樊志远",)), ("米兰", ("米兰",)), ("钱局", ()), ("水保股", ())]
)
def test_a_way_of_calling_fits_whom_it_fits(said: str, meant: tuple[str, ...]) -> None:
    assert ROSTER.meant_by(said) == meant
