/** Attributes that TooltipLayer reads. Put them on anything that can be hovered or focused. */
export interface Tip {
  'data-tip': string;
  'data-tip-keys'?: string;
  /** show the text only while it is cut off on the screen */
  'data-tip-when'?: 'cut';
}

export function tip(text: string, keys?: string): Tip {
  return keys === undefined ? { 'data-tip': text } : { 'data-tip': text, 'data-tip-keys': keys };
}

export function tipWhenCut(text: string): Tip {
  return { 'data-tip': text, 'data-tip-when': 'cut' };
}
