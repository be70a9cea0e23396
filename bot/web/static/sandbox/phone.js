/** One person's phone, or a group's. */
import { dayOf, draw, wordsOf } from "./bubble.js";
import { Compose } from "./compose.js";
import { element } from "./dom.js";

const TOAST_MILLISECONDS = 3500;

export class Phone {
  /** `facts` as the server lists a phone; `speakers` for a group; `close()` is called by the cross. */
  constructor(facts, speakers, close) {
    this.chat = facts.chat;
    this.facts = facts;
    this.bubbles = new Map();
    const title = `phone-${facts.chat}`;
    this.list = element("ol", { class: "bubbles", tabindex: 0, "aria-label": `与${facts.name}的对话` });
    this.list.append(element("li", { class: "quiet" }, "还没有消息"));
    this.toastLine = element("p", { class: "toast", role: "status" });
    this.compose = new Compose(facts, speakers);
    this.node = element(
      "section",
      { class: "phone", "aria-labelledby": title, "data-chat": facts.chat },
      element(
        "header",
        {},
        element(
          "div",
          { class: "phone-who" },
          element("h2", { id: title }, facts.name),
          element("p", { class: "phone-post" }, facts.post || "群聊"),
        ),
        element("span", { class: "tag" }, facts.group),
        element("button", { type: "button", class: "phone-close", "aria-label": `收起${facts.name}的手机`, onclick: close }, "×"),
      ),
      this.list,
      this.toastLine,
      this.compose.form,
    );
  }

  get isGroup() {
    return this.facts.group === "群";
  }

  /** Adds the bubble or gives it its new face. */
  show(bubble, isNew) {
    const known = this.bubbles.get(bubble.id);
    this.bubbles.set(bubble.id, bubble);
    const answered = bubble.reply_to ? this.bubbles.get(bubble.reply_to) : null;
    const item = draw(bubble, {
      isGroup: this.isGroup,
      answered,
      isNew,
      press: (one, button) => this.compose.press(one, button),
      reply: (one) => this.compose.replyTo(one, wordsOf(one)),
    });
    if (known) this.replace(bubble.id, item);
    else this.append(bubble, item);
  }

  replace(id, item) {
    const old = this.list.querySelector(`[data-id="${id}"]`);
    const hadFocus = old.contains(document.activeElement);
    old.replaceWith(item);
    if (hadFocus) (item.querySelector(".keys button") ?? this.compose.text).focus();
  }

  append(bubble, item) {
    this.list.querySelector(".quiet")?.remove();
    const day = dayOf(bubble);
    if (day !== this.lastDay) this.list.append(element("li", { class: "day" }, day));
    this.lastDay = day;
    this.list.append(item);
    this.toBottom();
  }

  toBottom() {
    this.list.scrollTop = this.list.scrollHeight;
  }

  toast(words) {
    this.toastLine.textContent = words;
    clearTimeout(this.toastTimer);
    this.toastTimer = setTimeout(() => (this.toastLine.textContent = ""), TOAST_MILLISECONDS);
  }
}
