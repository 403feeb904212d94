import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shellCommands } from '../api/shellWords.ts';
import { described } from '../api/testing.ts';
import { curlText } from './curlText.ts';
import { makeRequest } from './makeRequest.ts';
import { partText, type SentPart } from './sentParts.ts';
import { arbitraryInputs, arbitraryPlan, CONFIGURATION, hostileText } from './testing.ts';

const SETTINGS = Object.keys(CONFIGURATION).map((name) => ({ name, secure: false }));
const TYPED = new Map(Object.entries(CONFIGURATION));

test('given any request, when its command is read again, then it is one command whose words are the very values', () => {
  fc.assert(
    fc.property(arbitraryPlan, arbitraryInputs, hostileText, (plan, inputs, body) => {
      const made = makeRequest(plan, inputs, SETTINGS, TYPED);
      if ('problem' in made) return;
      const request = { ...made.request, ...(plan.body?.kind === 'text' && { body: body.toWellFormed() }) };
      // when
      const text = curlText(request);
      // then
      if (text === null) {
        const all = [...(request.parts ?? []), ...(request.file ? [request.file] : [])];
        const contents = all.map(({ content }) => new TextDecoder().decode(content));
        expect(JSON.stringify([request, contents])).toContain('\\u0000');
        return;
      }
      const commands = shellCommands(text);
      expect(commands).toHaveLength(1);
      const words = (commands[0] ?? []).filter((word) => word !== '--globoff');
      const parts = request.parts ?? [];
      const own = parts.length === 0 ? words : words.slice(0, -2 * parts.length);
      expect(own).toEqual([
        ...['curl', '--request', request.method, request.url],
        ...request.headers.flatMap(([name, value]) =>
          parts.length > 0 && name === 'Content-Type'
            ? []
            : ['--header', value === '' ? `${name};` : `${name}: ${value}`],
        ),
        ...(request.user ? ['--user', request.user.join(':')] : []),
        ...(request.body === undefined ? [] : ['--data-raw', request.body]),
        ...(request.file ? fileWords(request.file) : []),
      ]);
      parts.forEach((part, at) => {
        const [option, word = ''] = words.slice(own.length + 2 * at);
        const isPlain = part.type === undefined && part.filename === undefined && !part.name.includes('=');
        expect(option).toBe(isPlain ? '--form-string' : '--form');
        expect(word.startsWith(`${part.name.replaceAll('=', '%3D')}=`)).toBe(true);
        if (isPlain)
          expect(word).toBe(
            `${part.name}=${new TextDecoder('utf-8', { ignoreBOM: true }).decode(part.content)}`,
          );
      });
    }),
    { numRuns: 1_000 },
  );
});

/** A text stands in the command; of other bytes the name of the file, without a place. */
function fileWords(file: SentPart): readonly string[] {
  const text = partText(file);
  if (text !== null) return ['--data-raw', text];
  const name = (file.filename ?? '').replaceAll(/[/\\]/g, '_');
  return ['--data-binary', `@${name === '-' ? './-' : name}`];
}

test('given a command, when it is imported as a description, then it is the operation it was', async () => {
  const text = curlText({
    method: 'PUT',
    url: 'https://api.example.org/books/7?lang=en',
    headers: [['Content-Type', 'application/json']],
    user: ['ann', 'secret'],
    body: '{"title":"It\'s ^\\"new\\""}',
  });
  const api = await described(text ?? '');
  expect(api.operations.map(({ method, path, body }) => [method, path, body?.example])).toEqual([
    ['PUT', '/books/7', { title: 'It\'s ^"new"' }],
  ]);
});

test.each(['\0', 'a\0b'])('given a body with %j, then there is no command for it', (body) => {
  expect(curlText({ method: 'POST', url: 'https://x.org/', headers: [], body })).toBeNull();
});
