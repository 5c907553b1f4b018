// Hours at which something ends are counted down to by the server's clock. Who wants nothing to
// move reads the hour; said aloud are five minutes, one, and the end.
let ahead; // the server's clock before this device's; unknown at first
let ticks = [];

export const hour = (at) => new Date(at).toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Ho_Chi_Minh" });

export function clockIs(now, then) {
  ahead = Date.parse(now) - (then || Date.now());
  clockMoved();
}

export const clockMoved = () => ahead !== undefined && ticks.forEach((tick) => tick());

const two = (n) => String(n).padStart(2, "0");
const left = (s) => (s < 3600 ? "" : Math.floor(s / 3600) + ":") + (s < 3600 ? Math.floor(s / 60) : two(Math.floor(s / 60) % 60)) + ":" + two(s % 60);

// A page that was drawn anew says when its new part came; without that, it is when the page came.
export function clock(then) {
  const still = window.matchMedia && matchMedia("(prefers-reduced-motion: reduce)").matches;
  ticks = Array.from(document.querySelectorAll("[data-clock]"), (face) => {
    const words = face.dataset;
    const text = face.previousElementSibling;
    const before = text.textContent;
    let again, stage;
    return () => {
      const ms = Date.parse(words.clock) - Date.now() - ahead;
      const s = Math.max(0, Math.ceil(ms / 1000));
      const now = s > 300 ? 0 : s > 60 ? 1 : s > 0 ? 2 : 3;
      if (now > stage) face.nextElementSibling.textContent = [words.near, words.last, words.over][now - 1];
      stage = now;
      text.textContent = s < 1 ? words.over : still ? before : words.counting.replace("{hour}", hour(words.clock));
      face.textContent = still && s > 0 ? hour(words.clock) : left(s);
      clearTimeout(again);
      if (s > 0) again = setTimeout(clockMoved, ms % 1000 || 1000);
    };
  });
  const made = document.querySelector("[data-clock][data-now]:not([data-now=''])");
  const came = window.performance && performance.getEntriesByType && performance.getEntriesByType("navigation")[0];
  if (made) clockIs(made.dataset.now, then || (came && performance.timeOrigin + came.responseStart));
}
