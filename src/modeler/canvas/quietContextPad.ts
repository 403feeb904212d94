interface Pad {
  readonly _current: { readonly html: Element } | null;
  isOpen(target: unknown): boolean;
  _createHtml(target: unknown): Element;
  getPad(target: unknown): { readonly html: Element };
}

/** diagram-js warns in the console whenever bpmn-js asks where the pad is, which it does for every menu it opens there. */
export const QUIET_CONTEXT_PAD = [
  'contextPad',
  (pad: Pad): void => {
    pad.getPad = (target) => ({
      html: (pad.isOpen(target) ? pad._current?.html : undefined) ?? pad._createHtml(target),
    });
  },
] as const;
