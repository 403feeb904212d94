import { t } from '../../language/t.ts';
import type { Action, Connector, Parameter } from './connector.ts';

/** Something that people who use the connector will look for and not find. */
export interface DocumentationGap {
  /** what lacks its description: "send › to" */
  readonly label: string;
  /** into the definition, as a Problem's place; absent: the text of the Documentation tab */
  readonly path?: readonly (string | number)[];
}

export interface DocumentationState {
  readonly gaps: readonly DocumentationGap[];
  /** how many places can be described */
  readonly total: number;
}

/** What a complete connector says: a text about it, and a description wherever the definition has room for one. */
export function documentationState(connector: Connector, text: string): DocumentationState {
  const places = [
    place(t('Introduction'), text),
    place(t('Connector'), connector.description, ['description']),
    ...connector.actions.flatMap((action) => ofAction(action, 'actions')),
    ...connector.events.flatMap((event) => ofAction(event, 'events')),
    ...connector.config.map(({ name, description }, index) =>
      place(name, description, ['config', index, 'description']),
    ),
    ...connector.errors.map(({ name, description }, index) =>
      place(name, description, ['errors', index, 'description']),
    ),
  ];
  return { gaps: places.flatMap(({ gap }) => gap ?? []), total: places.length };
}

interface Described {
  readonly gap: DocumentationGap | null;
}

function place(label: string, text: string | undefined, path?: readonly (string | number)[]): Described {
  const isThere = text !== undefined && text.trim() !== '';
  return { gap: isThere ? null : { label, ...(path === undefined ? {} : { path }) } };
}

function ofAction(action: Action, list: 'actions' | 'events'): readonly Described[] {
  const parameters = (of: 'inputs' | 'outputs'): readonly Described[] =>
    action[of].map(({ name, description }: Parameter, index) =>
      place(`${action.name} › ${name}`, description, [list, action.key, of, index, 'description']),
    );
  return [
    place(action.name, action.description, [list, action.key, 'description']),
    ...parameters('inputs'),
    ...parameters('outputs'),
  ];
}
