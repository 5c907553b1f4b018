// A device signs before the form goes: browsers want bytes where forms carry letters.
export function passkey() {
  document.querySelectorAll("form[data-passkey]").forEach((form) => {
    if (!window.PublicKeyCredential || !navigator.credentials) return;
    form.hidden = false;
    const cannot = form.parentNode.querySelector("[data-passkey-cannot]");
    if (cannot) cannot.hidden = true;
    const answer = form.querySelector("[data-passkey-answer]");
    const failed = form.querySelector("[data-passkey-failed]");
    let asking = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (asking) return;
      asking = true;
      failed.hidden = true;
      ask(form).then(
        (made) => {
          answer.value = JSON.stringify(written(made));
          form.submit();
        },
        () => {
          asking = false;
          failed.hidden = false;
        }
      );
    });
  });
}

function ask(form) {
  const options = JSON.parse(form.dataset.passkey);
  options.challenge = bytes(options.challenge);
  (options.excludeCredentials || []).concat(options.allowCredentials || []).forEach((key) => (key.id = bytes(key.id)));
  if (!("passkeyNew" in form.dataset)) return navigator.credentials.get({ publicKey: options });
  options.user.id = bytes(options.user.id);
  return navigator.credentials.create({ publicKey: options });
}

function written(made) {
  const response = {};
  ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"].forEach((part) => {
    if (made.response[part]) response[part] = letters(made.response[part]);
  });
  return { id: made.id, rawId: letters(made.rawId), type: made.type, response, clientExtensionResults: {} };
}

function bytes(text) {
  return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
}

function letters(buffer) {
  const text = Array.from(new Uint8Array(buffer), (b) => String.fromCharCode(b)).join("");
  return btoa(text).replace(/[+]/g, "-").replace(/[/]/g, "_").replace(/=/g, "");
}
