/** Starts the page: listens to the server's news and hands them to their panels. */
import { announce } from "./dom.js";
import { setLedger } from "./ledger.js";
import { setBubbles, setPhones, setToast } from "./phones.js";
import { post } from "./server.js";

const desk = document.querySelector(".desk");
const face = document.getElementById("clock");
const hands = [...document.querySelectorAll("[data-move]")];

function setClock({ at, day, weekday, time, moving }) {
  face.dateTime = at;
  for (const [part, words] of Object.entries({ day, weekday, time })) {
    face.querySelector(`[data-part="${part}"]`).textContent = words;
  }
  // aria-disabled keeps the focus on the button that was pressed.
  for (const hand of hands) hand.setAttribute("aria-disabled", String(moving));
  desk.classList.toggle("moving", moving);
}

for (const hand of hands) {
  hand.addEventListener("click", async () => {
    if (hand.getAttribute("aria-disabled") === "true") return;
    announce("时间正在前进");
    const moved = await post("/sandbox/clock", { by: hand.dataset.move });
    if (moved && document.getElementById("status").textContent === "时间正在前进") announce("没有新消息");
  });
}

for (const button of document.querySelectorAll("[data-show]")) {
  button.addEventListener("click", () => {
    desk.dataset.view = button.dataset.show;
    for (const other of document.querySelectorAll("[data-show]")) {
      other.setAttribute("aria-pressed", String(other === button));
    }
  });
}

const news = new EventSource("/sandbox/events");
let isLost = false;
news.addEventListener("error", () => {
  isLost = true;
  announce("与服务的连接断了，正在重新连接", true);
});
news.addEventListener("open", () => {
  if (isLost) announce("已重新连接");
  isLost = false;
});
const panels = { clock: setClock, phones: setPhones, ledger: setLedger, bubbles: setBubbles, toast: setToast };
for (const [name, show] of Object.entries(panels)) {
  news.addEventListener(name, (event) => show(JSON.parse(event.data)));
}
desk.dataset.ready = "";
