// Passkeys. A form marked data-passkey is hidden until a browser can serve it; sending it first asks
// for a challenge, has the authenticator answer, and puts the answer in the form, which then leaves
// as any other form does.
(() => {
  "use strict";
  if (!window.PublicKeyCredential || !navigator.credentials) return;

  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

  const keys = (list) => (list || []).map((key) => ({ ...key, id: bytes(key.id) }));

  const ask = (kind, options) => {
    const publicKey = { ...options, challenge: bytes(options.challenge) };
    if (kind === "get") return navigator.credentials.get({ publicKey });
    publicKey.user = { ...options.user, id: bytes(options.user.id) };
    publicKey.excludeCredentials = keys(options.excludeCredentials);
    return navigator.credentials.create({ publicKey });
  };

  const written = (credential) => {
    const said = credential.response;
    const response = { clientDataJSON: text(said.clientDataJSON) };
    if (said.attestationObject) {
      response.attestationObject = text(said.attestationObject);
      response.transports = said.getTransports ? said.getTransports() : [];
    } else {
      response.authenticatorData = text(said.authenticatorData);
      response.signature = text(said.signature);
      if (said.userHandle) response.userHandle = text(said.userHandle);
    }
    return JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      response,
      clientExtensionResults: {},
    });
  };

  const serve = (form) => {
    const answer = form.elements.reponse;
    const button = form.querySelector("button");
    const status = form.querySelector("[role=status]");
    const say = (words) => { status.textContent = words; };

    const proceed = async () => {
      const sent = await fetch(form.dataset.challenge, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
      });
      if (sent.status === 429) return say(form.dataset.often);
      if (!sent.ok) return say(form.dataset.failed);
      answer.value = written(await ask(form.dataset.passkey, await sent.json()));
      form.submit();
    };

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      button.disabled = true;
      say(form.dataset.waiting);
      proceed()
        .catch((failure) => {
          const known = { NotAllowedError: "refused", InvalidStateError: "known" }[failure.name];
          say(form.dataset[known] || form.dataset.failed);
        })
        .finally(() => { button.disabled = false; });
    });

    // Coming back by the browser's button must not send an answer twice.
    window.addEventListener("pageshow", () => { answer.value = ""; });
  };

  document.querySelectorAll("form[data-passkey]").forEach(serve);
  document.querySelectorAll("[data-needs-passkeys]").forEach((part) => { part.hidden = false; });
})();
