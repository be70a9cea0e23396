"""The arguments of one call, whichever way they were posted: form fields, multipart parts or JSON."""

import json
from dataclasses import dataclass, field
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request

from tests.support.fake_telegram.errors import bad_request


@dataclass
class Upload:
    """A file that came with the call."""

    name: str
    media_type: str
    data: bytes


@dataclass
class Arguments:
    """Values by name; forms give strings, JSON gives values, both are read alike."""

    values: dict[str, Any] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        value = self.values.get(name)
        return "" if value is None else str(value)

    def integer(self, name: str, default: int = 0) -> int:
        value = self.values.get(name)
        if value is None or value == "":
            return default
        try:
            return int(value)
        except ValueError:
            raise bad_request(f"invalid {name} specified") from None

    def flag(self, name: str) -> bool:
        return str(self.values.get(name, "")).lower() in ("true", "1")

    def chat(self) -> int | str:
        """The chat as a number, or the name as it was given."""
        value = self.text("chat_id")
        if not value:
            raise bad_request("chat_id is empty")
        return int(value) if value.lstrip("-").isdigit() else value

    def parsed(self, name: str) -> Any:
        """A nested value; a string is read as JSON."""
        value = self.values.get(name)
        if not isinstance(value, str) or not value:
            return value
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {name} JSON object") from None

    def upload(self, name: str) -> Upload | None:
        """The file sent as this argument, directly or by `attach://`."""
        value = self.text(name)
        return self.uploads.get(value.removeprefix("attach://") if value.startswith("attach://") else name)


async def read_arguments(request: Request) -> Arguments:
    """The arguments of a request: query string first, then the body."""
    arguments = Arguments(dict(request.query_params))
    if request.headers.get("content-type", "").startswith("application/json"):
        body = await request.json()
        arguments.values.update(body if isinstance(body, dict) else {})
        return arguments
    async with request.form() as form:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                data = await value.read()
                arguments.uploads[name] = Upload(value.filename or name, value.content_type or "", data)
            else:
                arguments.values[name] = value
    return arguments
