"""Settings are checked at start, and the example is the manual."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from bot.core.config import Section, Settings, known_keys, load
from bot.core.errors import ConfigurationError
from bot.core.secrets import Secret

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"


def _plain(section: BaseModel) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name in type(section).model_fields:
        value = getattr(section, name)
        if isinstance(value, Section):
            values[name] = _plain(value)
        elif isinstance(value, Secret):
            values[name] = value.reveal()
        else:
            values[name] = value if isinstance(value, int | float) else str(value)
    return values


def _write(folder: Path, text: str) -> Path:
    file = folder / "config.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_the_example_equals_the_defaults_in_code() -> None:
    assert tomllib.loads(EXAMPLE.read_text(encoding="utf-8")) == _plain(Settings())


def test_every_key_of_the_example_is_explained() -> None:
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    for section in EXAMPLE.read_text(encoding="utf-8").split("\n[")[1:]:
        assert "#" in section
    assert sum(" = " in line and not line.startswith("#") for line in lines) == len(known_keys())


def test_no_file_gives_the_defaults() -> None:
    settings = load(None, {})
    assert settings.web.port == 8000
    assert not settings.telegram.token


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    file = _write(tmp_path, '[web]\nport = 1\nhost = "0.0.0.0"\n')
    settings = load(file, {"ZHENGGAI_WEB__PORT": "2", "ZHENGGAI_WECOM__BOT__BOT_ID": "robot", "OTHER": "x"})
    assert (settings.web.port, settings.web.host, settings.wecom.bot.bot_id) == (2, "0.0.0.0", "robot")


def test_a_secret_can_be_read_from_a_file(tmp_path: Path) -> None:
    secret = tmp_path / "token"
    secret.write_text("1:abc\n", encoding="utf-8")
    settings = load(None, {"ZHENGGAI_TELEGRAM__TOKEN_FILE": str(secret)})
    assert settings.telegram.token.reveal() == "1:abc"


def test_paths_are_relative_to_the_file(tmp_path: Path) -> None:
    settings = load(_write(tmp_path, '[database]\nurl = "sqlite:///a.db"\n'), {})
    assert settings.database.url == f"sqlite:///{tmp_path / 'a.db'}"
    assert settings.evidence.directory == tmp_path / "evidence"


def test_an_absolute_path_stays(tmp_path: Path) -> None:
    settings = load(_write(tmp_path, '[database]\nurl = "sqlite:////var/a.db"\n'), {})
    assert settings.database.url == "sqlite:////var/a.db"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[web]\nprot = 1\n", "web.port"),
        ("[telegramm]\ntoken = 'x'\n", "telegram"),
        ("[web]\nport = 'x'\n", "整数"),
        ("[web]\nport = 70000\n", "65535"),
        ("[telegram]\nmode = 'push'\n", "polling"),
        ("[unit]\ntimezone = 'Mars'\n", "Asia/Shanghai"),
        ("[unit]\nwork_start = 'early'\n", "09:00"),
        ("[web\n", "TOML"),
    ],
)
def test_a_fault_in_the_file_is_explained_in_chinese(tmp_path: Path, text: str, expected: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        load(_write(tmp_path, text), {})
    assert expected in str(caught.value)
    assert "config.toml" in str(caught.value)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError) as caught:
        load(_write(tmp_path, "[web]\nport = 'x'\nhots = 'y'\n"), {"ZHENGGAI_WEB__PROT": "1"})
    assert len(str(caught.value).splitlines()) == 3


def test_a_missing_file_says_where_to_begin(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"config\.example\.toml"):
        load(tmp_path / "none.toml", {})


def test_a_wrong_secret_value_never_shows_in_the_error(tmp_path: Path) -> None:
    file = _write(tmp_path, '[telegram]\ntoken = "123:canary"\nmode = "push"\n')
    with pytest.raises(ConfigurationError) as caught:
        load(file, {})
    assert "canary" not in str(caught.value)


def test_secrets_do_not_show_when_settings_are_printed() -> None:
    settings = load(None, {"ZHENGGAI_TELEGRAM__TOKEN": "123:canary"})
    assert "canary" not in repr(settings)
    assert "canary" not in settings.model_dump_json()
    assert settings.secrets() == ["123:canary"]
