import { compareVersions } from '../../domain/versions/versions.ts';

/** What going to the target is called: down when every task is on a higher version. */
export function upgradeVerb(
  tasks: readonly { readonly version?: string }[],
  target: string,
): 'Upgrade' | 'Downgrade' {
  const isLower = tasks.every(({ version }) => version !== undefined && compareVersions(target, version) < 0);
  return isLower ? 'Downgrade' : 'Upgrade';
}
