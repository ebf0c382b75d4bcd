// What the editors' pages share: a library's own style sheet, and how its undo steps are cut.

/**
 * Milliseconds after which an editor begins a new undo step. Far less than a hint waits after the last key, so that a fix
 * is a step of its own; the libraries' defaults of up to a second may join it to what was typed before.
 */
export const STEP = 50;

/** @param {HTMLElement} place @param {string} sheet */
export function style(place, sheet) {
  const element = document.createElement('style');
  element.textContent = sheet;
  place.before(element);
}
