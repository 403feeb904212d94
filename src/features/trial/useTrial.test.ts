import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { action, connector } from '../../domain/testing.ts';
import type { ConnectorContent } from '../../domain/document.ts';
import type { TestCase } from '../../domain/trial/TestCase.ts';
import { useTrial, type Trial } from './useTrial.ts';

const ONE: TestCase = {
  ...{ id: 'x', action: 'key-send', name: 'Sends', inputs: [] },
  answer: { kind: 'outputs', values: [] },
  expected: { kind: 'outputs', values: [] },
};
const MAIL = connector('mail', [action('send', ['to'])]);

afterEach(() => vi.unstubAllGlobals());

/** The tab as it is drawn with one case, whose name is being typed: it is taken over when it is asked for. */
function typingIntoOne(): { readonly trial: Trial; readonly content: () => ConnectorContent } {
  let content: ConnectorContent = { kind: 'connector', text: '{}', version: '1.0.0', cases: [ONE] };
  const found: Trial[] = [];
  const shown = content;
  const Tab = () => {
    const onEditContent: Parameters<typeof useTrial>[0]['onEditContent'] = (_, patch) => {
      content = { ...content, ...patch(content) };
    };
    found.push(useTrial({ content: shown, onEditContent }, MAIL));
    return null;
  };
  renderToString(createElement(Tab));
  const [trial] = found;
  if (!trial) throw new Error('nothing is drawn');
  const page = new EventTarget();
  page.addEventListener('commitdrafts', () => trial.edit('name', { name: 'Sends twice' }, 'name'));
  vi.stubGlobal('document', page);
  return { trial, content: () => content };
}

const namesIn = ({ cases = [] }: ConnectorContent) => cases.map(({ name }) => name);

test('given a name that is being typed, when a case is added, then both are there', () => {
  const { trial, content } = typingIntoOne();
  trial.add();
  expect(namesIn(content())).toEqual(['Sends twice', expect.any(String)]);
});

test('given a name that is being typed, when the case is duplicated, then the copy is of what was typed', () => {
  const { trial, content } = typingIntoOne();
  trial.duplicate();
  expect(namesIn(content())).toEqual(['Sends twice', 'Sends twice copy']);
  expect(new Set(content().cases?.map(({ id }) => id)).size).toBe(2);
});

test('given a name that is being typed, when the case is deleted, then it is gone, after it was taken over', () => {
  const { trial, content } = typingIntoOne();
  const taken: string[] = [];
  document.addEventListener('commitdrafts', () => taken.push(...namesIn(content())));
  trial.remove();
  expect(taken).toEqual(['Sends twice']);
  expect(namesIn(content())).toEqual([]);
});
