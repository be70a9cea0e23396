/** The line to write in: text, a file, a reply to one message, and in a group who speaks. */
import { announce, element } from "./dom.js";
import { post } from "./server.js";

const megabytes = Number(document.querySelector(".desk").dataset.megabytes);

export class Compose {
  constructor(phone, speakers) {
    this.path = `/sandbox/chats/${encodeURIComponent(phone.chat)}`;
    this.answered = null;
    this.extra = element("div", { class: "compose-extra" });
    this.text = element("textarea", { rows: 1, placeholder: "输入消息", "aria-label": `${phone.name}输入消息` });
    this.file = element("input", { type: "file", "aria-label": `${phone.name}选择文件`, title: "选择文件" });
    this.speaker = speakers ? picker(speakers) : null;
    this.form = element(
      "form",
      { class: "compose" },
      this.extra,
      element("span", { class: "clip" }, clip(), this.file),
      this.text,
      element("button", { type: "submit", class: "send main" }, "发送"),
    );
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.text.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.send();
    });
    this.text.addEventListener("input", () => this.fit());
    this.file.addEventListener("change", () => this.show());
    this.show();
  }

  replyTo(bubble, words) {
    this.answered = bubble && { id: String(bubble.id), words };
    this.show();
    this.text.focus();
  }

  show() {
    const chips = [];
    if (this.speaker) chips.push(element("label", { class: "compose-speaker" }, "发言人 ", this.speaker));
    if (this.answered) chips.push(chip(`回复：${this.answered.words}`, "取消回复", () => this.replyTo(null)));
    const [file] = this.file.files;
    if (file) chips.push(chip(`文件：${file.name}`, "去掉文件", () => this.drop()));
    this.extra.replaceChildren(...chips);
  }

  drop() {
    this.file.value = "";
    this.show();
    this.text.focus();
  }

  fit() {
    this.text.style.height = "auto";
    this.text.style.height = `${this.text.scrollHeight + 2}px`;
  }

  press(bubble, button) {
    return post(`${this.path}/press`, { message: String(bubble.id), data: button.data, speaker: this.speaker?.value });
  }

  async send() {
    const [file] = this.file.files;
    const text = this.text.value;
    if (this.isSending || (!file && !text.trim())) return;
    if (file && file.size > megabytes * 1048576) {
      announce(`文件超过 ${megabytes} MB，请压缩或拆分后再发。`, true);
      return;
    }
    this.isSending = true;
    const taken = await (file ? this.sendFile(file, text) : this.sendText(text));
    this.isSending = false;
    if (!taken) return;
    this.text.value = "";
    this.file.value = "";
    this.answered = null;
    this.fit();
    this.show();
  }

  sendText(text) {
    return post(`${this.path}/say`, { text, reply_to: this.answered?.id, speaker: this.speaker?.value });
  }

  sendFile(file, text) {
    const form = new FormData();
    form.set("file", file);
    form.set("text", text);
    if (this.answered) form.set("reply_to", this.answered.id);
    if (this.speaker) form.set("speaker", this.speaker.value);
    return post(`${this.path}/file`, form);
  }
}

function picker(speakers) {
  return element("select", {}, ...speakers.map((one) => element("option", { value: one.chat }, one.name)));
}

function chip(words, label, remove) {
  const button = element("button", { type: "button", "aria-label": label, onclick: remove }, "×");
  return element("div", { class: "compose-chip" }, element("span", {}, words), button);
}

function clip() {
  const namespace = "http://www.w3.org/2000/svg";
  const picture = document.createElementNS(namespace, "svg");
  picture.setAttribute("viewBox", "0 0 24 24");
  picture.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(namespace, "path");
  line.setAttribute("d", "M20 11.5 12.2 19.3a5 5 0 0 1-7.1-7.1l8.2-8.2a3.3 3.3 0 0 1 4.7 4.7l-8.2 8.2a1.7 1.7 0 0 1-2.4-2.4l7.4-7.4");
  for (const [name, value] of Object.entries({ fill: "none", stroke: "currentColor", "stroke-width": "1.8", "stroke-linecap": "round" })) {
    line.setAttribute(name, value);
  }
  picture.append(line);
  return picture;
}
