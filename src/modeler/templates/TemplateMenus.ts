import { textOf } from '../../bpmn/moddleTypes.ts';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { implementationOfTemplate } from '../../domain/templates/implementationOfTemplate.ts';
import { operationsOf } from '../../domain/templates/operationsOf.ts';
import { t } from '../../language/t.ts';
import type { DiagramElement, DiagramShape } from '../canvas/DiagramElement.ts';
import { appendAction, createAction } from '../canvas/newShapeActions.ts';
import { service } from '../canvas/services.ts';
import type { EntryAction, MenuEntries, MenuEntry, ServiceSource } from '../canvas/services.ts';
import { step } from '../edits/commands.ts';
import { shownIcon } from '../../domain/icons/shownIcon.ts';
import type { TemplateEditor } from './TemplateEditor.ts';
import type { TemplateStore } from './TemplateStore.ts';

type Choice = readonly [template: ElementTemplate, preset: string | undefined];

/** Templates, and the operations they offer, in the menus that create, append and change elements. */
export class TemplateMenus {
  static readonly $inject: string[] = ['injector', 'templateStore', 'templateEditor'];
  readonly #services: ServiceSource;

  constructor(injector: ServiceSource, store: TemplateStore, editor: TemplateEditor) {
    this.#services = injector;
    this.#register('bpmn-create', () => ({
      templates: store.newest().filter((template) => makesShape(template)),
      action: (choice) => createAction(injector, () => this.#shape(choice)),
    }));
    this.#register('bpmn-append', (target) => {
      const allowed = service(injector, 'rules').allowed('shape.append', { element: target }) === true;
      const templates = store.newest().filter((template) => makesShape(template) && canFollow(template));
      return {
        templates: allowed ? templates : [],
        action: (choice) => appendAction(injector, target, () => this.#shape(choice)),
      };
    });
    this.#register('bpmn-replace', (target) => ({
      templates: store.newest(target),
      action: (choice) => this.#apply(editor, target, choice),
    }));
  }

  #register(
    menu: string,
    offer: (target: DiagramElement) => {
      readonly templates: readonly ElementTemplate[];
      readonly action: (choice: Choice) => EntryAction;
    },
  ): void {
    service(this.#services, 'popupMenu').registerProvider(menu, {
      getPopupMenuEntries: (target) => (entries) => {
        const { templates, action } = offer(target);
        return { ...entries, ...this.#entries(templates, action) };
      },
    });
  }

  #entries(templates: readonly ElementTemplate[], action: (choice: Choice) => EntryAction): MenuEntries {
    const actions = this.#actions();
    const entries: Record<string, MenuEntry> = {};
    for (const template of templates) {
      // Actions of the catalogue are in these menus already, with what maps them.
      if (actions.has(implementationOfTemplate(template.id))) continue;
      const key = `template-${template.id}`;
      const shared = sharedOf(template);
      entries[key] = {
        ...shared,
        label: template.name,
        ...(template.description !== undefined && { description: template.description }),
        search: wordsOf(template),
        action: action([template, undefined]),
      };
      for (const { preset, path, step: leaf } of operationsOf(template)) {
        entries[`${key}-${preset}`] = {
          ...shared,
          label: `${template.name}: ${path}`,
          ...(leaf.description !== undefined && { description: leaf.description }),
          search: `${wordsOf(template)} ${leaf.keywords.join(' ')}`,
          action: action([template, preset]),
        };
      }
    }
    return entries;
  }

  #actions(): ReadonlySet<string> {
    const { connectors } = service(this.#services, 'catalogueStore');
    return new Set(
      connectors.flatMap(({ connector }) =>
        connector.actions.map((action) => `${connector.name}.${action.name}`),
      ),
    );
  }

  #shape([template, preset]: Choice): DiagramShape {
    const options = preset === undefined ? {} : { presetId: preset };
    const shape = service(this.#services, 'elementTemplates').createElement(template.json, options);
    if (textOf(shape.businessObject, 'name') === undefined) shape.businessObject.set('name', template.name);
    return shape;
  }

  #apply(editor: TemplateEditor, target: DiagramElement, [template, preset]: Choice): EntryAction {
    const click = (): void => {
      service(this.#services, 'popupMenu').close();
      const run = editor.apply(target, template, preset === undefined ? {} : { preset });
      const id = textOf(target.businessObject, 'id') ?? '';
      step(service(this.#services, 'commandStack'), t('Apply template'), run);
      const changed = service(this.#services, 'elementRegistry').get(id);
      if (changed) service(this.#services, 'selection').select(changed);
    };
    return { click };
  }
}

function sharedOf({ icon, category }: ElementTemplate): Pick<MenuEntry, 'group' | 'imageUrl'> {
  const imageUrl = shownIcon(icon);
  return {
    group: { id: `templates-${category?.id ?? ''}`, name: category?.name ?? t('Templates') },
    ...(imageUrl !== null && { imageUrl }),
  };
}

function wordsOf({ description = '', keywords, id }: ElementTemplate): string {
  return `${description} ${keywords.join(' ')} ${id}`;
}

function typeOf({ elementType, appliesTo }: ElementTemplate): string {
  return elementType?.value ?? appliesTo[0] ?? '';
}

/** A process or a flow is not dropped on a diagram, and a boundary event needs somebody to sit on. */
function makesShape(template: ElementTemplate): boolean {
  const type = typeOf(template);
  return /(?:Task|Activity|SubProcess|Event|Gateway)$/.test(type) && type !== 'bpmn:BoundaryEvent';
}

function canFollow(template: ElementTemplate): boolean {
  return typeOf(template) !== 'bpmn:StartEvent';
}
