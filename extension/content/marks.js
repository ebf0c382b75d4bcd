// Marks: lines under vague words in the text itself, without a node or an attribute in the editor.
//
// In an editable they are ranges of the browser's own highlight list, which the page shares: the names say nothing. A
// field's letters are in no node, so a copy of them lies over it, clear but for the lines. Neither is touched while
// somebody types: ranges move with their letters, and a copy that no longer fits is hidden.

/** @typedef {{ start: number, end: number, warning: boolean }} Mark in UTF-16 units */

var Marks = (() => {
  /** As in marks.css: warnings, notes. */
  const NAMES = ['n1', 'n2'];

  /** What decides where a field breaks its lines and puts its letters. */
  const METRICS = [
    'font', 'fontFeatureSettings', 'fontVariationSettings', 'fontKerning', 'fontOpticalSizing', 'letterSpacing', 'wordSpacing',
    'lineHeight', 'textTransform', 'textIndent', 'textAlign', 'direction', 'tabSize', 'whiteSpace', 'wordBreak', 'overflowWrap',
    'lineBreak', 'hyphens', 'textRendering', 'paddingTop', 'paddingRight', 'paddingBottom', 'paddingLeft',
  ];

  /** Letters after the last mark that the copy needs to break its line as the field does. */
  const BEYOND = 300;

  return class Marks {
    /** @param {Composer} composer @param {Profile} profile @param {() => HTMLElement} stage @param {AbortSignal} signal */
    constructor(composer, profile, stage, signal) {
      this.composer = composer;
      this.profile = profile;
      this.stage = stage;
      /** @type {Mark[]} */
      this.marks = [];
      this.text = '';
      /** A mark is left out because the caret is in its words. */
      this.waiting = false;
      /** @type {HTMLElement | null} */
      this.mirror = null;
      document.addEventListener('selectionchange', () => this.waiting && this.draw(), { signal, passive: true });
      signal.addEventListener('abort', () => this.hide());
    }

    /** @param {Mark[]} marks @param {string} text the text that they are marks of */
    show(marks, text) {
      this.marks = marks;
      this.text = text;
      this.draw();
    }

    draw() {
      const caret = this.marks.length > 0 && Letters.selected(this.composer, this.profile);
      // Never under the word that is being written.
      const shown = this.marks.filter(({ start, end }) => !caret || caret.start > end || caret.end < start);
      this.waiting = shown.length < this.marks.length;
      if (Letters.plain(this.composer)) this.copy(shown);
      else this.highlight(shown);
    }

    /** @param {Mark[]} marks */
    highlight(marks) {
      const list = globalThis.CSS?.highlights;
      if (!list) return;
      const ranges = marks.length > 0 ? Letters.ranges(this.composer, this.profile, marks) : [];
      NAMES.forEach((name, note) => {
        const mine = ranges.filter((_, index) => Number(!marks[index]?.warning) === note);
        if (mine.length > 0) list.set(name, new Highlight(...mine));
        else list.delete(name);
      });
    }

    /** @param {Mark[]} marks */
    copy(marks) {
      const last = marks.at(-1);
      if (!last) return this.hide();
      const style = getComputedStyle(this.composer);
      const mirror = (this.mirror ??= document.createElement('div'));
      const text = document.createElement('div');
      mirror.className = 'mirror';
      mirror.ariaHidden = 'true';
      for (const name of METRICS) /** @type {any} */ (text.style)[name] = /** @type {any} */ (style)[name];
      // A single line stands in the middle of its field and never breaks.
      if (this.composer instanceof HTMLInputElement) {
        const pad = parseFloat(style.paddingTop) + parseFloat(style.paddingBottom);
        Object.assign(text.style, { whiteSpace: 'pre', lineHeight: `${this.composer.clientHeight - pad}px` });
      }
      let at = 0;
      for (const { start, end, warning } of marks) {
        const mark = document.createElement('span');
        mark.className = warning ? 'mark' : 'mark note';
        mark.textContent = this.text.slice(start, end);
        text.append(this.text.slice(at, start), mark);
        at = end;
      }
      text.append(this.text.slice(at, at + BEYOND));
      mirror.replaceChildren(text);
      mirror.hidden = false;
      if (!mirror.isConnected) this.stage().prepend(mirror);
      this.move();
    }

    /** Follows the field, once a frame while something moves. */
    move() {
      const { mirror, composer } = this;
      if (!mirror || mirror.hidden) return;
      const box = composer.getBoundingClientRect();
      // A field that is drawn larger or smaller than it is laid out cannot be followed letter by letter.
      if (Math.abs(box.width - composer.offsetWidth) > 1) mirror.hidden = true;
      Object.assign(mirror.style, {
        width: `${composer.clientWidth}px`,
        height: `${composer.clientHeight}px`,
        transform: `translate(${box.left + composer.clientLeft}px, ${box.top + composer.clientTop}px)`,
      });
      const text = /** @type {HTMLElement} */ (mirror.firstElementChild);
      text.style.transform = `translate(${-composer.scrollLeft}px, ${-composer.scrollTop}px)`;
    }

    /** The text was changed: a copy that no longer fits goes. */
    typed() {
      if (!this.mirror || this.mirror.hidden || !Letters.plain(this.composer)) return;
      const end = this.marks.at(-1)?.end ?? 0;
      if (!this.composer.value.startsWith(this.text.slice(0, end))) this.hide();
    }

    hide() {
      if (this.mirror) this.mirror.hidden = true;
      if (!Letters.plain(this.composer)) this.highlight([]);
    }
  };
})();
