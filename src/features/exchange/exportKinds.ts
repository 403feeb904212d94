import type { ExportSource } from './exportSource.ts';

export type ExportKind =
  'xml' | 'extensions' | 'connectors' | 'archive' | 'svg' | 'png' | 'report' | 'package' | 'repository';

export interface ExportKindText {
  readonly kind: ExportKind;
  readonly label: string;
  readonly hint: string;
}

export const EXPORT_KINDS: readonly ExportKindText[] = [
  { kind: 'xml', label: 'Process XML', hint: 'The BPMN as the engine deploys it' },
  { kind: 'extensions', label: 'Extensions JSON', hint: 'Variables, mappings and constants' },
  { kind: 'connectors', label: 'Connector JSON', hint: 'The definitions of connectors' },
  { kind: 'archive', label: 'Project archive', hint: 'One zip with all of the project' },
  { kind: 'svg', label: 'SVG image', hint: 'The diagram, sharp at any size' },
  { kind: 'png', label: 'PNG image', hint: 'The diagram as pixels, at double size' },
  { kind: 'package', label: 'Package', hint: 'A published version with icon, docs and checksums' },
  { kind: 'repository', label: 'Repository folder', hint: 'Readme, changelog, definition and all packages' },
  { kind: 'report', label: 'Report', hint: 'One HTML file to read, print and pass on' },
];

/** The kinds that make sense for what is exported; the first is the one that is chosen at the start. */
export function kindsFor(source: ExportSource): readonly ExportKind[] {
  if (source.chosenVersions.length > 0) return ['package'];
  if (source.chosenConnectors.length > 0) return ['connectors', 'package', 'repository'];
  const images: readonly ExportKind[] = ['svg', 'png'];
  if (source.process !== null) {
    return [
      'xml',
      'extensions',
      'connectors',
      ...(source.project ? (['archive'] as const) : []),
      ...images,
      'report',
    ];
  }
  return source.project
    ? ['archive', 'xml', 'extensions', 'connectors', ...images, 'report']
    : ['connectors'];
}
