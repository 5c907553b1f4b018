// Suggestions only: what is typed always counts, and the server understands old names.
export function ward() {
  document.querySelectorAll("[data-ward-input]").forEach((input) => {
    const province = document.getElementById(input.dataset.wardInput);
    const list = document.getElementById(input.getAttribute("list"));
    if (!province || !list) return;
    let waiting, asked;
    const ask = () => {
      const q = "/manh/phuong-xa?tinh=" + encodeURIComponent(province.value) + "&q=" + encodeURIComponent(input.value.trim());
      if (q === asked) return;
      asked = q;
      fetch(q)
        .then((r) => (r.ok ? r.text() : null))
        .then((html) => html !== null && q === asked && (list.innerHTML = html))
        .catch(() => (asked = ""));
    };
    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, 180);
    });
    input.addEventListener("focus", ask);
    province.addEventListener("change", () => {
      input.value = "";
      ask();
    });
  });
}
