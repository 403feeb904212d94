import { readData } from '../../bpmn/modelData.ts';
import { targetOfModel } from '../../bpmn/targetOfModel.ts';
import { textOf } from '../../bpmn/moddleTypes.ts';
import { attachAction } from '../../domain/mapping/attachAction.ts';
import { implementationOf } from '../../domain/connector/implementation.ts';
import type { FoundAction } from '../../domain/connector/implementation.ts';
import { offeredActions } from '../../domain/connector/privateActions.ts';
import { t } from '../../language/t.ts';
import type { DiagramElement } from '../canvas/DiagramElement.ts';
import { processOf, takesImplementation } from '../canvas/elementTypes.ts';
import { appendAction, createAction } from '../canvas/newShapeActions.ts';
import { service } from '../canvas/services.ts';
import type { EntryAction, MenuEntries, MenuEntry, ServiceSource } from '../canvas/services.ts';
import { chooseAction } from '../edits/chooseAction.ts';
import { step } from '../edits/commands.ts';
import { iconImage } from './iconTile.ts';
import type { NewTasks } from './NewTasks.ts';

export const APPEND_MENU = 'catalogue-append';
export const CREATE_MENU = 'catalogue-create';

/** The actions of the catalogue in the menus that create, append and change elements. */
export class CatalogueMenus {
  static readonly $inject: string[] = ['injector', 'newTasks'];
  readonly #services: ServiceSource;
  readonly #newTasks: NewTasks;

  constructor(injector: ServiceSource, newTasks: NewTasks) {
    this.#services = injector;
    this.#newTasks = newTasks;
    this.#register(
      ['bpmn-create', CREATE_MENU],
      () => (found) => createAction(injector, () => newTasks.create(found)),
    );
    this.#register(['bpmn-append', APPEND_MENU], (target) => {
      const allowed = service(injector, 'rules').allowed('shape.append', { element: target }) === true;
      return allowed ? (found) => appendAction(injector, target, () => newTasks.create(found)) : null;
    });
    this.#register(['bpmn-replace'], (target) =>
      takesImplementation(target.businessObject) ? (found) => this.#choose(target, found) : null,
    );
  }

  #register(
    menus: readonly string[],
    actionFor: (target: DiagramElement) => ((found: FoundAction) => EntryAction) | null,
  ): void {
    for (const menu of menus) {
      service(this.#services, 'popupMenu').registerProvider(menu, {
        getPopupMenuEntries: (target) => (entries) => {
          const action = actionFor(target);
          return action ? { ...entries, ...this.#entries(action) } : entries;
        },
        getEmptyPlaceholder: () => t('No actions here. Create a connector, or import one.'),
      });
    }
  }

  #entries(action: (found: FoundAction) => EntryAction): MenuEntries {
    const entries: Record<string, MenuEntry> = {};
    for (const connector of service(this.#services, 'catalogueStore').connectors) {
      // A task that is made here gets the version that new tasks get; others are chosen in its properties.
      if (!connector.preferred) continue;
      const { name, description = '' } = connector.connector;
      const imageUrl = iconImage(connector.icon);
      for (const each of offeredActions(connector)) {
        const implementation = implementationOf(name, each.name);
        if (!this.#newTasks.canCreate({ connector, action: each })) continue;
        entries[`catalogue-${implementation}`] = {
          label: implementation,
          ...(each.description !== undefined && { description: each.description }),
          search: `${each.description ?? ''} ${description}`,
          imageUrl,
          group: { id: `catalogue-${name}`, name },
          action: action({ connector, action: each }),
        };
      }
    }
    return entries;
  }

  #choose(target: DiagramElement, found: FoundAction): EntryAction {
    const click = (): void => {
      const { businessObject } = target;
      const id = textOf(businessObject, 'id') ?? '';
      const process = processOf(businessObject);
      const variables = (process && readData(process).variables) ?? [];
      const implementation = implementationOf(found.connector.connector.name, found.action.name);
      const data = attachAction(found, variables, readData(businessObject), targetOfModel(businessObject));
      service(this.#services, 'popupMenu').close();
      const run = chooseAction(this.#services, { businessObject, carrier: target }, implementation, data);
      step(service(this.#services, 'commandStack'), t('Choose action'), run);
      const changed = service(this.#services, 'elementRegistry').get(id);
      if (changed) service(this.#services, 'selection').select(changed);
    };
    return { click };
  }
}
