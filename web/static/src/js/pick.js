// Says how many rows are picked, and picks those of the page in one go.
export function pick() {
  document.querySelectorAll("form[data-pick]").forEach((form) => {
    const words = form.querySelector("[data-picked]");
    const page = form.querySelector("[data-pick-page]");
    const boxes = () => Array.from(form.elements).filter((e) => e.name === "chon");
    const say = () => (words.textContent = words.dataset.picked.replace("#", boxes().filter((b) => b.checked).length));
    addEventListener("change", (e) => e.target.form === form && say());
    addEventListener("pageshow", say);
    page.hidden = false;
    page.addEventListener("click", () => {
      const more = boxes().some((b) => !b.checked);
      boxes().forEach((b) => (b.checked = more));
      say();
    });
  });
}
