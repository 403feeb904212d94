import { t } from '../../language/t.ts';
import { PROTOCOL_LABELS, RELATION_LABELS, SUPPORT_LABELS } from '../connector/aboutLabels.ts';
import { changeAt } from './changeAt.ts';
import type { ConnectorAbout } from '../connector/connectorAbout.ts';
import type { DefinitionChange, Weight } from './definitionChange.ts';

interface Fact {
  readonly label: string;
  readonly weight: Exclude<Weight, 'breaking'>;
  /** '' where nothing is said */
  readonly of: (about: ConnectorAbout) => string;
  /** too long to be told whole */
  readonly isLong?: true;
}

const VISIBILITY = { public: t('everyone'), company: t('only the company') } as const;

const FACTS: readonly Fact[] = [
  { label: t('Needs'), weight: 'compatible', of: ({ compatibility = '' }) => compatibility },
  {
    label: t('Depends on'),
    weight: 'compatible',
    of: ({ dependencies = [] }) => dependencies.map(({ name, range }) => `${name} ${range}`).join(', '),
  },
  { label: t('Licence'), weight: 'text', of: ({ licence = '' }) => licence },
  { label: t('For'), weight: 'text', of: ({ visibility }) => (visibility ? VISIBILITY[visibility] : '') },
  { label: t('Authors'), weight: 'text', of: ({ authors = [] }) => authors.join(', ') },
  { label: t('Protocol'), weight: 'text', of: ({ protocol }) => (protocol ? PROTOCOL_LABELS[protocol] : '') },
  { label: t('Support'), weight: 'text', of: ({ support }) => (support ? SUPPORT_LABELS[support] : '') },
  { label: t('Reaches'), weight: 'text', of: ({ relation }) => (relation ? RELATION_LABELS[relation] : '') },
  { label: t('Tags'), weight: 'text', of: ({ tags = [] }) => tags.join(', ') },
  {
    label: t('Links'),
    weight: 'text',
    of: ({ links = {} }) => [links.documentation, links.video, links.source, links.support].join('\n').trim(),
    isLong: true,
  },
  {
    label: t('Documentation'),
    weight: 'text',
    of: ({ documentation = '' }) => documentation.trim(),
    isLong: true,
  },
];

/**
 * The differences in what people say about a connector. No engine reads it and no task depends on it; what they do
 * depend on, private actions and authentication, is told by `versionChanges` itself.
 */
export function aboutChanges(
  before: ConnectorAbout = {},
  after: ConnectorAbout = {},
): readonly DefinitionChange[] {
  if (before === after) return [];
  return [
    ...FACTS.flatMap(({ label, weight, of, isLong }) => {
      const [old, now] = [of(before), of(after)];
      if (old === now) return [];
      return [
        isLong
          ? changed(label, weight, longSays(old, now))
          : changed(label, weight, `${shown(old)} → ${shown(now)}.`),
      ];
    }),
    ...attachmentChanges(before, after),
  ];
}

function attachmentChanges(before: ConnectorAbout, after: ConnectorAbout): readonly DefinitionChange[] {
  const old = new Map(before.attachments?.map(({ path, bytes }) => [path, bytes]));
  const now = new Map(after.attachments?.map(({ path, bytes }) => [path, bytes]));
  return [...new Set([...old.keys(), ...now.keys()])].toSorted().flatMap((path) => {
    const [was, is] = [old.get(path), now.get(path)];
    if (was === undefined) return [changed(t('File'), 'compatible', t`“${path}” is new.`)];
    if (is === undefined) return [changed(t('File'), 'compatible', t`“${path}” is gone.`)];
    const isSame = was.length === is.length && was.every((byte, index) => byte === is[index]);
    return isSame ? [] : [changed(t('File'), 'compatible', t`“${path}” has other content.`)];
  });
}

function changed(label: string, weight: Weight, says: string): DefinitionChange {
  const part = { subject: 'connector', label, what: `${label}:`, path: [] } as const;
  return changeAt(part, 'description', weight, { says });
}

function shown(text: string): string {
  return text === '' ? t('nothing') : text;
}

function longSays(old: string, now: string): string {
  if (old === '') return t('new.');
  return now === '' ? t('gone.') : t('changed.');
}
