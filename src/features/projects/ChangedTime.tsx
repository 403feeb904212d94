import { changedText } from './changedText.ts';

/** When something was changed, in words; the exact time on hover. */
export function ChangedTime({ at }: { readonly at: string }) {
  const date = new Date(at);
  const exact = date.toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <time dateTime={at} data-tip={exact}>
      {changedText(date, new Date())}
    </time>
  );
}
