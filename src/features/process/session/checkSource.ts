import { messageOf } from '../../../domain/values/messageOf.ts';
import { readModelFromXml } from '../../../bpmn/readModel.ts';
import { checkXml } from '../../../bpmn/xmlCheck.ts';
import type { Place, Problem } from '../../../domain/problem.ts';
import { lineAndColumn } from '../../../formats/lineAndColumn.ts';
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

/** The parser of BPMN goes on after a tag that is never closed and drops what follows. */
function malformedXml(text: string): Problem | null {
  const doctype = text.search(/<!DOCTYPE/i);
  if (doctype >= 0) return invalid(t('A document type is not allowed here.'), lineAndColumn(text, doctype));
  const [complaint] = checkXml(text).complaints;
  return complaint ? invalid(complaint.message, lineAndColumn(text, complaint.offset)) : null;
}

function invalid(message: string, place: Place): Problem {
  return { code: 'xml-invalid', severity: 'error', message, place };
}
