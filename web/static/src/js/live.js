import { stream } from "./live-stream.js";

// Figures of a session stay true while somebody looks: nothing moves, only what stands there changes.
export function live() {
  const page = document.querySelector("[data-live]");
  if (!page) return;
  const words = page.dataset;
  const each = (name, code, text) => document.querySelectorAll("[data-live-" + name + '="' + code + '"]').forEach((el) => (el.textContent = text));
  const fill = (text, facts) => text.replace(/{(\w+)}/g, (all, name) => (name in facts ? facts[name] : all));
  const money = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, ".") + "\u00a0₫";
  const hour = (at) => new Date(at).toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Ho_Chi_Minh" });
  const known = {};
  const draw = (code) => {
    const i = known[code];
    if (!i.price || i.left === undefined) return;
    const price = money(i.price);
    const left = i.left > 0;
    each("price", code, price);
    each("few", code, left ? fill(words.few, i) : words.gone);
    each("line", code, left ? fill(words.left, { price, left: i.left }) : i.stock > 0 ? price : words.gone);
    if (i.until) each("until", code, left ? fill(words.until, { hour: hour(i.until), left: i.left }) : words.gone);
    else each("until", code, words.gone);
  };
  const put = (d) => {
    known[d.code] = Object.assign(known[d.code] || {}, d);
    draw(d.code);
  };
  const on = {
    price: put,
    stock: put,
    pin: (d) => {
      const link = page.querySelector("[data-live-pin] a");
      const text = page.querySelector("[data-live-pin] p");
      const other = d.code && d.code !== words.chosen;
      link.hidden = !other;
      text.hidden = Boolean(other);
      text.textContent = d.code ? words.here : words.nothing;
      if (!other) return;
      link.href = words.at + d.code;
      link.querySelector("span").textContent = fill(words.pin, d);
    },
    state: (d) => page.querySelectorAll("[data-live-state]").forEach((el) => (el.textContent = words[d.state === "live" ? "onair" : d.state] || el.textContent)),
  };
  const fresh = page.querySelector("[data-live-fresh]");
  stream(words.live, words.poll, on, (well) => (fresh.textContent = well ? words.running : words.slow));
}
