import { Pencil } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ConnectorAbout } from '../../domain/connector/connectorAbout.ts';
import type { Connector } from '../../domain/connector/connector.ts';
import type { ConnectorContent } from '../../domain/document.ts';
import { documentationState, type DocumentationGap } from '../../domain/connector/documentationGaps.ts';
import { t } from '../../language/t.ts';
import { useVersionDocuments } from '../../state/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import { TextArea } from '../../ui/fields/TextArea.tsx';
import { Completeness } from './Completeness.tsx';
import { ConnectorLinks } from './ConnectorLinks.tsx';
import { ConnectorReference } from './ConnectorReference.tsx';
import styles from './documentation.module.css';
import { ReleaseNotes } from './ReleaseNotes.tsx';
import { versionsOf } from './versionsOf.ts';

interface DocumentationTabProps {
  readonly connectorId: string;
  readonly content: ConnectorContent;
  readonly connector: Connector | null;
  readonly onEditContent: (label: string, patch: { about: ConnectorAbout }, typing?: string) => void;
  readonly onGoTo: (tab: string, path?: readonly (string | number)[]) => void;
}

/** What people wrote about the connector, what its definition says, and what is still to be described. */
export function DocumentationTab(props: DocumentationTabProps) {
  const { connectorId, content, connector, onEditContent, onGoTo } = props;
  const text = content.about?.documentation ?? '';
  const [isEditing, setEditing] = useState(false);
  const documents = useVersionDocuments();
  const versions = useMemo(() => versionsOf(documents, connectorId), [documents, connectorId]);
  const state = useMemo(() => connector && documentationState(connector, text), [connector, text]);
  const write = (documentation: string) =>
    onEditContent(t('Edit documentation'), { about: { ...content.about, documentation } }, 'documentation');
  const show = ({ path }: DocumentationGap) => {
    if (path === undefined) setEditing(true);
    else onGoTo('definition', path);
  };
  return (
    <div className={styles.tab}>
      <div className={styles.columns}>
        <div className={styles.body}>
          <div className={styles.head}>
            <h2>{t('Documentation')}</h2>
            <Button icon={Pencil} size="small" onPress={() => setEditing(!isEditing)}>
              {isEditing ? t('Done') : t('Edit')}
            </Button>
          </div>
          {isEditing && (
            <TextArea
              label={t('Documentation text')}
              hint={t(
                'Markdown: # heading, - list, **strong**, `code`, [words](https://…). HTML is shown as it is written.',
              )}
              rows={14}
              autoFocus
              value={text}
              onChange={write}
            />
          )}
          {!isEditing && text.trim() === '' && (
            <p className={styles.none}>
              {t(
                'Nothing is written yet. Say what the connector is for, what must be set up, and show an example.',
              )}
            </p>
          )}
          {!isEditing && text.trim() !== '' && <Markdown text={text} topHeading={3} />}
          {connector && <ConnectorReference connector={connector} about={content.about} />}
          <ReleaseNotes versions={versions} />
        </div>
        <aside className={styles.aside} aria-label={t('About the documentation')}>
          {state && <Completeness state={state} onShow={show} />}
          <ConnectorLinks links={content.about?.links} />
        </aside>
      </div>
    </div>
  );
}
