// Eyes: finds the composer, where it stands, and who will read what is written in it. Nothing here writes to the page.
//
// What to look for is the site's profile, plain data from the worker; a page that has none is read by what it says
// of itself, with the words that every profile brings along. `var`, because a file may be put into the same page a
// second time after an update of the extension, and then replaces what the first one left.

/**
 * A site's facts, as src/sites.rs writes them: selector lists, empty for nothing.
 * @typedef {'chat_dm' | 'chat_channel' | 'doc_comment' | 'email' | 'issue'} Surface
 * @typedef {{ on: Surface | null, within: string, each: string, name: string, id: string, many: boolean, folded: boolean }} Recipients
 * @typedef {{
 *   buttons: string, notButtons: string, keys: string[], settings: { around: string, keys: string[] }[], menus: string,
 * }} Send
 * @typedef {{
 *   name: string, composers: string, notComposers: string, boxes: string[], surface: Surface,
 *   surfaces: { path: string, around: string, surface: Surface }[], send: Send, me: string, subject: string, reply: string,
 *   quoted: string[], recipients: Recipients[], localTimes: { card: string, time: string, name: string }[],
 *   words: Record<string, string>,
 * }} Profile
 * @typedef {HTMLTextAreaElement | HTMLInputElement | HTMLElement} Composer
 * @typedef {{ name: string, id: string, many: boolean }} Seen
 */

var Eyes = (() => {
  /** Names and labels of fields that nobody but their owner should read. */
  const SECRET =
    /passw|passcode|passphrase|secret|\btoken\b|api[ _-]?key|private[ _-]?key|seed[ _-]?phrase|mnemonic|recovery|\bpin\b|\bcvv\b|\bcvc\b|\biban\b|\bssn\b|card[ _-]?number/i;
  const SECRET_AUTOCOMPLETE = /password|one-time-code|^cc-/;

  /** Smaller than this, in CSS pixels, it is a helper of a code editor or a terminal and no box to write in. */
  const SMALLEST = { width: 80, height: 14 };

  /** Fields in which somebody may write a line. */
  const FIELDS = 'input:not([type]),input[type=text],input[type=email],textarea,select,[contenteditable=true],[role=textbox],[role=combobox],[role=listbox]';

  /** How many elements of a kind are looked at on one page. */
  const MOST = 500;

  /** The shadow root of an element, closed ones too, where the browser lets extensions see it. @param {Element} element @returns {ShadowRoot | null} */
  function shadow(element) {
    const opened = /** @type {any} */ (globalThis).chrome?.dom?.openOrClosedShadowRoot;
    try {
      if (opened && element instanceof HTMLElement) return opened(element) ?? null;
    } catch {
      // not an element that can have one
    }
    return /** @type {any} */ (element).openOrClosedShadowRoot ?? element.shadowRoot;
  }

  /** The element that has the focus, inside however many shadow roots. */
  function focused() {
    let element = document.activeElement;
    for (let inner = element; inner; inner = shadow(inner)?.activeElement ?? null) element = inner;
    return element;
  }

  /** What a shadow root or a frame of the page's own stands in. @param {Element} element @returns {Element | null} */
  const outer = (element) => {
    const root = /** @type {any} */ (element.getRootNode());
    return root.host ?? root.defaultView?.frameElement ?? null;
  };

  /** The next element around, out of shadow roots and frames. @param {Element} element */
  const around = (element) => element.parentElement ?? outer(element);

  /** The nearest of these that an element is or stands in. @param {Element} element @param {string} selectors @returns {Element | null} */
  function closest(element, selectors) {
    for (let at = /** @type {Element | null} */ (element); selectors && at; at = outer(at)) {
      const found = at.closest(selectors);
      if (found) return found;
    }
    return null;
  }

  /** @param {Element} element @param {string} selectors */
  const matches = (element, selectors) => selectors !== '' && element.matches(selectors);

  /** @param {ParentNode} root @param {string} selectors @returns {HTMLElement[]} */
  const shown = (root, selectors) =>
    selectors ? /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selectors)].slice(0, MOST).filter(visible)) : [];

  /** @param {Element} element */
  const visible = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;

  /** This window, and those around it that are the page's own. */
  function windows() {
    const all = [/** @type {Window} */ (window)];
    while (all[0].frameElement) all.unshift(all[0].parent);
    return all;
  }

  /** @type {Map<string, RegExp>} */
  const read = new Map();

  /** Whether a text is in the words of a profile. @param {Profile} profile @param {string} which @param {string} text */
  function says(profile, which, text) {
    const words = profile.words[which];
    const expression = read.get(words) ?? new RegExp(words, 'iu');
    read.set(words, expression);
    return expression.test(text);
  }

  /** The outermost editable around an element, or the field that it is. @param {Element | null} element @returns {Composer | null} */
  function editable(element) {
    if (element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text')) {
      return element.readOnly || element.disabled ? null : element;
    }
    if (!(element instanceof HTMLElement) || !element.isContentEditable) return null;
    let host = element;
    while (host.parentElement?.isContentEditable && host !== document.body) host = host.parentElement;
    return host;
  }

  /**
   * The composer that an element is or belongs to; none where it is no place to write a message in.
   * @param {Element | null} element @param {Profile} profile @returns {Composer | null}
   */
  function composer(element, profile) {
    const host = editable(element);
    if (!host || Letters.drawn(host) || matches(host, profile.notComposers) || secret(host)) return null;
    if (profile.composers) return matches(host, profile.composers) ? host : null;
    if (matches(host, profile.words.notComposers) || says(profile, 'noMessage', nameOf(host)) || isFor(host, profile, 'to') || isFor(host, profile, 'cc')) return null;
    if (says(profile, 'settings', location.pathname + location.search) && !says(profile, 'chat', label(host))) return null;
    return (host instanceof HTMLInputElement ? lone(host, profile) : multiline(host)) && !optedOut(host) ? host : null;
  }

  /** @param {Composer} host */
  function multiline(host) {
    if (host.getAttribute('aria-multiline') === 'false') return false;
    const box = host.getBoundingClientRect();
    return box.width >= SMALLEST.width && box.height >= SMALLEST.height;
  }

  /** Whether a single line is a chat's: it says so and stands alone. @param {HTMLInputElement} host @param {Profile} profile */
  function lone(host, profile) {
    if (!says(profile, 'chat', label(host) || host.name || host.id)) return false;
    return !host.form || shown(host.form, FIELDS).length === 1;
  }

  /**
   * A page may ask writing aids to stay away. Editor libraries set the common attribute on every page because
   * aids used to break them; that is no wish of the page's, and nothing here touches an editor. Nor is it where one aid
   * asks all others away.
   * @param {Composer} host
   */
  function optedOut(host) {
    const library = host.matches('[data-slate-editor], [data-lexical-editor], .ql-editor, .ProseMirror, .public-DraftEditor-content, [wt-ignore-input]');
    return !library && closest(host, '[data-gramm="false"], [data-enable-grammarly="false"]') !== null;
  }

  /** @param {Composer} host */
  function secret(host) {
    if (SECRET_AUTOCOMPLETE.test(host.getAttribute('autocomplete') ?? '')) return true;
    if (SECRET.test(nameOf(host))) return true;
    const style = getComputedStyle(host);
    return !['', 'none'].includes(style.getPropertyValue('-webkit-text-security'));
  }

  /** What the page calls a field to those who cannot see it. @param {Element} host */
  function label(host) {
    const by = (host.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    const root = /** @type {Document | ShadowRoot} */ (host.getRootNode());
    const named = by.map((id) => root.getElementById?.(id)?.textContent ?? '').join(' ');
    const words = [
      named,
      ...['aria-label', 'placeholder', 'aria-placeholder', 'data-placeholder'].map((name) => host.getAttribute(name)),
      /** @type {HTMLInputElement} */ (host).labels?.[0]?.textContent,
      // A frame that is an editor bears its name outside.
      host.getAttribute('title') ?? host.ownerDocument.defaultView?.frameElement?.getAttribute('title'),
    ];
    return clean(words.find((text) => text?.trim()), 200);
  }

  /** Label, name and id of a field, by each of which it may be told. @param {Element} field */
  const namesOf = (field) => [label(field), field.getAttribute('name') ?? '', field.id];

  /** @param {Element} field */
  const nameOf = (field) => namesOf(field).join(' ').trim();

  /** Whether a field is called so. @param {Element} field @param {Profile} profile @param {string} which */
  const isFor = (field, profile, which) => namesOf(field).some((name) => name && says(profile, which, name));

  /** @param {string | null | undefined} words @param {number} [most] */
  const clean = (words, most = 120) => (words ?? '').replace(/\s+/g, ' ').replace(/[×✕✖]\s*$/, '').trim().slice(0, most);

  /** The form or dialog that a composer belongs to. @param {Composer} host */
  const form = (host) => /** @type {HTMLTextAreaElement} */ (host).form ?? closest(host, 'form, dialog, [role="dialog"], [role="form"]');

  /** The other fields around a composer. @param {Composer} host @param {ParentNode | null} [around] */
  const fields = (host, around = form(host)) =>
    around ? shown(around, FIELDS).filter((field) => field !== host && !host.contains(field) && !field.contains(host)) : [];

  /** The fields in a composer's message that are called so. @param {Composer} host @param {Profile} profile @param {string} which */
  const called = (host, profile, which) =>
    fields(host, form(host) ?? windows()[0].document).filter((field) => isFor(field, profile, which));

  /**
   * Where a composer stands: by the profile's rules, else by what the page says of it.
   * @param {Composer} host @param {Profile} profile @returns {Surface}
   */
  function surface(host, profile) {
    const { href, pathname, search, hash } = windows()[0].location;
    const rule = profile.surfaces.find((on) => (!on.path || new RegExp(on.path).test(href)) && (!on.around || closest(host, on.around)));
    if (rule || profile.name) return rule?.surface ?? profile.surface;
    const named = nameOf(host);
    const chat = says(profile, 'chat', label(host));
    if (called(host, profile, 'to').length > 0) return 'email';
    if (!chat && says(profile, 'issue', `${pathname}${search}${hash} ${named}`)) return 'issue';
    if (!chat && says(profile, 'comment', named)) return 'doc_comment';
    if (!chat) return fields(host).length > 0 ? 'doc_comment' : profile.surface;
    // "Reply…" may be a chat's thread as well as the answer to a comment.
    if (!says(profile, 'comment', label(host))) return 'chat_dm';
    return shown(windows()[0].document, profile.words.log).length > 0 ? 'chat_channel' : 'doc_comment';
  }

  /**
   * Everybody the page shows as a recipient, by the first way that finds somebody.
   * @param {Composer} host @param {Profile} profile @param {Surface} on @returns {Seen[]}
   */
  function recipients(host, profile, on) {
    for (const way of profile.recipients) {
      if (way.on && way.on !== on) continue;
      const root = way.within ? closest(host, way.within) : windows()[0].document;
      const found = root ? people(way.folded ? [...root.querySelectorAll(way.each)] : shown(root, way.each), way) : [];
      if (found.length > 0) return found;
    }
    return on === 'email' ? addressees(host, profile) : on === 'issue' && !profile.name ? workers(profile) : [];
  }

  /** Those whom an issue names beside a word for what they are to it. @param {Profile} profile @returns {Seen[]} */
  function workers(profile) {
    const values = shown(windows()[0].document, 'dt, th, td, label, b, strong, [class*=label i], [class*=name i]')
      .filter((term) => says(profile, 'people', clean(term.textContent)))
      .map((term) => /** @type {HTMLLabelElement} */ (term).control ?? term.nextElementSibling ?? term.parentElement?.nextElementSibling)
      .filter((value) => value && !value.matches('select') && (value.textContent ?? '').length < 100);
    return people(/** @type {Element[]} */ (values), { name: '', id: '', many: true });
  }

  /** @param {Element[]} elements @param {{ name: string, id: string, many: boolean }} way @returns {Seen[]} */
  const people = (elements, way) =>
    elements
      .map((element) => {
        const field = element.matches('input, textarea');
        return {
          name: field ? clean(/** @type {HTMLInputElement} */ (element).value.replaceAll('\n', ','), 2000) : clean(element.getAttribute(way.name || 'aria-label') ?? element.textContent, 2000),
          id: clean(way.id ? element.getAttribute(way.id) : ''),
          many: way.many || field,
        };
      })
      .filter((seen) => seen.name || seen.id);

  /** How somebody is named by an element's own words. */
  const NAMED = { name: '', id: '', many: false };

  /** Those in a To field, its chips among them. @param {Composer} host @param {Profile} profile @returns {Seen[]} */
  function addressees(host, profile) {
    const ids = ['data-email', 'email', 'data-hovercard-id', 'data-address'];
    return [...called(host, profile, 'to'), ...called(host, profile, 'cc')].flatMap((field) => {
      let row = field.parentElement;
      // The chips stand beside the field, or in it, and never among the message.
      for (let up = 0; up < 3 && row && !row.contains(host) && shown(row, profile.words.chips).length === 0; up++) row = row.parentElement;
      const chips = row && !row.contains(host) ? shown(row, profile.words.chips).filter((chip) => !chip.querySelector(profile.words.chips)) : [];
      const id = ids.find((name) => chips.some((chip) => chip.hasAttribute(name))) ?? '';
      return [...people(chips, { name: 'title', id, many: false }), ...people([field], { name: '', id: '', many: true })];
    });
  }

  /** Whether a composer calls itself one for answers; on an issue any comment is one. @param {Composer} host @param {Profile} profile @param {Surface} on */
  const answers = (host, profile, on) => says(profile, on === 'issue' ? 'comment' : 'answer', nameOf(host));

  /** What the conversation around a composer is called. @param {Composer} host @param {Profile} profile */
  function title(host, profile) {
    for (let at = around(host); at; at = around(at)) {
      const heading = shown(at, profile.words.title).pop();
      if (heading) return clean(heading.textContent);
    }
    return '';
  }

  /** Local times that the page shows of somebody now. @param {Profile} profile */
  const localTimes = (profile) =>
    [...profile.localTimes, { card: profile.words.cards, time: '', name: '' }]
      .flatMap(({ card, time, name }) =>
        shown(windows()[0].document, card).map((at) => ({
          name: clean(at.querySelector(name || 'h1,h2,h3,h4,h5,h6,[role=heading],strong,b')?.textContent),
          time: clean(time ? at.querySelector(time)?.textContent : timeIn(at, profile)),
        })),
      )
      .filter((found) => found.name && /\d/.test(found.time));

  /** The line of a card that says a local time, or the one below it. @param {HTMLElement} card @param {Profile} profile */
  function timeIn(card, profile) {
    const lines = card.innerText.split('\n').filter((line) => line.trim());
    const at = lines.findIndex((line) => says(profile, 'localTime', line));
    return at < 0 || /\d/.test(lines[at]) ? lines[at] : lines[at + 1];
  }

  /** The subject line that belongs to a composer, null where there is none. @param {Composer} host @param {Profile} profile @param {Surface} on */
  function subject(host, profile, on) {
    const named = (/** @type {ParentNode} */ root) => root.querySelector(profile.subject);
    const field = profile.subject
      ? (named(form(host) ?? document) ?? named(windows()[0].document))
      : !on.startsWith('chat') && called(host, profile, 'subject').find((found) => found.tagName === 'INPUT');
    return field ? (/** @type {HTMLInputElement} */ (field).value ?? null) : null;
  }

  /** The software that a page is made with, of those that run on any host. @param {[string, string][]} apps */
  function app(apps) {
    const pages = windows().map((view) => view.document);
    return apps.find(([, sign]) => pages.some((page) => page.querySelector(sign)))?.[0] ?? '';
  }

  /** Everything the worker needs to know of a draft but its text. @param {Composer} host @param {Profile} profile */
  function circumstances(host, profile) {
    const on = surface(host, profile);
    return {
      app: profile.name,
      surface: on,
      subject: subject(host, profile, on),
      reply: closest(host, profile.reply || profile.words.reply) !== null || (!profile.name && answers(host, profile, on)),
      sighting: {
        seen: recipients(host, profile, on),
        label: label(host),
        title: profile.name ? '' : title(host, profile),
        me: people(shown(windows()[0].document, profile.me), NAMED)[0]?.name ?? '',
      },
      localTimes: localTimes(profile),
    };
  }

  return {
    shadow, focused, composer, editable, circumstances, app,
    // For Sends, which reads the page with the same means.
    around, closest, matches, shown, says, label, form, fields, surface, windows,
  };
})();
