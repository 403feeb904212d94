// send.html: the one page that may ask another host, in one file, so that nothing but its own script runs in it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformWithOxc } from 'vite';

const FILE = 'send.html';
const SCRIPT = fileURLToPath(new URL('../../src/ui/sender/senderPage.ts', import.meta.url));
const STYLE = fileURLToPath(new URL('../../src/ui/sender/senderPage.css', import.meta.url));

async function senderPage() {
  const { code } = await transformWithOxc(readFileSync(SCRIPT, 'utf8'), SCRIPT, { sourcemap: false });
  const style = readFileSync(STYLE, 'utf8');
  const policy =
    `default-src 'none'; script-src ${hashOf(code)}; style-src ${hashOf(style)}; connect-src http: https:; ` +
    "base-uri 'none'; form-action 'none'";
  const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <title>Send</title>
    <style>${style}</style>
  </head>
  <body>
    <main>
      <button disabled aria-describedby="where"></button>
      <h1><code id="where"></code></h1>
    </main>
    <script type="module">${code}</script>
  </body>
</html>
`;
  return { html, policy };
}

function hashOf(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** It may stand in a frame of its own site, and has no origin even where it is opened by itself. */
async function serve(response, headers) {
  const { html, policy } = await senderPage();
  response.writeHead(200, {
    ...headers,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `${policy}; frame-ancestors 'self'; sandbox allow-scripts`,
  });
  response.end(html);
}

/** @param {Record<string, string>} headers what every page is served with */
export function senderPlugin(headers) {
  const use = ({ middlewares }) =>
    void middlewares.use((request, response, next) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname.endsWith(`/${FILE}`)) serve(response, headers).catch(next);
      else next();
    });
  return {
    name: 'sender',
    configureServer: use,
    configurePreviewServer: use,
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: FILE, source: (await senderPage()).html });
    },
  };
}
