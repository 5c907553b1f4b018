export function timer() {
  document.querySelectorAll("[data-until]").forEach((el) => {
    const end = Date.parse(el.dataset.until);
    if (!end) return;
    const tick = () => {
      const left = Math.max(0, Math.round((end - Date.now()) / 1000));
      el.textContent = Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0");
      if (left > 0) setTimeout(tick, 1000);
    };
    tick();
  });
}
