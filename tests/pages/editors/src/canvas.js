// An editor that draws: its keys land in a hidden field, and its text is only in its picture, as in code editors and drawing boards.

/** @type {import('../chat.js').Mount} */
export function mount(place) {
  const canvas = document.createElement('canvas');
  canvas.tabIndex = 0;
  let text = '';
  canvas.addEventListener('keydown', (event) => {
    if (event.key.length === 1) text += event.key;
    canvas.getContext('2d')?.fillText(event.key, 8 * text.length, 20);
  });
  place.append(canvas);
  return { text: () => text, clear: () => void (text = '') };
}
