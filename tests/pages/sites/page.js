// The pages of sites: shows what the address asks for ("?menu" an open list, "?dm" a direct message), and does to Enter
// and to buttons what sites do: nothing is inserted, nothing is loaded.

const asked = new URLSearchParams(location.search);

/** @param {Document | ShadowRoot} root */
function arrange(root) {
  for (const element of root.querySelectorAll('*')) {
    const { when, unless } = /** @type {HTMLElement} */ (element).dataset ?? {};
    if ((when && !asked.has(when)) || (unless && asked.has(unless))) element.remove();
    if (element.shadowRoot) arrange(element.shadowRoot);
  }
  root.addEventListener('submit', (event) => event.preventDefault());
}
arrange(document);

document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') event.preventDefault();
});
