import { t } from '../../language/t.ts';
import type { ProcessModel } from './process.ts';
import type { Target } from './target.ts';

export interface EngineVersion {
  /** as it is kept */
  readonly id: string;
  readonly label: string;
}

/** The engines a process can be meant for, newest first. Between two of a family the checks differ. */
export const ENGINE_VERSIONS: Readonly<Record<Target, readonly EngineVersion[]>> = {
  activiti: [
    { id: '8', label: 'Activiti 8' },
    { id: '7.1.0-M10', label: t('Activiti 7.1.0-M10 and later') },
    { id: '7.1.0.M6', label: 'Activiti 7.1.0.M6' },
  ],
  camunda8: ['8.9', '8.8', '8.7', '8.6', '8.5', '8.4', '8.3', '8.2', '8.1', '8.0'].map((id) => ({
    id,
    label: `Camunda ${id}`,
  })),
};

export function isEngineVersion(target: Target, id: string): boolean {
  return ENGINE_VERSIONS[target].some((version) => version.id === id);
}

/** What people call it; an id nobody knows is its own name. */
export function engineVersionLabel(target: Target, id: string): string {
  return ENGINE_VERSIONS[target].find((version) => version.id === id)?.label ?? id;
}

/** Chosen for the process, else named by its file; undefined where neither says. */
export function engineVersionOf(model: ProcessModel): string | undefined {
  return (
    model.processes.find(({ data }) => data.engineVersion !== undefined)?.data.engineVersion ??
    model.engineVersion
  );
}

/** “8.6.3” of a file is 8.6. */
export function platformVersion(text: string): string | undefined {
  return /^\s*(\d+\.\d+)/.exec(text)?.[1];
}

/** Whether it is one of Activiti's that the forms of today's extensions are older than. Without a version nobody knows. */
export function isBeforeM10(version: string | undefined): boolean | undefined {
  return version === undefined ? undefined : version === '7.1.0.M6';
}
