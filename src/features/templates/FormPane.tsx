import type { ReactNode } from 'react';
import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import styles from './TemplatePage.module.css';
import { TemplateTile } from './TemplateTile.tsx';

interface FormPaneProps {
  readonly template: ElementTemplate;
  readonly isLastValid: boolean;
  /** there is a value that is not the template's */
  readonly isFilledIn: boolean;
  readonly onReset: () => void;
  readonly onUseAsDefaults: () => void;
  /** the form itself */
  readonly children: ReactNode;
}

/** The form a modeler will get. */
export function FormPane({
  template,
  isLastValid,
  isFilledIn,
  onReset,
  onUseAsDefaults,
  children,
}: FormPaneProps) {
  const nothing = isFilledIn ? null : t('Nothing is filled in yet.');
  return (
    <section className={styles.column} aria-label={t('Form')}>
      <header className={styles.paneHead}>
        <h2>{t('Form')}</h2>
        {isLastValid && <span className={styles.quiet}>{t('of the last valid JSON')}</span>}
        <Button kind="quiet" size="small" disabledReason={nothing} onPress={onReset} className={styles.right}>
          {t('Reset')}
        </Button>
      </header>
      <div className={styles.formScroll}>
        <div className={styles.about}>
          <TemplateTile template={template} size="normal" />
          <div>
            <p className={styles.aboutName}>{template.name}</p>
            {template.description !== undefined && <p className={styles.aboutText}>{template.description}</p>}
          </div>
        </div>
        {children}
      </div>
      <footer className={styles.paneFoot}>
        <span>{t('For the preview only')}</span>
        <Button disabledReason={nothing} onPress={onUseAsDefaults}>
          {t('Use as defaults')}
        </Button>
      </footer>
    </section>
  );
}
