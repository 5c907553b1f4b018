import { stream } from "./live-stream.js";

// What is on air follows the session. What stands there stays until something newer came whole:
// never an error, never an empty picture because of the network.
export function liveScreen() {
  const page = document.querySelector("[data-screen]");
  if (!page || !window.fetch) return;
  const body = page.querySelector("[data-screen-body]");
  let asked, late;
  const refresh = () => {
    if (asked) return (late = true);
    asked = true;
    let wait = 300;
    fetch(location.href, { cache: "no-cache" })
      .then((r) => {
        if (!r.ok && r.status !== 404) throw r.status;
        return r.text();
      })
      .then((text) => {
        const fresh = new DOMParser().parseFromString(text, "text/html").querySelector("[data-screen-body]");
        if (fresh && fresh.innerHTML !== body.innerHTML) body.innerHTML = fresh.innerHTML;
      })
      .catch(() => {
        late = true;
        wait = 3000;
      })
      .then(() =>
        setTimeout(() => {
          asked = false;
          if (!late) return;
          late = false;
          refresh();
        }, wait)
      );
  };
  const on = { state: refresh, price: refresh, stock: refresh, pin: refresh };
  stream(page.dataset.events, page.dataset.poll, on, (well) => page.classList.toggle("screen-slow", !well));
  const awake = () => navigator.wakeLock && document.visibilityState === "visible" && navigator.wakeLock.request("screen").catch(() => {});
  document.addEventListener("visibilitychange", awake);
  awake();
  const full = page.querySelector("[data-screen-full]");
  if (!full || !document.documentElement.requestFullscreen) return;
  full.hidden = false;
  full.onclick = () => document.documentElement.requestFullscreen().catch(() => {});
  document.addEventListener("fullscreenchange", () => (full.hidden = Boolean(document.fullscreenElement)));
}
