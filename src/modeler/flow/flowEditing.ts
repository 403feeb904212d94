import { t } from '../../language/t.ts';
import { nameOf } from '../viewOf.ts';
import type { DiagramElement, DiagramShape } from '../canvas/DiagramElement.ts';
import { service, type ServiceSource } from '../canvas/services.ts';
import { step } from '../edits/commands.ts';
import type { Target } from '../edits/Target.ts';
import type { FlowEditing, NewElement } from '../FlowEditing.ts';
import { fitsBehind, flowTargets, flowWays, NO_WAYS } from './flowWays.ts';
import { isShape, placeBetween, placeInside, placeOnBorder } from './freePlaces.ts';
import { newElementWords, newShape } from './newShape.ts';

/** @param find elements by id, drawn or not */
export function flowEditing(services: ServiceSource, find: (id: string) => Target | undefined): FlowEditing {
  const modeling = () => service(services, 'modeling');
  const drawn = (id: string): DiagramElement | undefined => {
    const target = find(id);
    return target?.carrier.businessObject === target?.businessObject ? target?.carrier : undefined;
  };
  /** The diagram itself, of a process that is not in a pool. */
  const waysOf = (element: DiagramElement | undefined) => (element ? flowWays(services, element) : NO_WAYS);
  /** Makes a shape as one step, selects and shows it. */
  const made = (
    label: (words: string) => string,
    what: NewElement,
    name: string,
    place: (shape: DiagramShape) => DiagramElement,
  ) => {
    const shape = newShape(services, what, name);
    let placed: DiagramElement = shape;
    step(service(services, 'commandStack'), label(newElementWords(what, name)), () => {
      placed = place(shape);
    });
    shown(placed);
    return placed.id;
  };
  const shown = (element: DiagramElement) => {
    service(services, 'selection').select(element);
    service(services, 'canvas').scrollToElement(element, 100);
  };

  return {
    ways: (id) => waysOf(drawn(id)),
    canMake: (what) => !('action' in what) || service(services, 'newTasks').canCreate(what),
    canAppend: (id, what) => {
      const element = drawn(id);
      return waysOf(element).append && element !== undefined && fitsBehind(element, what);
    },
    targets: (id) => {
      const source = drawn(id);
      return source && waysOf(source).connect ? flowTargets(services, source) : [];
    },
    append: (id, what, name) => {
      const source = drawn(id);
      if (!source || !waysOf(source).append || !fitsBehind(source, what)) return null;
      return made(
        (words) => t`Append ${words}`,
        what,
        name,
        (shape) => service(services, 'autoPlace').append(source, shape),
      );
    },
    insert: (id, what, name) => {
      const flow = drawn(id);
      const parent = flow?.source?.parent;
      if (!flow?.target || !parent || !waysOf(flow).insert) return null;
      const { target } = flow;
      return made(
        (words) => t`Insert ${words}`,
        what,
        name,
        (shape) => {
          const place = placeBetween(services, flow, shape);
          const placed = modeling().createShape(shape, place, parent);
          modeling().reconnectEnd(flow, placed, place);
          modeling().connect(placed, target);
          return placed;
        },
      );
    },
    attach: (id, what, name) => {
      const host = drawn(id);
      if (!isShape(host) || !waysOf(host).attach) return null;
      return made(
        (words) => t`Attach ${words}`,
        what,
        name,
        (shape) => modeling().createShape(shape, placeOnBorder(host, shape), host, { attach: true }),
      );
    },
    add: (id, what, name) => {
      const element = drawn(id);
      if (!element || !waysOf(element).hold) return null;
      // A folded sub-process has a drawing of its own.
      const holder = service(services, 'elementRegistry').get(`${element.id}_plane`) ?? element;
      const root = service(services, 'canvas').findRoot(holder);
      if (root && root !== service(services, 'canvas').getRootElement())
        service(services, 'canvas').setRootElement(root);
      return made(
        (words) => t`Add ${words}`,
        what,
        name,
        (shape) => modeling().createShape(shape, placeInside(holder, shape), holder),
      );
    },
    connect: (from, to) => {
      const [source, target] = [drawn(from), drawn(to)];
      if (!source || !target || !flowTargets(services, source).some(({ id }) => id === target.id))
        return null;
      let made: DiagramElement | undefined;
      const called = ({ businessObject, id }: DiagramElement) => nameOf(businessObject) || id;
      step(service(services, 'commandStack'), t`Connect ${called(source)} to ${called(target)}`, () => {
        made = modeling().connect(source, target);
      });
      return made?.id ?? null;
    },
    setStandard: (id, isStandard) => {
      const flow = drawn(id);
      const source = flow?.source;
      if (!source || waysOf(flow).standard === (isStandard ? 'is' : 'can be')) return;
      const properties = { default: isStandard ? flow.businessObject : undefined };
      step(service(services, 'commandStack'), t('Change default branch'), () =>
        modeling().updateProperties(source, properties),
      );
    },
    remove: (id, name) => {
      const element = drawn(id);
      if (!element || !waysOf(element).remove) return;
      step(service(services, 'commandStack'), t`Delete ${name}`, () => modeling().removeElements([element]));
    },
  };
}
