import { lazy, Suspense } from 'react';
import { t } from '../language/t.ts';
import type { MarkdownTextProps } from './MarkdownText.tsx';
import { Skeleton } from './Skeleton.tsx';

const Loaded = lazy(() => import('./MarkdownText.tsx'));

export type MarkdownProps = MarkdownTextProps & {
  /** what is being loaded, for those who do not see it */
  readonly label?: string;
};

/**
 * Text in Markdown, shown as it is meant. Whoever wrote it is not trusted: no HTML, no pictures from elsewhere, and
 * links only to the web and to mail. The reader of Markdown is loaded when a text is first shown.
 */
export function Markdown({ label = t('Loading the text'), ...text }: MarkdownProps) {
  return (
    <Suspense fallback={<Skeleton label={label} count={6} />}>
      <Loaded {...text} />
    </Suspense>
  );
}
