"""Settings out of the TOML file and the environment, checked at start."""

import difflib
import os
import tomllib
from collections.abc import Mapping
from datetime import time
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, available_timezones

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    ValidationError,
    field_validator,
)

from bot.core.errors import ConfigurationError
from bot.core.secrets import Secret

PREFIX = "ZHENGGAI_"


def _as_secret(value: object) -> object:
    return Secret(value) if isinstance(value, str) else value


SecretText = Annotated[Secret, BeforeValidator(_as_secret), PlainSerializer(lambda secret: "***" if secret else "")]


class Section(BaseModel):
    """A table of the file; a key it does not know is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class DatabaseSection(Section):
    url: str = "sqlite:///zhenggai.db"


class UnitSection(Section):
    timezone: str = "Asia/Shanghai"
    work_start: time = time(9, 0)
    work_end: time = time(18, 0)
    ladder: str = "three-colour"

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        if value not in available_timezones():
            raise ValueError(f"没有“{value}”这个时区，中国境内请写 Asia/Shanghai")
        return value

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)


class TelegramSection(Section):
    token: SecretText = Secret()
    base_url: str = "https://api.telegram.org"
    mode: Literal["polling", "webhook"] = "polling"
    webhook_secret: SecretText = Secret()
    poll_seconds: int = Field(default=50, ge=0, le=60)
    chat_seconds: float = Field(default=1.1, ge=0)
    group_seconds: float = Field(default=3.2, ge=0)
    per_second: float = Field(default=25.0, gt=0)


class WeComBotSection(Section):
    bot_id: str = ""
    secret: SecretText = Secret()
    url: str = "wss://openws.work.weixin.qq.com"


class WeComGroupSection(Section):
    webhook_key: SecretText = Secret()


class WeComSection(Section):
    corp_id: str = ""
    agent_id: int = 0
    secret: SecretText = Secret()
    callback_token: SecretText = Secret()
    encoding_aes_key: SecretText = Secret()
    base_url: str = "https://qyapi.weixin.qq.com"
    bot: WeComBotSection = WeComBotSection()
    group: WeComGroupSection = WeComGroupSection()


class WebSection(Section):
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    public_url: str = ""


class EvidenceSection(Section):
    directory: Path = Path("evidence")
    max_megabytes: int = Field(default=20, ge=1, le=2000)


class DeliverySection(Section):
    lease_seconds: int = Field(default=60, ge=30, le=600)
    call_seconds: int = Field(default=20, ge=1, le=25)
    parallel: int = Field(default=100, ge=1, le=500)
    resend_after_seconds: int = Field(default=180, ge=0, le=3600)
    attempts: int = Field(default=8, ge=1, le=50)


class DigestSection(Section):
    weekday: int = Field(default=1, ge=1, le=7)
    at: time = time(9, 20)


class LogSection(Section):
    level: Literal["debug", "info", "warning", "error"] = "info"
    format: Literal["text", "json"] = "text"


class Settings(Section):
    """Everything that the file and the environment may say."""

    database: DatabaseSection = DatabaseSection()
    unit: UnitSection = UnitSection()
    telegram: TelegramSection = TelegramSection()
    wecom: WeComSection = WeComSection()
    web: WebSection = WebSection()
    evidence: EvidenceSection = EvidenceSection()
    delivery: DeliverySection = DeliverySection()
    digest: DigestSection = DigestSection()
    log: LogSection = LogSection()

    def secrets(self) -> list[str]:
        """Every secret word that is set, for hiding in logs."""
        return list(_secret_words(self))


def _secret_words(section: Section) -> list[str]:
    words: list[str] = []
    for name in type(section).model_fields:
        value = getattr(section, name)
        if isinstance(value, Secret) and value:
            words.append(value.reveal())
        elif isinstance(value, Section):
            words.extend(_secret_words(value))
    return words


def load(file: Path | None, environment: Mapping[str, str] | None = None) -> Settings:
    """The settings out of `file` (None: defaults alone) with the environment over them.

    A path in the file is relative to the file. Raises ConfigurationError with every fault at once.
    """
    environment = os.environ if environment is None else environment
    values = _read(file) if file else {}
    faults = _lay_over(values, environment)
    try:
        settings = Settings.model_validate(values)
    except ValidationError as error:
        raise ConfigurationError("\n".join([*faults, *_explain(error, file)])) from None
    if faults:
        raise ConfigurationError("\n".join(faults))
    return _anchored(settings, file.parent if file else Path())


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise ConfigurationError(
            f"找不到配置文件 {file}。请把 config.example.toml 复制为 config.toml 后再启动，或用 --config 指明位置。"
        ) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(
            f"配置文件 {file} 不是正确的 TOML：{error}。请对照 config.example.toml 修改该行。"
        ) from None


def _lay_over(values: dict[str, Any], environment: Mapping[str, str]) -> list[str]:
    """Puts ZHENGGAI_<SECTION>__<KEY> over the file's values; a name ending in _FILE gives the file holding the value."""
    faults: list[str] = []
    for variable, text in sorted(environment.items()):
        if not variable.startswith(PREFIX):
            continue
        path = variable.removeprefix(PREFIX).lower().split("__")
        if path[-1].endswith("_file"):
            path[-1] = path[-1].removesuffix("_file")
            try:
                text = Path(text).read_text(encoding="utf-8").strip()
            except OSError as error:
                faults.append(f"环境变量 {variable} 指向的文件读不出来：{error.strerror}。请检查路径和权限。")
                continue
        if not _is_key(Settings, path):
            faults.append(f"环境变量 {variable} 不对应任何配置项{_nearest('.'.join(path))}。请改名或删除。")
            continue
        table = values
        for step in path[:-1]:
            table = table.setdefault(step, {})
        table[path[-1]] = text
    return faults


def _is_key(section: type[BaseModel], path: list[str]) -> bool:
    field = section.model_fields.get(path[0])
    if field is None:
        return False
    kind = field.annotation
    is_table = isinstance(kind, type) and issubclass(kind, Section)
    if len(path) == 1:
        return not is_table
    return isinstance(kind, type) and issubclass(kind, Section) and _is_key(kind, path[1:])


def known_keys(section: type[BaseModel] = Settings, prefix: str = "") -> list[str]:
    """Every key as `section.key`, in the order of the file."""
    keys: list[str] = []
    for name, field in section.model_fields.items():
        kind = field.annotation
        if isinstance(kind, type) and issubclass(kind, Section):
            keys.extend(known_keys(kind, f"{prefix}{name}."))
        else:
            keys.append(prefix + name)
    return keys


def _nearest(key: str) -> str:
    keys = known_keys()
    matches = difflib.get_close_matches(key, keys, n=1, cutoff=0.5)
    if not matches:
        last = key.rsplit(".", 1)[-1]
        matches = [known for known in keys if known.rsplit(".", 1)[-1] == last][:1]
    return f"，最接近的是 {matches[0]}" if matches else ""


_SENTENCES = {
    "int_parsing": "应当是整数",
    "float_parsing": "应当是数字",
    "time_parsing": "应当是时刻，如 09:00",
    "time_type": '应当是加引号的时刻，如 "09:00"',
    "string_type": "应当是加引号的文字",
    "path_type": "应当是加引号的路径",
    "int_type": "应当是整数",
}


def _explain(error: ValidationError, file: Path | None) -> list[str]:
    lines = []
    for fault in error.errors(include_url=False, include_input=False):
        key = ".".join(str(step) for step in fault["loc"])
        place = f"配置项 {key}" + (f"（{file}）" if file else "")
        match fault["type"]:
            case "extra_forbidden":
                lines.append(f"{place}：没有这个配置项{_nearest(key)}。请改名或删除。")
            case "value_error":
                lines.append(f"{place}：{fault['ctx']['error']}。")
            case "literal_error":
                lines.append(f"{place}：只能写 {fault['ctx']['expected'].replace(' or ', ' 或 ')}。")
            case kind if kind in _SENTENCES:
                lines.append(f"{place}：{_SENTENCES[kind]}。")
            case "greater_than_equal" | "greater_than" | "less_than_equal" | "less_than":
                bound = next(iter(fault["ctx"].values()))
                word = "不能小于" if fault["type"].startswith("greater") else "不能大于"
                lines.append(f"{place}：{word} {bound}。")
            case _:
                lines.append(f"{place}：写法不对。请对照 config.example.toml 中的说明。")
    return lines


def _anchored(settings: Settings, base: Path) -> Settings:
    """The same settings with relative paths counted from the file's folder."""
    url = settings.database.url
    if url.startswith("sqlite:///") and not url.startswith("sqlite:////"):
        path = Path(url.removeprefix("sqlite:///"))
        if not path.is_absolute():
            url = f"sqlite:///{base / path}"
    directory = settings.evidence.directory
    return settings.model_copy(
        update={
            "database": DatabaseSection(url=url),
            "evidence": settings.evidence.model_copy(update={"directory": base / directory}),
        }
    )
