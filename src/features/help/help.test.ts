import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { setTexts } from '../../language/texts.ts';
import MarkdownText from '../../ui/MarkdownText.tsx';
import { HELP_PAGES } from './helpPages.ts';
import { helpSections } from './helpSections.ts';
import { HELP_SHORTCUTS, shortcutsText } from './helpShortcuts.ts';
import { helpText, loadHelpTexts } from './helpTexts.ts';
import { HelpIndex } from './searchHelp.ts';

const GERMAN_PAGES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>('./pages/de/*.md', { query: '?raw', import: 'default', eager: true }),
  ).map(([path, text]) => [path.slice('./pages/de/'.length, -'.md'.length), text]),
);

const ROOT = join(import.meta.dirname, '../..');
/** Rooms of the app that a page may lead to, as app/Routes.tsx has them. */
const ROOMS = readFileSync(join(ROOT, 'app/Routes.tsx'), 'utf8');
const SOURCES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|^features.help/.test(path))
  .map((path) => readFileSync(join(ROOT, path), 'utf8'));
const WORDS = SOURCES.join('\n');

const slugs = HELP_PAGES.map(({ slug }) => slug);
const wholeText = (slug: string) =>
  slug === 'shortcuts' ? `${helpText(slug)}\n${shortcutsText()}` : helpText(slug);
const idsOf = (slug: string) => helpSections(wholeText(slug)).map(({ id }) => id);
const index = new HelpIndex(wholeText);
const firstHit = (query: string) => {
  const [hit] = index.find(query);
  return hit && `${hit.page.slug}/${hit.section.id}`;
};

describe('the pages of the help', () => {
  it('given the list and the folder, when compared, then each page has its file and each file its page', () => {
    const files = readdirSync(join(import.meta.dirname, 'pages'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => name.replace('.md', ''));
    expect(files.toSorted()).toEqual(slugs.toSorted());
    for (const slug of slugs) expect(helpText(slug).length, slug).toBeGreaterThan(200);
  });

  it.each(slugs)('given the page %s, when its links are followed, then something is there', (slug) => {
    for (const [, address = ''] of helpText(slug).matchAll(/\]\((#\/[^)]*)\)/g)) {
      const [, room, page = '', heading] = address.split('/');
      if (room !== 'help') {
        expect(ROOMS, address).toContain(`path="${address.slice(1)}"`);
        continue;
      }
      expect(slugs, address).toContain(page);
      if (heading !== undefined) expect(idsOf(page), address).toContain(heading);
    }
  });

  it.each(slugs)(
    'given the page %s, when a control is named in bold, then the product has its label',
    (slug) => {
      for (const [, label = ''] of helpText(slug).matchAll(/\*\*([^*]+)\*\*/g))
        expect(isLabel(label), `${slug}: ${label}`).toBe(true);
    },
  );

  it('given the question marks of the product, when followed, then each leads to a page and heading that is there', () => {
    const links = [...WORDS.matchAll(/page(?:=|: )['"]([a-z-]+)(?:\/([a-z-]+))?['"]/g)];
    expect(links.length).toBeGreaterThan(10);
    for (const [, slug = '', heading] of links) {
      expect(slugs).toContain(slug);
      if (heading !== undefined) expect(idsOf(slug), slug).toContain(heading);
    }
  });

  it.each(slugs)(
    'given the page %s, when its headings are told, then each has an address of its own',
    (slug) => {
      const ids = idsOf(slug);
      const shown = renderToStaticMarkup(createElement(MarkdownText, { text: helpText(slug), isOurs: true }));
      const own = helpSections(helpText(slug)).map(({ id }) => id);
      expect(['', ...[...shown.matchAll(/<h2 id="([^"]*)"/g)].map(([, id]) => id)]).toEqual(own);
      expect(new Set(ids).size).toBe(ids.length);
    },
  );
});

/** A whole text of the interface: between quotes, tags, or on a line of its own. */
function isLabel(label: string): boolean {
  const word = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(['"\`>]|^\\s*)${word}(['"\`<:]|\\s*$)`, 'm').test(WORDS);
}

describe('the pages of the help in German', () => {
  const german = (slug: string) => GERMAN_PAGES[slug] ?? '';
  const idsIn = (text: string) => helpSections(text).map(({ id }) => id);
  const levelsIn = (text: string) => [...text.matchAll(/^(#+) /gm)].map(([, signs]) => signs);
  const linksIn = (text: string) => [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, to]) => to).toSorted();
  const codeIn = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code).toSorted();
  const controlsIn = (text: string) => [...text.matchAll(/\*\*([^*]+)\*\*/g)].length;
  const paragraphsIn = (text: string) => text.trim().split(/\n{2,}/).length;

  it('given the English pages, when compared, then each has a German one', () => {
    expect(Object.keys(GERMAN_PAGES).toSorted()).toEqual(slugs.toSorted());
  });

  it.each(slugs)('given the page %s in English and German, then both are built alike', (slug) => {
    const english = helpText(slug);
    expect(levelsIn(german(slug))).toEqual(levelsIn(english));
    expect(idsIn(german(slug)), 'addresses of headings: {#…}').toEqual(idsIn(english));
    expect(linksIn(german(slug))).toEqual(linksIn(english));
    expect(codeIn(german(slug))).toEqual(codeIn(english));
    expect(controlsIn(german(slug)), 'controls in bold').toBe(controlsIn(english));
    expect(paragraphsIn(german(slug))).toBe(paragraphsIn(english));
  });

  it('given a heading with an address of its own, when it is shown, then its words alone are seen', () => {
    const shown = renderToStaticMarkup(
      createElement(MarkdownText, { text: german('mapping'), isOurs: true }),
    );
    expect(shown).toContain('<h2 id="near-matches" tabindex="-1">Ähnliche Namen</h2>');
    expect(shown).not.toContain('{#');
  });

  it('given a page in German, when its texts are loaded, then they are read and searched', async () => {
    setTexts('de');
    await loadHelpTexts();
    expect(helpText('mapping')).toBe(german('mapping'));
    const [hit] = new HelpIndex(wholeText).find('ähnliche namen');
    expect(hit && `${hit.page.slug}/${hit.section.id}`).toBe('mapping/near-matches');
    setTexts('en');
    await loadHelpTexts();
    expect(helpText('mapping')).not.toBe(german('mapping'));
  });

  it('given a language without pages, when its texts are loaded, then the English ones are read', async () => {
    setTexts('xx');
    await loadHelpTexts();
    expect(helpText('mapping')).toContain('# Near matches');
    setTexts('en');
  });
});

describe('the search of the help', () => {
  it.each([
    ['auto mapping', 'mapping/auto-mapping'],
    ['reset to auto', 'mapping/auto-mapping'],
    ['deployment-descriptor', 'projects/releases'],
    ['instal as an app', 'offline/install'],
    ['FEEL', 'expressions/camunda-8-feel'],
    ['two tabs', 'backup/two-tabs'],
  ])('given “%s”, when searched, then %s comes first', (query, place) => {
    expect(firstHit(query)).toBe(place);
  });

  it('given a label of a shortcut, when searched, then its group is found', () => {
    const group = HELP_SHORTCUTS.find(({ title }) => title === 'Canvas');
    expect(firstHit(group?.rows[0]?.label ?? '')).toBe('shortcuts/canvas');
  });

  it('given words that stand nowhere, when searched, then nothing is found', () => {
    expect(index.find('zzzqqq')).toEqual([]);
  });

  it('given a piece of text, when it is shown, then no sign of Markdown is left in it', () => {
    expect(helpSections('Says *auto* and **Map all**, `a * b` [there](#/help/mapping).')[0]?.text).toBe(
      'Says auto and Map all, a * b there.',
    );
  });

  it('given a long section, when it is found, then the piece shows the words that were looked for', () => {
    for (const hit of index.find('byte for byte')) expect(hit.piece).toMatch(/byte/);
  });
});
