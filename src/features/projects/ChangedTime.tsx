import { agoText, momentText } from '../../ui/dateText.ts';

/** When something was changed, in words; the exact time on hover. */
export function ChangedTime({ at }: { readonly at: string }) {
  const date = new Date(at);
  return (
    <time dateTime={at} data-tip={momentText(date)}>
      {agoText(date, new Date())}
    </time>
  );
}
