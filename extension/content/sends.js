// Sends: which keys and clicks send what is written in a composer, and which do not. Nothing here acts on them.
//
// Everything is asked at the moment of the event, since a page shows its menus, its disabled button and the user's
// own choice of keys only then. In doubt the answer is no: a send that was not seen costs a hint, a key that was
// taken for one is in the way.

var Sends = (() => {
  const BUTTONS =
    'button, input:is([type=submit],[type=button],[type=image]), [role=button], a:is([class*=btn i],[class*=button i],[class*=send i],[href^="javascript:"],[href="#"])';

  /** How near to a composer a list must be, in CSS pixels, to have been opened by it. */
  const NEAR = 48;

  /** How many letters around a composer are searched for a word about keys. */
  const HINT = 400;

  /** What a button is called, by those who made it too where it bears no words. @param {Element} button */
  function nameOf(button) {
    const words = [
      ...['aria-label', 'value', 'title', 'data-tooltip', 'data-original-title'].map((name) => button.getAttribute(name)),
      button.textContent,
      button.querySelector('img')?.alt,
    ].filter((name) => name?.trim());
    if (words.length > 0) return words.join('\n');
    return [button.id, button.getAttribute('name'), button.getAttribute('data-testid'), button.className].join('\n').replace(/[-_]|^(btn|button)\b/gi, ' ');
  }

  /** @param {Element} button @param {Profile} profile */
  function called(button, profile) {
    const name = nameOf(button);
    return { send: name.split('\n').some((line) => Eyes.says(profile, 'send', line)), not: Eyes.says(profile, 'notSend', name) };
  }

  /**
   * The buttons that send what is in a composer, disabled ones too, and whether it is an edit in place instead.
   * @param {Composer} host @param {Profile} profile @returns {{ found: Element[], edit: boolean }}
   */
  function look(host, profile) {
    const { buttons: known, notButtons } = profile.send;
    const form = /** @type {HTMLTextAreaElement} */ (host).form ?? null;
    for (let at = Eyes.around(host); at; at = Eyes.around(at)) {
      const all = Eyes.shown(at, known || BUTTONS).filter((button) => !host.contains(button));
      const able = all.filter((button) => !Eyes.matches(button, notButtons));
      const found = known ? able : sending(able, at === form || at.matches('form'), profile);
      if (found.length > 0) return { found, edit: false };
      // An edit has buttons of its own, and what is farther away may belong to the other composer.
      if (known ? all.length > 0 : able.some((button) => Eyes.says(profile, 'edit', nameOf(button)))) return { found, edit: true };
      if (others(at, host, profile)) break;
    }
    return { found: [], edit: false };
  }

  /** @param {Composer} host @param {Profile} profile */
  const buttons = (host, profile) => look(host, profile).found;

  /** Of the buttons in one element, those that send. @param {Element[]} inside @param {boolean} whole whether it is the form @param {Profile} profile */
  function sending(inside, whole, profile) {
    const able = inside.map((button) => ({ button, ...called(button, profile) })).filter(({ not }) => !not);
    const named = able.filter(({ send }) => send);
    const submits = whole ? able.filter(({ button }) => /** @type {HTMLButtonElement} */ (button).type === 'submit').slice(0, 1) : [];
    return (named.length > 0 ? named : submits).map(({ button }) => button);
  }

  /** Whether an element holds another composer. @param {Element} at @param {Composer} host @param {Profile} profile */
  const others = (at, host, profile) =>
    Eyes.shown(at, profile.composers || 'textarea, [contenteditable=true]').some(
      (other) => other !== host && !host.contains(other) && !other.contains(host) && Eyes.composer(other, profile) === other,
    );

  /** @param {Element} button */
  const disabled = (button) => button.matches(':disabled, [aria-disabled="true"]');

  /**
   * The keys that send, as chords: the user's own choice where the page shows it.
   * @param {Composer} host @param {Profile} profile @returns {string[]}
   */
  function keys(host, profile) {
    const { keys: known, settings } = profile.send;
    const own = settings.find((setting) => Eyes.closest(host, setting.around));
    if (own || known.length > 0) return own?.keys ?? known;
    const found = buttons(host, profile).map(nameOf).join('\n');
    const hint = `${Eyes.label(host)}\n${found}\n${nearby(host)}`;
    if (Eyes.says(profile, 'modEnter', hint)) return ['Mod+Enter'];
    const chat = Eyes.surface(host, profile).startsWith('chat') && !Eyes.says(profile, 'comment', found) && alone(host);
    const sends = chat || host instanceof HTMLInputElement || host.enterKeyHint === 'send' || Eyes.says(profile, 'enter', hint);
    return sends ? ['Enter', 'Mod+Enter'] : ['Mod+Enter'];
  }

  /** Whether a composer is the only field of its form. @param {Composer} host */
  const alone = (host) => Eyes.fields(host).length === 0;

  /** The words that stand around a composer. @param {Composer} host */
  function nearby(host) {
    let words = '';
    for (let at = Eyes.around(host), up = 0; at && up < 3; at = Eyes.around(at), up++) {
      const all = (at.textContent ?? '').replace(host.textContent ?? '', '');
      if (all.length > HINT) break;
      words = all;
    }
    return words;
  }

  /** Whether Enter now picks from a list of names, commands or emoji. @param {Composer} host @param {Profile} profile */
  function picking(host, profile) {
    if (host.getAttribute('aria-activedescendant') || host.getAttribute('aria-expanded') === 'true') return true;
    const { ownerDocument: page } = host;
    if (Eyes.shown(page, profile.send.menus).length > 0) return true;
    const box = host.getBoundingClientRect();
    return Eyes.shown(page, profile.words.menus).some((menu) => {
      const { top, bottom, left, right } = menu.getBoundingClientRect();
      const near = top - box.bottom < NEAR && box.top - bottom < NEAR && left < box.right && right > box.left;
      return near && !menu.contains(host) && !host.contains(menu) && floats(menu);
    });
  }

  /** Whether an element lies over the page. @param {Element} element */
  function floats(element) {
    for (let at = /** @type {Element | null} */ (element), up = 0; at && up < 4; at = Eyes.around(at), up++) {
      if (/absolute|fixed/.test(getComputedStyle(at).position)) return true;
    }
    return false;
  }

  /** @param {KeyboardEvent} event @param {Composer} host @param {Profile} profile */
  function pressed(event, host, profile) {
    if (event.isComposing || event.keyCode === 229 || event.repeat) return false;
    const target = /** @type {Node} */ (event.composedPath()[0]);
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const chord = [(event.ctrlKey || event.metaKey) && 'Mod', event.altKey && 'Alt', event.shiftKey && 'Shift', key].filter(Boolean).join('+');
    if (!host.contains(target)) {
      // A button that is none to the browser is not clicked by its keys.
      if (!/^(Enter| )$/.test(chord) || /^(BUTTON|INPUT|A)$/.test(target.nodeName)) return false;
      return buttons(host, profile).some((button) => button === target && !disabled(button));
    }
    if (!/Enter|^Alt\+/.test(chord) || !keys(host, profile).includes(chord)) return false;
    if (Eyes.says(profile, 'edit', Eyes.label(host)) || look(host, profile).edit) return false;
    return chord !== 'Enter' || !picking(host, profile);
  }

  /** @param {Event} event @param {Composer} host @param {Profile} profile */
  function clicked(event, host, profile) {
    const path = event.composedPath();
    return buttons(host, profile).some((button) => path.includes(button) && !disabled(button));
  }

  return {
    buttons,
    keys,
    /**
     * Whether an event of the user's, a key, a press or a click as it is captured before the page sees it, sends what
     * stands in a composer. A click on the button may come from a frame around the composer's: see `Eyes.windows`.
     * Whether there is anything to send is for the caller to know.
     * @param {Event} event @param {Composer} host @param {Profile} profile @returns {boolean}
     */
    sends(event, host, profile) {
      if (!event.isTrusted) return false;
      return event.type === 'keydown' ? pressed(/** @type {KeyboardEvent} */ (event), host, profile) : clicked(event, host, profile);
    },
  };
})();
