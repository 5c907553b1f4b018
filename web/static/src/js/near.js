// Where one is stays on the device: asked for on a tap, used once, kept nowhere.
export function near() {
  document.querySelectorAll("button[data-near]").forEach((button) => {
    if (!navigator.geolocation) return;
    const status = document.querySelector("[data-near-status]");
    const note = document.querySelector("[data-near-note]");
    button.hidden = false;
    if (note) note.hidden = false;
    const say = (words) => status && (status.textContent = words);
    button.addEventListener("click", () => {
      say(button.dataset.asking);
      navigator.geolocation.getCurrentPosition(
        (at) => {
          document.querySelectorAll("[data-lat][data-lng]").forEach((el) => tell(el, at.coords, button.dataset.near));
          say(button.dataset.done);
        },
        () => say(button.dataset.failed),
        { enableHighAccuracy: false, timeout: 8000, maximumAge: 600000 }
      );
    });
  });
}

function tell(el, here, words) {
  const out = el.querySelector("[data-distance]");
  if (!out) return;
  const rad = Math.PI / 180;
  const lat = +el.dataset.lat;
  const dy = (lat - here.latitude) * rad;
  const dx = (el.dataset.lng - here.longitude) * rad;
  const h = Math.sin(dy / 2) ** 2 + Math.cos(lat * rad) * Math.cos(here.latitude * rad) * Math.sin(dx / 2) ** 2;
  const km = 12742 * Math.asin(Math.sqrt(h));
  out.textContent = words.replace("{km}", km.toFixed(km < 10 ? 1 : 0).replace(".", ","));
}
