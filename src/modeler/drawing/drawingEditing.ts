import { t } from '../../language/t.ts';
import { changesFor, graphsOf } from '../arrange/arrangeDiagram.ts';
import { ARRANGE_COMMAND } from '../arrange/ArrangeHandler.ts';
import { layOut } from '../arrange/layOut.ts';
import { isShape } from '../arrange/readGraph.ts';
import type { BpmnModeler } from '../canvas/createModeler.ts';
import { type DiagramShape, labelled } from '../canvas/DiagramElement.ts';
import { service } from '../canvas/services.ts';
import { colourOf, setColour } from '../colours/setColour.ts';
import type { Alignment, Axis, DrawingEditing } from '../DrawingEditing.ts';
import { step } from '../edits/commands.ts';

const ALIGNMENTS: Readonly<Record<Alignment, string>> = {
  left: t('Align left'),
  center: t('Align centre'),
  right: t('Align right'),
  top: t('Align top'),
  middle: t('Align middle'),
  bottom: t('Align bottom'),
};

export function drawingEditing(modeler: BpmnModeler): DrawingEditing {
  const stack = service(modeler, 'commandStack');
  const selected = () => service(modeler, 'selection').get();
  let version = 0;
  service(modeler, 'eventBus').on(['commandStack.changed', 'diagram.clear', 'diagram.destroy'], () => {
    version += 1;
  });
  return {
    arrange: async (only, signal) => {
      const before = version;
      const arrangements = await layOut(graphsOf(modeler, only), signal);
      if (version !== before)
        throw new Error(t('The diagram was changed while it was arranged. Arrange it again.'));
      const changes = changesFor(modeler, arrangements);
      if (changes)
        step(stack, only === null ? t('Arrange diagram') : t('Arrange selection'), () =>
          stack.execute(ARRANGE_COMMAND, changes),
        );
      return changes !== null;
    },
    align: (how) => {
      const elements = allowed(modeler, 'elements.align');
      if (elements.length < 2) return false;
      step(stack, ALIGNMENTS[how], () => service(modeler, 'alignElements').trigger(elements, how));
      return true;
    },
    distribute: (axis) => {
      const elements = allowed(modeler, 'elements.distribute');
      if (elements.length < 3) return false;
      step(stack, DISTRIBUTE[axis], () => service(modeler, 'distributeElements').trigger(elements, axis));
      return true;
    },
    sameSize: () => {
      const resizes = toSameSize(selected().filter(isShape));
      if (resizes.length === 0) return false;
      step(stack, t('Same size'), () => {
        for (const { shape, box } of resizes) service(modeler, 'modeling').resizeShape(shape, box);
      });
      return true;
    },
    setColour: (colour) => setColour(modeler, selected(), colour),
    selectedColour: () => {
      const [first, ...others] = new Set(selected().map((element) => colourOf(labelled(element))));
      return others.length > 0 ? null : (first ?? 'none');
    },
    take: (tool) => {
      service(modeler, 'canvas').focus();
      service(modeler, 'editorActions').trigger(tool);
    },
    selectAll: () => service(modeler, 'editorActions').trigger('selectElements'),
  };
}

const DISTRIBUTE: Readonly<Record<Axis, string>> = {
  horizontal: t('Distribute horizontally'),
  vertical: t('Distribute vertically'),
};

/** The rule takes out what cannot take part. */
function allowed(modeler: BpmnModeler, rule: string): readonly DiagramShape[] {
  const elements = service(modeler, 'selection').get();
  const answer = service(modeler, 'rules').allowed(rule, { elements });
  return Array.isArray(answer)
    ? (answer as readonly DiagramShape[])
    : answer === true
      ? elements.filter(isShape)
      : [];
}

/** Round the middle each has; open sub-processes and pools are as large as their content asks for. */
function toSameSize(shapes: readonly DiagramShape[]): readonly {
  readonly shape: DiagramShape;
  readonly box: Pick<DiagramShape, 'x' | 'y' | 'width' | 'height'>;
}[] {
  const sized = shapes.filter(
    ({ businessObject, children = [] }) =>
      children.length === 0 &&
      ['bpmn:Activity', 'bpmn:TextAnnotation'].some((type) => businessObject.$instanceOf(type)),
  );
  const width = Math.max(...sized.map((shape) => shape.width));
  const height = Math.max(...sized.map((shape) => shape.height));
  return sized
    .filter((shape) => shape.width !== width || shape.height !== height)
    .map((shape) => ({
      shape,
      box: {
        x: Math.round(shape.x + (shape.width - width) / 2),
        y: Math.round(shape.y + (shape.height - height) / 2),
        width,
        height,
      },
    }));
}
