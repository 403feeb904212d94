import { t } from '../../language/t.ts';
import type { PickedSource } from './PickedSource.ts';
import { typedAddress } from './typedAddress.ts';

export type Way = 'file' | 'text' | 'sample';

/** What is typed in the first step; it is there again when one comes back. */
export interface TypedSource {
  readonly way: Way;
  readonly text: string;
  readonly request: string;
  readonly response: string;
}

export const NOTHING_TYPED: TypedSource = { way: 'file', text: '', request: '', response: '' };

/** null: there is nothing to read yet */
export function pickedOf({ way, text, request, response }: TypedSource): PickedSource | null {
  if (way === 'text' && text.trim() !== '' && typedAddress(text) === null) return { kind: 'text', text };
  if (way === 'sample' && request.trim() !== '') return { kind: 'sample', request, response };
  return null;
}

export function whyNotRead(typed: TypedSource): string | null {
  if (pickedOf(typed)) return null;
  const address = typed.way === 'text' ? typedAddress(typed.text) : null;
  if (address) return t`Fetch it from ${address.host} first`;
  return {
    file: t('Choose or drop a file'),
    text: t('Paste some text first'),
    sample: t('Paste a request first'),
  }[typed.way];
}
