// The chat around each editor: Enter sends, Shift+Enter starts a new line, a button sends. It knows nothing of any extension.
//
// What was sent stands in `sent`, one entry a message, as the editor's own model held it.

/**
 * An editor in the page.
 * @typedef {{ text(): string, clear(): void, fill?(text: string): void, keys?: EventTarget }} Mounted
 * @typedef {(place: HTMLElement) => Mounted | Promise<Mounted>} Mount
 */

const asked = new URLSearchParams(location.search);
const place = /** @type {HTMLElement} */ (document.querySelector('#place'));
const button = /** @type {HTMLElement} */ (document.querySelector('#send'));
const globals = /** @type {any} */ (globalThis);
globals.sent = [];

/** Where the editor is to stand. @param {string | null} where */
function put(where) {
  if (where !== 'open' && where !== 'closed') return place;
  const root = place.attachShadow({ mode: where });
  const inner = document.createElement('div');
  root.append(inner);
  return inner;
}

async function chat() {
  const bundle = new URL(`bundles/${asked.get('editor')}.js`, location.href);
  const { mount } = /** @type {{ mount: Mount }} */ (await import(bundle.href));
  const inner = put(asked.get('in'));
  const editor = await mount(inner);
  const send = () => {
    globals.sent.push(editor.text());
    editor.clear();
  };
  const keydown = (/** @type {Event} */ event) => {
    const { key, shiftKey, ctrlKey, isComposing } = /** @type {KeyboardEvent} */ (event);
    if (key !== 'Enter' || shiftKey || ctrlKey || isComposing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    send();
  };
  (editor.keys ?? inner).addEventListener('keydown', keydown, { capture: true });
  button.addEventListener('click', send);
  globals.draft = () => editor.text();
  globals.fill = editor.fill;
  document.documentElement.dataset.ready = '';
}

/** The same page again in a frame, of this origin or of another one. @param {string} origin */
function frame(origin) {
  const inner = new URL(location.href);
  inner.searchParams.delete('in');
  const element = document.createElement('iframe');
  element.src = inner.href.replace(location.origin, origin);
  element.height = '400';
  place.replaceWith(element);
  button.remove();
  document.documentElement.dataset.ready = '';
}

const where = asked.get('in');
if (where === 'frame') frame(location.origin);
else if (where === 'far') frame(asked.get('origin') ?? location.origin);
else await chat();

export {};
