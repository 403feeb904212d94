import { expect, test } from 'vitest';
import { PlaceFinder } from '../../domain/search/PlaceFinder.ts';
import { parseQuery } from '../../domain/search/parseQuery.ts';
import type { ElementData } from '../../domain/process/process.ts';
import { readProcess } from '../../formats/activiti/processFiles.ts';
import { readPlaces } from '../../formats/search/readPlaces.ts';
import { activitiProcess } from '../../formats/search/testing.ts';
import type { ElementView } from '../../modeler/ElementView.ts';
import { changePlace, orderOfEdit, type ReplaceContext } from './changePlace.ts';

test('an entry takes its new name and its new text in one go, whether input, output or constant', () => {
  const order = { type: 'value', value: 'the order' };
  const content = activitiProcess({
    extensions: JSON.stringify({
      id: 'x',
      extensions: {
        P: {
          properties: {},
          constants: { Send: { orderNote: { value: 'order first' } } },
          mappings: { Send: { inputs: { order }, outputs: { orderId: order } } },
        },
      },
    }),
  });
  const { query } = parseQuery('order');
  if (query === null) throw new Error('This can be searched for.');
  const finder = new PlaceFinder(query, { matchCase: false, wholeWord: false }, 'sale');
  const hits = [...finder.in(readPlaces('d', content))].filter(({ element }) => element.id === 'Send');
  expect(hits).toHaveLength(6);

  let data: ElementData = readProcess(content).data.get('Send') ?? {};
  const editor = {
    view: () => ({ data }) as unknown as ElementView,
    setData: (changes: ReadonlyMap<string, ElementData>) => {
      data = changes.get('Send') ?? data;
    },
  } as unknown as ReplaceContext['editor'];
  for (const hit of hits.toSorted((a, b) => orderOfEdit(a) - orderOfEdit(b)))
    changePlace({ editor, catalogue: [], target: 'activiti' }, hit, hit.change?.after ?? '');

  const sale = { type: 'value', value: 'the sale' };
  expect(data.mapping).toMatchObject({ inputs: { sale }, outputs: { saleId: sale } });
  expect(data.constants).toEqual({ saleNote: { value: 'sale first' } });
});
