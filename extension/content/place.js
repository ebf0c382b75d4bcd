// Place: where chip and card stand, so that they touch neither the composer's text nor anybody's controls.
//
// A place is chosen when something moves or changes its size, never for a keystroke. Looks are fitted to the
// page's own background, which may be dark in a light system and the other way round.

var Place = (() => {
  /** Distance between the composer's box and the chip, and from the window's edge, in CSS pixels. */
  const GAP = 4;
  const EDGE = 8;
  /** How many times as high as the chip a composer with a corner to spare is. */
  const LARGE = 5;

  const CONTROLS =
    'a[href], button, input, select, textarea, summary, label, [contenteditable], [tabindex]:not([tabindex="-1"]), ' +
    '[role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="textbox"], [role="switch"], [role="checkbox"]';

  /** How much larger than the composer the box around it may be: room for a toolbar and a send button. */
  const ROOM = { width: 240, height: 140 };

  /** The visible box that a composer is part of. @param {HTMLElement} composer @param {string[]} known */
  function boxOf(composer, known) {
    if (composer === document.body) return document.documentElement;
    const named = known.length > 0 ? composer.closest(known.join(',')) : null;
    if (named) return named;
    const inner = composer.getBoundingClientRect();
    let box = /** @type {Element} */ (composer);
    for (let at = composer.parentElement; at && at !== document.body; at = at.parentElement) {
      const rect = at.getBoundingClientRect();
      if (rect.height > inner.height + ROOM.height || rect.width > inner.width + ROOM.width) break;
      const style = getComputedStyle(at);
      if (parseFloat(style.borderTopWidth) > 0 || style.boxShadow !== 'none' || parseFloat(style.borderTopLeftRadius) > 0) box = at;
    }
    return box;
  }

  /** Where a box stands. A page that is one composer is as large as its window. @param {Element} box */
  function outline(box) {
    const { width, height } = size();
    return box === document.documentElement ? new DOMRect(0, 0, width, height) : box.getBoundingClientRect();
  }

  /**
   * @typedef {{ left: number, top: number, width: number, height: number }} Rect
   * @typedef {{ width: number, height: number }} Size
   * Where the chip stands: in the box's own row of tools, at distances from its end and its bottom edge, or on
   * one of its sides. "corner" is for a box that fills the window.
   * @typedef {{ side: 'tools', end: number, bottom: number } | { side: 'above' | 'below', start?: boolean } | { side: 'corner' }} Spot
   */

  /**
   * The best spot for the chip: free room in the box's row of tools, else beside the box where neither a control
   * nor a text is covered, else where at least no control is.
   * @param {Element} box @param {Element} composer @param {Size} chip @param {boolean} rtl @param {Element} host
   * @returns {Spot}
   */
  function beside(box, composer, chip, rtl, host) {
    const edges = outline(box);
    const tools = amongTools(box, edges, composer, chip, rtl);
    if (tools) return tools;
    /** @type {Spot[]} */
    const spots = [
      { side: 'above' },
      { side: 'below' },
      { side: 'above', start: true },
      { side: 'below', start: true },
      { side: 'corner' },
    ];
    // A corner of a large composer is often free.
    const own = edges.height > LARGE * chip.height ? composer : null;
    const under = spots
      .map((spot) => ({ spot, rect: rectAt(spot, edges, chip, rtl) }))
      .filter(({ rect }) => inWindow(rect))
      .map(({ spot, rect }) => ({ spot, covered: covered(rect, host, own) }));
    const best = under.find(({ covered }) => covered === 0) ?? under.find(({ covered }) => covered === 1) ?? under[0];
    return best?.spot ?? { side: 'corner' };
  }

  /**
   * Free room below the composer inside its box, as near to the end as there is some.
   * @param {Element} box @param {DOMRect} outline @param {Element} composer @param {Size} chip @param {boolean} rtl
   * @returns {Spot | null}
   */
  function amongTools(box, outline, composer, chip, rtl) {
    const top = composer.getBoundingClientRect().bottom;
    const height = outline.bottom - top;
    if (height < chip.height + 2 || height > 3 * chip.height) return null;
    const taken = [...box.querySelectorAll('*')]
      .slice(0, 400)
      .filter((element) => !element.contains(composer) && !composer.contains(element) && shows(element))
      .map((element) => element.getBoundingClientRect())
      .filter((rect) => rect.bottom > top && rect.top < outline.bottom && rect.width > 0)
      .map((rect) => ({
        near: rtl ? rect.left - outline.left : outline.right - rect.right,
        far: rtl ? rect.right - outline.left : outline.right - rect.left,
        middle: outline.bottom - (rect.top + rect.bottom) / 2,
      }))
      .sort((a, b) => a.near - b.near);
    // From the end towards the start: the first gap that is wide enough, level with what stands before it.
    let edge = 0;
    let middle = height / 2;
    for (const one of [...taken, { near: outline.width, far: outline.width, middle }]) {
      if (one.near - edge >= chip.width + 2 * EDGE) {
        const lowest = height - chip.height - 1;
        return { side: 'tools', end: edge + EDGE, bottom: Math.max(1, Math.min(middle - chip.height / 2, lowest)) };
      }
      if (one.far > edge) ({ far: edge, middle } = one);
    }
    return null;
  }

  /** Whether there is something to see or press in an element itself. @param {Element} element */
  function shows(element) {
    return (
      element.matches(`${CONTROLS}, img, svg, canvas, video`) ||
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')
    );
  }

  /** @param {Spot} spot @param {DOMRect} box @param {Size} chip @param {boolean} rtl @returns {Rect} */
  function rectAt(spot, box, chip, rtl) {
    const inset = spot.side === 'tools' ? spot.end : spot.side === 'corner' ? EDGE : 0;
    const atStart = 'start' in spot && !!spot.start;
    const left = atStart !== rtl ? box.left + inset : box.right - chip.width - inset;
    const { width, height } = size();
    const top = {
      tools: box.bottom - chip.height - (spot.side === 'tools' ? spot.bottom : 0),
      above: box.top - chip.height - GAP,
      below: box.bottom + GAP,
      corner: Math.min(box.bottom, height) - chip.height - EDGE,
    }[spot.side];
    return { left: Math.max(EDGE, Math.min(left, width - chip.width - EDGE)), top, ...chip };
  }

  /** The window without its scroll bars. */
  function size() {
    const root = document.documentElement;
    return { width: root.clientWidth || innerWidth, height: innerHeight };
  }

  /** @param {Rect} rect */
  function inWindow(rect) {
    return rect.top >= 2 && rect.top + rect.height <= size().height - 2;
  }

  /**
   * What a rectangle would cover: 2 a control, 1 some text, 0 nothing.
   * @param {Rect} rect @param {Element} host @param {Element | null} own a composer of which a free corner may be covered
   */
  function covered(rect, host, own) {
    let most = 0;
    for (const x of [rect.left + 2, rect.left + rect.width / 2, rect.left + rect.width - 2]) {
      for (const y of [rect.top + 2, rect.top + rect.height - 2]) {
        const under = document.elementsFromPoint(x, y).find((element) => element !== host);
        const mine = own?.contains(under ?? null);
        if (!mine && under?.closest(CONTROLS)) return 2;
        if (under && (hasTextIn(under, rect) || (mine && Letters.plain(/** @type {HTMLElement} */ (under))))) most = 1;
      }
    }
    return most;
  }

  /** Whether a line of an element's own text runs through a rectangle. @param {Element} element @param {Rect} rect */
  function hasTextIn(element, rect) {
    const range = document.createRange();
    return [...element.childNodes]
      .filter((node) => node instanceof Text && node.data.trim() !== '')
      .slice(0, 20)
      .some((node) => {
        range.selectNodeContents(node);
        return [...range.getClientRects()].some(
          (line) =>
            line.left < rect.left + rect.width && line.right > rect.left && line.top < rect.top + rect.height && line.bottom > rect.top,
        );
      });
  }

  /** The least room in which a card is worth showing beside the box, and beside the chip, in CSS pixels. */
  const CARD_ROOM = 200;
  const SCANT_ROOM = 120;

  /**
   * The card's place: above the composer's box or below it, whichever has room; over the box only where it leaves none,
   * and over the chip, too, in a window that is hardly higher than that.
   * @param {DOMRect} box @param {Rect} chip @param {Size} card @param {boolean} rtl
   */
  function card(box, chip, card, rtl) {
    const { width, height } = size();
    /** @param {{ top: number, bottom: number }} edges */
    const rooms = ({ top, bottom }) => ({ above: top - GAP - EDGE, below: height - bottom - GAP - EDGE });
    const chipEdges = { top: chip.top, bottom: chip.top + chip.height };
    let edges = { top: Math.min(box.top, chipEdges.top), bottom: Math.max(box.bottom, chipEdges.bottom) };
    let { above, below } = rooms(edges);
    if (Math.max(above, below) < Math.min(card.height, CARD_ROOM)) {
      edges = chipEdges;
      ({ above, below } = rooms(edges));
    }
    const up = above >= card.height || above >= below;
    const room = up ? above : below;
    const scant = room < Math.min(card.height, SCANT_ROOM);
    const left = rtl ? chip.left : chip.left + chip.width - card.width;
    return {
      left: Math.max(EDGE, Math.min(left, width - card.width - EDGE)),
      top: scant ? EDGE : up ? Math.max(EDGE, edges.top - GAP - Math.min(card.height, above)) : edges.bottom + GAP,
      room: scant ? height - 2 * EDGE : room,
    };
  }

  /** Whether the page is dark behind an element. @param {Element} element */
  function dark(element) {
    for (let at = /** @type {Element | null} */ (element); at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if (colour && colour.alpha > 0.5) return colour.light < 0.45;
    }
    // No background at all: light letters are written on something dark.
    return (parse(getComputedStyle(element).color)?.light ?? 0) > 0.6;
  }

  /** Alpha and perceived lightness (0 to 1) of a computed colour. @param {string} colour */
  function parse(colour) {
    const parts = colour.replace(/^color\(\S+/, 'color(').match(/-?[\d.]+/g)?.map(Number);
    if (!parts || parts.length < 3) return null;
    if (/^(ok)?l(ab|ch)/.test(colour)) return { alpha: parts[3] ?? 1, light: parts[0] / (colour.startsWith('ok') ? 1 : 100) };
    const scale = colour.startsWith('color(') ? 1 : 255;
    const [red, green, blue] = parts;
    return { alpha: parts[3] ?? 1, light: (0.2126 * red + 0.7152 * green + 0.0722 * blue) / scale };
  }

  return { boxOf, outline, beside, rectAt, card, dark };
})();
