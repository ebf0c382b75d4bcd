// Gate: tells when the user is about to send, and holds the first attempt where they asked for that.
//
// Only their own deeds count, and only those that send: no new line, no pick from a list, no confirmation of an input
// method, no key held down. What is held is held at once, by the last verdict on exactly the text that stands there;
// without one nothing is, and where it is doubtful whether a key sends, it is let through. Nothing is ever sent from here.

/**
 * What stands between a draft and its readers.
 * @typedef {{ hold: boolean, why: ViewNode }} Verdict
 */

var Gate = (() => {
  /** What may open over an editor while somebody writes, and takes Enter for itself. */
  const MENUS =
    '[role="listbox"], [role="menu"], [role="grid"], [role="tree"], [popover], [class*="autocomplete" i], [class*="completion" i], ' +
    '[class*="typeahead" i], [class*="mention" i], [class*="suggest" i]';

  /** Distance in CSS pixels up to which such a list belongs to the composer. */
  const NEAR = 240;

  /** What keys were seen to do on this page: true where the composer was empty afterwards. @type {Map<string, boolean>} */
  const seen = new Map();

  /** A key with its modifiers: "Enter", "Mod+Enter". @param {KeyboardEvent} event */
  const chord = ({ key, ctrlKey, metaKey, altKey, shiftKey }) =>
    (ctrlKey || metaKey ? 'Mod+' : '') + (altKey ? 'Alt+' : '') + (shiftKey ? 'Shift+' : '') + key;

  /** @param {Composer} composer @param {Profile} profile @returns {string[]} */
  function keys(composer, profile) {
    const { keys, settings = [] } = profile.send;
    const chosen = settings.find(({ around }) => composer.closest(around))?.keys ?? keys;
    if (chosen.length > 0) return chosen.filter((key) => seen.get(key) !== false);
    const named = composer.enterKeyHint === 'send' || composer instanceof HTMLInputElement;
    return ['Enter', 'Mod+Enter'].filter((key) => seen.get(key) ?? (named && key === 'Enter'));
  }

  /** Whether Enter picks from something that is open over the composer. @param {Composer} composer @param {Profile} profile */
  function picking(composer, profile) {
    const focused = Eyes.focused() ?? composer;
    for (const element of [focused, composer, composer.closest('[role="combobox"]')]) {
      if (element?.getAttribute('aria-expanded') === 'true' || element?.getAttribute('aria-activedescendant')) return true;
    }
    const own = composer.getBoundingClientRect();
    const root = /** @type {Document | ShadowRoot} */ (composer.getRootNode());
    return [...root.querySelectorAll([MENUS, profile.send.menus].filter(Boolean).join(','))].some((list) => {
      if (list.contains(composer) || composer.contains(list) || !list.checkVisibility({ visibilityProperty: true })) return false;
      const { top, bottom, left, right, width, height } = list.getBoundingClientRect();
      const near = top < own.bottom + NEAR && bottom > own.top - NEAR && left < own.right && right > own.left;
      return near && width > 0 && height > 0 && floats(list, composer);
    });
  }

  /** Whether an element lies over the page and not in it. @param {Element} element @param {Composer} composer */
  function floats(element, composer) {
    for (let at = /** @type {Element | null} */ (element); at && !at.contains(composer); at = at.parentElement) {
      if (/absolute|fixed/.test(getComputedStyle(at).position)) return true;
    }
    return false;
  }

  /** Whether the caret is where Enter goes on with a list, a quotation or code. @param {Composer} composer */
  function inBlock(composer) {
    const at = document.getSelection()?.anchorNode;
    const block = (at instanceof Element ? at : at?.parentElement)?.closest('li, pre, code, blockquote');
    return !!block && block !== composer && composer.contains(block);
  }

  /** @param {KeyboardEvent} event @param {Composer} composer @param {Profile} profile */
  function keySends(event, composer, profile) {
    // 229 is what browsers say that report the end of a composition before the key that confirmed it.
    if (event.isComposing || event.keyCode === 229 || event.repeat || event.defaultPrevented) return false;
    const pressed = chord(event);
    if (!keys(composer, profile).includes(pressed)) return false;
    return pressed !== 'Enter' || !(picking(composer, profile) || inBlock(composer));
  }

  /** The send button of this composer among some elements, the innermost first. @param {EventTarget[]} path @param {Composer} composer @param {Profile} profile */
  function sendButton(path, composer, profile) {
    const surest = [profile.send.buttons].flat();
    const buttons = surest.join(',');
    if (!buttons) return null;
    const button = path.find((element) => element instanceof Element && element.matches(buttons));
    if (!(button instanceof Element) || button.matches(':disabled, [aria-disabled="true"]')) return null;
    if (profile.send.notButtons && button.matches(profile.send.notButtons)) return null;
    // A page has other composers, with buttons of their own: the nearest ones count.
    for (let at = /** @type {Element | null} */ (composer.parentElement); at; at = at.parentElement) {
      for (const selectors of surest) {
        const near = [...at.querySelectorAll(selectors)].filter((one) => one.checkVisibility({ visibilityProperty: true }));
        if (near.length > 0) return near.includes(button) ? button : null;
      }
    }
    return null;
  }

  return class Gate {
    /** @param {Composer} composer @param {Profile} profile */
    constructor(composer, profile) {
      this.composer = composer;
      this.profile = profile;
      /** @type {Verdict | null} */
      this.verdict = null;
      /** The text that was judged. */
      this.text = '';
      /** This message was held once, and goes next time whatever has become of it. */
      this.asked = false;
      /** The key that was held, or went down in our card, and is still down. */
      this.down = '';
      /** The key that was let through last. */
      this.let = '';
      /** When a send button was pressed and not yet let go, so that the focus may leave the composer. */
      this.pressing = false;
    }

    /** @param {string} text @param {Verdict | null} verdict */
    judge(text, verdict) {
      const before = this.text;
      const letters = (/** @type {string} */ words) => words.replace(/\s/g, '');
      if (this.let && text !== before && letters(before)) {
        if (letters(text) === '') seen.set(this.let, true);
        else if (letters(text) === letters(before) && text.length > before.length) seen.set(this.let, false);
        this.let = '';
      }
      this.text = text;
      this.verdict = verdict;
      // It was sent or thrown away: the next message starts anew.
      if (letters(text) === '') this.asked = false;
    }

    /**
     * Looks at what the user does. True where it is held.
     * @param {Event} event @param {() => string} read the text that would be sent
     */
    deed(event, read) {
      if (!event.isTrusted) return false;
      if (event.type === 'pointerdown') this.pressing = this.isNear(event);
      else if (event.type === 'click') {
        this.pressing = false;
        return this.isNear(event) && this.hold(event, read);
      } else if (event instanceof KeyboardEvent) return this.key(event, read);
      return false;
    }

    /** A key in our own card: where it moves the focus, the rest of its press is not for the page. @param {Event} event */
    within(event) {
      if (event instanceof KeyboardEvent) this.down = event.type === 'keydown' ? event.code : '';
    }

    /** @param {KeyboardEvent} event @param {() => string} read */
    key(event, read) {
      if (this.down && event.code === this.down && (event.type === 'keyup' || event.repeat)) {
        // The rest of a key press that was held, or that did something in our card.
        event.preventDefault();
        event.stopImmediatePropagation();
        if (event.type === 'keyup') this.down = '';
        return false;
      }
      if (event.type === 'keyup' || !(event.key === 'Enter' || event.altKey) || !this.composer.contains(Eyes.focused())) return false;
      if (keySends(event, this.composer, this.profile) && this.hold(event, read)) {
        this.down = event.code;
        return true;
      }
      if (!event.isComposing && event.keyCode !== 229 && !picking(this.composer, this.profile) && !inBlock(this.composer)) {
        this.let = chord(event);
      }
      return false;
    }

    /** @param {Event} event @param {() => string} read */
    hold(event, read) {
      if (!this.verdict?.hold || this.asked || event.defaultPrevented || read() !== this.text) return false;
      this.asked = true;
      event.preventDefault();
      event.stopImmediatePropagation();
      return true;
    }

    /** Whether an event shows that a click on the send button may come. @param {Event} event */
    isNear(event) {
      return sendButton(event.composedPath(), this.composer, this.profile) !== null;
    }

    /** @param {Element} element */
    isButton(element) {
      return sendButton([element], this.composer, this.profile) !== null;
    }
  };
})();
