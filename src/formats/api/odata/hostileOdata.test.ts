import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeAttribute } from '../../../bpmn/xmlText.ts';
import { draftConnector } from '../../../domain/api/draftConnector.ts';
import { requestPlan } from '../../code/RequestPlan.ts';
import { makeRequest } from '../../trial/makeRequest.ts';
import { hostileText } from '../../trial/testing.ts';
import { describeApi } from '../describeApi.ts';
import { described, drafted, flawsOf, hostileName } from '../testing.ts';
import { edmx4, SHOP } from './testing.ts';

interface Named {
  readonly sets: readonly string[];
  readonly members: readonly string[];
  readonly calls: readonly string[];
}

/** Everything is of one type, which holds itself in every way there is. */
function serviceOf({ sets, members, calls }: Named): string {
  const name = (text: string) => `"${escapeAttribute(text.toWellFormed().replaceAll(/\p{C}/gu, ''))}"`;
  const own = members.map((one) => `<Property Name=${name(one)} Type="Edm.String"/>`);
  const inside = members.map(
    (one) => `<NavigationProperty Name=${name(one)} Type="Collection(self.T)" ContainsTarget="true"/>`,
  );
  const parts = members.map((one) => `<Property Name=${name(`${one}2`)} Type="self.C"/>`);
  const bound = calls.map(
    (one) =>
      `<Action Name=${name(one)} IsBound="true"><Parameter Name="it" Type="self.T"/><Parameter Name=${name(one)} Type="self.C"/></Action>`,
  );
  return edmx4(`<EntityType Name="T"><Key>${members.map((one) => `<PropertyRef Name=${name(one)}/>`).join('')}</Key>${[...own, ...parts, ...inside].join('')}</EntityType>
    <ComplexType Name="C" BaseType="self.C">${parts.join('')}</ComplexType>${bound.join('')}
    <EntityContainer Name="C">${sets.map((one) => `<EntitySet Name=${name(one)} EntityType="self.T"/>`).join('')}</EntityContainer>`);
}

test('given names from anyone, then names are valid, no two are the same, and every operation has a verdict', async () => {
  const names = fc.array(hostileName, { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(fc.record({ sets: names, members: names, calls: names }), async (named) => {
      const text = serviceOf(named);
      const draft = await drafted(text);
      const { operations } = await described(text);
      expect(flawsOf(draft)).toEqual([]);
      const refused = operations.filter((one) => one.refused !== undefined);
      expect(draft.connector.actions.length + refused.length).toBe(operations.length);
      expect(refused.every(({ problems }) => problems.length > 0)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('given values from anyone, then a key never leads elsewhere', async () => {
  const { connector, about } = await drafted(SHOP);
  const plans = connector.actions.flatMap((action) => {
    const planned = requestPlan(about.api, connector, action);
    return planned && 'plan' in planned && planned.plan.path.includes('(')
      ? [{ action, plan: planned.plan }]
      : [];
  });
  const settings = new Map([['BASE_URL', 'https://shop.example.com/odata']]);
  fc.assert(
    fc.property(fc.constantFrom(...plans), hostileText, ({ action, plan }, value) => {
      const inputs = Object.fromEntries(action.inputs.map(({ name }) => [name, value]));
      const made = makeRequest(plan, inputs, [], settings);
      if ('problem' in made) return;
      const { pathname, origin } = new URL(made.request.url);
      expect(origin).toBe('https://shop.example.com');
      // As many places as the plan has, and every quote is closed where it is decoded.
      expect(pathname.split('/')).toHaveLength(plan.path.split('/').length + 1);
      const decoded = decodeURIComponent(pathname)
        .replaceAll("''", '')
        .replaceAll(/'[^']*'/g, '');
      expect(decoded.split('(')).toHaveLength(plan.path.split('(').length);
      expect(decoded.split(')')).toHaveLength(plan.path.split(')').length);
    }),
    { numRuns: 400 },
  );
});

test('given another order of declarations and a choice, then names are the same', async () => {
  const sets = ['A', 'a', 'B-b', 'B_b', 'Bb'];
  const { operations } = await described(serviceOf({ sets, members: ['m'], calls: ['x'] }));
  const turned = await described(serviceOf({ sets: sets.toReversed(), members: ['m'], calls: ['x'] }));
  const names = (all: typeof operations) => new Map(all.map(({ key, name }) => [key, name]));
  expect(Object.fromEntries(names(turned.operations))).toEqual(Object.fromEntries(names(operations)));
});

test('given 3,000 sets, then all are there; given a DOCTYPE or no end of depth, then it is refused', async () => {
  const sets = Array.from({ length: 3_000 }, (_, at) => `S${at}`);
  const api = await described(serviceOf({ sets, members: ['m'], calls: [] }));
  const made = await draftConnector(api, { operations: ['GET /S7({m})'] });
  expect(made.connector.actions.map(({ name }) => name)).toEqual(['get-S7']);
  const evil = SHOP.replace('?>', '?><!DOCTYPE edmx [<!ENTITY a "b">]>');
  expect((await describeApi({ kind: 'text', text: evil })).problems[0]?.code).toBe('xml-refused');
  const deep = SHOP.replace('<Schema', `${'<a>'.repeat(300)}${'</a>'.repeat(300)}<Schema`);
  expect((await describeApi({ kind: 'text', text: deep })).problems[0]?.code).toBe('xml-refused');
});

test.each([
  { $Version: '4.01' },
  { $Version: '4.0', a: { b: [null, 1, { $Kind: 'Action', $IsBound: true }] }, $Reference: { x: null } },
  { $Version: '4.0', a: { C: { $Kind: 'EntityContainer', S: { $Type: 'a.C' }, T: 7, $Extends: 'a.C' } } },
  {
    $Version: '4.0',
    a: {
      E: { $Kind: 'EntityType', $BaseType: 'a.E', $Key: [7, { a: 1 }], p: { $Type: 7 } },
      C: { $Kind: 'EntityContainer', S: { $Type: 'a.E', $Collection: true } },
    },
  },
])('given CSDL JSON like %j, then it is read without harm', async (json) => {
  const { api } = await describeApi({ kind: 'text', text: JSON.stringify(json) });
  if (!api) throw new Error('It is no description');
  expect(flawsOf(await draftConnector(api))).toEqual([]);
});
