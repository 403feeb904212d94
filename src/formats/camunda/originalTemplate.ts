import type { ConnectorAbout } from '../../domain/connector/connectorAbout.ts';
import type { TemplateContent } from '../../domain/document.ts';
import { decodeText } from '../readText.ts';

/** Where the template a connector was read from is among its attachments: packages carry it, engines never see it. */
export const ORIGINAL_TEMPLATE = 'camunda/template.json';

/** The template a connector was read from, to the character. */
export function originalTemplate(about: ConnectorAbout | undefined): TemplateContent | null {
  const kept = about?.attachments?.find(({ path }) => path === ORIGINAL_TEMPLATE);
  const text = kept && decodeText(kept.bytes)?.text;
  return text === undefined ? null : { kind: 'template', text };
}
