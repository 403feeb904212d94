import type { Action } from '../../domain/connector/connector.ts';
import { updateEvent } from '../../domain/connector/editConnector.ts';
import { t } from '../../language/t.ts';
import type { ConnectorSession } from './ConnectorSession.ts';
import styles from './DetailForm.module.css';
import { SchemaEditor } from './SchemaEditor.tsx';

interface PayloadSchemaProps {
  readonly session: ConnectorSession;
  readonly event: Action;
}

/** The JSON schema of what an event carries. */
export function PayloadSchema({ session, event }: PayloadSchemaProps) {
  return (
    <section className={styles.schema}>
      <div className={styles.tableHead}>
        <h3>{t('Payload schema')}</h3>
      </div>
      <p className={styles.note}>
        {t('A JSON schema of what the event carries. Leave it empty when the outputs say enough.')}
      </p>
      <SchemaEditor
        key={event.key}
        label={t('Payload schema')}
        schema={event.model}
        drafts={session.drafts}
        draftKey={`${event.key} payload`}
        onChange={(model) =>
          session.edit(
            t`Change payload of ${event.name}`,
            (one) => updateEvent(one, event.key, { model }),
            `payload ${event.key}`,
          )
        }
      />
    </section>
  );
}
