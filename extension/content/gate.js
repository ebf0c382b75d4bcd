// Gate: holds the first attempt to send where the user asked for that.
//
// Only their own deeds count, and only those that send, as Sends sees them and as this page's keys were seen to do. What is
// held is held at once, by the last verdict on exactly the text that stands there; without one nothing is. Nothing is
// ever sent from here.

/**
 * What stands between a draft and its readers.
 * @typedef {{ hold: boolean, why: ViewNode }} Verdict
 */

var Gate = (() => {
  /** Keys that were seen to make a new line on this page. @type {Map<string, boolean>} */
  const seen = new Map();

  /** A key with its modifiers: "Enter", "Mod+Enter". @param {KeyboardEvent} event */
  const chord = ({ key, ctrlKey, metaKey, altKey, shiftKey }) =>
    (ctrlKey || metaKey ? 'Mod+' : '') + (altKey ? 'Alt+' : '') + (shiftKey ? 'Shift+' : '') + key;

  /** Whether the caret is where Enter goes on with a list, a quotation or code. @param {Composer} composer */
  function inBlock(composer) {
    const at = document.getSelection()?.anchorNode;
    const block = (at instanceof Element ? at : at?.parentElement)?.closest('li, pre, code, blockquote');
    return !!block && block !== composer && composer.contains(block);
  }

  /** Whether a key that is pressed sends. @param {KeyboardEvent} event @param {Composer} composer @param {Profile} profile */
  function keySends(event, composer, profile) {
    const does = seen.get(chord(event));
    if (does === false || event.defaultPrevented || (event.key === 'Enter' && inBlock(composer))) return false;
    return Sends.sends(event, composer, profile);
  }

  /** @param {Event} event */
  function stop(event) {
    event.preventDefault();
    event.stopImmediatePropagation();
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
      /** Something that sends was let through. */
      this.sending = false;
      /** When a send button was pressed and not yet let go, so that the focus may leave the composer. */
      this.pressing = false;
      /** The press of a button was held, and the rest of it is still to come. */
      this.rest = false;
    }

    /** Takes a verdict on the text as it is now. True where what stood there was just sent. @param {string} text @param {Verdict | null} verdict */
    judge(text, verdict) {
      const before = this.text;
      const letters = (/** @type {string} */ words) => words.replace(/\s/g, '');
      const sent = this.sending && letters(before) !== '' && letters(text) === '';
      if (this.let && text !== before) {
        // A key that only made a new line sends nothing here, whatever is known of the site: the user chose so.
        if (letters(text) === letters(before) && text.length > before.length) seen.set(this.let, false);
        this.let = '';
      }
      if (text !== before) this.sending = false;
      this.text = text;
      this.verdict = verdict;
      // It was sent or thrown away: the next message starts anew.
      if (letters(text) === '') this.asked = false;
      return sent;
    }

    /**
     * Looks at what the user does. True where it is held.
     * @param {Event} event @param {() => string} read the text that would be sent
     */
    deed(event, read) {
      if (!event.isTrusted) return false;
      if ('key' in event) return this.key(/** @type {KeyboardEvent} */ (event), read);
      const { type } = event;
      // Some pages send as the button goes down, and hear no click.
      const down = type === 'pointerdown' && /** @type {PointerEvent} */ (event).button === 0;
      if (down) this.rest = false;
      if (type === 'pointerdown') this.pressing = this.isNear(event);
      if (type === 'click') this.pressing = false;
      if (this.rest) {
        stop(event);
        // A click follows at once, or none does.
        if (type === 'pointerup') setTimeout(() => (this.rest = false), 0);
        return false;
      }
      if (!(down || type === 'click') || !Sends.sends(event, this.composer, this.profile)) return false;
      const held = this.hold(event, read);
      this.rest = down && held;
      this.sending = !held;
      return held;
    }

    /** A key in our own card: where it moves the focus, the rest of its press is not for the page. @param {Event} event */
    within(event) {
      if (event instanceof KeyboardEvent) this.down = event.type === 'keydown' ? event.code : '';
    }

    /** @param {KeyboardEvent} event @param {() => string} read */
    key(event, read) {
      if (this.down && event.code === this.down && (event.type === 'keyup' || event.repeat)) {
        // The rest of a key press that was held, or that did something in our card.
        stop(event);
        if (event.type === 'keyup') this.down = '';
        return false;
      }
      if (event.type === 'keyup' || !(event.key === 'Enter' || event.key === ' ' || event.altKey)) return false;
      if (!keySends(event, this.composer, this.profile)) return false;
      if (this.hold(event, read)) {
        this.down = event.code;
        return true;
      }
      this.sending = true;
      this.let = chord(event);
      return false;
    }

    /** @param {Event} event @param {() => string} read */
    hold(event, read) {
      if (!this.verdict?.hold || this.asked || event.defaultPrevented || read() !== this.text) return false;
      this.asked = true;
      stop(event);
      return true;
    }

    /** Whether an event shows that a click on the send button may come. @param {Event} event */
    isNear(event) {
      const path = event.composedPath();
      return Sends.buttons(this.composer, this.profile).some((button) => path.includes(button));
    }

    /** @param {Element} element */
    isButton(element) {
      return Sends.buttons(this.composer, this.profile).includes(element);
    }
  };
})();
