interface EventBus {
  on(event: 'contextPad.open', listener: (event: { current: { html?: Element } }) => void): void;
}

/** The palette and the menus give their entries a role and a name; the pad beside a shape leaves that to a tooltip. */
export const NAME_CONTEXT_PAD = [
  'eventBus',
  (eventBus: EventBus): void => {
    eventBus.on('contextPad.open', ({ current }) => {
      current.html?.setAttribute('role', 'toolbar');
      current.html?.setAttribute('aria-label', 'Element');
      for (const entry of current.html?.querySelectorAll('.entry[title]') ?? []) {
        entry.setAttribute('role', 'button');
        entry.setAttribute('aria-label', entry.getAttribute('title') ?? '');
      }
    });
  },
] as const;
