// Corner: chip and card of one composer, in a place of their own beside the page, as long as it has the focus.
//
// It follows the composer when that moves, opens and closes the card, and never takes the focus from the editor
// unless the user came by keyboard.

/**
 * What the worker says to show.
 * @typedef {{ chip: ViewNode | null, card: ViewNode, missing: string[], say: string, againIn: number }} Answer
 * @typedef {{
 *   composer: Composer, profile: Profile, look: string, signal: AbortSignal,
 *   lost: () => void, options: (add: string | null) => void,
 * }} Situation
 */

var Corner = (() => {
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
      /** @type {ReturnType<typeof Place.beside> | null} */
      this.spot = null;
      this.size = { width: 0, height: 0 };
      this.visible = true;
      this.frame = 0;
    }

    /** @param {Answer | null} answer */
    show(answer) {
      this.answer = answer;
      const chip = answer?.chip ?? null;
      if (!chip && !this.made) return;
      const { stage } = this.make();
      if (chip?.attributes?.['aria-haspopup']) chip.attributes['aria-expanded'] = String(this.open && !!answer);
      if (!chip) this.close(false);
      this.chip = Brush.draw(stage, this.chip, chip, this.act);
      this.card = Brush.draw(stage, this.card, this.open && answer ? answer.card : null, this.act);
      if (this.chip) this.resizes?.observe(this.chip);
      if (this.card) this.placeCard();
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
      made.root.addEventListener(
        'keydown',
        (event) => /** @type {KeyboardEvent} */ (event).key === 'Escape' && this.close(true),
        { signal },
      );
      window.addEventListener('scroll', () => this.move(), { signal, passive: true, capture: true });
      window.addEventListener('resize', () => this.place(), { signal, passive: true });
      window.addEventListener('transitionend', () => this.move(), { signal, passive: true, capture: true });
      // Both observers report what layout has found out anyway, so following the composer costs none.
      this.resizes = new ResizeObserver((entries) => {
        for (const entry of entries) {
          const { inlineSize: width, blockSize: height } = entry.borderBoxSize[0] ?? { inlineSize: 0, blockSize: 0 };
          if (entry.target === this.chip) this.size = { width, height };
        }
        this.place();
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
      if (!this.made || !this.chip || !this.box || this.size.width === 0) return;
      this.spot = Place.beside(this.box, this.situation.composer, this.size, !!this.rtl, this.made.host);
      this.put();
    }

    /** Follows the composer with the place that was chosen, once a frame. */
    move() {
      if (this.frame === 0) {
        this.frame = requestAnimationFrame(() => {
          this.frame = 0;
          this.put();
        });
      }
    }

    put() {
      if (!this.chip || !this.box || !this.spot) return;
      const rect = Place.rectAt(this.spot, this.box.getBoundingClientRect(), this.size, !!this.rtl);
      this.rect = rect;
      this.chip.style.transform = `translate(${Math.round(rect.left)}px, ${Math.round(rect.top)}px)`;
      this.chip.style.visibility = this.visible ? 'visible' : 'hidden';
      if (this.card) this.placeCard();
    }

    placeCard() {
      if (!this.card || !this.rect || !this.box) return;
      this.card.style.maxHeight = '';
      const { width, height } = this.card.getBoundingClientRect();
      const { left, top, room } = Place.card(this.box.getBoundingClientRect(), this.rect, { width, height }, !!this.rtl);
      this.card.style.maxHeight = `${Math.max(120, Math.floor(room))}px`;
      this.card.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    }

    /** @param {Press} press @param {Event} event */
    act = (press, event) => {
      if (press.do === 'toggle') this.toggle(/** @type {MouseEvent} */ (event).detail === 0);
      else if (press.do === 'close') this.close(/** @type {MouseEvent} */ (event).detail === 0);
      else if (press.do === 'options') this.situation.options(/** @type {string | null} */ (press.add ?? null));
    };

    /** @param {boolean} keyboard whether the focus is to go into the card */
    toggle(keyboard) {
      if (this.open) return this.close(keyboard);
      this.open = true;
      this.show(this.answer);
      if (keyboard) /** @type {HTMLElement | null} */ (this.card?.querySelector('button'))?.focus();
    }

    /** @param {boolean} keyboard whether the focus is to go back to the composer */
    close(keyboard) {
      if (!this.open) return;
      this.open = false;
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
      const made = this.made;
      if (!made) return;
      made.stage.classList.add('gone');
      setTimeout(() => made.host.remove(), 150);
    }
  };
})();
