import { put, say } from "./copy.js";

export function share() {
  document.querySelectorAll("[data-share]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => {
      const url = button.dataset.share || location.href.split("#")[0];
      if (navigator.share) navigator.share({ title: document.title, text: button.dataset.text || "", url }).catch(() => {});
      else put(url).then(() => say(button), () => {});
    });
  });
}
