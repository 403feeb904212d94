import { messageOf } from '../../../domain/values/messageOf.ts';
import { readModelFromXml } from '../../../bpmn/readModel.ts';
import type { Place, Problem } from '../../../domain/problem.ts';
import { readExtensions } from '../../../formats/activiti/extensionsJson.ts';
import { t } from '../../../language/t.ts';
import type { SourceTab } from './SessionState.ts';

/** What is wrong with the text of a tab, with the place of it. Nothing wrong: it can be applied. */
export async function checkSource(tab: SourceTab, text: string): Promise<readonly Problem[]> {
  if (tab === 'extensions') return text.trim() === '' ? [] : readExtensions(text).problems;
  const malformed = malformedXml(text);
  if (malformed) return [malformed];
  try {
    const { processes } = await readModelFromXml(text);
    return processes.length > 0 ? [] : [invalid(t('The document has no process.'), {})];
  } catch (error) {
    const message = messageOf(error);
    return [invalid(message.split('\n')[0] ?? message, {})];
  }
}

// The parser of BPMN goes on after a tag that is never closed and drops what follows; the browser's does not.
const CHROME = /error on line (\d+) at column (\d+): (.*)/;
const FIREFOX = /XML Parsing Error: (.*)\n.*\nLine Number (\d+), Column (\d+)/;

function malformedXml(text: string): Problem | null {
  if (/<!DOCTYPE/i.test(text))
    return invalid(t('A document type is not allowed here.'), placeOf(text, /<!DOCTYPE/i));
  if (typeof DOMParser === 'undefined') return null;
  const error = new DOMParser().parseFromString(text, 'text/xml').querySelector('parsererror');
  if (!error) return null;
  const words = error.querySelector('div')?.textContent ?? error.textContent;
  const [, line, column, message] = CHROME.exec(words) ?? [];
  if (message !== undefined) return invalid(`${message}.`, { line: Number(line), column: Number(column) });
  const [, why, at, where] = FIREFOX.exec(words) ?? [];
  return invalid(
    why ?? t('This is not well-formed XML.'),
    at === undefined ? {} : { line: Number(at), column: Number(where) },
  );
}

function placeOf(text: string, pattern: RegExp): Place {
  const lines = text.slice(0, text.search(pattern)).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function invalid(message: string, place: Place): Problem {
  return { code: 'xml-invalid', severity: 'error', message, place };
}
