// What a person reads in the extension's chip and card; see overlay.rs.
const root = arguments[0].getRootNode();
const shown = (selector) => {
  const found = root.querySelector(selector);
  return found?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ? found : null;
};
const text = (element) => element?.innerText.trim().replace(/\s+/g, " ") ?? "";
const chip = shown(".chip");
const card = shown(".card:not(.peek)");
return {
  chip: chip && {
    label: chip.getAttribute("aria-label") ?? chip.textContent,
    clocks: text(shown(".chip .clocks")),
    missing: shown(".chip .lights") && [...chip.querySelectorAll(".light.missing")].map((light) =>
      ["context", "deadline", "ask"].find((pillar) => light.classList.contains(pillar))),
    score: text(shown(".chip .score")),
  },
  card: card && {
    text: text(card),
    pillars: [...card.querySelectorAll(".pillar")].map((pillar) =>
      [".pillar-name", ".pillar-state"].map((part) => text(pillar.querySelector(part)))),
    questions: [...card.querySelectorAll(".hint .question")].map(text),
    fixes: [...card.querySelectorAll(".fix")].map((fix) => ["del", "ins"].map((part) => fix.querySelector(part)?.textContent ?? "")),
    readers: [...card.querySelectorAll(".reader")].map(text),
  },
};
