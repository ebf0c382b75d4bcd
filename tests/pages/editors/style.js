// Gives an editor the style sheet that its library brings.

/** @param {HTMLElement} place @param {string} sheet */
export function style(place, sheet) {
  const element = document.createElement('style');
  element.textContent = sheet;
  place.before(element);
}
