// A size was chosen: every element with data-chosen="price", "per", "measure"
// or "stock" says what holds for that size. The words come with the choice.
export function choose() {
  document.querySelectorAll("form[data-choose]").forEach((form) => {
    form.addEventListener("change", (e) => {
      const said = e.target.dataset;
      if (!said.price) return;
      document.querySelectorAll("[data-chosen]").forEach((el) => {
        if (el.dataset.chosen === "price") {
          el.querySelector("[aria-hidden]").textContent = said.price;
          el.querySelector(".sr").textContent = said.spoken;
        } else el.textContent = said[el.dataset.chosen];
      });
    });
  });
}
