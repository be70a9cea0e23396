"""Hosts and origins: what is ours, and that no text breaks the question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.web.origin import answers_to, is_own_origin


@pytest.mark.parametrize(
    ("host", "public_url", "bound", "is_ours"),
    [
        ("127.0.0.1:8000", "", "127.0.0.1", True),
        ("192.168.3.7", "", "0.0.0.0", True),
        ("[fd00::7]:8000", "", "::", True),
        ("localhost", "", "127.0.0.1", True),
        ("zg.example.gov.cn", "https://zg.example.gov.cn", "127.0.0.1", True),
        ("ZG.example.gov.cn:443", "https://zg.example.gov.cn/base", "127.0.0.1", True),
        ("zg-server", "", "zg-server", True),
        ("zg.example.gov.cn", "", "127.0.0.1", False),
        ("localhost.evil.example", "", "127.0.0.1", False),
        ("", "", "", False),
    ],
)
def test_a_host_is_ours_by_address_by_binding_or_by_the_public_url(
    host: str, public_url: str, bound: str, is_ours: bool
) -> None:
    assert answers_to(host, public_url, bound) is is_ours


@pytest.mark.parametrize(
    ("headers", "is_own"),
    [
        ({"host": "a:1", "origin": "http://a:1"}, True),
        ({"host": "a:1", "origin": "http://A:1"}, True),
        ({"host": "inner:8000", "origin": "https://zg.example.gov.cn"}, True),
        ({"host": "a:1", "referer": "http://a:1/sandbox?x=1"}, True),
        ({"host": "a:1"}, False),
        ({"host": "a:1", "origin": "http://a:2", "referer": "http://a:1/"}, False),
        ({"host": "a:1", "origin": "http://a:1", "sec-fetch-site": "cross-site"}, False),
        ({"origin": "http://"}, False),
        ({"origin": "http://["}, False),
    ],
)
def test_an_origin_is_own_when_it_names_the_host_that_was_asked(headers: dict[str, str], is_own: bool) -> None:
    assert is_own_origin(headers, "https://zg.example.gov.cn") is is_own


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_header_breaks_the_question(host: str, origin: str) -> None:
    answers_to(host, "", "127.0.0.1")
    is_own_origin({"host": host, "origin": origin}, "")
