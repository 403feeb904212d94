import { useState } from 'react';
import type { Problem } from '../../domain/problem.ts';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { t } from '../../language/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { AboutForm } from './AboutForm.tsx';
import { GroupForm } from './GroupForm.tsx';
import { partEdits } from './partEdits.ts';
import styles from './PropertiesPane.module.css';
import { PropertyForm } from './PropertyForm.tsx';
import { PropertyOutline } from './PropertyOutline.tsx';
import { existingSelection, type TemplateSelection } from './TemplateSelection.ts';
import type { TemplateSession } from './TemplateSession.ts';

interface PropertiesPaneProps {
  readonly session: TemplateSession;
  readonly template: ElementTemplate;
  readonly problems: readonly Problem[];
  /** the JSON holds text that is not in force */
  readonly isUnread: boolean;
  readonly onOpenJson: () => void;
}

/** The form editor: what is in the template at the left, one part of it at the right. */
export function PropertiesPane({ session, template, problems, isUnread, onOpenJson }: PropertiesPaneProps) {
  const [wanted, setWanted] = useState<TemplateSelection>({ kind: 'about' });
  const selection = existingSelection(wanted, template);
  const edits = partEdits(session, template, setWanted);
  const property = selection.kind === 'property' ? template.properties[selection.index] : undefined;
  return (
    <div className={styles.pane}>
      {isUnread && (
        <Banner
          tone="warn"
          isFull
          title={t('The JSON holds text that cannot be read yet')}
          actions={
            <>
              <Button size="small" onPress={() => session.dropInvalidText()}>
                {t('Back to the last valid version')}
              </Button>
              <Button size="small" onPress={onOpenJson}>
                {t('Open JSON')}
              </Button>
            </>
          }
        >
          {t('What you change here is not in that text.')}
        </Banner>
      )}
      <div className={styles.columns}>
        <PropertyOutline
          template={template}
          problems={problems}
          selection={selection}
          edits={edits}
          onSelect={setWanted}
        />
        <section className={styles.detail} aria-label={t('Details')}>
          {selection.kind === 'about' && <AboutForm session={session} template={template} />}
          {selection.kind === 'group' && (
            <GroupForm key={selection.index} session={session} template={template} index={selection.index} />
          )}
          {property !== undefined && (
            <PropertyForm
              key={property.index}
              session={session}
              template={template}
              property={property}
              edits={edits}
              problems={problems.filter(
                ({ place: { path = [] } }) => path[0] === 'properties' && path[1] === property.index,
              )}
            />
          )}
        </section>
      </div>
    </div>
  );
}
