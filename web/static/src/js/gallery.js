export function gallery() {
  document.querySelectorAll("[data-gallery]").forEach((box) => {
    const strip = box.querySelector("ul");
    const count = box.querySelector("[data-gallery-count]");
    const thumbs = box.querySelectorAll(".gallery-thumbs a");
    if (!count) return;
    let shown = 0;
    strip.addEventListener("scroll", () => {
      const now = Math.round(strip.scrollLeft / strip.clientWidth);
      if (now === shown) return;
      shown = now;
      count.textContent = now + 1 + "/" + strip.children.length;
      thumbs.forEach((a, i) => (i === now ? a.setAttribute("aria-current", "true") : a.removeAttribute("aria-current")));
    }, { passive: true });
    thumbs.forEach((a, i) =>
      a.addEventListener("click", (e) => {
        e.preventDefault();
        strip.scrollTo({ left: i * strip.clientWidth });
      })
    );
  });
}
