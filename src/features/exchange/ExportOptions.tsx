import { goesWithoutManifest } from '../../formats/activiti/projectArchive.ts';
import { t } from '../../language/t.ts';
import { CheckBox } from '../../ui/fields/CheckBox.tsx';
import { RadioRows } from '../../ui/fields/RadioRows.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import styles from './ExportDialog.module.css';
import { isOfConnectors } from './exportFiles.ts';
import { EXPORT_KINDS } from './exportKinds.ts';
import { PackageOptions } from './PackageOptions.tsx';
import { isOfProcesses } from './templateExport.ts';
import { PictureChoice } from './PictureChoice.tsx';
import { TemplateOptions } from './TemplateOptions.tsx';
import type { ExportState } from './useExport.ts';

const ALL = '';

/** What to export, and how. */
export function ExportOptions({ state }: { readonly state: ExportState }) {
  const { options, kinds, change, source } = state;
  const { kind } = options;
  const isPerProcess = kind !== 'archive' && !isOfConnectors(options);
  const showsAll =
    kind === 'archive' ||
    (kind === 'connectors' && source.chosenConnectors.length === 0) ||
    (kind === 'templates' && isOfProcesses(source));
  return (
    <div className={styles.side}>
      <RadioRows
        label={t('What to export')}
        value={kind}
        choices={EXPORT_KINDS.filter((one) => kinds.includes(one.kind)).map((one) => ({
          value: one.kind,
          label: one.label,
          hint: one.hint,
        }))}
        onChange={(chosen) => change({ kind: chosen })}
      />
      {isPerProcess && source.processes.length > 1 && (
        <SelectField
          label={t('Process')}
          value={options.processId ?? ALL}
          choices={[
            { value: ALL, label: t`All ${String(source.processes.length)} processes` },
            ...source.processes.map((process) => ({ value: process.id, label: process.content.name })),
          ]}
          onChange={(id) => change({ processId: id === ALL ? null : id })}
        />
      )}
      {(kind === 'archive' || kind === 'extensions') && (
        <SelectField
          label={t('Extensions file named after')}
          value={options.extensionsName}
          choices={[
            { value: 'process', label: t('The process') },
            { value: 'application', label: t('The application') },
          ]}
          onChange={(value) => change({ extensionsName: value === 'application' ? value : 'process' })}
        />
      )}
      {showsAll && (
        <CheckBox
          label={t('All connectors')}
          hint={t('Also those that no task uses')}
          checked={options.allConnectors}
          onChange={(allConnectors) => change({ allConnectors })}
        />
      )}
      {kind === 'archive' && source.project && goesWithoutManifest(source.project.content) && (
        <CheckBox
          label={t('Manifest')}
          hint={t('The archive came without one. Engines need none; the Activiti modeling service does.')}
          checked={options.manifest}
          onChange={(manifest) => change({ manifest })}
        />
      )}
      {(kind === 'svg' || kind === 'png') && <PictureChoice state={state} />}
      {kind === 'templates' && <TemplateOptions state={state} />}
      {(kind === 'package' || kind === 'repository') && <PackageOptions state={state} />}
    </div>
  );
}
