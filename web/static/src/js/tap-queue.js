// What was tapped and has not been heard yet lies in the browser, by who tapped it.
const key = "ocop-taps";
let memory = [];

export function waiting() {
  try {
    return JSON.parse(localStorage.getItem(key)) || [];
  } catch (e) {
    return memory;
  }
}

export function keep(taps) {
  memory = taps;
  try {
    localStorage.setItem(key, JSON.stringify(taps));
  } catch (e) {}
}

// Sends the oldest tap: "sent" with how many there are now, "weak" without a network or when
// the server is not well, "door" when nobody is signed in, "no" when it was refused.
export function send(tap, address, csrf) {
  const body = new URLSearchParams({ csrf, variant: tap.variant, once: tap.once });
  if (tap.empty) body.set("empty", "1");
  else body.set("by", tap.by);
  return fetch(address, { method: "POST", body, headers: { Accept: "text/plain" } }).then(
    (r) => {
      if (r.redirected) return { said: "door" };
      if (r.ok) return r.text().then((left) => ({ said: "sent", left }));
      return { said: r.status >= 500 || r.status === 429 ? "weak" : "no" };
    },
    () => ({ said: "weak" })
  );
}
