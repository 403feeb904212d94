import { MAIL } from './camundaDiagrams.ts';
import { expect, test } from './CanvasPage.ts';

test('a template that makes a boundary event is not offered for an event that sits on nothing', async ({
  canvas,
  page,
}) => {
  const boundary = JSON.stringify({
    $schema: 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json',
    id: 'io.acme.Boundary',
    name: 'When it takes long',
    appliesTo: ['bpmn:Event'],
    elementType: { value: 'bpmn:BoundaryEvent', eventDefinition: 'bpmn:TimerEventDefinition' },
    properties: [
      {
        type: 'Hidden',
        value: 'PT1H',
        binding: { type: 'bpmn:TimerEventDefinition#property', name: 'timeDuration' },
      },
    ],
  });
  expect(await canvas.startCamunda([boundary], MAIL)).toEqual([]);
  const said = await page.evaluate(() => {
    const { templates } = window.harness.first;
    const offered = templates?.offered('start').length;
    try {
      templates?.apply('start', { id: 'io.acme.Boundary' });
      return { offered, refused: '' };
    } catch (error) {
      return { offered, refused: String(error) };
    }
  });
  expect(said.offered).toBe(0);
  expect(said.refused).toContain('is not for this element');
  expect((await canvas.save()).xml).toBe(MAIL);
});
