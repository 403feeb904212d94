import type { Connector } from '../../domain/connector/connector.ts';
import type { ConnectorAbout } from '../../domain/connector/connectorAbout.ts';
import type { ConnectorContent, TemplateContent } from '../../domain/document.ts';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { FIRST_VERSION } from '../../domain/versions/versions.ts';
import { writeConnector } from '../../formats/activiti/connectorJson.ts';
import { ORIGINAL_TEMPLATE } from '../../formats/camunda/originalTemplate.ts';

/** The connector a template was read as, with the template itself beside it. */
export function templateConnector(
  connector: Connector,
  template: ElementTemplate,
  { text }: TemplateContent,
): ConnectorContent {
  const category = template.category?.name ?? '';
  const documentation = template.documentationRef;
  const about: ConnectorAbout = {
    ...(template.keywords.length > 0 && { tags: template.keywords }),
    ...(documentation !== undefined && /^https?:\/\//.test(documentation) && { links: { documentation } }),
    attachments: [{ path: ORIGINAL_TEMPLATE, bytes: new TextEncoder().encode(text) }],
  };
  return {
    kind: 'connector',
    text: writeConnector(connector),
    version: FIRST_VERSION,
    ...(category !== '' && { category }),
    about,
  };
}
