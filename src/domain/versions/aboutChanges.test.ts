import { describe, expect, it } from 'vitest';
import { aboutChanges } from './aboutChanges.ts';
import type { ConnectorAbout } from '../connector/connectorAbout.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const said = (before: ConnectorAbout | undefined, after: ConnectorAbout | undefined) =>
  aboutChanges(before, after).map(({ weight, message }) => `${weight} ${message}`);

describe('aboutChanges', () => {
  it('given the same words, then there is nothing to tell', () => {
    const about: ConnectorAbout = { licence: 'MIT', tags: ['a', 'b'], links: { video: 'https://a.example' } };
    expect(said(about, structuredClone(about))).toEqual([]);
    expect(said(undefined, {})).toEqual([]);
  });

  it('given other words, then each is told with what stood there before', () => {
    const before: ConnectorAbout = { licence: 'MIT', visibility: 'company', protocol: 'rest' };
    const after: ConnectorAbout = { licence: 'Apache-2.0', visibility: 'public', authors: ['Ada', 'Bo'] };
    expect(said(before, after)).toEqual([
      'text Licence: MIT → Apache-2.0.',
      'text For: only the company → everyone.',
      'text Authors: nothing → Ada, Bo.',
      'text Protocol: REST → nothing.',
    ]);
  });

  it('given what a deployment has to bring, then it is more than a text', () => {
    const after: ConnectorAbout = {
      compatibility: 'Activiti 8',
      dependencies: [{ name: 'mail', range: '^2.0.0' }],
    };
    expect(said({}, after)).toEqual([
      'compatible Needs: nothing → Activiti 8.',
      'compatible Depends on: nothing → mail ^2.0.0.',
    ]);
  });

  it('given long texts, then it is only said that they changed', () => {
    expect(said({ documentation: 'One' }, { documentation: 'Two' })).toEqual([
      'text Documentation: changed.',
    ]);
    expect(said({}, { links: { source: 'https://a.example' } })).toEqual(['text Links: new.']);
    expect(said({ documentation: 'One' }, {})).toEqual(['text Documentation: gone.']);
  });

  it('given files, then other content of the same length is told, too', () => {
    const before: ConnectorAbout = {
      attachments: [
        { path: 'a.jar', bytes: bytes('abc') },
        { path: 'b.jar', bytes: bytes('x') },
        { path: 'same', bytes: bytes('s') },
      ],
    };
    const after: ConnectorAbout = {
      attachments: [
        { path: 'same', bytes: bytes('s') },
        { path: 'a.jar', bytes: bytes('abd') },
        { path: 'c.jar', bytes: bytes('y') },
      ],
    };
    expect(said(before, after)).toEqual([
      'compatible File: “a.jar” has other content.',
      'compatible File: “b.jar” is gone.',
      'compatible File: “c.jar” is new.',
    ]);
  });
});
