// Letters: a composer's text exactly as its reader will see it, and where in the page each letter of it stands.
//
// One walk over the editor finds the text and, beside it, a list of pieces: which letters lie in which node. Offsets
// count UTF-16 units, as JavaScript and the worker's edits do. Nothing here writes to the page.

/**
 * Letters from `at` on, `length` of them. They lie in a text node from its offset `from` on, or are what an element
 * stands for: a picture, a mention, a break. Pieces lie in the order of the text; one without letters marks a place in an
 * empty line, and the newline between two blocks has no piece.
 * @typedef {{ at: number, length: number, node: Text | Element, from: number }} Piece
 */

var Letters = (() => {
  /** Parts of an editable that are no text: placeholders, other extensions' helpers, controls. */
  const NOT_TEXT =
    '[data-slate-placeholder], [data-lexical-placeholder], .ql-clipboard, .ql-ui, .placeholder, [aria-hidden="true"]:not(img), ' +
    'button, select, input, textarea, svg, script, style, template, grammarly-extension, harper-render-box, lt-div, lt-highlighter';

  /** Editors that draw their text, or keep in the page only the lines that show. */
  const DRAWN = '.monaco-editor, .ace_editor, .CodeMirror, .docs-texteventtarget-iframe, .xterm, canvas';
  const GAP = '.cm-gap';

  /** What editors put where there is nothing: zero-width space, word joiner, byte order mark. */
  const FILLER = '[\\u200B\\u2060\\uFEFF]+';
  const KEPT = new RegExp(`${FILLER}|\\r?\\n`, 'g');
  const COLLAPSED = new RegExp(`${FILLER}|^[ \\t\\r\\n]+|[ \\t\\r\\n]+$|[ \\t\\r\\n]{2,}|[\\t\\r\\n]`, 'g');

  /** @param {Composer} host @returns {host is HTMLTextAreaElement | HTMLInputElement} */
  const plain = (host) => host instanceof HTMLTextAreaElement || host instanceof HTMLInputElement;

  /** Whether the text of an editor is not in the page. @param {Element | null} host */
  const drawn = (host) =>
    !!(host?.closest(DRAWN) || /** @type {any} */ (host)?.editContext || host?.querySelector(GAP) || window.frameElement?.matches(DRAWN));

  /**
   * Words as their reader sees them in a composer: the space that cannot collapse is how editors keep two in a row.
   * @param {Composer} host @param {string} words
   */
  const seen = (host, words) => (plain(host) ? words : words.replace(/[\u200B\u2060\uFEFF]/g, '').replaceAll('\u00A0', ' '));

  /**
   * The text and its pieces. A textarea's text is its value, to the letter, and has no pieces.
   * @param {Composer} host @param {Profile} profile @returns {{ text: string, pieces: Piece[] }}
   */
  function read(host, profile) {
    if (plain(host)) return { text: host.value, pieces: [] };
    if (drawn(host)) return { text: '', pieces: [] };
    const skipped = [NOT_TEXT].concat(profile.quoted).filter(Boolean).join(',');
    /** @type {Piece[]} */
    const pieces = [];
    let text = '';
    /** Something stands on the current line, if only a break. */
    let open = false;
    /** The next letter starts a new block. */
    let turn = false;
    /** A break, or white space, that counts as soon as something follows it in its block. @type {{ node: Text | Element, from: number } | null} */
    let pending = null;
    let letter = '';

    /** @param {string} letters @param {Text | Element} node @param {number} from */
    const add = (letters, node, from) => {
      pieces.push({ at: text.length, length: letters.length, node, from });
      text += letters;
    };
    const settle = () => {
      if (pending) add(letter, pending.node, pending.from);
      else if (turn) text += '\n';
      pending = null;
      turn = false;
      open = true;
    };
    const edge = () => {
      turn ||= open;
      open = false;
      pending = null;
    };
    /** @param {Text | Element} node @param {number} from */
    const line = (node, from) => {
      if (letter === ' ') pending = null;
      settle();
      add('', node, from);
      pending = { node, from };
      letter = '\n';
    };
    /** @param {Text} node @param {string} white how white space counts, in CSS terms */
    const letters = (node, white) => {
      const { data } = node;
      let from = 0;
      /** @param {number} to */
      const run = (to) => {
        if (to === from) return;
        settle();
        add(data.slice(from, to), node, from);
      };
      const collapses = white === 'collapse' || white === 'preserve-breaks';
      for (const { 0: found, index } of data.matchAll(collapses ? COLLAPSED : KEPT)) {
        run(index);
        from = index + found.length;
        if (found.includes('\n') && white !== 'collapse') line(node, index);
        else if (!/\s/.test(found.replace(/\uFEFF/g, ''))) {
          settle();
          add('', node, index);
        } else if (open && !pending) {
          pending = { node, from: index };
          letter = ' ';
        }
      }
      run(data.length);
    };
    /** @param {Element} parent @param {string} white */
    const walk = (parent, white) => {
      for (const node of parent.childNodes) {
        if (node instanceof Text) letters(node, white);
        else if (node instanceof HTMLBRElement) line(node, 0);
        else if (node instanceof Element && !node.matches(skipped)) element(node);
      }
    };
    /** @param {Element} node */
    const element = (node) => {
      const { display, position, whiteSpaceCollapse: white } = getComputedStyle(node);
      // What lies over the text is no part of it: placeholders, handles, other people's carets.
      if (display === 'none' || position === 'absolute' || position === 'fixed') return;
      if (node instanceof HTMLImageElement || (node.role === 'img' && !node.textContent)) {
        settle();
        add((node.getAttribute('alt') ?? node.ariaLabel) || '', node, 0);
        return;
      }
      const block = !/^(inline|ruby|contents)/.test(display);
      if (block) edge();
      const first = pieces.length;
      walk(node, white);
      if (/** @type {HTMLElement} */ (node).contentEditable === 'false') {
        // Nothing in here can be changed letter by letter: a mention is one piece.
        const mine = pieces.findIndex((piece, index) => index >= first && node.contains(piece.node));
        const at = pieces[mine]?.at;
        if (at !== undefined) pieces.splice(mine, Infinity, { at, length: text.length - at, node, from: 0 });
      }
      if (block) edge();
    };
    walk(host, getComputedStyle(host).whiteSpaceCollapse);
    return { text: seen(host, text), pieces };
  }

  /**
   * Moves one end of a range to an offset. The end of a span stays with the letter before it, its start with the one after.
   * @param {Range} range @param {Composer} host @param {Piece[]} pieces @param {number} offset @param {boolean} end
   */
  function put(range, host, pieces, offset, end) {
    /** The last piece that starts below a limit. @param {number} limit */
    const before = (limit) => {
      let [low, high] = [0, pieces.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (/** @type {Piece} */ (pieces[middle]).at < limit) low = middle + 1;
        else high = middle;
      }
      return pieces[low - 1];
    };
    let piece = end ? before(offset) : undefined;
    if (!(piece?.node instanceof Text) || offset > piece.at + piece.length) piece = before(offset + 1);
    const set = end ? 'setEnd' : 'setStart';
    if (!piece) range[set](host, 0);
    else if (piece.node instanceof Text) range[set](piece.node, piece.from + Math.min(offset - piece.at, piece.length));
    else if (offset > piece.at && (end || offset >= piece.at + piece.length)) range[`${set}After`](piece.node);
    else range[`${set}Before`](piece.node);
  }

  /**
   * Where spans of the text stand in the page, in one walk; none for a textarea, whose letters are no nodes.
   * @param {Composer} host @param {Profile} profile @param {{ start: number, end: number }[]} spans @returns {Range[]}
   */
  function ranges(host, profile, spans) {
    if (plain(host)) return [];
    const { pieces } = read(host, profile);
    return spans.map(({ start, end }) => {
      const range = document.createRange();
      put(range, host, pieces, end, true);
      if (end > start) put(range, host, pieces, start, false);
      else range.collapse(false);
      return range;
    });
  }

  /**
   * The offset of a place in the page.
   * @param {Piece[]} pieces in the order of the page @param {Node} node @param {number} offset
   */
  function offsetOf(pieces, node, offset) {
    let [leaf, within] = [node, offset];
    while (leaf.firstChild) {
      const child = leaf.childNodes[within];
      [leaf, within] = child ? [child, 0] : [/** @type {Node} */ (leaf.lastChild), Infinity];
    }
    const place = document.createRange();
    place.setStart(leaf, Math.min(within, leaf instanceof Text ? leaf.length : 0));
    let [low, high] = [0, pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const piece = /** @type {Piece} */ (pieces[middle]);
      if (place.comparePoint(piece.node, piece.from) <= 0) low = middle + 1;
      else high = middle;
    }
    const piece = pieces[low - 1];
    if (!piece) return 0;
    const into = piece.node !== leaf ? piece.length : leaf instanceof Text ? place.startOffset - piece.from : within && piece.length;
    return piece.at + Math.min(into, piece.length);
  }

  /**
   * What is selected in the text, from lower to higher; null where the selection is elsewhere.
   * @param {Composer} host @param {Profile} profile
   */
  function selected(host, profile) {
    if (plain(host)) return { start: host.selectionStart ?? 0, end: host.selectionEnd ?? 0 };
    const root = host.getRootNode();
    const of = /** @type {any} */ (root);
    const selection = /** @type {any} */ (of.getSelection?.() ?? document.getSelection());
    /** @type {StaticRange | undefined} */
    const range =
      root instanceof ShadowRoot && selection?.getComposedRanges
        ? selection.getComposedRanges({ shadowRoots: [root] })[0]
        : selection?.rangeCount && selection.getRangeAt(0);
    if (!range || !host.contains(range.startContainer) || !host.contains(range.endContainer)) return null;
    const { pieces } = read(host, profile);
    return {
      start: offsetOf(pieces, range.startContainer, range.startOffset),
      end: offsetOf(pieces, range.endContainer, range.endOffset),
    };
  }

  return {
    plain,
    seen,
    drawn,
    /** @param {Composer} host @param {Profile} profile */
    text: (host, profile) => read(host, profile).text,
    ranges,
    /** Where a span of the text stands; null for a textarea. @param {Composer} host @param {Profile} profile @param {number} start @param {number} end */
    range: (host, profile, start, end) => ranges(host, profile, [{ start, end }])[0] ?? null,
    selected,
  };
})();
