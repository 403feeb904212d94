import { describe, expect, it } from 'vitest';
import { templateState } from './templateState.ts';
import { TemplateShelf } from './TemplateShelf.ts';
import { template } from './testing.ts';
import { unsuitedEngine } from './unsuitedEngine.ts';

const needing = (range: string) => ({ engines: new Map([['camunda', range]]) });

describe('unsuitedEngine', () => {
  it.each([
    ['^8.8', '8.6', '^8.8'],
    ['^8.8', '8.8', null],
    ['^8.6.3', '8.6', null],
    ['>=8.3 <8.6', '8.6', '>=8.3 <8.6'],
    ['>=8.3 <8.6', '8.5', null],
    ['8.4.x || ^8.7', '8.5', '8.4.x || ^8.7'],
    ['no range', '8.5', null],
    ['^8.8', 'of our own', null],
  ])('given a template for %s, when the engine is %s, then %s', (range, version, expected) => {
    expect(unsuitedEngine(needing(range), version)).toBe(expected);
  });

  it('given nobody says which engine, or the template does not say, then it suits', () => {
    expect(unsuitedEngine(needing('^8.8'), undefined)).toBeNull();
    expect(unsuitedEngine({ engines: new Map() }, '8.0')).toBeNull();
  });
});

describe('templateState', () => {
  const versions = [1, 2, 3].map((version) => ({
    template: template([], { version, ...needing(version === 3 ? '^8.8' : version === 2 ? '^8.6' : '^8.3') }),
    documentId: String(version),
  }));
  const shelf = new TemplateShelf(versions);
  const of = (version: number, engine?: string) =>
    templateState(shelf, { id: 'example', version }, 'bpmn:Task', engine);

  it('given a newer version the engine cannot take, then the newest it can is offered', () => {
    expect(of(1).newer?.template.version).toBe(3);
    expect(of(1, '8.8').newer?.template.version).toBe(3);
    expect(of(1, '8.6').newer?.template.version).toBe(2);
    expect(of(2, '8.6').newer).toBeNull();
  });

  it('given a version the engine cannot take, then it says which it needs, and the one that suits', () => {
    expect(of(3, '8.6')).toMatchObject({ unsuited: '^8.8', suited: { template: { version: 2 } } });
    expect(of(3, '8.1')).toMatchObject({ unsuited: '^8.8', suited: null });
    expect(of(2, '8.6')).toMatchObject({ unsuited: null, suited: null });
  });
});
