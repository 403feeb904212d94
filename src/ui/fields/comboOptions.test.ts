import { describe, expect, it } from 'vitest';
import { filterSections, layOut, matchParts, type ComboSection } from './comboOptions.ts';

const SECTIONS: readonly ComboSection[] = [
  {
    id: 'a',
    title: 'parcel-tracker',
    options: [
      { id: '1', title: 'parcel-tracker.createLabel', description: 'Books one parcel' },
      { id: '2', title: 'parcel-tracker.trackParcel', description: 'Where it is now' },
    ],
  },
  { id: 'b', title: 'mailer', options: [{ id: '3', title: 'mailer.send' }] },
  { id: 'c', title: 'empty', options: [] },
];

describe('the list of a combo field', () => {
  it('given no query, when filtered, then only empty sections go', () => {
    expect(filterSections(SECTIONS, ' ').map((section) => section.id)).toEqual(['a', 'b']);
  });
  it('given words from both lines, when filtered, then an option must hold them all', () => {
    const found = filterSections(SECTIONS, 'TRACKER now');
    expect(found.flatMap((section) => section.options.map((option) => option.id))).toEqual(['2']);
  });
  it('given sections, when laid out, then nothing overlaps and indexes run through', () => {
    const layout = layOut(filterSections(SECTIONS, ''));
    expect(layout.options.map((one) => one.index)).toEqual([0, 1, 2]);
    for (const [index, one] of layout.options.entries()) {
      const next = layout.options[index + 1];
      if (next) expect(next.top).toBeGreaterThanOrEqual(one.top + one.height);
    }
    expect(layout.height).toBe(layout.sections.reduce((sum, section) => sum + section.height, 0));
  });
  it('given a match, when split, then the parts join to the text', () => {
    expect(matchParts('mailer.send', 'SEND')).toEqual({ before: 'mailer.', match: 'send', after: '' });
    expect(matchParts('mailer.send', 'x')).toEqual({ before: 'mailer.send', match: '', after: '' });
  });
});
