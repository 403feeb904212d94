import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileAction, planFolder, type KnownFile } from './planFolder.ts';

const hash = fc.constantFrom(null, 'a', 'b', 'c');
const known = fc.record({ here: hash, there: hash });
const PATHS = ['processes/a.bpmn', 'processes/a-extensions.json', 'processes/b.bpmn', 'connectors/c.json'];
const unitOf = (path: string) => path.replace(/(-extensions\.json|\.bpmn|\.json)$/, '');

const side = fc.dictionary(fc.constantFrom(...PATHS), fc.constantFrom('a', 'b', 'c'));
const situation = fc.record({
  known: fc.dictionary(fc.constantFrom(...PATHS), known),
  here: side,
  there: side,
});
const mapOf = <T>(record: Readonly<Record<string, T>>) => new Map(Object.entries(record));

describe('fileAction', () => {
  it.each([
    ['nothing changed', { here: 'a', there: 'a' }, 'a', 'a', 'none'],
    ['an edit here', { here: 'a', there: 'a' }, 'b', 'a', 'write'],
    ['a deletion here', { here: 'a', there: 'a' }, null, 'a', 'remove'],
    ['an edit in the folder', { here: 'a', there: 'a' }, 'a', 'b', 'take'],
    ['a deletion in the folder', { here: 'a', there: 'a' }, 'a', null, 'gone'],
    ['the same edit on both sides', { here: 'a', there: 'a' }, 'b', 'b', 'settle'],
    ['an edit on each side', { here: 'a', there: 'a' }, 'b', 'c', 'conflict'],
    ['an edit here of what is deleted there', { here: 'a', there: 'a' }, 'b', null, 'conflict'],
    ['a file nobody knew, with a name that is taken', { here: null, there: null }, 'a', 'b', 'conflict'],
    ['a file that is written in another way here', { here: 'x', there: 'y' }, 'x', 'y', 'none'],
  ] as const)('given %s, when it is planned, then it is decided so', (_, base, here, there, action) => {
    expect(fileAction(base, here, there)).toBe(action);
  });

  it('given anything, when it is planned, then no side loses what only it has changed', () => {
    fc.assert(
      fc.property(known, hash, hash, (base, here, there) => {
        const action = fileAction(base, here, there);
        // What goes to the folder takes the place of what is known there, and the other way round.
        if (action === 'write' || action === 'remove') expect(there).toBe(base.there);
        if (action === 'take' || action === 'gone') expect(here).toBe(base.here);
        if (action === 'none') expect({ here, there }).toEqual(base);
        if (action === 'settle') expect(here).toBe(there);
      }),
    );
  });

  it('given the sides swapped, when it is planned, then the action is the one in the other direction', () => {
    const other = { write: 'take', take: 'write', remove: 'gone', gone: 'remove' } as const;
    fc.assert(
      fc.property(known, hash, hash, (base, here, there) => {
        const action = fileAction(base, here, there);
        const swapped = fileAction({ here: base.there, there: base.here }, there, here);
        expect(swapped).toBe(action in other ? other[action as keyof typeof other] : action);
      }),
    );
  });
});

describe('planFolder', () => {
  it('given anything, when all that is no conflict is done, then a second look has nothing left but these', () => {
    fc.assert(
      fc.property(situation, (sides) => {
        const [base, here, there] = [mapOf<KnownFile>(sides.known), mapOf(sides.here), mapOf(sides.there)];
        const before = planFolder(base, here, there, unitOf);
        for (const { action, files } of before) {
          if (action === 'conflict') continue;
          for (const { path } of files) {
            if (action === 'save') copy(here, there, path);
            if (action === 'take') copy(there, here, path);
            base.set(path, { here: here.get(path) ?? null, there: there.get(path) ?? null });
          }
        }
        const after = planFolder(base, here, there, unitOf).filter(({ action }) => action !== 'none');
        expect(after).toEqual(before.filter(({ action }) => action === 'conflict'));
      }),
    );
  });

  it('given files that were never written here, when it is planned, then none is written or removed', () => {
    fc.assert(
      fc.property(side, side, (here, there) => {
        const planned = planFolder(new Map(), mapOf(here), mapOf(there), (path) => path);
        for (const { key, action } of planned) {
          if (!Object.hasOwn(here, key)) expect(action).toBe('take');
        }
      }),
    );
  });

  it('given a diagram edited here and its extensions edited there, when it is planned, then they wait together', () => {
    const [xml, extensions] = ['processes/a.bpmn', 'processes/a-extensions.json'];
    const base = new Map([xml, extensions].map((path) => [path, { here: 'a', there: 'a' }]));
    const planned = planFolder(
      base,
      new Map([
        [xml, 'b'],
        [extensions, 'a'],
      ]),
      new Map([
        [xml, 'a'],
        [extensions, 'c'],
      ]),
      unitOf,
    );
    expect(planned).toMatchObject([{ key: 'processes/a', action: 'conflict' }]);
  });
});

/** As a save does it: of files that are the same already nothing is touched. */
function copy(from: Map<string, string>, to: Map<string, string>, path: string): void {
  const value = from.get(path);
  if (value === undefined) to.delete(path);
  else to.set(path, value);
}
