// Pages that work against whatever else is in them, one way each, by the address's fragment.

/** Errors that anybody caused in this page, and what was sent from it without its user. @type {string[]} */
const errors = [];
addEventListener("error", (event) => errors.push(event.message));
addEventListener("unhandledrejection", (event) => errors.push(String(event.reason)));
addEventListener("securitypolicyviolation", (event) => errors.push(event.violatedDirective));
addEventListener("submit", () => errors.push("sent"));

/** What went wrong so far, for a driver. */
function failures() {
  return errors;
}

const way = location.hash.slice(1);

/** The composer that was made last. @type {HTMLElement | null} */
let last = null;

/** What stands in it, for a driver. */
function written() {
  return last instanceof HTMLTextAreaElement ? last.value : last?.innerText;
}

/** @param {string} kind */
function composer(kind) {
  const box = document.createElement(kind);
  if (kind === "div") box.setAttribute("contenteditable", "true");
  box.setAttribute("role", "textbox");
  box.setAttribute("aria-label", "Message Mei Tan");
  last = box;
  return box;
}

/** A frame of no origin with this same script in it. @param {"address" | "srcdoc" | "data"} kind */
function opaque(kind) {
  const frame = document.createElement("iframe");
  frame.sandbox.add("allow-scripts");
  frame.height = "300";
  const page = new URL("./", location.href).href;
  const inner = `<!doctype html><body style="margin-top: 160px"><script src="${page}hostile.js"></script>`;
  if (kind === "address") frame.src = page;
  else if (kind === "srcdoc") frame.srcdoc = inner;
  else frame.src = `data:text/html,${encodeURIComponent(inner)}`;
  return frame;
}

/** What other writing aids put around a text box, and go on putting there. @param {HTMLElement} box */
function aids(box) {
  const attributes = { "data-gramm": "false", "wt-ignore-input": "true", "data-quillbot-element": "1x", "data-lt-active": "true", "data-gramm_editor": "true" };
  const mark = () => {
    for (const [name, value] of Object.entries(attributes)) box.setAttribute(name, value);
  };
  mark();
  addEventListener("input", mark, true);
  const mirror = document.createElement("lt-mirror");
  mirror.setAttribute("aria-hidden", "true");
  mirror.style.cssText = "position: absolute; pointer-events: none; z-index: 9999; color: transparent";
  box.before(mirror);
  addEventListener("input", () => (mirror.textContent = written() ?? ""));
  const overlay = document.createElement("grammarly-extension");
  overlay.attachShadow({ mode: "open" }).innerHTML = "<div style='position: fixed; inset: 0; pointer-events: none'>G</div>";
  document.documentElement.append(overlay);
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
  if (["address", "srcdoc", "data"].includes(way)) {
    document.body.append(opaque(/** @type {"address" | "srcdoc" | "data"} */ (way)));
    return;
  }
  const box = composer(way === "rebuild" || way === "aids-editable" ? "div" : "textarea");
  const form = document.body.appendChild(document.createElement("form"));
  form.append(box);
  if (way === "closed") {
    // A root in a root, of which nobody else has a handle.
    const outer = document.createElement("div");
    const inner = document.createElement("div");
    form.replaceChildren(outer);
    outer.attachShadow({ mode: "closed" }).append(inner);
    inner.attachShadow({ mode: "closed" }).append(box);
    box.focus();
  }
  if (way === "cover") {
    // Over everything, and again over whatever comes later.
    const cover = document.createElement("div");
    cover.popover = "manual";
    cover.style.cssText = "inset: 0; width: auto; height: auto; border: 0; background: #8888; pointer-events: none";
    document.body.append(cover);
    cover.showPopover();
    new MutationObserver(() => {
      cover.hidePopover();
      cover.showPopover();
    }).observe(document.documentElement, { childList: true });
  }
  if (way.startsWith("aids")) aids(box);
  if (way === "aids-editable") {
    // Some put theirs into the text itself.
    const inside = document.createElement("lt-highlighter");
    inside.contentEditable = "false";
    inside.innerHTML = "<span>2 mistakes</span>";
    addEventListener("input", () => box.append(inside), { once: true });
  }
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
