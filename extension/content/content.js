// The content script's will: follows the focus, asks the worker about the draft, has the answer painted.
//
// It listens while a composer has the focus and does nothing else, anywhere. One question is under way at a time
// and the newest text wins; an answer counts only for exactly the text it was given for. When the worker or the
// extension is gone, what was painted fades and the page is left as it was.

/**
 * @typedef {{ profile: Profile, look: string }} Greeting
 */

(() => {
  const wellsent = /** @type {{ wellsent?: { stop(): void } }} */ (/** @type {unknown} */ (globalThis));
  wellsent.wellsent?.stop();

  /** Milliseconds without a keystroke after which new hints may appear; fewer hints appear at once. */
  const PAUSE = 350;
  /** Milliseconds for which recipients and subject are believed before the page is asked again. */
  const FRESH = 1000;

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
    const known = await greeting;
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
      this.paintTimer = 0;
      this.clockTimer = 0;
      this.lookTimer = 0;
      this.asked = '';
      /** @type {ReturnType<typeof Eyes.circumstances> | null} */
      this.circumstances = null;
      this.seenAt = -FRESH;
      this.seenOn = '';
      const { signal } = this.end;
      this.corner = new Corner({
        composer,
        profile: known.profile,
        look: known.look,
        signal,
        lost: check,
        options: (add) => void ask({ ask: 'options', add }),
      });
      const changed = () => this.changed();
      composer.addEventListener('input', changed, { signal, passive: true });
      composer.addEventListener('compositionend', changed, { signal, passive: true });
      // A page that empties its composer on send says so by no event: look again after what may have sent.
      const sent = (/** @type {Event} */ event) => {
        if (!(event instanceof KeyboardEvent) || event.key === 'Enter') this.check();
      };
      for (const type of ['keyup', 'click']) window.addEventListener(type, sent, { signal, passive: true, capture: true });
      window.addEventListener('focus', changed, { signal, passive: true });
      if (!(composer instanceof HTMLTextAreaElement)) {
        const observer = new MutationObserver(changed);
        observer.observe(composer, { subtree: true, childList: true, characterData: true });
        signal.addEventListener('abort', () => observer.disconnect());
      }
      this.look();
    }

    /** The text may have changed: it is read once the keystroke is done with. */
    changed() {
      this.typed = performance.now();
      if (this.lookTimer === 0) this.lookTimer = setTimeout(() => this.look(), 0);
    }

    check() {
      setTimeout(() => {
        if (!this.end.signal.aborted && Letters.text(this.composer, this.profile) !== this.asked) this.changed();
      }, 50);
    }

    /** Recipients and subject, read again when the page or a second has moved on. */
    see() {
      const now = performance.now();
      if (!this.circumstances || now - this.seenAt > FRESH || this.seenOn !== location.href) {
        this.circumstances = Eyes.circumstances(this.composer, this.profile);
        this.seenAt = now;
        this.seenOn = location.href;
      }
      return this.circumstances;
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
        const answer = await ask({ ask: 'look', text, ...this.see() });
        if (this.end.signal.aborted) return;
        if (!this.stale) this.answered(answer, text);
      } while (this.stale);
      this.asking = false;
    }

    /** @param {Answer | null} answer @param {string} text */
    answered(answer, text) {
      clearTimeout(this.paintTimer);
      clearTimeout(this.clockTimer);
      if (!answer) return this.paint(null, text);
      this.clockTimer = setTimeout(() => document.hasFocus() && this.look(), answer.againIn);
      const louder = answer.missing.some((pillar) => !this.painted?.missing.includes(pillar));
      const wait = louder ? PAUSE - (performance.now() - this.typed) : 0;
      if (wait <= 0) this.paint(answer, text);
      else this.paintTimer = setTimeout(() => this.paint(answer, text), wait);
    }

    /** @param {Answer | null} answer @param {string} text */
    paint(answer, text) {
      if (answer && Letters.text(this.composer, this.profile) !== text) return;
      const before = this.painted?.missing ?? [];
      this.painted = answer;
      this.corner.show(answer);
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
      const now = document.activeElement;
      const ours = session?.corner.made?.host;
      if (!session || !document.hasFocus() || (ours && now === ours)) return;
      if (session.composer.isConnected && Eyes.editable(Eyes.focused()) === session.composer) return;
      session.leave();
      session = null;
    }, 50);
  }

  /** Shadow roots whose own focus moves are followed. @type {WeakSet<Node>} */
  const followed = new WeakSet();

  /** Follows the focus in a window or inside a shadow root, out of which its inner moves do not bubble. @param {Window | ShadowRoot} place */
  function follow(place) {
    if (place instanceof Node && followed.has(place)) return;
    if (place instanceof Node) followed.add(place);
    const options = { capture: true, passive: true, signal: life.signal };
    place.addEventListener('focusin', focusIn, options);
    place.addEventListener('focusout', check, options);
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

  /** @param {{ ask?: string }} message @param {unknown} _sender @param {(reply: unknown) => void} reply */
  function told(message, _sender, reply) {
    if (message.ask === 'card') session?.corner.toggle(true);
    if (message.ask !== 'show') return undefined;
    const composer = session?.composer ?? lately?.deref();
    if (!composer?.isConnected) return undefined;
    void greet().then((known) => {
      reply(known && { text: Letters.text(composer, known.profile), ...Eyes.circumstances(composer, known.profile) });
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

  wellsent.wellsent = { stop };
  chrome.runtime.onMessage.addListener(told);
  follow(window);
  // A frame whose document is written anew (TinyMCE, CKEditor 4) drops its listeners together with its root.
  const rewritten = new MutationObserver(() => follow(window));
  rewritten.observe(document, { childList: true });
  life.signal.addEventListener('abort', () => rewritten.disconnect());
  void entered(Eyes.focused());
})();
