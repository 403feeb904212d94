import { expect, test } from 'vitest';
import type { CodeAction } from '../CodeModel.ts';
import type { RequestPlan } from '../RequestPlan.ts';
import { requestActionClass } from './requestAction.ts';

test('given a request of two thousand inputs, then every literal is one that Java compiles, and nothing of it is lost', () => {
  const inputs = Array.from({ length: 2_000 }, (_, at) => ({
    input: `input${at}`,
    in: 'query' as const,
    name: `größe${at}`,
  }));
  const plan: RequestPlan = {
    method: 'GET',
    server: 'SERVER',
    variables: [],
    path: '/things',
    inputs,
    outputs: [],
    errors: [],
    security: [],
  };
  const action: CodeAction = {
    name: 'list',
    implementation: 'things.list',
    description: '',
    inputs: [],
    outputs: [],
    request: plan,
  };

  const { text } = requestActionClass(action, plan, 'List', 'com.example', new Map());

  const literals = Array.from(text.matchAll(/"(?:[^"\\]|\\.)*"/g), ([literal]) =>
    String(JSON.parse(literal)),
  );
  expect(Math.max(...literals.map((one) => new TextEncoder().encode(one).length))).toBeLessThan(65_536);
  expect(JSON.parse(literals.join(''))).toEqual(plan);
});
