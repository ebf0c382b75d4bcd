// Place: where chip and card stand, so that they touch neither the composer's text nor anybody's controls.
//
// A place is chosen when something moves or changes its size, never for a keystroke. Looks are fitted to the
// page's own background, which may be dark in a light system and the other way round.

var Place = (() => {
  /** Distance between the composer's box and the chip, and from the window's edge, in CSS pixels. */
  const GAP = 4;
  const EDGE = 8;

  const CONTROLS =
    'a[href], button, input, select, textarea, summary, label, [contenteditable], [tabindex]:not([tabindex="-1"]), ' +
    '[role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="textbox"], [role="switch"], [role="checkbox"]';

  /** How much larger than the composer the box around it may be: room for a toolbar and a send button. */
  const ROOM = { width: 240, height: 140 };

  /** The visible box that a composer is part of. @param {HTMLElement} composer @param {string[]} known */
  function boxOf(composer, known) {
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

  /** @typedef {{ left: number, top: number, width: number, height: number }} Rect */

  /**
   * The first place beside the box that covers no control: above it, below it, at its end or at its start,
   * and inside its lower corner where the box fills the window.
   * @param {DOMRect} box @param {{ width: number, height: number }} chip @param {boolean} rtl @param {Element} host
   * @returns {{ at: number, rect: Rect }}
   */
  function beside(box, chip, rtl, host) {
    const places = [0, 1, 2, 3, 4].map((at) => ({ at, rect: rectAt(at, box, chip, rtl) }));
    const fits = places.filter(({ rect }) => inWindow(rect));
    return fits.find(({ rect }) => clear(rect, host)) ?? fits[0] ?? places[4];
  }

  /** @param {number} at @param {DOMRect} box @param {{ width: number, height: number }} chip @param {boolean} rtl @returns {Rect} */
  function rectAt(at, box, chip, rtl) {
    const toRight = (at === 0 || at === 1 || at === 4) !== rtl;
    const left = toRight ? box.right - chip.width - (at === 4 ? EDGE : 0) : box.left + (at === 4 ? EDGE : 0);
    const top = at === 4 ? box.bottom - chip.height - EDGE : at === 0 || at === 2 ? box.top - chip.height - GAP : box.bottom + GAP;
    const { width, height } = size();
    return {
      left: Math.max(EDGE, Math.min(left, width - chip.width - EDGE)),
      top: at === 4 ? Math.min(top, height - chip.height - EDGE) : top,
      ...chip,
    };
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

  /** Whether a rectangle covers no control of the page. @param {Rect} rect @param {Element} host */
  function clear(rect, host) {
    const xs = [rect.left + 2, rect.left + rect.width / 2, rect.left + rect.width - 2];
    const ys = [rect.top + 2, rect.top + rect.height - 2];
    return xs.every((x) =>
      ys.every((y) => {
        const under = document.elementsFromPoint(x, y).find((element) => element !== host);
        return !under?.closest(CONTROLS);
      }),
    );
  }

  /**
   * The card's place: on the chip's far side from the composer where it fits, else wherever there is more room.
   * @param {Rect} chip @param {{ width: number, height: number }} card @param {boolean} rtl
   */
  function card(chip, card, rtl) {
    const { width, height } = size();
    const above = chip.top - GAP - EDGE;
    const below = height - chip.top - chip.height - GAP - EDGE;
    const up = above >= card.height || above >= below;
    const left = rtl ? chip.left : chip.left + chip.width - card.width;
    return {
      left: Math.max(EDGE, Math.min(left, width - card.width - EDGE)),
      top: up ? Math.max(EDGE, chip.top - GAP - Math.min(card.height, above)) : chip.top + chip.height + GAP,
      room: up ? above : below,
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
    const parts = colour.match(/[\d.]+/g)?.map(Number);
    if (!parts || parts.length < 3) return null;
    const scale = colour.startsWith('color(') ? 1 : 255;
    const [red, green, blue] = parts;
    return { alpha: parts[3] ?? 1, light: (0.2126 * red + 0.7152 * green + 0.0722 * blue) / scale };
  }

  return { boxOf, beside, rectAt, card, dark };
})();
