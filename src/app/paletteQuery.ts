import { t } from '../language/t.ts';

/** What a sign in front of the text asks for. */
export const PALETTE_SIGNS = {
  '>': t('commands'),
  '@': t('tasks and variables'),
  '#': t('connectors and actions'),
} as const;

type Sign = keyof typeof PALETTE_SIGNS;

export interface PaletteQuery {
  /** null: everything */
  readonly only: Sign | null;
  readonly text: string;
}

export function paletteQuery(typed: string): PaletteQuery {
  const text = typed.trimStart();
  const sign = text.charAt(0);
  return isSign(sign) ? { only: sign, text: text.slice(1).trim() } : { only: null, text: typed.trim() };
}

function isSign(sign: string): sign is Sign {
  return Object.hasOwn(PALETTE_SIGNS, sign);
}
