"""The things of Telegram's world: people, chats, messages, files, presses, calls."""

from dataclasses import dataclass, field
from typing import Any

from tests.support.fake_telegram.entities import Entity

Json = dict[str, Any]


@dataclass(eq=False)
class User:
    """A person or a bot."""

    id: int
    name: str
    username: str | None = None
    is_bot: bool = False
    deactivated: bool = False

    def json(self) -> Json:
        body: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.name}
        if self.username:
            body["username"] = self.username
        if not self.is_bot:
            body["language_code"] = "zh-hans"
        return body


@dataclass(eq=False)
class Chat:
    """A private chat (its id is the person's), a group or a supergroup, and how the bot stands in it."""

    id: int
    kind: str
    title: str = ""
    person: User | None = None
    members: list[User] = field(default_factory=list)
    opened: bool = False
    blocked: bool = False
    bot_status: str = "member"
    may_write: bool = True
    migrated_to: int | None = None

    @property
    def is_group(self) -> bool:
        return self.kind != "private"

    def json(self) -> Json:
        if self.person is not None:
            named: Json = {"first_name": self.person.name}
            if self.person.username:
                named["username"] = self.person.username
            return {"id": self.id, "type": "private", **named}
        return {"id": self.id, "type": self.kind, "title": self.title}


@dataclass(frozen=True)
class Button:
    """An inline button as the person sees it."""

    label: str
    data: str | None = None
    url: str | None = None
    style: str | None = None


@dataclass(eq=False)
class StoredFile:
    """A file at Telegram; `size` may claim more than the bytes kept here, so that big files cost nothing."""

    file_id: str
    unique_id: str
    data: bytes
    size: int
    name: str = ""
    media_type: str = ""
    width: int = 0
    height: int = 0

    def json(self) -> Json:
        body: Json = {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": self.size}
        if self.width:
            return {**body, "width": self.width, "height": self.height}
        if self.name:
            body["file_name"] = self.name
        if self.media_type:
            body["mime_type"] = self.media_type
        return body


@dataclass(frozen=True)
class Face:
    """How a message looked at one time."""

    text: str
    labels: tuple[tuple[str, ...], ...]


@dataclass(eq=False)
class Message:
    """A message in a chat with its present text, buttons and earlier faces.

    `text` is what people read (after entity parsing); for a photo or document it is the caption.
    """

    chat: Chat
    id: int
    sender: User
    date: int
    text: str = ""
    entities: list[Entity] = field(default_factory=list)
    buttons: list[list[Button]] = field(default_factory=list)
    reply_to: "Message | None" = None
    photo: list[StoredFile] = field(default_factory=list)
    document: StoredFile | None = None
    media_group: str | None = None
    service: Json = field(default_factory=dict)
    sent_at: float = 0.0
    edited_on: int | None = None
    edits: list[Face] = field(default_factory=list)
    deleted: bool = False

    @property
    def labels(self) -> list[str]:
        """The labels of all buttons, row by row."""
        return [button.label for row in self.buttons for button in row]

    @property
    def bold(self) -> list[str]:
        """The parts of the text that stand in bold."""
        units = self.text.encode("utf-16-le")
        return [
            units[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])].decode("utf-16-le")
            for entity in self.entities
            if entity["type"] == "bold"
        ]

    def face(self) -> Face:
        return Face(self.text, tuple(tuple(button.label for button in row) for row in self.buttons))

    def json(self, *, nested: bool = False) -> Json:
        """The Message object; a nested one (a reply's target) does not carry its own target."""
        body: Json = {
            "message_id": self.id,
            "date": self.date,
            "chat": self.chat.json(),
            "from": self.sender.json(),
            **self._content(),
            **self.service,
        }
        if self.edited_on is not None:
            body["edit_date"] = self.edited_on
        if self.buttons:
            body["reply_markup"] = {"inline_keyboard": [[_button(b) for b in row] for row in self.buttons]}
        if self.media_group:
            body["media_group_id"] = self.media_group
        if self.reply_to is not None and not nested:
            body["reply_to_message"] = self.reply_to.json(nested=True)
        return body

    def _content(self) -> Json:
        content: Json = {}
        words, marks = ("text", "entities")
        if self.photo:
            content["photo"] = [size.json() for size in self.photo]
            words, marks = ("caption", "caption_entities")
        if self.document is not None:
            content["document"] = self.document.json()
            words, marks = ("caption", "caption_entities")
        if self.text:
            content[words] = self.text
        if self.entities:
            content[marks] = self.entities
        return content


def _button(button: Button) -> Json:
    body: Json = {"text": button.label}
    if button.data is not None:
        body["callback_data"] = button.data
    if button.url is not None:
        body["url"] = button.url
    if button.style is not None:
        body["style"] = button.style
    return body


@dataclass(eq=False)
class Press:
    """A press on a button and what the bot answered to it."""

    id: str
    message: Message
    user: User
    data: str
    pressed_at: float
    answered: bool = False
    answer: str = ""
    alert: bool = False


@dataclass(eq=False)
class Call:
    """One call of the bot, without its token: method, arguments as received, files' names, and how it ended."""

    method: str
    arguments: Json
    files: dict[str, str]
    at: float
    code: int | None = None
    description: str = ""
