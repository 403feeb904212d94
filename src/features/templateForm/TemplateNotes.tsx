import { ExternalLink } from 'lucide-react';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { t } from '../../language/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './TemplateForm.module.css';

/** What to know about the template before it is filled in: that it is deprecated, and where it is described. */
export function TemplateNotes({ template }: { readonly template: ElementTemplate }) {
  const { deprecated, documentationRef } = template;
  const documentation = webLink(documentationRef);
  const successor = webLink(deprecated?.documentationRef);
  if (deprecated === undefined && documentation === null) return null;
  return (
    <div className={styles.notes}>
      {deprecated !== undefined && (
        <Banner
          tone="warn"
          title={t('This template is deprecated')}
          actions={successor !== null && <OutLink href={successor}>{t('Learn more')}</OutLink>}
        >
          {deprecated.message ?? t('It still works, and is not offered for new elements.')}
        </Banner>
      )}
      {documentation !== null && <OutLink href={documentation}>{t('Documentation')}</OutLink>}
    </div>
  );
}

function OutLink({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className={`link ${styles.out ?? ''}`}>
      {children}
      <Icon of={ExternalLink} size={12} />
    </a>
  );
}

/** Only addresses of the web are followed. */
function webLink(address: string | undefined): string | null {
  return address !== undefined && /^https?:\/\//i.test(address) ? address : null;
}
