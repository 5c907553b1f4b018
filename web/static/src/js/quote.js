import { whenFree } from "./press.js";

// The fee follows the address while it is being written. The answer holds elements
// with data-quote; each takes the place of the one with the same name.
export function quote() {
  const form = document.querySelector("form[data-quote-form]");
  if (!form) return;
  let latest = 0;
  const ask = () => {
    const mine = ++latest;
    fetch("/manh/phi-giao", { method: "POST", body: new URLSearchParams(new FormData(form)) })
      .then((r) => (r.ok ? r.text() : ""))
      .then((html) => html && whenFree(() => mine === latest && swap(html)))
      .catch(() => {});
  };
  form.addEventListener("change", ask);
  // Who comes back finds what was typed, given back by the browser, beside a bill that
  // does not know it yet.
  addEventListener("pageshow", () => {
    const typed = form.elements;
    if (typed.ward && typed.ward.value && typed.total && !typed.total.value) ask();
  });
}

function swap(html) {
  const fresh = document.createElement("template");
  fresh.innerHTML = html;
  fresh.content.querySelectorAll("[data-quote]").forEach((el) => {
    document.querySelectorAll('[data-quote="' + el.dataset.quote + '"]').forEach((old) => old.replaceWith(el.cloneNode(true)));
  });
}
