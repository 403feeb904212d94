import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import MarkdownText from './MarkdownText.tsx';

const shown = (text: string, topHeading?: 2 | 3 | 4) =>
  renderToStaticMarkup(createElement(MarkdownText, { text, ...(topHeading && { topHeading }) }));

describe('Markdown', () => {
  it('given headings, lists and code, when shown, then they are what they mean, one level down', () => {
    const html = shown('# Use\n\n- one\n- `two`\n\n## More\n\n```json\n{"a": 1}\n```');
    expect(html).toContain('<h2>Use</h2>');
    expect(html).toContain('<h3>More</h3>');
    expect(html).toContain('<li>one</li>');
    expect(html).toContain('<code>two</code>');
    expect(html).toMatch(/<pre tabindex="0"><code class="language-json">\{&quot;a&quot;: 1\}/);
    expect(shown('# Use', 4)).toContain('<h4>Use</h4>');
  });

  it('given a deep heading under a deep top, when shown, then it is a heading still', () => {
    expect(shown('##### Deep', 4)).toContain('<h6>Deep</h6>');
  });

  it('given links to the web and to mail, when shown, then they open elsewhere and tell nothing', () => {
    for (const address of ['https://docs.example/a?b=1', 'http://docs.example', 'mailto:help@docs.example']) {
      expect(shown(`[read](${address})`)).toContain(
        `<a class="link" href="${address}" target="_blank" rel="noopener noreferrer">read</a>`,
      );
    }
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java&#x0A;script:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example/x',
    '#/projects',
    '/relative',
  ])('given a link to %s, when shown, then its words stay and the address is gone', (address) => {
    for (const text of [`[read](<${address}>)`, `[read][1]\n\n[1]: <${address}>`, `![read](<${address}>)`]) {
      const html = shown(text);
      expect(html).toContain('read');
      expect(html).not.toContain('<a ');
      expect(html).not.toContain('href');
      expect(html).not.toContain('src=');
    }
  });

  it('given a picture, when shown, then nothing is loaded: it is a link with its words', () => {
    const html = shown('![The plan](https://pictures.example/plan.png) ![](https://pictures.example/x.png)');
    expect(html).not.toContain('<img');
    expect(html).toContain('href="https://pictures.example/plan.png"');
    expect(html).toContain('>The plan</a>');
    expect(html).toContain('>Picture</a>');
  });

  it('given a text of the product, when shown, then it leads into the app, and its headings have addresses', () => {
    const own = (text: string) => renderToStaticMarkup(createElement(MarkdownText, { text, isOurs: true }));
    expect(own('[Problems](#/help/problems)')).toContain(
      '<a class="link" href="#/help/problems">Problems</a>',
    );
    expect(own('## Near *matches* & `more`')).toContain('<h3 id="near-matches-more" tabindex="-1">');
    expect(own('[read](https://docs.example)')).toContain('target="_blank"');
    for (const address of ['javascript:alert(1)', '//evil.example/x', '/relative', '#elsewhere'])
      expect(own(`[read](<${address}>)`)).not.toContain('href');
  });

  it('given HTML, when shown, then it is text that can be read and does nothing', () => {
    const html = shown('<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\na List<string> here');
    expect(html).not.toMatch(/<(script|img|string)/);
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain('List&lt;string&gt;');
  });
});
