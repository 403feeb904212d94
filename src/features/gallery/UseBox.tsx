import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { freeFileName } from '../../domain/values/freeFileName.ts';
import { connectorNameFrom } from '../../domain/values/names.ts';
import { t } from '../../language/t.ts';
import { useConnectorDocuments, useDocuments } from '../../state/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckBox } from '../../ui/fields/CheckBox.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { rich } from '../../ui/rich.tsx';
import { catalogueNames } from './catalogueNames.ts';
import type { ExampleProject } from './galleryChanges.ts';
import type { GalleryConnector } from './galleryFiles.ts';
import styles from './UseBox.module.css';
import { useUseConnector } from './useUseConnector.ts';

const NEW = '';
const NEW_PROJECT = t('Gallery examples');

/** Says what *Use* is going to make, and makes it. */
export function UseBox({ entry }: { readonly entry: GalleryConnector }) {
  const documents = useConnectorDocuments();
  const known = useMemo(() => catalogueNames(documents), [documents]);
  const copies = known.filter(({ template }) => template === entry.name);
  const projects = useDocuments('project').data ?? [];
  const { use, isBusy } = useUseConnector(entry);
  const [withExample, setWithExample] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  // Examples of several connectors gather in one project unless a person wants it otherwise.
  const gathered = projects.find(({ content }) => content.name === NEW_PROJECT)?.id ?? NEW;
  const projectId = projects.some(({ id }) => id === chosen) || chosen === NEW ? (chosen ?? NEW) : gathered;
  const newName = freeFileName(
    NEW_PROJECT,
    projects.map(({ content }) => content.name),
  );
  const project: ExampleProject =
    projectId === NEW ? { kind: 'new', name: newName } : { kind: 'project', id: projectId };
  const copyName = connectorNameFrom(
    entry.name,
    known.map(({ name }) => name),
  );
  const { example } = entry.about;
  return (
    <section className={styles.box} aria-label={t('Use')}>
      <CheckBox
        label={t('Add the example process')}
        hint={example.description}
        checked={withExample}
        onChange={setWithExample}
      />
      {withExample && (
        <SelectField
          label={t('Project')}
          value={projectId}
          choices={[
            { value: NEW, label: t`New project: ${newName}` },
            ...projects.map(({ id, content }) => ({ value: id, label: content.name })),
          ]}
          onChange={setChosen}
        />
      )}
      <Button kind="primary" icon={Plus} isBusy={isBusy} onPress={() => use(withExample ? project : null)}>
        {t('Use')}
      </Button>
      <p className={styles.note}>
        {rich`Copies it into your catalogue as ${(<span className="mono">{copyName}</span>)}, draft 1.0.0.`}
      </p>
      {copies.length > 0 && (
        <p className={styles.note}>
          {t('In your catalogue already:')}{' '}
          {copies.map(({ documentId, name }, index) => (
            <span key={documentId}>
              {index > 0 && ', '}
              <Link href={`/connectors/${documentId}`} className="link mono">
                {name}
              </Link>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}
