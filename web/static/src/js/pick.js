// Says how many rows are picked, picks those of the page in one go, and offers what is on other
// pages only once all of this one is picked.
export function pick() {
  document.querySelectorAll("form[data-pick]").forEach((form) => {
    const words = form.querySelector("[data-picked]");
    const page = form.querySelector("[data-pick-page]");
    const all = form.querySelector("[data-pick-all]");
    const rest = all && all.querySelector("input");
    const head = document.querySelector("[data-pick-head]");
    const boxes = () => Array.from(form.elements).filter((e) => e.name === "chon");
    const say = () => {
      const rows = boxes();
      const n = rows.filter((b) => b.checked).length;
      const whole = n > 0 && n === rows.length;
      if (rest && !whole) rest.checked = false;
      if (all) all.hidden = !whole;
      words.textContent = rest && rest.checked ? all.dataset.pickAll : words.dataset.picked.replace("#", n);
      if (!head) return;
      head.firstChild.checked = whole;
      head.firstChild.indeterminate = n > 0 && !whole;
    };
    const turn = (on) => {
      boxes().forEach((b) => (b.checked = on));
      say();
    };
    addEventListener("change", (e) => {
      if (e.target === rest && rest.checked) turn(true);
      if (e.target.form === form) say();
    });
    addEventListener("pageshow", say);
    page.hidden = false;
    page.addEventListener("click", () => turn(boxes().some((b) => !b.checked)));
    if (!head) return;
    head.hidden = false;
    head.firstChild.addEventListener("change", (e) => turn(e.target.checked));
  });
}
