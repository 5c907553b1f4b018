// Who comes to fetch it need not write an address. Without script the fields stand,
// and the server does not ask for them.
export function pickup() {
  document.querySelectorAll("[data-ship]").forEach((part) => {
    const form = part.closest("form");
    const follow = () => {
      const chosen = form.querySelector("input[name=delivery]:checked");
      part.hidden = Boolean(chosen) && chosen.value !== "ship";
    };
    form.addEventListener("change", follow);
    follow();
  });
}
