"""What people do in Telegram: talk, press, send files, block; plain calls that tests make from any thread."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.support.fake_telegram.entities import command_entities
from tests.support.fake_telegram.model import Chat, Json, Message, Press, User
from tests.support.fake_telegram.sending import photo_sizes, picture_size
from tests.support.fake_telegram.world import World

FIRST_GROUP = 4_000
FIRST_SUPERGROUP = 1_002_000_000_000


@dataclass(eq=False, repr=False)
class People:
    """The control face for the human side; each act is one change of the world and wakes who waits."""

    world: World

    def user(self, number: int, name: str, username: str | None = None) -> User:
        """A person with an account, and a private chat with the bot that is not opened yet."""
        with self.world.changed:
            person = User(number, name, username)
            self.world.users[number] = person
            self.world.chats[number] = Chat(number, "private", person=person)
            return person

    def private_chat(self, person: User) -> Chat:
        """The person's chat with the bot."""
        return self.world.chats[person.id]

    def group(self, title: str, *members: User, kind: str = "supergroup", admin: bool = False) -> Chat:
        """A group with these members, into which the first of them has just taken the bot."""
        with self.world.changed:
            number = self.world.number()
            first = FIRST_SUPERGROUP if kind == "supergroup" else FIRST_GROUP
            chat = Chat(-(first + number), kind, title, members=list(members), bot_status="left")
            self.world.chats[chat.id] = chat
            self._stand(chat, "administrator" if admin else "member", members[0])
            return chat

    def start(self, person: User, payload: str = "") -> Message:
        """The person presses Start, with the payload of a deep link if there is one."""
        return self.say(self.private_chat(person), person, f"/start {payload}".strip())

    def follow(self, person: User, link: str) -> Message:
        """The person opens a link of the form https://t.me/<bot>?start=<payload> and presses Start."""
        parts = urlsplit(link)
        assert parts.netloc == "t.me", link
        assert parts.path == f"/{self.world.bot.username}", link
        return self.start(person, parse_qs(parts.query)["start"][0])

    def say(self, chat: Chat, person: User, text: str, reply_to: Message | None = None) -> Message:
        """The person writes a message; in a private chat this also opens it to the bot."""
        return self._speak(chat, person, text=text, entities=command_entities(text), reply_to=reply_to)

    def forward(self, chat: Chat, person: User, text: str, author: str) -> Message:
        """The person passes a message on that somebody wrote who hides the account."""
        origin = {"type": "hidden_user", "date": self.world.date(), "sender_user_name": author}
        return self._speak(chat, person, text=text, service={"forward_origin": origin})

    def send_photo(
        self,
        chat: Chat,
        person: User,
        data: bytes,
        *,
        caption: str = "",
        media_group: str | None = None,
        reply_to: Message | None = None,
        size: int | None = None,
    ) -> Message:
        """The person sends a photo; `size` claims a size in bytes other than that of `data`."""
        width, height = picture_size(data)
        with self.world.changed:
            sizes = photo_sizes(self.world, data, width or 1280, height or 960, size)
        return self._speak(chat, person, text=caption, photo=sizes, media_group=media_group, reply_to=reply_to)

    def send_document(
        self,
        chat: Chat,
        person: User,
        data: bytes,
        name: str,
        media_type: str = "application/octet-stream",
        *,
        caption: str = "",
        media_group: str | None = None,
        reply_to: Message | None = None,
        size: int | None = None,
    ) -> Message:
        """The person sends a file; `size` claims a size in bytes other than that of `data`."""
        with self.world.changed:
            file = self.world.store(data, name=name, media_type=media_type, size=size)
        return self._speak(chat, person, text=caption, document=file, media_group=media_group, reply_to=reply_to)

    def send_other(self, chat: Chat, person: User, **content: Any) -> Message:
        """The person sends something else, given in the Bot API's own form (sticker, location, contact …)."""
        return self._speak(chat, person, service=content)

    def edit(self, message: Message, text: str) -> None:
        """The person corrects an own message."""
        with self.world.changed:
            message.edits.append(message.face())
            message.text, message.entities = text, command_entities(text)
            message.edited_on = self.world.date()
            if self.world.sees(message):
                self.world.add_update("edited_message", message.json())
            self.world.changed.notify_all()

    def press(self, message: Message, button: str, person: User, *, stale: bool = False) -> Press:
        """The person presses the button with this label or data.

        Only a button that is there can be pressed; `stale` presses data that was there once,
        as a slow client does.
        """
        with self.world.changed:
            here = [b for row in message.buttons for b in row if button in (b.label, b.data)]
            data = here[0].data if here else (button if stale else None)
            assert data is not None, f"no button {button!r} under the message, only {message.labels}"
            press = Press(str(4_400_000_000 + self.world.number()), message, person, data, self.world.now())
            self.world.presses[press.id] = press
            body: Json = {"id": press.id, "from": person.json(), "chat_instance": str(message.chat.id)}
            self.world.add_update("callback_query", {**body, "data": data, "message": self._shown(message)})
            self.world.changed.notify_all()
            return press

    def block(self, person: User) -> None:
        """The person blocks the bot."""
        self._stand_private(person, blocked=True)

    def unblock(self, person: User) -> None:
        """The person lets the bot back."""
        self._stand_private(person, blocked=False)

    def deactivate(self, person: User) -> None:
        """The account is deleted; the bot is told nothing."""
        with self.world.changed:
            person.deactivated = True

    def kick(self, chat: Chat, by: User) -> None:
        """Somebody throws the bot out of the group."""
        with self.world.changed:
            self._stand(chat, "kicked", by)

    def invite_back(self, chat: Chat, by: User) -> None:
        """Somebody takes the bot into the group again."""
        with self.world.changed:
            self._stand(chat, "member", by)

    def promote(self, chat: Chat, by: User) -> None:
        """Somebody makes the bot an administrator; from now on it sees everything."""
        with self.world.changed:
            self._stand(chat, "administrator", by)

    def mute(self, chat: Chat) -> None:
        """The group's settings no longer let the bot write."""
        with self.world.changed:
            chat.may_write = False

    def rename(self, chat: Chat, title: str, by: User) -> None:
        """Somebody gives the group another title; the bot is told by a service message."""
        chat.title = title
        self._speak(chat, by, service={"new_chat_title": title})

    def migrate(self, chat: Chat) -> Chat:
        """The group becomes a supergroup with another id; the bot gets both service messages."""
        with self.world.changed:
            number = -(FIRST_SUPERGROUP + self.world.number())
            successor = Chat(number, "supergroup", chat.title, members=list(chat.members))
            self.world.chats[number] = successor
            owner = chat.members[0]
            self._speak(chat, owner, service={"migrate_to_chat_id": number})
            self._speak(successor, owner, service={"migrate_from_chat_id": chat.id})
            chat.migrated_to = number
            return successor

    def remove(self, message: Message) -> None:
        """Somebody deletes a message; bots are told nothing."""
        with self.world.changed:
            message.deleted = True

    def _speak(self, chat: Chat, person: User, **content: Any) -> Message:
        with self.world.changed:
            assert not person.deactivated, f"{person.name} has no account any more"
            if chat.person is not None:
                chat.opened = True
            if chat.blocked:
                self._stand_private(person, blocked=False)
            message = self.world.add_message(chat, person, **content)
            if chat.bot_status in ("member", "administrator") and self.world.sees(message):
                self.world.add_update("message", message.json())
            self.world.changed.notify_all()
            return message

    def _shown(self, message: Message) -> Json:
        """The message as a press carries it; of a deleted one only its place is known."""
        if message.deleted:
            return {"chat": message.chat.json(), "message_id": message.id, "date": 0}
        return message.json()

    def _stand(self, chat: Chat, status: str, by: User) -> None:
        """Changes how the bot stands in a chat and tells it."""
        before, chat.bot_status = chat.bot_status, status
        body = {"chat": chat.json(), "from": by.json(), "date": self.world.date()}
        change = {"old_chat_member": self._member(before), "new_chat_member": self._member(status)}
        self.world.add_update("my_chat_member", {**body, **change})
        self.world.changed.notify_all()

    def _stand_private(self, person: User, *, blocked: bool) -> None:
        with self.world.changed:
            chat = self.private_chat(person)
            chat.blocked = blocked
            self._stand(chat, "kicked" if blocked else "member", person)

    def _member(self, status: str) -> Json:
        body: Json = {"status": status, "user": self.world.bot.json()}
        if status == "kicked":
            body["until_date"] = 0
        if status == "administrator":
            body.update(dict.fromkeys(ADMINISTRATOR_RIGHTS, False), can_be_edited=False)
        return body


ADMINISTRATOR_RIGHTS = (
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)
