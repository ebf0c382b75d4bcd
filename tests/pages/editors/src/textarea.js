// A textarea, whose model is its value.

/** @type {import('../chat.js').Mount} */
export function mount(place) {
  const box = document.createElement('textarea');
  box.setAttribute('aria-label', 'Message Mei Tan');
  box.style.cssText = 'width: 100%; height: 80px; font: inherit';
  place.append(box);
  return { text: () => box.value, clear: () => void (box.value = '') };
}
