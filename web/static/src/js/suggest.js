// The server draws the suggestions; arrow keys walk through them, Enter opens the chosen
// one or searches, Escape closes. What was typed stays as it is.
export function suggest() {
  document.querySelectorAll("[data-suggest]").forEach((input) => {
    const list = document.getElementById(input.dataset.suggest);
    let waiting, asked, at;
    const set = (name, value) => input.setAttribute("aria-" + name, value);
    const options = () => list.querySelectorAll("[role=option]");
    const mark = (n) => {
      at = n;
      options().forEach((option, i) => {
        option.id = list.id + i;
        option.setAttribute("aria-selected", i === n);
      });
      set("activedescendant", n < 0 ? "" : list.id + n);
    };
    const show = (open) => {
      list.hidden = !open;
      set("expanded", open);
      mark(-1);
    };
    const ask = () => {
      const q = (asked = "/tim/goi-y?q=" + encodeURIComponent(input.value.trim()));
      fetch(q)
        .then((r) => (r.ok ? r.text() : ""))
        .then((html) => {
          if (q !== asked || document.activeElement !== input) return;
          list.innerHTML = html;
          show(options().length > 0);
        })
        .catch(() => show(false));
    };
    input.setAttribute("role", "combobox");
    set("autocomplete", "list");
    set("controls", list.id);
    show(false);
    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, 150);
    });
    input.addEventListener("keydown", (e) => {
      const n = options().length;
      if (list.hidden || !n) return;
      if (e.key === "ArrowDown") mark(at + 1 < n ? at + 1 : -1);
      else if (e.key === "ArrowUp") mark(at < 0 ? n - 1 : at - 1);
      else if (e.key === "Enter" && at >= 0) options()[at].click();
      else if (e.key === "Escape") show(false);
      else return;
      e.preventDefault();
    });
    input.addEventListener("blur", () => {
      asked = "";
      show(false);
    });
    list.addEventListener("mousedown", (e) => e.preventDefault());
  });
}
