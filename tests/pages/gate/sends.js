// Composers that note what they send: a chat with Enter and a list of names that "@" opens, a comment with a button, and
// forms whose button sends at the event that is their id.

/** What was sent, in order. @type {string[]} */
const sent = [];
/** Names that Enter picked. @type {string[]} */
const picked = [];

/** What came of it so far, for a driver. */
function outcome() {
  return { sent, picked };
}

for (const form of document.querySelectorAll("form")) {
  const box = /** @type {HTMLElement} */ (form.querySelector("textarea, [contenteditable]"));
  const read = () => (box instanceof HTMLTextAreaElement ? box.value : box.innerText.replace(/\n$/, ""));
  const send = () => {
    if (!read().trim()) return;
    sent.push(read());
    if (box instanceof HTMLTextAreaElement) box.value = "";
    else box.replaceChildren();
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
    box.focus();
  });
  const button = form.querySelector("[type=button]:only-of-type");
  if (form.id !== "comment") button?.addEventListener(form.id, send);
  if (form.id !== "chat") continue;
  /** @type {HTMLElement | null} */
  let names = null;
  box.addEventListener("input", (event) => {
    names?.remove();
    names = null;
    if (/** @type {InputEvent} */ (event).data !== "@") return;
    // No word of it on the editor: a list over the page is all there is to see.
    names = document.createElement("ul");
    names.role = "listbox";
    names.innerHTML = '<li role="option">Mei Tan</li>';
    form.append(names);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    if (names) {
      picked.push(names.textContent ?? "");
      names.remove();
      names = null;
    } else send();
  });
}
