import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { t } from '../../language/t.ts';
import { moved, removed, withList } from './editJson.ts';
import { partName } from './partNames.ts';
import { addGroup, addProperty, duplicateProperty, removeGroup } from './templateEdits.ts';
import type { TemplateSelection } from './TemplateSelection.ts';
import type { TemplateSession } from './TemplateSession.ts';

export interface PartEdits {
  readonly addGroup: () => void;
  /** after the selected property, or into the selected group */
  readonly addProperty: (selection: TemplateSelection) => void;
  readonly duplicate: (index: number) => void;
  /** it stays what is selected; @returns where it is then */
  readonly move: (part: TemplateSelection, by: number) => TemplateSelection | undefined;
  /** @returns what is selected then */
  readonly remove: (part: TemplateSelection) => TemplateSelection | undefined;
}

/** Adding, moving and removing the parts of a template: each is one step. */
export function partEdits(
  session: TemplateSession,
  template: ElementTemplate,
  onSelect: (selection: TemplateSelection) => void,
): PartEdits {
  const { groups, properties } = template;
  return {
    addGroup: () => {
      session.edit(t('Add group'), addGroup(groups.length));
      onSelect({ kind: 'group', index: groups.length });
    },
    addProperty: (selection) => {
      const at = placeForNew(template, selection);
      session.edit(t('Add property'), addProperty(at.index, at.group));
      onSelect({ kind: 'property', index: at.index });
    },
    duplicate: (index) => {
      session.edit(t('Duplicate property'), duplicateProperty(index));
      onSelect({ kind: 'property', index: index + 1 });
    },
    move: (part, by) => {
      if (part.kind === 'about') return undefined;
      const count = part.kind === 'group' ? groups.length : properties.length;
      const to = part.index + by;
      if (to < 0 || to >= count) return undefined;
      const list = part.kind === 'group' ? 'groups' : 'properties';
      session.edit(t`Move ${partName(template, part)}`, (json) =>
        withList(json, [list], moved(part.index, to)),
      );
      const there: TemplateSelection = { kind: part.kind, index: to };
      onSelect(there);
      return there;
    },
    remove: (part) => {
      if (part.kind === 'about') return undefined;
      session.edit(
        t`Remove ${partName(template, part)}`,
        part.kind === 'group'
          ? removeGroup(part.index)
          : (json) => withList(json, ['properties'], removed(part.index)),
      );
      return { kind: part.kind, index: Math.max(0, part.index - 1) };
    },
  };
}

function placeForNew(
  { groups, properties }: ElementTemplate,
  selection: TemplateSelection,
): { readonly index: number; readonly group: string | undefined } {
  if (selection.kind === 'property') {
    return { index: selection.index + 1, group: properties[selection.index]?.group };
  }
  const group = groups[selection.kind === 'group' ? selection.index : groups.length - 1]?.id;
  return { index: properties.length, group };
}
