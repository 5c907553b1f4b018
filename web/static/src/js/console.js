import { line } from "./console-queue.js";
import { clock } from "./clock.js";

// The hosts' phone: a tap is sent at once or waits for the network, the page follows what happens.
export function consoleOf() {
  const page = document.querySelector("[data-console]");
  if (!page || !window.fetch) return;
  const body = page.querySelector("[data-console-body]");
  const toast = page.querySelector("[data-console-toast]");
  let where = location.href;
  let asked, late, pressed, came;
  const refresh = () => {
    if (asked) return (late = true);
    asked = true;
    fetch(where, { cache: "no-store" })
      .then((r) => {
        came = Date.now();
        return r.text();
      })
      .then((text) => {
        const fresh = new DOMParser().parseFromString(text, "text/html").querySelector("[data-console-body]");
        if (!fresh) return location.reload();
        const open = body.querySelector("details[open]");
        // What is under a finger stays until it is lifted: a tap on what is taken away is none.
        if (pressed) late = true;
        else if (fresh.innerHTML !== body.innerHTML && !open && !body.contains(document.activeElement && document.activeElement.closest("input"))) {
          body.innerHTML = fresh.innerHTML;
          clock(came);
        }
      })
      .catch(() => {})
      .then(() => {
        asked = false;
        if (late) {
          late = false;
          setTimeout(refresh, 300);
        }
      });
  };
  page.addEventListener("pointerdown", () => (pressed = true));
  ["pointerup", "pointercancel"].forEach((name) => addEventListener(name, () => setTimeout(() => (pressed = false))));
  const queue = line(
    page.dataset.console,
    (waiting) => (toast.textContent = waiting ? page.dataset.offline.replace("{n}", waiting) : ""),
    (no) => {
      if (no) toast.textContent = no;
      refresh();
    }
  );
  page.addEventListener("submit", (e) => {
    const form = e.target.closest("[data-step]");
    if (!form) return;
    e.preventDefault();
    const by = e.submitter;
    const data = new URLSearchParams(new FormData(form));
    if (by && by.name) data.set(by.name, by.value);
    const fold = form.closest("details");
    if (fold) fold.open = false;
    if (document.activeElement) document.activeElement.blur();
    if (navigator.vibrate) navigator.vibrate(20);
    queue.put((by && by.getAttribute("formaction")) || form.getAttribute("action"), data);
  });
  page.addEventListener("click", (e) => {
    const go = e.target.closest("[data-console-go]");
    if (!go) return;
    e.preventDefault();
    where = go.href;
    refresh();
  });
  const awake = () => navigator.wakeLock && document.visibilityState === "visible" && navigator.wakeLock.request("screen").catch(() => {});
  document.addEventListener("visibilitychange", awake);
  awake();
  const source = window.EventSource && new EventSource(page.dataset.events);
  if (source) ["state", "pin", "price", "stock"].forEach((name) => source.addEventListener(name, refresh));
  setInterval(refresh, 10000);
  addEventListener("pagehide", () => source && source.close());
  addEventListener("pageshow", (e) => e.persisted && location.reload());
}
