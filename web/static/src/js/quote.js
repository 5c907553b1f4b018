// The fee follows the address while it is being written. The answer holds elements
// with data-quote; each takes the place of the one with the same name.
export function quote() {
  const form = document.querySelector("form[data-quote-form]");
  if (!form) return;
  let latest = 0;
  form.addEventListener("change", () => {
    const mine = ++latest;
    fetch("/manh/phi-giao", { method: "POST", body: new URLSearchParams(new FormData(form)) })
      .then((r) => (r.ok ? r.text() : ""))
      .then((html) => html && mine === latest && swap(html))
      .catch(() => {});
  });
}

function swap(html) {
  const fresh = document.createElement("template");
  fresh.innerHTML = html;
  fresh.content.querySelectorAll("[data-quote]").forEach((el) => {
    document.querySelectorAll('[data-quote="' + el.dataset.quote + '"]').forEach((old) => old.replaceWith(el.cloneNode(true)));
  });
}
