import { Plus, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import {
  type Environment,
  environmentNameProblem,
  environmentRows,
  environmentValueProblem,
  setValueIn,
  USUAL_ENVIRONMENTS,
  valueIn,
} from '../../domain/process/environments.ts';
import { freeName } from '../../domain/values/names.ts';
import { t } from '../../language/t.ts';
import { useStore } from '../../state/StoreContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { EnvironmentTable } from './EnvironmentTable.tsx';
import styles from './environments.module.css';
import { saveEnvironments } from './saveEnvironments.ts';
import { type ConfiguredProject, useConfiguredProject } from './useConfiguredProject.ts';

interface EnvironmentsDialogProps {
  readonly projectId: string;
  readonly onClose: () => void;
}

/** Where a project is deployed to, and what its connectors are told there. */
export function EnvironmentsDialog({ projectId, onClose }: EnvironmentsDialogProps) {
  const configured = useConfiguredProject(projectId);
  if (configured !== null) return <Editor {...configured} onClose={onClose} />;
  return (
    <DialogFrame title={t('Environments')} size="large" onClose={onClose}>
      <Skeleton label={t('Looking at the connectors')} count={6} />
    </DialogFrame>
  );
}

function Editor({ project, connectors, onClose }: ConfiguredProject & { readonly onClose: () => void }) {
  const store = useStore();
  const kept = project.content.environments;
  const [environments, setEnvironments] = useState<readonly Environment[]>(
    kept ?? USUAL_ENVIRONMENTS.map((name) => ({ name, values: [] })),
  );
  const rows = useMemo(() => environmentRows(connectors, environments), [connectors, environments]);
  const names = environments.map(({ name }) => name);
  const change = (at: number, to: (one: Environment) => Environment) =>
    setEnvironments((all) => all.map((one, index) => (index === at ? to(one) : one)));
  const problem = problemOf(environments, rows);
  const save = () => {
    if (problem !== null) return;
    onClose();
    void saveEnvironments(store, project, environments);
  };
  return (
    <DialogFrame
      title={t('Environments')}
      help={{ page: 'projects/environments', about: t('environments') }}
      lead={t`What the connectors of ${project.content.name} are told where it is deployed. It goes out with its archive, a file for each.`}
      size="large"
      onClose={onClose}
      onSubmit={save}
      main={{ label: t('Save'), disabledReason: problem }}
      footer={
        <p>{t('Values of secrets never stand here: a secure variable gets the name of its secret.')}</p>
      }
    >
      <div className={styles.names} role="group" aria-label={t('Environments')}>
        {environments.map(({ name }, at) => (
          <div key={at} className={styles.name}>
            <TextField
              label={t`Name of environment ${String(at + 1)}`}
              hideLabel
              mono
              size="small"
              value={name}
              onChange={(text) => change(at, (one) => ({ ...one, name: text }))}
              error={environmentNameProblem(
                name,
                names.filter((_, index) => index !== at),
              )}
            />
            <IconButton
              label={t`Delete environment ${name}`}
              icon={X}
              size="small"
              onPress={() => setEnvironments(environments.filter((_, index) => index !== at))}
            />
          </div>
        ))}
        <Button
          icon={Plus}
          size="small"
          onPress={() =>
            setEnvironments([...environments, { name: freeName('environment', names), values: [] }])
          }
        >
          {t('Add environment')}
        </Button>
      </div>
      {rows.length === 0 ? (
        <p className="muted">
          {t(
            'The connectors that its processes use have no configuration. It is declared in the tab Configuration of a connector.',
          )}
        </p>
      ) : (
        <EnvironmentTable
          rows={rows}
          environments={environments}
          onChange={(at, row, text) => change(at, (one) => setValueIn(one, row, text))}
        />
      )}
    </DialogFrame>
  );
}

/** The first reason why they cannot be kept. */
function problemOf(
  environments: readonly Environment[],
  rows: ReturnType<typeof environmentRows>,
): string | null {
  for (const [at, environment] of environments.entries()) {
    const others = environments.filter((_, index) => index !== at).map(({ name }) => name);
    const name = environmentNameProblem(environment.name, others);
    if (name !== null) return name;
    for (const row of rows) {
      const value = environmentValueProblem(row, valueIn(environment, row));
      if (value !== null) return t`${row.variable} in ${environment.name}: ${value}`;
    }
  }
  return null;
}
