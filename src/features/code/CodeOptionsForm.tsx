import { useId } from 'react';
import { CODE_TARGET_LABELS, CODE_TARGETS, type CodeTarget } from '../../formats/code/CodeTarget.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './CodeDialog.module.css';
import type { CodeState } from './useCode.ts';

const HINTS: Readonly<Record<CodeTarget, string>> = {
  'typescript-camunda8': 'A job worker for Node.js',
  'java-activiti7': 'An engine with a Spring bean for each action',
  'java-camunda8': 'A job worker with the client of Camunda',
};

/** What code is made for, of which version, and what the project is called. */
export function CodeOptionsForm({ state }: { readonly state: CodeState }) {
  const { choices, choice, target, options, problems, chooseTarget, chooseVersion, change } = state;
  const name = useId();
  return (
    <div className={styles.side}>
      <div role="radiogroup" aria-label="Target" className={styles.kinds}>
        {CODE_TARGETS.map((one) => (
          <label key={one} className={styles.kind}>
            <input
              type="radio"
              name={name}
              aria-label={CODE_TARGET_LABELS[one]}
              aria-describedby={`${name}${one}`}
              checked={one === target}
              onChange={() => chooseTarget(one)}
            />
            <span>
              {CODE_TARGET_LABELS[one]}
              <span id={`${name}${one}`} className={styles.hint}>
                {HINTS[one]}
              </span>
            </span>
          </label>
        ))}
      </div>
      <SelectField
        label="Version"
        value={choice?.version ?? ''}
        choices={choices.map(({ version, label }) => ({ value: version, label }))}
        hint={
          choice?.isDraft === true
            ? 'A draft can still change. Publish it before others build on it.'
            : undefined
        }
        onChange={chooseVersion}
      />
      <TextField
        label="Project name"
        mono
        value={options.projectName}
        error={problems.projectName}
        onChange={(projectName) => change({ projectName })}
      />
      {target !== 'typescript-camunda8' && (
        <TextField
          label="Java group"
          mono
          value={options.group}
          error={problems.group}
          onChange={(group) => change({ group })}
        />
      )}
      <TextField
        label="Image name"
        mono
        value={options.image}
        error={problems.image}
        onChange={(image) => change({ image })}
      />
    </div>
  );
}
