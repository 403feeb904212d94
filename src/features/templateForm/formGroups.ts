import type { ElementTemplate, TemplateProperty } from '../../domain/templates/ElementTemplate.ts';
import { t } from '../../language/t.ts';

export interface FormGroup {
  /** '' for what is in no group */
  readonly id: string;
  readonly label: string;
  readonly tooltip?: string | undefined;
  readonly openByDefault?: boolean | undefined;
  readonly fields: readonly TemplateProperty[];
}

const SHOWN: ReadonlySet<string> = new Set([
  'String',
  'Text',
  'Number',
  'Boolean',
  'Dropdown',
  'Configuration',
]);

/** The groups in their order, each with the fields that are shown now; what has no group comes last. */
export function formGroups(template: ElementTemplate, active: ReadonlySet<number>): readonly FormGroup[] {
  const shown = template.properties.filter(({ index, type }) => active.has(index) && SHOWN.has(type));
  const known = new Set(template.groups.map(({ id }) => id));
  const groups = template.groups.map((group): FormGroup => ({
    ...group,
    fields: shown.filter((one) => one.group === group.id),
  }));
  const rest = shown.filter(({ group }) => group === undefined || !known.has(group));
  const label = groups.length === 0 ? t('Properties') : t('Other properties');
  return [...groups, { id: '', label, fields: rest }].filter(({ fields }) => fields.length > 0);
}

/** A long form starts with its first group; what the template says about a group goes before. */
export function startsOpen(group: FormGroup, groups: readonly FormGroup[]): boolean {
  const count = groups.reduce((sum, { fields }) => sum + fields.length, 0);
  return group.openByDefault ?? (count <= FEW || group === groups[0]);
}

const FEW = 10;
const SHORT = 26;

/** Fields that two of stand in one line: numbers, and short choices and periods that follow one another. */
export function pairedFields(fields: readonly TemplateProperty[]): ReadonlySet<number> {
  const paired = new Set<number>();
  for (let at = 0; at + 1 < fields.length; at += 1) {
    const [first, second] = [fields[at], fields[at + 1]];
    if (first === undefined || second === undefined || !isNarrow(first) || !isNarrow(second)) continue;
    paired.add(first.index).add(second.index);
    at += 1;
  }
  return paired;
}

function isNarrow({ type, label = '', description, feel, choices }: TemplateProperty): boolean {
  if (description !== undefined || label.length > SHORT || feel === 'required' || feel === 'optional')
    return false;
  if (type === 'Dropdown') return choices.every(({ name }) => name.length <= SHORT);
  return type === 'Number';
}
