import { expect, test } from 'vitest';
import type { DiagramElement, DiagramShape } from './DiagramElement.ts';
import { boxOfElements } from './boxOfElements.ts';

const businessObject = {} as DiagramElement['businessObject'];
const shape = (x: number, y: number, label?: DiagramShape): DiagramShape => ({
  ...{ id: `${x}`, businessObject, x, y, width: 100, height: 80 },
  ...(label && { label }),
});

test('the box holds shapes, the ways of connections and names beside them', () => {
  const flow: DiagramElement = {
    ...{ id: 'flow', businessObject },
    waypoints: [
      { x: 100, y: 40 },
      { x: 250, y: -60 },
    ],
  };
  expect(boxOfElements([shape(0, 0)])).toEqual({ x: 0, y: 0, width: 100, height: 80 });
  expect(boxOfElements([shape(0, 0), flow])).toEqual({ x: 0, y: -60, width: 250, height: 140 });
  expect(boxOfElements([shape(0, 0, shape(20, 90))])).toEqual({ x: 0, y: 0, width: 120, height: 170 });
});

test('nothing, or a process without a place, has no box', () => {
  expect(boxOfElements([])).toBeNull();
  expect(boxOfElements([{ id: 'process', businessObject }])).toBeNull();
});
