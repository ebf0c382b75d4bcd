// Corner: chip and card of one composer, in a place of their own beside the page, as long as it has the focus.
//
// It follows the composer when that moves, opens and closes the card, and never takes the focus from the editor
// unless the user came by keyboard. Besides the card there is an aside: something small to look at while the pointer or
// the focus rests on what it is about.

/**
 * What the worker says to show.
 * @typedef {{
 *   chip: ViewNode | null, card: string, peek: ViewNode | null, missing: string[], say: string, againIn: number,
 *   marks: Mark[], gate: Verdict | null,
 * }} Answer
 * @typedef {{
 *   composer: Composer, profile: Profile, look: string, signal: AbortSignal,
 *   lost: () => void, moved: () => void, act: (press: Press, keyboard: boolean) => void,
 * }} Situation
 */

var Corner = (() => {
  /** Milliseconds for which an aside stays, so that the pointer can get to it. */
  const LINGER = 200;

  /** Frames without a move after which the composer is at rest. */
  const REST = 6;

  /** How often our place is put back into a page that takes it away while it shows the same. */
  const PATIENCE = 3;

  return class Corner {
    /** @param {Situation} situation */
    constructor(situation) {
      this.situation = situation;
      /** What is shown now. @type {Answer | null} */
      this.answer = null;
      /** @type {ReturnType<typeof Brush.corner> | null} */
      this.made = null;
      /** @type {HTMLElement | null} */
      this.chip = null;
      /** @type {HTMLElement | null} */
      this.card = null;
      this.open = false;
      /** The first attempt to send was held: the card says why. */
      this.held = false;
      /** What is only looked at, as long as no card is open. @type {ViewNode | null} */
      this.aside = null;
      this.asideTimer = 0;
      this.taken = 0;
      /** @type {ReturnType<typeof Place.beside> | null} */
      this.spot = null;
      this.size = { width: 0, height: 0 };
      this.visible = true;
      this.frame = 0;
      /** Frames for which nothing has moved. */
      this.still = 0;
    }

    /** @param {Answer | null} answer @param {boolean} [other] whether it is about another text than the last */
    show(answer, other = false) {
      if (other) this.held = false;
      if (answer !== this.answer) this.taken = 0;
      this.answer = answer;
      const chip = answer?.chip ?? null;
      if (!answer) this.open = false;
      if (!chip && !this.open && !this.made) return;
      const { stage } = this.make();
      if (chip?.attributes?.['aria-haspopup']) chip.attributes['aria-expanded'] = String(this.open);
      this.chip = Brush.draw(stage, this.chip, chip, this.act);
      const before = this.card;
      this.card = Brush.draw(stage, before, this.below(), this.act);
      if (this.chip) this.resizes?.observe(this.chip);
      else if (this.card) this.place();
      // Another size of the same card is told by the observer: nothing is measured for a keystroke.
      if (!this.card || this.card === before) return;
      this.resizes?.observe(this.card);
      this.placeCard();
    }

    /** What stands below or above the chip now. @returns {ViewNode | null} */
    below() {
      if (!this.open || !this.answer) return this.aside;
      const { gate } = this.answer;
      /** @type {ViewNode} */
      const card = JSON.parse(this.answer.card);
      if (!this.held || !gate) return card;
      const [head, ...rest] = card.children ?? [];
      // It says itself when the readers are back.
      const others = rest.filter((part) => part.class !== 'advice');
      return { ...card, children: head ? [head, gate.why, ...others] : [gate.why] };
    }

    /** Shows something to look at, or takes it away again. @param {ViewNode | null} node */
    look(node) {
      clearTimeout(this.asideTimer);
      const change = () => {
        if (this.aside === node) return;
        this.aside = node;
        this.show(this.answer);
      };
      if (node) change();
      else this.asideTimer = setTimeout(change, LINGER);
    }

    /** An attempt to send was held: says why, and leaves the focus where it is. */
    hold() {
      this.held = true;
      this.open = true;
      this.show(this.answer);
      this.say(this.card?.querySelector('.gate')?.textContent ?? '');
    }

    make() {
      const made = (this.made ??= this.build());
      if (!made.host.isConnected) this.parent().append(made.host);
      return made;
    }

    /** Where our corner hangs: inside an open dialog, whose outside is dead, else outside of the page's body. */
    parent() {
      return this.situation.composer.closest('dialog[open], [popover]:popover-open') ?? document.documentElement;
    }

    build() {
      const { composer, profile, look, signal, lost } = this.situation;
      const made = Brush.corner(look);
      this.box = Place.boxOf(composer, profile.boxes);
      this.rtl = getComputedStyle(composer).direction === 'rtl';
      // The words are English whatever the page's language is; only their place follows the page.
      made.stage.lang = 'en';
      made.stage.dir = 'ltr';
      made.stage.dataset.theme = Place.dark(this.box) ? 'dark' : 'light';
      // A press must not take the focus from the editor: the caret would be lost.
      made.host.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
      for (const type of ['keydown', 'keyup', 'keypress']) {
        made.host.addEventListener(type, (event) => event.stopPropagation(), { signal });
      }
      made.root.addEventListener('keydown', (event) => this.key(/** @type {KeyboardEvent} */ (event)), { signal });
      // The readers of a group are listed while the chip is looked at.
      const peek = (/** @type {Event} */ event) => {
        const target = /** @type {Element} */ (event.target);
        this.look(target.closest('.chip') ? (this.answer?.peek ?? null) : this.aside);
      };
      for (const type of ['pointerover', 'focusin']) made.root.addEventListener(type, peek, { signal });
      for (const type of ['pointerleave', 'focusout']) made.host.addEventListener(type, () => this.look(null), { signal });
      const moves = (/** @type {Event} */ { target }) => {
        // Out of shadow roots, which an event is told of by their hosts.
        let at = /** @type {Element | undefined} */ (composer);
        while (at && target instanceof Node && !target.contains(at)) at = /** @type {any} */ (at.getRootNode()).host;
        if (at) this.move();
      };
      for (const type of ['scroll', 'transitionrun', 'transitionend', 'animationstart', 'animationend']) {
        window.addEventListener(type, moves, { signal, passive: true, capture: true });
      }
      window.addEventListener('resize', () => this.place(), { signal, passive: true });
      // Both observers report what layout has found out anyway, so following the composer costs none.
      this.resizes = new ResizeObserver((entries) => {
        // To place the card within its own observer would be a loop, of which the page would be told.
        if (entries.every(({ target }) => target === this.card)) return this.move();
        for (const entry of entries) {
          const { inlineSize: width, blockSize: height } = entry.borderBoxSize[0] ?? { inlineSize: 0, blockSize: 0 };
          if (entry.target === this.chip) this.size = { width, height };
        }
        // Without a size it is out of the page: somebody took it away.
        if (this.chip && !made.host.isConnected && ++this.taken <= PATIENCE) this.show(this.answer);
        else this.place();
      });
      this.resizes.observe(this.box);
      this.sight = new IntersectionObserver(([entry]) => {
        this.visible = entry?.isIntersecting ?? true;
        if (!composer.isConnected) lost();
        this.place();
      });
      this.sight.observe(this.box);
      return made;
    }

    /** Chooses the chip's place anew. */
    place() {
      if (!this.made || !this.box) return;
      const size = this.chip ? this.size : { width: 0, height: 0 };
      if (this.chip && size.width === 0) return;
      this.spot = Place.beside(this.box, this.situation.composer, size, !!this.rtl, this.made.host);
      this.put();
    }

    /** Follows the composer with the place that was chosen, once a frame, until it has come to rest. */
    move() {
      this.still = 0;
      this.frame ||= requestAnimationFrame(this.follow);
    }

    follow = () => {
      const { left, top } = this.rect ?? { left: 0, top: 0 };
      this.put();
      if (this.rect?.left !== left || this.rect?.top !== top) this.still = 0;
      this.frame = ++this.still < REST ? requestAnimationFrame(this.follow) : 0;
    };

    put() {
      this.situation.moved();
      if (!this.box || !this.spot) return;
      const size = this.chip ? this.size : { width: 0, height: 0 };
      const rect = Place.rectAt(this.spot, Place.outline(this.box), size, !!this.rtl);
      this.rect = rect;
      if (this.chip) {
        this.chip.style.transform = `translate(${Math.round(rect.left)}px, ${Math.round(rect.top)}px)`;
        this.chip.style.visibility = this.visible ? 'visible' : 'hidden';
      }
      if (this.card) this.placeCard();
    }

    placeCard() {
      if (!this.card || !this.rect || !this.box) return;
      this.card.style.maxHeight = '';
      const { width, height } = this.card.getBoundingClientRect();
      const { left, top, room } = Place.card(Place.outline(this.box), this.rect, { width, height }, !!this.rtl);
      this.card.style.maxHeight = `${Math.floor(room)}px`;
      this.card.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    }

    /** @param {Press} press @param {Event} event */
    act = (press, event) => {
      const keyboard = /** @type {MouseEvent} */ (event).detail === 0;
      if (press.do === 'toggle') this.toggle(keyboard);
      else if (press.do === 'close') this.close(keyboard);
      else this.situation.act(press, keyboard);
    };

    /** A key inside the card: away with it, or a fix by its digit. @param {KeyboardEvent} event */
    key(event) {
      if (event.key === 'Escape') {
        if (this.open) this.close(true);
        else if (this.aside) this.look(null);
        return;
      }
      if (!/^[1-9]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey || !event.isTrusted) return;
      const button = this.card?.querySelector(`[aria-keyshortcuts="${event.key}"]`);
      const press = button && Brush.press(button);
      if (!press) return;
      // The letter itself is for nobody, wherever the focus goes.
      event.preventDefault();
      this.situation.act(press, true);
    }

    /** @param {boolean} keyboard whether the focus is to go into the card */
    toggle(keyboard) {
      if (this.open) return this.close(keyboard);
      if (!this.answer) return;
      this.open = true;
      this.aside = null;
      this.show(this.answer);
      if (keyboard) this.enter();
    }

    /** Moves the focus into the card: to its first fix, else to its first button. */
    enter() {
      const first = this.card?.querySelector('.fix') ?? this.card?.querySelector('button');
      /** @type {HTMLElement | null} */ (first)?.focus();
    }

    /** @param {boolean} keyboard whether the focus is to go back to the composer */
    close(keyboard) {
      if (!this.open) return;
      this.open = false;
      this.held = false;
      this.aside = null;
      if (keyboard) this.situation.composer.focus();
      this.show(this.answer);
    }

    /** @param {string} words for those who hear the page */
    say(words) {
      if (this.made && this.made.voice.textContent !== words) this.made.voice.textContent = words;
    }

    fade() {
      this.resizes?.disconnect();
      this.sight?.disconnect();
      cancelAnimationFrame(this.frame);
      clearTimeout(this.asideTimer);
      const made = this.made;
      if (!made) return;
      made.stage.classList.add('gone');
      setTimeout(() => made.host.remove(), 150);
    }
  };
})();
