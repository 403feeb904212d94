import { ENGINE_VERSIONS, engineVersionLabel } from '../../../domain/process/engineVersions.ts';
import type { ElementData } from '../../../domain/process/process.ts';
import { t } from '../../../language/t.ts';
import { SelectField } from '../../../ui/fields/SelectField.tsx';
import { PanelSection } from '../fields/PanelSection.tsx';
import { useSession, useSessionState, useSnapshotPart } from '../session/SessionContext.tsx';
import { useTarget } from '../session/TargetContext.ts';

/** Which version of its engine the process is for. All processes of one diagram go to the same engine. */
export function EngineVersionField() {
  const session = useSession();
  const target = useTarget();
  const { checks } = useSessionState();
  useSnapshotPart(({ version }) => version);
  const { processes, engineVersion: ofFile } = session.editor.model();
  const chosen = processes.find(({ data }) => data.engineVersion !== undefined)?.data.engineVersion ?? '';
  const standard = ofFile ?? checks.engineVersions?.[target];
  const from = ofFile === undefined ? t('As the project says') : t('As the file says');
  const choose = (engineVersion: string) => {
    const changes = new Map(
      processes.map(({ id, data }): [string, ElementData] => {
        const { engineVersion: _, ...others } = data;
        return [id, engineVersion === '' ? others : { ...others, engineVersion }];
      }),
    );
    session.editor.setData(changes, t('Choose engine version'));
  };
  return (
    <PanelSection title={t('Engine')} foldAs="engine">
      <SelectField
        label={t('Engine version')}
        value={chosen}
        hint={t('The problems follow it. It is kept beside the process, not in its file.')}
        choices={[
          {
            value: '',
            label: standard === undefined ? t('Any') : `${from}: ${engineVersionLabel(target, standard)}`,
          },
          ...ENGINE_VERSIONS[target].map(({ id, label }) => ({ value: id, label })),
        ]}
        onChange={choose}
      />
    </PanelSection>
  );
}
