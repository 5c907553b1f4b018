// What is offered for a while goes by itself when that is over; not from under somebody's finger or keyboard.
export function gone() {
  document.querySelectorAll("[data-gone]").forEach((offer) => {
    const over = Date.now() + offer.dataset.gone * 1000;
    const held = () => offer.contains(document.activeElement);
    const go = () => Date.now() >= over && !held() && offer.remove();
    setTimeout(go, over - Date.now());
    offer.addEventListener("focusout", () => setTimeout(go));
    addEventListener("pageshow", go);
  });
}
