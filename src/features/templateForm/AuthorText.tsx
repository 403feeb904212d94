import { useMemo } from 'react';
import styles from './TemplateForm.module.css';
import { sanitiseHtml } from './sanitiseHtml.ts';

/** What the template's author wrote, made harmless. */
export function AuthorText({ html }: { readonly html: string }) {
  const clean = useMemo(() => sanitiseHtml(html), [html]);
  return <span className={styles.author} dangerouslySetInnerHTML={{ __html: clean }} />;
}
