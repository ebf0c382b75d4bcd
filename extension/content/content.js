// The content script's will: follows the focus, asks the worker about the draft, has the answer painted.
//
// It does something only while a composer has the focus. One question is under way at a time and the newest text wins;
// an answer counts only for exactly the text it was given for. When the worker or the extension is gone, what was painted
// fades and the page is left as it was. Listeners sit on the window, ahead of the page's own, which may stop events.

/**
 * @typedef {{ profile: Profile, apps: [string, string][], look: string }} Greeting
 */

(() => {
  const wellsent = /** @type {{ wellsent?: { stop(): void } }} */ (/** @type {unknown} */ (globalThis));
  wellsent.wellsent?.stop();

  /** Milliseconds without a keystroke after which new hints may appear; fewer hints appear at once. */
  const PAUSE = 350;

  const life = new AbortController();
  const chrome = /** @type {any} */ (globalThis).chrome;

  /** @type {Promise<Greeting | null> | null} */
  let greeting = null;
  /** @type {Session | null} */
  let session = null;
  /** The composer that was written in last, for the popup. @type {WeakRef<Composer> | null} */
  let lately = null;

  /** Asks the worker; null when nobody answers. @param {object} message @returns {Promise<any>} */
  async function ask(message) {
    if (!chrome.runtime?.id) {
      stop();
      return null;
    }
    try {
      return (await chrome.runtime.sendMessage(message)) ?? null;
    } catch {
      if (!chrome.runtime?.id) stop();
      return null;
    }
  }

  /** How to see and look here; asked once, and again only where nobody answered. */
  async function greet() {
    greeting ??= ask({ ask: 'greet' });
    let known = await greeting;
    // Software that runs on any host may show itself only after its own login.
    const app = Eyes.app(known?.apps ?? []);
    if (app) {
      greeting = ask({ ask: 'greet', app });
      known = await greeting;
    }
    if (!known) greeting = null;
    return known;
  }

  /** One composer while it has the focus. */
  class Session {
    /** @param {Composer} composer @param {Greeting} known */
    constructor(composer, known) {
      this.composer = composer;
      this.profile = known.profile;
      this.end = new AbortController();
      this.typed = 0;
      this.asking = false;
      this.stale = false;
      /** @type {Answer | null} */
      this.painted = null;
      /** Paints what waits for a pause. @type {(() => void) | null} */
      this.due = null;
      this.paintTimer = 0;
      this.clockTimer = 0;
      this.lookTimer = 0;
      this.asked = '';
      /** The text whose answer is painted. */
      this.shown = '';
      this.reminded = false;
      /** @type {ReturnType<typeof Eyes.circumstances> | null} */
      this.circumstances = null;
      this.seenOn = '';
      const { signal } = this.end;
      /** What the user has said about this message. */
      this.said = Deeds.nothing();
      this.gate = new Gate(composer, this.profile);
      this.corner = new Corner({
        composer,
        profile: known.profile,
        look: known.look,
        signal,
        lost: check,
        moved: () => this.marks.move(),
        act: (press, keyboard) => void this.act(press, keyboard),
      });
      this.marks = new Marks(composer, this.profile, () => this.corner.make().stage, signal);
      if (!(composer instanceof HTMLTextAreaElement)) {
        const observer = new MutationObserver(() => this.changed());
        observer.observe(composer, { subtree: true, childList: true, characterData: true });
        signal.addEventListener('abort', () => observer.disconnect());
      }
      // The send button may stand in a page around the composer's.
      for (const view of Eyes.windows()) if (view !== window) listen(view, signal);
      this.look();
    }

    /** Does what was pressed in the card, and shows what came of it. @param {Press} press @param {boolean} keyboard */
    async act(press, keyboard) {
      const { composer, profile, said } = this;
      if (press.do === 'options') return void ask({ ask: 'options', add: press.add ?? null });
      await Deeds.act(press, { composer, profile, said, ask, text: this.shown });
      if (this.end.signal.aborted) return;
      // What came of it is shown at once.
      this.typed = 0;
      // A fix leaves the caret where the user writes on; anything else leaves the focus in the card.
      if (keyboard && !this.corner.card?.contains(this.corner.made?.root.activeElement ?? null) && !said.inEditor) this.corner.enter();
      void this.look();
    }

    /** What the user does anywhere in the page, before the page hears of it. @param {Event} event */
    deed(event) {
      if (event.target === this.corner.made?.host) {
        // What is pressed is about the text as it is now.
        if (/click|keydown/.test(event.type)) this.due?.();
        return this.gate.within(event);
      }
      if (this.gate.deed(event, () => Letters.text(this.composer, this.profile))) {
        // Of the text that is held, though it was typed just now.
        this.due?.();
        this.corner.hold();
      }
      // A page that empties its composer on send says so by no event: look again after what may have sent.
      else if (event.type === 'click' || /** @type {KeyboardEvent} */ (event).key === 'Enter') this.check();
    }

    /** The pointer or the focus came to something: on the send button, what should be known before is shown. @param {Event} event */
    near(event) {
      const why = this.gate.verdict?.why;
      const target = /** @type {Element} */ (event.target);
      if (!why || target.nodeType !== Node.ELEMENT_NODE || this.corner.made?.host === target) return;
      const near = !this.composer.contains(target) && this.gate.isNear(event);
      if (near || this.reminded) this.corner.look(near ? { tag: 'div', class: 'card peek', children: [why] } : null);
      this.reminded = near;
    }

    /** The text may have changed: it is read once the keystroke is done with. */
    changed() {
      this.marks.typed();
      this.typed = performance.now();
      if (this.lookTimer === 0) this.lookTimer = setTimeout(() => this.look(), 0);
    }

    /** @param {string} text @param {Verdict | null} verdict */
    judge(text, verdict) {
      if (this.gate.judge(text, verdict)) void ask({ ask: 'happened', what: 'sent' });
    }

    check() {
      const look = () => {
        const text = this.end.signal.aborted ? this.asked : Letters.text(this.composer, this.profile);
        if (text === this.asked) return;
        // Empty for a moment is long enough: whoever types on at once begins another message.
        if (!text.trim()) {
          this.said.now(text);
          this.judge(text, null);
        }
        this.changed();
      };
      for (const wait of [0, 50]) setTimeout(look, wait);
    }

    /** Recipients and subject; read again only when a page has moved on, or in a pause, since that takes its time. */
    see() {
      if (this.seenOn !== location.href) this.circumstances = null;
      this.seenOn = location.href;
      return (this.circumstances ??= Eyes.circumstances(this.composer, this.profile));
    }

    async look() {
      clearTimeout(this.lookTimer);
      this.lookTimer = 0;
      this.stale = this.asking;
      if (this.asking || this.end.signal.aborted) return;
      this.asking = true;
      do {
        this.stale = false;
        const text = (this.asked = Letters.text(this.composer, this.profile));
        this.said.now(text);
        const { dismissed, hushed, done } = this.said;
        const answer = await ask({ ask: 'look', text, ...this.see(), dismissed: [...dismissed], hushed, done });
        if (this.end.signal.aborted) return;
        if (!this.stale) this.answered(answer, text);
      } while (this.stale);
      this.asking = false;
    }

    /** @param {Answer | null} answer @param {string} text */
    answered(answer, text) {
      clearTimeout(this.paintTimer);
      clearTimeout(this.clockTimer);
      this.judge(text, answer?.gate ?? null);
      if (!answer) return this.paint(null, text);
      this.clockTimer = setTimeout(() => document.hasFocus() && this.look(), answer.againIn);
      const before = this.painted?.missing;
      const more = (/** @type {string[]} */ some, /** @type {string[]} */ than) => some.some((pillar) => !than.includes(pillar));
      const wait = PAUSE - (performance.now() - this.typed);
      // What is missing no more goes at once; anything else would only flicker while somebody types.
      const hush = wait > 0 && text.trim() !== '' && (more(answer.missing, before ?? []) || (!!before && !more(before, answer.missing)));
      this.due = () => this.paint(answer, text);
      if (!hush) this.due();
      this.paintTimer = setTimeout(() => {
        this.due?.();
        // Lines in the text come after a pause, too.
        if (this.gate.text === text) this.marks.show(answer.marks, text);
        const seen = JSON.stringify(this.circumstances);
        this.circumstances = null;
        if (JSON.stringify(this.see()) !== seen) void this.look();
      }, Math.max(wait, 0));
    }

    /** @param {Answer | null} answer @param {string} text */
    paint(answer, text) {
      this.due = null;
      // What changes in an editable is told at once.
      const { composer } = this;
      if (answer && (Letters.plain(composer) ? composer.value !== text : this.lookTimer)) return;
      const before = this.painted?.missing ?? [];
      this.painted = answer;
      this.corner.show(answer, text !== this.shown);
      this.shown = text;
      if (answer?.missing.some((pillar) => !before.includes(pillar))) this.corner.say(answer.say);
      else if (!answer?.missing.length) this.corner.say('');
    }

    /** Lets go of the composer. @param {boolean} [tell] whether there is a worker to be told */
    leave(tell = true) {
      this.end.abort();
      for (const timer of [this.paintTimer, this.clockTimer, this.lookTimer]) clearTimeout(timer);
      this.corner.fade();
      if (tell && this.painted?.missing.length) void ask({ ask: 'leave' });
    }
  }

  /** @param {EventTarget | null | undefined} target */
  async function entered(target) {
    if (!(target instanceof Element) || target === session?.corner.made?.host) return;
    const root = target.getRootNode();
    if (root instanceof ShadowRoot) follow(root);
    if (!Eyes.editable(target)) return void check();
    const known = await greet();
    if (!known || life.signal.aborted) return;
    const composer = Eyes.composer(target, known.profile);
    if (composer === session?.composer) return;
    session?.leave(!composer);
    session = composer && Eyes.editable(Eyes.focused()) === composer ? new Session(composer, known) : null;
    if (session) lately = new WeakRef(session.composer);
  }

  /** Ends the session when the focus has gone elsewhere in this page, and not when the whole window lost it. */
  function check() {
    setTimeout(() => {
      const pages = Eyes.windows().map((view) => view.document);
      const here = document.hasFocus();
      const now = here ? document.activeElement : pages.map((page) => page.activeElement).find((at) => at && !at.matches('iframe'));
      const ours = session?.corner.made?.host;
      if (!session || !pages[0].hasFocus() || (ours && now === ours)) return;
      // On the way to the send button it is still the same message.
      if (session.gate.pressing || (now && session.gate.isButton(now))) return;
      if (here && session.composer.isConnected && Eyes.editable(Eyes.focused()) === session.composer) return;
      session.leave();
      session = null;
    }, 50);
  }

  /** Shadow roots whose own focus moves are followed. @type {WeakSet<Node>} */
  const followed = new WeakSet();

  /** Deeds that may have to be held are heard in order, before anybody else. */
  const DEEDS = ['keydown', 'keyup', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
  const CHANGES = ['input', 'compositionend', 'focus'];
  const NEARS = ['pointerover', 'focusin'];

  /** One function each, as with the focus. @param {Event} event */
  const deed = (event) => session?.deed(event);
  /** @param {Event} event */
  const changed = (event) => (event.type !== 'focus' || event.target === window) && session?.changed();
  /** @param {Event} event */
  const near = (event) => session?.near(event);

  /** Hears what the user does in a window. @param {Window} view @param {AbortSignal} signal */
  function listen(view, signal) {
    const options = { capture: true, signal };
    for (const type of DEEDS) view.addEventListener(type, deed, { ...options, passive: false });
    for (const type of NEARS) view.addEventListener(type, near, { ...options, passive: true });
    view.addEventListener('focusin', check, { ...options, passive: true });
  }

  /** Follows the focus in a window or inside a shadow root, out of which its inner moves do not bubble. @param {Window | ShadowRoot} place */
  function follow(place) {
    if (place instanceof Node && followed.has(place)) return;
    if (place instanceof Node) followed.add(place);
    const options = { capture: true, passive: true, signal: life.signal };
    place.addEventListener('focusin', focusIn, options);
    place.addEventListener('focusout', check, options);
    if (place !== window) return;
    listen(window, life.signal);
    for (const type of CHANGES) window.addEventListener(type, changed, options);
  }

  /** One function for good: adding it a second time adds nothing. @param {Event} event */
  function focusIn(event) {
    void entered(innermost(event));
  }

  /** The element that an event is about, inside whatever shadow root it is. @param {Event} event */
  function innermost(event) {
    const target = event.composedPath()[0];
    const inner = target instanceof Element && Eyes.shadow(target)?.activeElement;
    return inner ? Eyes.focused() : target;
  }

  /** @param {{ ask?: string, press?: Press, text?: string }} message @param {unknown} _sender @param {(reply: unknown) => void} reply */
  function told(message, _sender, reply) {
    if (message.ask === 'card' && document.hasFocus()) session?.corner.toggle(true);
    if (message.ask === 'stop') stop();
    if (message.ask !== 'show') return undefined;
    const composer = session?.composer ?? lately?.deref();
    const drawn = Letters.drawn(composer ?? Eyes.focused());
    if (drawn) reply({ text: '', drawn });
    if (drawn || !composer?.isConnected) return undefined;
    void greet().then(async (known) => {
      if (!known) return reply(null);
      const { profile } = known;
      const said = session?.said ?? Deeds.nothing();
      const { press, text: reviewed } = message;
      // Of several frames, the one whose draft it was.
      if (press && reviewed === Letters.text(composer, profile)) await Deeds.act(press, { composer, profile, said, ask, text: reviewed });
      void session?.look();
      const text = Letters.text(composer, profile);
      said.now(text);
      reply({ text, ...Eyes.circumstances(composer, profile), dismissed: [...said.dismissed], hushed: said.hushed, done: said.done });
    });
    return true;
  }

  function stop() {
    life.abort();
    session?.leave(false);
    session = null;
    try {
      chrome.runtime?.onMessage?.removeListener(told);
    } catch {
      // the extension is gone, and its listeners with it
    }
  }

  // What a script that an update ended has left in the page.
  for (const left of document.documentElement?.children ?? []) {
    if (left instanceof HTMLDivElement && Eyes.shadow(left)?.querySelector('.stage + .voice')) left.remove();
  }
  wellsent.wellsent = { stop };
  chrome.runtime.onMessage.addListener(told);
  follow(window);
  // A frame whose document is written anew (TinyMCE, CKEditor 4) drops its listeners together with its root.
  const rewritten = new MutationObserver(() => follow(window));
  rewritten.observe(document, { childList: true });
  life.signal.addEventListener('abort', () => rewritten.disconnect());
  void entered(Eyes.focused());
})();
