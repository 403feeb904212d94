import { CODE_TARGET_LABELS, CODE_TARGETS, type CodeTarget } from '../../formats/code/CodeTarget.ts';
import { t } from '../../language/t.ts';
import { RadioRows } from '../../ui/fields/RadioRows.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import styles from './CodeDialog.module.css';
import type { CodeState } from './useCode.ts';

const HINTS: Readonly<Record<CodeTarget, string>> = {
  'typescript-camunda8': t('A job worker for Node.js'),
  'java-activiti7': t('An engine with a Spring bean for each action'),
  'java-camunda8': t('A job worker with the client of Camunda'),
  'python-camunda8': t('A job worker for Python 3.10 or newer'),
  'csharp-camunda8': t('An agent for .NET 8: settings, start, stop'),
};

/** What code is made for, of which version, and what the project is called. */
export function CodeOptionsForm({ state }: { readonly state: CodeState }) {
  const { choices, choice, target, options, problems, chooseTarget, chooseVersion, change } = state;
  return (
    <div className={styles.side}>
      <RadioRows
        label={t('Target')}
        value={target}
        choices={CODE_TARGETS.map((one) => ({
          value: one,
          label: CODE_TARGET_LABELS[one],
          hint: HINTS[one],
        }))}
        onChange={chooseTarget}
      />
      <SelectField
        label={t('Version')}
        value={choice?.version ?? ''}
        choices={choices.map(({ version, label }) => ({ value: version, label }))}
        hint={
          choice?.isDraft === true
            ? t('A draft can still change. Publish it before others build on it.')
            : undefined
        }
        onChange={chooseVersion}
      />
      <TextField
        label={t('Project name')}
        mono
        value={options.projectName}
        error={problems.projectName}
        onChange={(projectName) => change({ projectName })}
      />
      {target.startsWith('java-') && (
        <TextField
          label={t('Java group')}
          mono
          value={options.group}
          error={problems.group}
          onChange={(group) => change({ group })}
        />
      )}
      <TextField
        label={t('Image name')}
        mono
        value={options.image}
        error={problems.image}
        onChange={(image) => change({ image })}
      />
    </div>
  );
}
