// Pages that work against whatever else is in them, one way each, by the address's fragment.

/** Errors that anybody caused in this page. @type {string[]} */
const errors = [];
addEventListener("error", (event) => errors.push(event.message));
addEventListener("unhandledrejection", (event) => errors.push(String(event.reason)));

/** What went wrong so far, for a driver. */
function failures() {
  return errors;
}

const way = location.hash.slice(1);

/** @param {string} kind */
function composer(kind) {
  const box = document.createElement(kind);
  if (kind === "div") box.setAttribute("contenteditable", "true");
  box.setAttribute("role", "textbox");
  box.setAttribute("aria-label", "Message Mei Tan");
  return box;
}

const EVENTS = ["input", "beforeinput", "keydown", "keyup", "keypress", "click", "mousedown", "pointerdown", "focusin", "focusout", "scroll"];

if (way === "swallow") {
  // Nobody after this page's own first listeners hears of anything.
  for (const type of EVENTS) addEventListener(type, (event) => event.stopImmediatePropagation(), true);
}

addEventListener("DOMContentLoaded", () => {
  if (way === "many") {
    for (let count = 0; count < 200; count += 1) document.body.append(composer(count % 2 ? "div" : "textarea"));
    return;
  }
  document.body.append(composer(way === "rebuild" ? "div" : "textarea"));
  if (way === "remove") {
    // Takes away whatever is not the page's own.
    new MutationObserver(() => {
      for (const child of [...document.documentElement.children]) {
        if (child !== document.head && child !== document.body) child.remove();
      }
    }).observe(document.documentElement, { childList: true });
  }
  if (way === "rebuild") {
    // A new editor for every keystroke, with the caret at its end, as a careless framework does.
    addEventListener("input", (event) => {
      const old = /** @type {HTMLElement} */ (event.target);
      const box = composer("div");
      box.textContent = old.textContent;
      old.replaceWith(box);
      box.focus();
      getSelection()?.selectAllChildren(box);
      getSelection()?.collapseToEnd();
    });
  }
});
