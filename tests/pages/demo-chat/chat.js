// Harbour, a small chat: pick a conversation, type, Enter sends, Shift+Enter starts a new line.
//
// It knows nothing of any extension. It has one composer of each kind that chats are built with, a textarea and
// a contenteditable, and shows what was sent exactly as its composer held it.

/** @typedef {{ author: string, at: string, text: string }} Message */
/** @typedef {{ id: string, title: string, about: string, members: string[], rich: boolean, messages: Message[] }} Conversation */

/** @type {Conversation[]} */
const conversations = [
  {
    id: "launch",
    title: "#launch",
    about: "Spring launch, 12 March",
    members: ["Mei Tan", "Ana Souza", "Jonas Weber"],
    rich: true,
    messages: [
      { author: "Ana Souza", at: "14:05", text: "The pricing page is live behind the flag, in Portuguese and in English." },
      { author: "Jonas Weber", at: "14:31", text: "Seen it, it looks good. I moved the webinar slides to the launch folder." },
      { author: "Mei Tan", at: "15:02", text: "Release notes are ready: I still need the two screenshots of the new editor by Thursday, 12:00 SGT." },
    ],
  },
  {
    id: "mei",
    title: "Mei Tan",
    about: "Customer stories",
    members: [],
    rich: true,
    messages: [
      { author: "You", at: "09:48", text: "Good morning! Did the interview with ABC take place?" },
      { author: "Mei Tan", at: "10:12", text: "It did, and it went well. Transcript and recording are in their client folder." },
      { author: "You", at: "16:40", text: "Thank you! I will read it tonight." },
      { author: "Mei Tan", at: "16:44", text: "No hurry. Their logo and the two quotes are cleared as well." },
      { author: "You", at: "16:45", text: "That was fast 🙌" },
    ],
  },
  {
    id: "ana",
    title: "Ana Souza",
    about: "Design",
    members: [],
    rich: false,
    messages: [
      { author: "Ana Souza", at: "13:20", text: "Three variants of the cover are in the design file, page “Covers”." },
      { author: "You", at: "13:26", text: "The second one! It reads best when it is small." },
      { author: "Ana Souza", at: "13:27", text: "Great, I will polish that one." },
    ],
  },
];

/**
 * A new element with attributes and children.
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** @param {string} name */
function face(name) {
  const initials = name.replace("#", "").split(" ").map((word) => word[0]).join("");
  return element("span", { class: "face", "data-of": name, "aria-hidden": "true" }, name.startsWith("#") ? "#" : initials);
}

/** @param {Message} message */
function bubble({ author, at, text }) {
  const heading = element("h3", {}, author, element("time", {}, at));
  return element("li", {}, face(author), heading, element("p", {}, text));
}

/** The conversation that the address names, else the first. */
function current() {
  return conversations.find(({ id }) => id === location.hash.slice(1)) ?? conversations[0];
}

/**
 * The composer: an empty text box of the conversation's kind.
 * @param {Conversation} conversation
 */
function composer({ title, rich }) {
  const label = `Message ${title}`;
  if (!rich) return element("textarea", { "aria-label": label, placeholder: label, rows: "1" });
  return element("div", {
    contenteditable: "true", role: "textbox", "aria-multiline": "true", "aria-label": label, "data-placeholder": label,
  });
}

/**
 * What a composer holds, to the letter: innerText would leave out marks of direction in Firefox. A contenteditable ends
 * in a line break of its own when its last line is empty.
 * @param {HTMLElement} box
 */
function draft(box) {
  if (box instanceof HTMLTextAreaElement) return box.value;
  const lines = [...box.childNodes].map((node) => (node instanceof HTMLBRElement ? "\n" : node.textContent));
  return lines.join("").replace(/\n$/, "");
}

function show() {
  const conversation = current();
  const find = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
  document.title = `${conversation.title} · Harbour`;
  for (const link of document.querySelectorAll("nav a")) {
    link.toggleAttribute("aria-current", link.getAttribute("href") === `#${conversation.id}`);
  }
  const members = element("ul", { "aria-label": "Members" }, ...conversation.members.map((name) => element("li", {}, name)));
  find("main header").replaceChildren(
    face(conversation.title), element("h2", {}, conversation.title), element("p", {}, conversation.about),
    ...(conversation.members.length ? [members] : []),
  );
  const messages = find("#messages");
  messages.replaceChildren(...conversation.messages.map(bubble));
  messages.scrollTop = messages.scrollHeight;

  const box = composer(conversation);
  const button = element("button", { type: "submit", "aria-label": "Send" }, "Send");
  const form = find("main form");
  form.replaceChildren(box, element("div", { class: "tools" }, element("span", {}, "Shift+Enter for a new line"), button));
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  });
  form.onsubmit = (event) => {
    event.preventDefault();
    send();
  };

  function send() {
    const text = draft(box);
    if (!text.trim()) return;
    const at = new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
    const message = { author: "You", at, text };
    conversation.messages.push(message);
    messages.append(bubble(message));
    messages.scrollTop = messages.scrollHeight;
    if (box instanceof HTMLTextAreaElement) box.value = "";
    else box.replaceChildren();
    box.focus();
  }
}

for (const { id, title } of conversations) {
  const list = title.startsWith("#") ? "#channels" : "#people";
  document.querySelector(list)?.append(element("li", {}, element("a", { href: `#${id}` }, face(title), title.replace("#", ""))));
}
addEventListener("hashchange", show);
show();
