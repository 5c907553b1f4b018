import { keep, send, waiting } from "./tap-queue.js";

// A tap counts at once on the screen and is sent when there is a network.
export function tap() {
  const page = document.querySelector("[data-taps]");
  const bar = document.querySelector("[data-tapped]");
  if (!page || !bar || !window.fetch) return;
  const words = page.dataset;
  const undo = bar.querySelector("[data-untap]");
  const door = bar.querySelector("a");
  const form = (variant) => page.querySelector('[data-tap="' + variant + '"]');
  const mine = () => waiting().filter((t) => t.who === words.who);
  let last, busy, again, fading;
  const show = (text, at) => {
    bar.querySelector("span").textContent = text;
    door.hidden = !at;
    undo.hidden = Boolean(at) || !last;
    bar.classList.add("shown");
  };
  const count = (f, n) => (f.querySelector("[data-left]").textContent = n);
  const left = (f) => +f.querySelector("[data-left]").textContent;
  const say = (f) => show(words.now.replace("{goods}", f.dataset.goods).replace("{n}", left(f)));
  const flush = () => {
    const next = mine()[0];
    if (busy || !next) return;
    busy = true;
    const f = form(next.variant) || page.querySelector("[data-tap]");
    send(next, words.taps, f.elements.csrf.value).then((a) => {
      busy = false;
      clearTimeout(again);
      if (a.said === "door") return show(words.door, true);
      if (a.said === "weak") {
        again = setTimeout(flush, 15000);
        return show(words.weak);
      }
      keep(waiting().filter((t) => t.once !== next.once));
      const shown = form(next.variant);
      if (a.said === "no") return location.reload();
      if (shown && !mine().some((t) => t.variant === next.variant)) {
        count(shown, a.left);
        say(shown);
      }
      flush();
    });
  };
  const forget = () => {
    last = undefined;
    undo.hidden = true;
  };
  const put = (f, by, empty) => {
    const before = left(f);
    count(f, empty ? 0 : Math.max(0, before + by));
    keep(waiting().concat({ who: words.who, variant: f.dataset.tap, once: Date.now() + "-" + Math.random().toString(36).slice(2), by, empty }));
    last = { f, by: before - left(f) };
    clearTimeout(fading);
    fading = setTimeout(forget, 30000);
    say(f);
    flush();
  };
  page.addEventListener("click", (e) => {
    const button = e.target.closest("[data-tap] button");
    if (!button) return;
    e.preventDefault();
    put(button.form, +button.value, button.name === "empty");
  });
  undo.addEventListener("click", () => {
    put(last.f, last.by, false);
    forget();
  });
  mine().forEach((t) => form(t.variant) && count(form(t.variant), t.empty ? 0 : Math.max(0, left(form(t.variant)) + t.by)));
  addEventListener("online", flush);
  flush();
}
