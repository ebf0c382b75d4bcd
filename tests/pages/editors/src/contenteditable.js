// A contenteditable without a library: it has no model but its own nodes.

/** @type {import('../chat.js').Mount} */
export function mount(place) {
  const box = document.createElement('div');
  box.contentEditable = 'true';
  box.role = 'textbox';
  box.setAttribute('aria-multiline', 'true');
  box.setAttribute('aria-label', 'Message Mei Tan');
  box.style.cssText = 'min-height: 60px; white-space: pre-wrap';
  place.append(box);
  const text = () => {
    const lines = [...box.childNodes].map((node) => (node instanceof HTMLBRElement ? '\n' : (node.textContent ?? '')));
    return lines.join('').replace(/\n$/, '');
  };
  return { text, clear: () => box.replaceChildren() };
}
