/** Posts to the server; a refusal is said in the status line. */
import { announce } from "./dom.js";

const token = document.querySelector('meta[name="csrf-token"]').content;

/** True when the server took it. `body` is a FormData or a value for JSON. */
export async function post(path, body) {
  const isForm = body instanceof FormData;
  const headers = { "X-CSRF-Token": token };
  if (!isForm) headers["Content-Type"] = "application/json";
  try {
    const answer = await fetch(path, { method: "POST", headers, body: isForm ? body : JSON.stringify(body) });
    if (answer.ok) return true;
    announce(await reason(answer), true);
  } catch {
    announce("网络不通，没有发出。请检查后重试。", true);
  }
  return false;
}

async function reason(answer) {
  try {
    return (await answer.json()).error;
  } catch {
    return "没有发出，请稍后再试。";
  }
}
