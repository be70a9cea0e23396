/** One bubble and the buttons below it. */
import { element } from "./dom.js";

const zone = document.querySelector(".desk").dataset.zone;
const clock = new Intl.DateTimeFormat("zh-CN", { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const date = new Intl.DateTimeFormat("zh-CN", { timeZone: zone, month: "long", day: "numeric" });
const weekday = new Intl.DateTimeFormat("zh-CN", { timeZone: zone, weekday: "long" });

export const dayOf = (bubble) => `${date.format(new Date(bubble.at))} ${weekday.format(new Date(bubble.at))}`;
export const wordsOf = (bubble) =>
  bubble.text.map((span) => span.text).join("") || (bubble.file ? `［文件］${bubble.file.name}` : "");

/** `answered` is the bubble it replies to; `press(bubble, button)` and `reply(bubble)` are called for its buttons. */
export function draw(bubble, { isGroup, answered, press, reply, isNew }) {
  const side = bubble.from_bot ? "theirs" : "mine";
  const item = element("li", { class: `bubble ${side}${isNew ? " new" : ""}`, "data-id": bubble.id });
  item.append(
    element(
      "div",
      { class: "bubble-body" },
      isGroup && !bubble.from_bot ? element("span", { class: "bubble-author" }, bubble.author) : null,
      answered ? element("span", { class: "bubble-quote" }, `回复：${wordsOf(answered)}`) : null,
      element("div", { class: "bubble-text" }, ...bubble.text.map(span)),
      bubble.file ? element("span", { class: "bubble-file" }, `文件 ${bubble.file.name}（${size(bubble.file.size)}）`) : null,
      foot(bubble, bubble.from_bot || isGroup ? reply : null),
    ),
  );
  if (bubble.buttons.length) item.append(keys(bubble, press));
  return item;
}

function span({ text, bold }) {
  return bold ? element("strong", {}, text) : document.createTextNode(text);
}

function foot(bubble, reply) {
  const label = `回复：${wordsOf(bubble).slice(0, 30)}`;
  const asks =
    reply && element("button", { type: "button", class: "bubble-reply", "aria-label": label, onclick: () => reply(bubble) }, "回复");
  const time = element("time", { datetime: bubble.at }, clock.format(new Date(bubble.at)));
  return element("div", { class: "bubble-foot" }, asks, bubble.edited ? element("span", {}, "已更新") : null, time);
}

function keys(bubble, press) {
  const rows = bubble.buttons.map((row) =>
    element("div", { class: "keys-row" }, ...row.map((button) => key(bubble, button, press))),
  );
  return element("div", { class: "keys", role: "group", "aria-label": "可选操作" }, ...rows);
}

function key(bubble, button, press) {
  const made = element("button", { type: "button", class: button.look }, button.label);
  made.addEventListener("click", async () => {
    if (made.disabled) return;
    made.disabled = true;
    await press(bubble, button);
    made.disabled = false;
  });
  return made;
}

function size(bytes) {
  if (bytes < 1024) return `${bytes} 字节`;
  return bytes < 1048576 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
}
