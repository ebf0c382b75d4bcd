// Deeds: what the card's buttons do to the draft, to this message's hints, and to the clipboard.
//
// The worker chose and worded everything; here it is done. What was said about a message lasts until its composer is
// empty again. Dismissals and snoozes are told to the worker, which counts them; no text goes with them.

var Deeds = (() => {
  /** What the user has said about one message. */
  class Said {
    constructor() {
      /** Rules that are not wanted for it. @type {Set<string>} */
      this.dismissed = new Set();
      this.hushed = false;
      /** What was done last, for the card to tell. @type {string | null} */
      this.done = null;
      /** How that is taken back. @type {Edit | Press | null} */
      this.back = null;
      /** The text after it. */
      this.text = '';
      /** The caret is where the user writes on. */
      this.inEditor = false;
    }

    /** The draft is this now: what was done before it changed is old, and an empty one is another message. @param {string} text */
    now(text) {
      if (text !== this.text) this.done = this.back = null;
      this.text = text;
      if (text.trim() === '') {
        this.dismissed.clear();
        this.hushed = false;
      }
    }

    /** @param {string} done @param {Edit | Press | null} [back] */
    did(done, back = null) {
      this.done = done;
      this.back = back;
    }
  }

  /** Puts a text on the clipboard, from a click. @param {string} text */
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Not on an insecure page, or the page forbids it: the older way.
      /** @param {ClipboardEvent} event */
      const give = (event) => {
        event.clipboardData?.setData('text/plain', text);
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      window.addEventListener('copy', give, { capture: true });
      const done = document.execCommand('copy');
      window.removeEventListener('copy', give, { capture: true });
      return done;
    }
  }

  /**
   * @typedef {{
   *   composer: Composer, profile: Profile, said: Said, text: string, ask: (message: object) => Promise<unknown>,
   * }} At
   * Changes the draft, where it still is the text that the edit was made for.
   * @param {Edit} edit @param {At} at
   */
  async function change(edit, { composer, profile, said, text }) {
    if (Letters.text(composer, profile) !== text) return false;
    if (!(await Hands.apply(composer, profile, edit, text).catch(() => false))) return false;
    said.text = Letters.text(composer, profile);
    said.inEditor = true;
    return true;
  }

  /** @param {Press} press @param {At} at */
  async function act(press, at) {
    const { said, ask } = at;
    said.inEditor = false;
    const old = said.back;
    if (press.do === 'fix') {
      const edit = /** @type {Edit & Press} */ (press);
      const { start, end, replacement } = edit;
      if (await change(edit, at)) {
        const slot = /** @type {[number, number] | null} */ (press.slot);
        // To be written over.
        if (slot) await Hands.select(at.composer, at.profile, ...slot);
        void ask({ ask: 'happened', what: 'fixed', rule: press.rule });
        said.did('fixed', { start, end: start + replacement.length, replacement: at.text.slice(start, end) });
      } else if (Letters.text(at.composer, at.profile) === at.text) {
        said.did((await copy(replacement.trim())) ? 'copied' : 'refused');
      }
    } else if (press.do === 'revert' && old) {
      if ('replacement' in old) await change(/** @type {Edit} */ (old), at);
      else {
        said.dismissed.delete(/** @type {string} */ (old.rule));
        await ask({ ...old, ask: 'dismiss', undo: true });
      }
      said.done = said.back = null;
    } else if (press.do === 'dismiss') {
      said.dismissed.add(/** @type {string} */ (press.rule));
      said.did('dismissed', press);
      await ask({ ...press, ask: 'dismiss' });
    } else if (press.do === 'hush') {
      if (press.site) await ask({ ask: 'snooze', on: press.on });
      else said.hushed = !!press.on;
      said.done = null;
    } else if (press.do === 'remember') {
      await ask({ ...press, ask: 'remember' });
    } else if (press.do === 'copy') {
      said.done = (await copy(/** @type {string} */ (press.text))) ? 'timed' : null;
    }
  }

  return { act, nothing: () => new Said() };
})();
