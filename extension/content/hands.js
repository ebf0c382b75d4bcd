// Hands: puts a fix into the composer the way typing would, so that the editor's own state, undo and redo stay whole.
//
// No node is ever added or changed here. Firefox announces a text command to the editor as it announces a key. Chromium
// does not, so there the editor is first told what a key would tell it: a `beforeinput` event over the span. An editor with
// a model of its own takes that and prevents the rest; for any other the browser's command follows at once. What each
// editor takes was tried in both browsers (tests/browser/editors.rs).

/**
 * What to put in place of a span of the text, in UTF-16 units.
 * @typedef {{ start: number, end: number, replacement: string }} Edit
 */

var Hands = (() => {
  /** Draft.js and TinyMCE give what is typed no undo step of its own, and a paste they do. */
  const PASTES = '.public-DraftEditor-content, .mce-content-body';
  /** These split several lines into several undo steps, or lose some. */
  const PASTES_LINES = `${PASTES}, .ck-editor__editable, .ProseMirror`;

  /** Milliseconds for an editor to draw what it was given, for its own second thoughts after that, and between two looks. */
  const [PATIENCE, DOUBT, POLL] = [500, 40, 10];

  const chromium = !('wrappedJSObject' in window);
  const loud = { bubbles: true, cancelable: true, composed: true };

  /** @param {string} name @param {string} [text] */
  const command = (name, text) => document.execCommand(name, false, text);

  /** @param {number} time milliseconds */
  const sleep = (time) => new Promise((done) => setTimeout(done, time));

  /** Types over the selection. @param {Composer} host @param {string} text @param {Range | null} span where the selection is */
  function type(host, text, span) {
    let lines = [text];
    if (span && chromium) {
      const inputType = text ? 'insertText' : 'deleteContentBackward';
      const event = { ...loud, inputType, data: text || null, targetRanges: [new StaticRange(span)] };
      if (!host.dispatchEvent(new InputEvent('beforeinput', event))) return;
      // The lines of a single command would be joined.
      lines = text.split('\n');
    }
    step(host);
    lines.forEach((line, index) => {
      if (index > 0) command('insertLineBreak');
      if (line || !text) command(text ? 'insertText' : 'delete', line);
    });
    step(host);
  }

  /** Ends an undo step in TinyMCE, which ends none between keys but where it hears of a correction. @param {Composer} host */
  function step(host) {
    if (host.matches('.mce-content-body')) {
      host.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }));
    }
  }

  /** @param {Composer} host @param {string} text */
  function paste(host, text) {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    host.dispatchEvent(new ClipboardEvent('paste', { ...loud, clipboardData }));
  }

  /** Takes the last change back as its user would. @param {Composer} host */
  function undo(host) {
    const mac = /Mac/.test(navigator.platform);
    const key = { ...loud, key: 'z', code: 'KeyZ', keyCode: 90, ctrlKey: !mac, metaKey: mac };
    if (host.dispatchEvent(new KeyboardEvent('keydown', key))) command('undo');
  }

  /**
   * Selects a span of the text, and waits until the editor knows.
   * @param {Composer} host @param {Profile} profile @param {number} start @param {number} end
   */
  async function select(host, profile, start, end) {
    if (Letters.plain(host)) return host.setSelectionRange(start, end), null;
    const span = Letters.range(host, profile, start, end);
    if (!span) return null;
    // Editors follow the selection by this event, which comes late, and not at all where nothing moves.
    const followed = new Promise((done) => document.addEventListener('selectionchange', done, { once: true }));
    getSelection()?.setBaseAndExtent(span.startContainer, span.startOffset, span.endContainer, span.endOffset);
    await Promise.race([followed, sleep(DOUBT)]);
    return span;
  }

  /** The ways that are tried, in this order. @param {Composer} host @param {string} text */
  function ways(host, text) {
    if (!chromium || Letters.plain(host)) return [type];
    // A paste may lose white space at its ends, and is nothing without text.
    const pastes = text && text === text.trim() && host.matches(text.includes('\n') ? PASTES_LINES : PASTES);
    return pastes ? [paste, type] : [type, paste];
  }

  /**
   * Applies an edit that was made for exactly this text, and leaves the caret after it. Does nothing where the text is
   * another by now. Answers whether the edit was made; where the editor made something else of it, that is undone.
   * @param {Composer} host @param {Profile} profile @param {Edit} edit @param {string} text
   */
  async function apply(host, profile, { start, end, replacement }, text) {
    const now = () => Letters.text(host, profile);
    const wanted = text.slice(0, start) + Letters.seen(host, replacement) + text.slice(end);
    // What the user does meanwhile is not ours to undo.
    let meddled = false;
    const meddle = (/** @type {Event} */ event) => (meddled ||= event.isTrusted);
    const hearing = new AbortController();
    window.addEventListener('keydown', meddle, { capture: true, passive: true, signal: hearing.signal });
    try {
      if (Eyes.focused() !== host) host.focus();
      for (const way of ways(host, replacement)) {
        if (now() !== text) return false;
        const span = await select(host, profile, start, end);
        if (now() !== text || meddled) return false;
        way(host, replacement, span);
        for (let waited = 0; now() !== wanted && waited < PATIENCE && !meddled; waited += POLL) await sleep(POLL);
        const made = now() === wanted;
        // An editor that was gone around draws its own text again.
        if (span) await sleep(DOUBT);
        if (now() === wanted || meddled) return made;
        if (now() !== text) {
          undo(host);
          await sleep(DOUBT);
        }
      }
      return false;
    } finally {
      hearing.abort();
    }
  }

  return { apply, select };
})();
