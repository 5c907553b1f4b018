import { whenFree } from "./press.js";

// Who waits in a line sees when it is their turn: the page asks for itself again and again, and
// its title and the phone say so.
export function liveWait() {
  const page = document.querySelector("[data-wait]");
  if (!page || !window.fetch) return;
  const ask = () =>
    fetch(location.href, { cache: "no-store" })
      .then((r) => {
        if (!r.ok) throw r.status;
        return r.text();
      })
      .then((text) => {
        const fresh = new DOMParser().parseFromString(text, "text/html");
        const now = page.querySelector("[data-wait-body]");
        const next = fresh.querySelector("[data-wait-body]");
        if (!next || now.innerHTML === next.innerHTML) return;
        const called = "called" in next.dataset;
        if (called && !("called" in now.dataset) && navigator.vibrate) navigator.vibrate(300);
        whenFree(() => now.replaceWith(next));
        document.title = fresh.title;
      })
      .catch(() => {})
      .then(() => setTimeout(ask, 8000));
  setTimeout(ask, 8000);
}
