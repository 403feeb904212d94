import { t } from '../../language/t.ts';
import type { ExportSource } from './exportSource.ts';

export type ExportKind =
  | 'xml'
  | 'extensions'
  | 'connectors'
  | 'templates'
  | 'archive'
  | 'svg'
  | 'png'
  | 'report'
  | 'package'
  | 'repository';

export interface ExportKindText {
  readonly kind: ExportKind;
  readonly label: string;
  readonly hint: string;
}

export const EXPORT_KINDS: readonly ExportKindText[] = [
  { kind: 'xml', label: t('Process XML'), hint: t('The BPMN as the engine deploys it') },
  { kind: 'extensions', label: t('Extensions JSON'), hint: t('Variables, mappings and constants') },
  { kind: 'connectors', label: t('Connector JSON'), hint: t('The definitions of connectors') },
  { kind: 'archive', label: t('Project archive'), hint: t('One zip with all of the project') },
  { kind: 'templates', label: t('Connector templates'), hint: t('What Camunda 8’s modelers apply') },
  { kind: 'svg', label: t('SVG image'), hint: t('The diagram, sharp at any size') },
  { kind: 'png', label: t('PNG image'), hint: t('The diagram as pixels, at double size') },
  { kind: 'package', label: t('Package'), hint: t('A published version with icon, docs and checksums') },
  {
    kind: 'repository',
    label: t('Repository folder'),
    hint: t('Readme, changelog, definition and all packages'),
  },
  { kind: 'report', label: t('Report'), hint: t('One HTML file to read, print and pass on') },
];

/** The kinds that make sense for what is exported; the first is the one that is chosen at the start. */
export function kindsFor(source: ExportSource): readonly ExportKind[] {
  if (source.chosenTemplates.length > 0) return ['templates'];
  if (source.chosenVersions.length > 0) return ['package', 'templates'];
  if (source.chosenConnectors.length > 0) return ['connectors', 'templates', 'package', 'repository'];
  const process = source.process;
  if (process === null && source.project === null) return ['connectors', 'templates'];
  const about = process ? [process] : source.processes;
  // Camunda 8 reads no extensions file: what a process has of one is ours alone.
  const hasExtensions =
    about.length === 0 || about.some(({ content }) => content.sidecar.target === 'activiti');
  const files: readonly ExportKind[] = ['xml', ...(hasExtensions ? (['extensions'] as const) : [])];
  const archive: readonly ExportKind[] = source.project ? ['archive'] : [];
  const rest: readonly ExportKind[] = ['svg', 'png', 'report'];
  return process
    ? [...files, 'connectors', ...archive, 'templates', ...rest]
    : [...archive, ...files, 'connectors', 'templates', ...rest];
}
