export function copy() {
  document.querySelectorAll("[data-copy]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => put(button.dataset.copy).then(() => say(button), () => {}));
  });
}

export function put(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = document.createElement("textarea");
  area.value = text;
  document.body.appendChild(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done ? Promise.resolve() : Promise.reject();
}

export function say(button) {
  const label = button.querySelector("span") || button;
  const before = label.textContent;
  if (before === button.dataset.done) return;
  label.textContent = button.dataset.done;
  label.setAttribute("role", "status");
  setTimeout(() => (label.textContent = before), 2500);
}
