// Where one is stays on the device: asked for on a tap, used once, kept nowhere.
export function near() {
  const button = document.querySelector("button[data-near]");
  if (!button || !navigator.geolocation) return;
  const status = document.querySelector("[data-near-status]");
  const words = button.dataset;
  document.querySelector("[data-near-ask]").classList.remove("near-off");
  button.addEventListener("click", () => {
    status.textContent = words.asking;
    navigator.geolocation.getCurrentPosition(
      (at) => {
        order(at.coords, words.near);
        const from = document.querySelector("[data-near-from]");
        if (from) from.style.visibility = "hidden";
        status.textContent = words.done;
      },
      () => (status.textContent = words.failed),
      { enableHighAccuracy: false, timeout: 8000, maximumAge: 600000 }
    );
  });
}

// The nearest first, with how far it is; places that nobody has put on the map stay last.
function order(here, words) {
  const rows = Array.from(document.querySelectorAll(".spots > li"));
  const far = new Map(rows.map((el) => [el, distance(el.dataset, here)]));
  rows.sort((a, b) => far.get(a) - far.get(b)).forEach((el) => {
    const km = far.get(el);
    el.parentNode.appendChild(el);
    if (km < 1e5) el.querySelector("[data-distance]").textContent = words.replace("{km}", km.toFixed(km < 10 ? 1 : 0).replace(".", ","));
  });
}

function distance(at, here) {
  if (!at.lat) return 1e6;
  const rad = Math.PI / 180;
  const dy = (at.lat - here.latitude) * rad;
  const dx = (at.lng - here.longitude) * rad;
  const h = Math.sin(dy / 2) ** 2 + Math.cos(at.lat * rad) * Math.cos(here.latitude * rad) * Math.sin(dx / 2) ** 2;
  return 12742 * Math.asin(Math.sqrt(h));
}
