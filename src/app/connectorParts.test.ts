import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { ConnectorPartProps } from '../features/connectors/ConnectorPart.ts';
import { CONNECTOR_PARTS } from './connectorParts.tsx';

const props: ConnectorPartProps = {
  ...{ connectorId: 'c', content: { kind: 'connector', text: '{}', version: '1.0.0' }, connector: null },
  ...{ isDraft: true, onEditContent: () => undefined, onGoTo: () => undefined },
  ...{ flush: () => Promise.resolve(), reload: () => Promise.resolve() },
};

it('given a page whose publishing is not loaded yet, when it is drawn, then the button has its place and does nothing', () => {
  const { HeadActions } = CONNECTOR_PARTS;
  const html = HeadActions ? renderToString(createElement(HeadActions, props)) : '';
  expect(html).toMatch(/<button[^>]* aria-disabled="true"[^>]*>.*Publish…<\/button>/s);
});
