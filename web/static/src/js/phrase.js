// A button with data-phrase="id" puts its words into the field of that id, behind what stands there.
export function phrase() {
  document.querySelectorAll("[data-phrase]").forEach((button) => {
    button.addEventListener("click", () => {
      const field = document.getElementById(button.dataset.phrase);
      field.value = (field.value.trim() + " " + button.textContent.trim()).trim();
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.focus();
    });
  });
}
