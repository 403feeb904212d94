import { readModelFromXml } from '../../bpmn/readModel.ts';
import type { Problem } from '../../domain/problem.ts';
import { readExtensions } from '../../formats/activiti/extensionsJson.ts';
import type { SourceTab } from './SessionState.ts';

/** What is wrong with the text of a tab, with the place of it. Nothing wrong: it can be applied. */
export async function checkSource(tab: SourceTab, text: string): Promise<readonly Problem[]> {
  if (tab === 'extensions') return text.trim() === '' ? [] : readExtensions(text).problems;
  try {
    await readModelFromXml(text);
    return [];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ code: 'xml-invalid', severity: 'error', message, place: placeIn(error) }];
  }
}

function placeIn(error: unknown): Problem['place'] {
  if (typeof error !== 'object' || error === null) return {};
  const line = 'line' in error && typeof error.line === 'number' ? error.line : undefined;
  const column = 'column' in error && typeof error.column === 'number' ? error.column : undefined;
  return { ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
}
