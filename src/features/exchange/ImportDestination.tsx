import { t } from '../../language/t.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import styles from './ImportDialog.module.css';
import { firstChoices } from './importChoices.ts';
import type { ReviewState } from './useImport.ts';

const NEW = '';

/** Processes need a project: one that is there, or a new one. */
export function ImportDestination({ state }: { readonly state: ReviewState }) {
  const { choices, choose, workspace, review } = state;
  const { destination } = choices;
  const targets = [
    { value: NEW, label: t('A new project') },
    ...workspace.projects.map((project) => ({ value: project.id, label: project.content.name })),
  ];
  const select = (id: string) => {
    const fresh = firstChoices(review, workspace, undefined).destination;
    choose({ destination: id === NEW ? fresh : { kind: 'project', id } });
  };
  return (
    <div className={styles.destination}>
      <SelectField
        label={t('Processes go into')}
        value={destination.kind === 'project' ? destination.id : NEW}
        choices={targets}
        onChange={select}
      />
      {destination.kind === 'new' && (
        <TextField
          label={t('Name of the new project')}
          value={destination.name}
          onChange={(name) => choose({ destination: { kind: 'new', name } })}
          error={destination.name.trim() === '' ? t('Give the new project a name.') : null}
        />
      )}
    </div>
  );
}
