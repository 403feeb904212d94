import { PROTOCOL_LABELS } from '../../domain/connector/aboutLabels.ts';
import type { Connector } from '../../domain/connector/connector.ts';
import type { ConnectorContent } from '../../domain/document.ts';
import { wordsOf } from '../../domain/values/nearWords.ts';

/** What the search looks through, for one connector. */
export interface SearchText {
  /** what the card says anyway, in lower case */
  readonly seen: string;
  /** all of it, in lower case */
  readonly all: string;
  /** the words of it, for slips of the pen; made when first asked for */
  readonly words: () => ReadonlySet<string>;
  readonly parts: readonly SearchPart[];
}

/** A part that the card does not show: where a match lies in it, the card says so. */
export interface SearchPart {
  readonly kind: 'Action' | 'Event' | 'Parameter' | 'Configuration' | 'Error';
  readonly name: string;
  readonly text: string;
}

const known = new WeakMap<ConnectorContent, SearchText>();

export function searchTextOf(content: ConnectorContent, connector: Connector | null): SearchText {
  const before = known.get(content);
  if (before !== undefined) return before;
  const { category = '', about } = content;
  const protocol = about?.protocol === undefined ? '' : PROTOCOL_LABELS[about.protocol];
  const seen = [connector?.name ?? '', connector?.description ?? '', category, ...(about?.tags ?? [])].join(
    '\n',
  );
  const parts = connector === null ? [] : partsOf(connector);
  const all = [seen, protocol, ...parts.map(({ text }) => text)].join('\n');
  let words: ReadonlySet<string> | undefined;
  const made: SearchText = {
    seen: seen.toLowerCase(),
    all: all.toLowerCase(),
    words: () => (words ??= wordsOf(all)),
    parts,
  };
  known.set(content, made);
  return made;
}

function partsOf({ name: connector, actions, events, config, errors }: Connector): readonly SearchPart[] {
  const simple = (kind: SearchPart['kind'], name: string, ...more: readonly (string | undefined)[]) => ({
    kind,
    name,
    text: [name, ...more].filter((text) => text !== undefined).join('\n'),
  });
  const called = (kind: 'Action' | 'Event') => (one: Connector['actions'][number]) => [
    simple(kind, one.name, `${connector}.${one.name}`, one.description),
    ...[...one.inputs, ...one.outputs].map(({ name, label, description }) => ({
      ...simple('Parameter', name, label, description),
      name: `${one.name}: ${name}`,
    })),
  ];
  return [
    ...actions.flatMap(called('Action')),
    ...events.flatMap(called('Event')),
    ...config.map(({ name, description }) => simple('Configuration', name, description)),
    ...errors.map(({ name, code, description }) => simple('Error', name, code, description)),
  ];
}
