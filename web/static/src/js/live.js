import { clockIs, clockMoved } from "./clock.js";
import { stream } from "./live-stream.js";

// Figures of a session stay true while somebody looks: nothing moves, only what stands there changes.
export function live() {
  const page = document.querySelector("[data-live]");
  if (!page) return;
  const words = page.dataset;
  const each = (name, code, text) => document.querySelectorAll("[data-live-" + name + '="' + code + '"]').forEach((el) => (el.textContent = text));
  const fill = (text, facts) => text.replace(/{(\w+)}/g, (all, name) => (name in facts ? facts[name] : all));
  const money = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, ".") + "\u00a0₫";
  const known = {};
  const draw = (code) => {
    const i = known[code];
    if (!i.price || i.left === undefined) return;
    const price = money(i.price);
    const left = i.left > 0;
    const gone = i.off ? words.off : words.gone;
    each("price", code, price);
    // Beside each figure stands how a voice says it; an old one would be another price.
    document.querySelectorAll('[data-live-price="' + code + '"] + .sr').forEach((el) => (el.textContent = i.aloud || price));
    each("few", code, left ? fill(words.few, i) : gone);
    each("line", code, left ? fill(words.left, { price, left: i.left }) : i.stock > 0 ? price : gone);
    document.querySelectorAll('[data-live-until="' + code + '"]').forEach((face) => (face.dataset.clock = (!i.off && i.until) || new Date(0).toISOString()));
    clockMoved();
    const box = code === words.chosen && left && page.querySelector("[data-count]");
    if (!box) return;
    box.dataset.count = Math.min(box.dataset.share, i.left);
    box.querySelector("input").dispatchEvent(new Event("change"));
  };
  let unheard = {}; // of whom nothing is said while everything is told: they are not offered any more
  const put = (d) => {
    const i = (known[d.code] = known[d.code] || {});
    const was = i.off;
    delete unheard[d.code];
    Object.assign(i, d);
    if (!i.off !== !was) document.querySelectorAll('form[action$="/' + d.code + '"]').forEach((f) => [].forEach.call(f.elements, (e) => /btn/.test(e.className) && (e.disabled = i.off)));
    draw(d.code);
  };
  const on = {
    price: put,
    stock: (d) => put(Object.assign({ off: false }, d)),
    pin: (d) => {
      Object.keys(unheard).forEach((code) => put({ code, left: 0, stock: 0, off: true }));
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
    state: (d) => {
      if (d.now) {
        clockIs(d.now);
        unheard = Object.assign({}, known);
      }
      page.querySelectorAll("[data-live-state]").forEach((el) => (el.textContent = words[d.state === "live" ? "onair" : d.state] || el.textContent));
    },
  };
  const fresh = page.querySelector("[data-live-fresh]");
  stream(words.live, words.poll, on, (well) => (fresh.textContent = well ? words.running : words.slow));
}
