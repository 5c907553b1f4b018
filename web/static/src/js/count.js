// How many: the buttons count without leaving the page, from one to what data-count says. What is
// typed, or what changes data-count, is told by "change" on the field.
export function count() {
  document.querySelectorAll("[data-count]").forEach((box) => {
    const input = box.querySelector("input");
    const buttons = box.querySelectorAll("[data-step]");
    const put = (n) => {
      const most = Math.max(+box.dataset.count, 1);
      input.value = Math.min(Math.max(n || 1, 1), most);
      buttons.forEach((b) => {
        b.disabled = false;
        b.setAttribute("aria-disabled", b.dataset.step < 0 ? input.value <= 1 : input.value >= most);
      });
    };
    buttons.forEach((b) =>
      b.addEventListener("click", (e) => {
        e.preventDefault();
        put(parseInt(input.value, 10) + +b.dataset.step);
      })
    );
    input.addEventListener("change", () => put(parseInt(input.value, 10)));
    put(parseInt(input.value, 10));
  });
}
