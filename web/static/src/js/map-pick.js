// A tap on the drawing, a nudge or the device fills the two fields; the fields are sent.
export function mapPick() {
  document.querySelectorAll("[data-pick]").forEach((box) => {
    const svg = box.querySelector("svg");
    const pin = svg && svg.querySelector(".pin");
    const lat = document.getElementById("lat");
    const lng = document.getElementById("lng");
    if (!pin || !lat || !lng) return;
    const d = box.dataset;
    const unit = { lat: +d.unitLat, lng: +d.unitLng };
    const put = (north, eastward) => {
      lat.value = north.toFixed(5).replace(".", ",");
      lng.value = eastward.toFixed(5).replace(".", ",");
      pin.setAttribute("transform", "translate(" + (eastward - d.west) / unit.lng + " " + (d.north - north) / unit.lat + ")");
      lat.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const now = (field) => parseFloat(field.value.replace(",", "."));
    svg.addEventListener("click", (e) => {
      e.preventDefault();
      const frame = svg.getBoundingClientRect();
      const scale = svg.viewBox.baseVal.width / frame.width;
      put(d.north - (e.clientY - frame.top) * scale * unit.lat, +d.west + (e.clientX - frame.left) * scale * unit.lng);
    });
    const tools = box.querySelector("[data-nudges]");
    tools.hidden = false;
    tools.addEventListener("click", (e) => {
      const button = e.target.closest("button");
      if (!button) return;
      const way = button.dataset.nudge;
      const step = 0.00009;
      if (way) put((now(lat) || +d.north - 260 * unit.lat) + (way === "n" ? step : way === "s" ? -step : 0), (now(lng) || +d.west + 500 * unit.lng) + (way === "e" ? step : way === "w" ? -step : 0));
      else if (navigator.geolocation) navigator.geolocation.getCurrentPosition((at) => put(at.coords.latitude, at.coords.longitude), () => {}, { enableHighAccuracy: true, timeout: 8000 });
    });
  });
}
