// Brush: turns the worker's view, a small tree of plain nodes, into elements inside a closed shadow root.
//
// Elements are made one by one and text is only ever text, so a page's Trusted Types and content security policy
// have nothing to object to. A second drawing changes the first in place: focus, hover and scroll stay.

/**
 * A node, as src/view/node.rs writes it.
 * @typedef {{ do: string, [more: string]: unknown }} Press
 * @typedef {{
 *   tag: string, class?: string, text?: string, attributes?: Record<string, string>, press?: Press, children?: ViewNode[],
 * }} ViewNode
 */

var Brush = (() => {
  /** What was last drawn into an element. @type {WeakMap<Element, ViewNode>} */
  const drawn = new WeakMap();

  /** @param {ViewNode} node @param {(press: Press, event: Event) => void} act @returns {HTMLElement} */
  function make(node, act) {
    const element = document.createElement(node.tag);
    drawn.set(element, { tag: node.tag });
    element.addEventListener('click', (event) => {
      const press = drawn.get(element)?.press;
      if (press && event.isTrusted && element.isConnected) act(press, event);
    });
    change(element, node, act);
    return element;
  }

  /** @param {HTMLElement} element @param {ViewNode} node @param {(press: Press, event: Event) => void} act */
  function change(element, node, act) {
    const before = drawn.get(element) ?? { tag: node.tag };
    drawn.set(element, node);
    if (before.class !== node.class) element.className = node.class ?? '';
    for (const name of Object.keys(before.attributes ?? {})) {
      if (!(name in (node.attributes ?? {}))) element.removeAttribute(name);
    }
    for (const [name, value] of Object.entries(node.attributes ?? {})) {
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
    // A node has text or children, and its text stands first.
    const text = element.firstChild instanceof Text ? element.firstChild : null;
    // The same words put in anew would be laid out anew.
    if (before.text !== node.text) {
      if (text) text.data = node.text ?? '';
      else element.prepend(node.text ?? '');
    }
    const old = [...element.children];
    (node.children ?? []).forEach((child, index) => {
      const there = old[index];
      if (there instanceof HTMLElement && same(drawn.get(there), child)) change(there, child, act);
      else if (there) there.replaceWith(make(child, act));
      else element.append(make(child, act));
    });
    for (const left of old.slice(node.children?.length ?? 0)) left.remove();
  }

  /** Whether one node can become the other in place: what was opened or scrolled in it stays. @param {ViewNode | undefined} old @param {ViewNode} node */
  const same = (old, node) => old?.tag === node.tag && old.attributes?.id === node.attributes?.id;

  /**
   * A corner of the page of our own, which the page's script and style cannot reach into.
   * @param {string} look the style sheet
   */
  function corner(look) {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'closed' });
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(look);
      root.adoptedStyleSheets = [sheet];
    } catch {
      // A browser may refuse the list to content scripts; an element of the same sheet looks the same.
      const style = document.createElement('style');
      style.textContent = look;
      root.append(style);
    }
    const stage = document.createElement('div');
    stage.className = 'stage';
    const voice = document.createElement('div');
    voice.className = 'voice';
    voice.setAttribute('role', 'status');
    root.append(stage, voice);
    return { host, root, stage, voice };
  }

  /**
   * Draws a node over an older drawing of it, or takes it away.
   * @param {HTMLElement} parent @param {HTMLElement | null} old @param {ViewNode | null} node
   * @param {(press: Press, event: Event) => void} act @returns {HTMLElement | null}
   */
  function draw(parent, old, node, act) {
    if (!node) {
      old?.remove();
      return null;
    }
    if (old && same(drawn.get(old), node)) {
      change(old, node, act);
      return old;
    }
    const made = make(node, act);
    if (old) old.replaceWith(made);
    else parent.append(made);
    return made;
  }

  return {
    corner,
    draw,
    /** What pressing an element does. @param {Element} element */
    press: (element) => drawn.get(element)?.press,
  };
})();
