// Eyes: finds the composer and who will read what is written in it. Nothing here writes to the page.
//
// What to look for is the site's profile, plain data from the worker. `var`, because a file may be put into the
// same page a second time after an update of the extension, and then replaces what the first one left.

/**
 * A site's facts, as src/sites.rs writes them.
 * @typedef {{
 *   buttons: string | string[], notButtons?: string, keys: string[], settings?: { around: string, keys: string[] }[], menus?: string,
 * }} Send
 * @typedef {{ within: string, each: string, name: string, id: string, path: string }} Recipients
 * @typedef {{
 *   name: string, composers: string[], notComposers: string[], boxes: string[], subject: string[],
 *   reply: string[], quoted: string[], recipients: Recipients[], send: Send,
 * }} Profile
 * @typedef {HTMLTextAreaElement | HTMLInputElement | HTMLElement} Composer
 * @typedef {{ name: string, id: string }} Seen
 */

var Eyes = (() => {
  /** Names and labels of fields that nobody but their owner should read. */
  const SECRET =
    /passw|passcode|passphrase|secret|\btoken\b|api[ _-]?key|private[ _-]?key|seed[ _-]?phrase|mnemonic|recovery|\bpin\b|\bcvv\b|\bcvc\b|\biban\b|\bssn\b|card[ _-]?number/i;
  const SECRET_AUTOCOMPLETE = /password|one-time-code|^cc-/;

  /** Smaller than this, in CSS pixels, it is a helper of a code editor or a terminal and no box to write in. */
  const SMALLEST = { width: 80, height: 14 };

  /** The shadow root of an element, closed ones too, where the browser lets extensions see it. @param {Element} element @returns {ShadowRoot | null} */
  function shadow(element) {
    const opened = /** @type {any} */ (globalThis).chrome?.dom?.openOrClosedShadowRoot;
    try {
      if (opened && element instanceof HTMLElement) return opened(element) ?? null;
    } catch {
      // not an element that can have one
    }
    return /** @type {any} */ (element).openOrClosedShadowRoot ?? element.shadowRoot;
  }

  /** The element that has the focus, inside however many shadow roots. */
  function focused() {
    let element = document.activeElement;
    for (let inner = element; inner; inner = shadow(inner)?.activeElement ?? null) element = inner;
    return element;
  }

  /** The outermost editable around an element, or the textarea that it is. @param {Element | null} element */
  function editable(element) {
    if (element instanceof HTMLTextAreaElement) return element.readOnly || element.disabled ? null : element;
    if (!(element instanceof HTMLElement) || !element.isContentEditable) return null;
    let host = element;
    while (host.parentElement?.isContentEditable && host !== document.body) host = host.parentElement;
    return host;
  }

  /** @param {Element} element @param {string[]} selectors */
  const matches = (element, selectors) => selectors.length > 0 && element.matches(selectors.join(','));

  /** @param {Element} element @param {string[]} selectors */
  const inside = (element, selectors) => selectors.length > 0 && element.closest(selectors.join(',')) !== null;

  /**
   * The composer that an element is or belongs to; none where it is no place to write a message in.
   * @param {Element | null} element @param {Profile} profile @returns {Composer | null}
   */
  function composer(element, profile) {
    const host = editable(element);
    if (!host || matches(host, profile.notComposers) || secret(host)) return null;
    const named = matches(host, profile.composers);
    if (profile.composers.length > 0 && !named) return null;
    return named || (multiline(host) && !optedOut(host)) ? host : null;
  }

  /** @param {Composer} host */
  function multiline(host) {
    if (host.getAttribute('aria-multiline') === 'false') return false;
    if (/search|combobox/.test(host.getAttribute('role') ?? '') || /search|go/.test(host.enterKeyHint)) return false;
    const box = host.getBoundingClientRect();
    return box.width >= SMALLEST.width && box.height >= SMALLEST.height;
  }

  /**
   * A page may ask writing aids to stay away. Editor libraries set the common attribute on every page because
   * aids used to break them; that is no wish of the page's, and nothing here touches an editor.
   * @param {Composer} host
   */
  function optedOut(host) {
    const library = host.matches('[data-slate-editor], [data-lexical-editor], .ql-editor, .ProseMirror, .public-DraftEditor-content');
    return !library && inside(host, ['[data-gramm="false"]', '[data-enable-grammarly="false"]']);
  }

  /** @param {Composer} host */
  function secret(host) {
    if (SECRET_AUTOCOMPLETE.test(host.getAttribute('autocomplete') ?? '')) return true;
    if (SECRET.test([host.getAttribute('name'), host.id, label(host)].join(' '))) return true;
    const style = getComputedStyle(host);
    return !['', 'none'].includes(style.getPropertyValue('-webkit-text-security'));
  }

  /** What the page calls the composer to those who cannot see it. @param {Composer} host */
  function label(host) {
    const by = (host.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    const root = /** @type {Document | ShadowRoot} */ (host.getRootNode());
    const named = by.map((id) => root.getElementById?.(id)?.textContent ?? '').join(' ');
    const words = [
      named,
      host.getAttribute('aria-label'),
      host.getAttribute('placeholder'),
      host.getAttribute('aria-placeholder'),
      host.getAttribute('data-placeholder'),
      host instanceof HTMLTextAreaElement ? host.labels?.[0]?.textContent : '',
    ];
    return (words.find((text) => text?.trim()) ?? '').trim().slice(0, 200);
  }

  /**
   * Everybody the page shows as a recipient, by the first way that finds somebody.
   * @param {Composer} host @param {Profile} profile @returns {Seen[]}
   */
  function recipients(host, profile) {
    for (const way of profile.recipients) {
      if (way.path && !location.href.includes(way.path)) continue;
      const root = way.within ? host.closest(way.within) : document;
      const found = [...(root?.querySelectorAll(way.each) ?? [])]
        .filter((element) => element.checkVisibility?.() ?? true)
        .slice(0, 500)
        .map((element) => ({
          name: clean(way.name ? element.getAttribute(way.name) : (element.getAttribute('aria-label') ?? element.textContent)),
          id: clean(way.id ? element.getAttribute(way.id) : ''),
        }))
        .filter((seen) => seen.name || seen.id);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** @param {string | null | undefined} words */
  const clean = (words) => (words ?? '').replace(/\s+/g, ' ').trim().slice(0, 120);

  /** The subject line that belongs to a composer, null where there is none. @param {Composer} host @param {Profile} profile */
  function subject(host, profile) {
    if (profile.subject.length === 0) return null;
    const near = host.closest('form, dialog, [role="dialog"]') ?? document;
    const field = near.querySelector(profile.subject.join(',')) ?? document.querySelector(profile.subject.join(','));
    return field instanceof HTMLInputElement ? field.value : null;
  }

  return {
    shadow,
    focused,
    composer,
    editable,
    /** Everything the worker needs to know of a draft but its text. @param {Composer} host @param {Profile} profile */
    circumstances: (host, profile) => ({
      subject: subject(host, profile),
      reply: inside(host, profile.reply),
      sighting: { seen: recipients(host, profile), label: label(host) },
    }),
  };
})();
