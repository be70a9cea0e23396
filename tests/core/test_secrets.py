"""Secrets are compared in constant time and never shown."""

from hypothesis import given
from hypothesis import strategies as st

from bot.core.secrets import ALPHABET, Secret, fingerprint, new_code, redact


@given(st.text(min_size=1))
def test_a_secret_never_shows_itself(word: str) -> None:
    secret = Secret(word)
    assert repr(secret) == str(secret) == "***"
    assert secret.matches(word)
    assert not secret.matches(word + "x")
    assert secret == Secret(word)


def test_an_empty_secret_counts_as_not_set() -> None:
    assert not Secret("")


def test_codes_are_of_the_alphabet_and_differ() -> None:
    codes = {new_code() for _ in range(100)}
    assert len(codes) == 100
    assert all(set(code) <= set(ALPHABET) and len(code) == 10 for code in codes)


def test_a_code_is_recognised_in_small_letters_and_with_spaces() -> None:
    assert fingerprint(" abc2 ") == fingerprint("ABC2")


def test_redaction_hides_each_word_but_not_trifles() -> None:
    assert redact("token 123:abc in 1", ["123:abc", "1"]) == "token *** in 1"
