import { templatesOfConnector } from '../../camunda/connectorTemplates.ts';
import { templateFiles } from '../../camunda/templateFiles.ts';
import { safeFileName } from '../../fileNames.ts';
import type { CodeFile, CodeSource } from '../CodeProject.ts';

/** The definition, byte for byte, and for Camunda the templates made from it: as the export writes them. */
export function connectorFiles(
  source: CodeSource,
  withTemplates: boolean,
  folder = 'connector/',
): readonly CodeFile[] {
  const definition = {
    path: `${folder}${safeFileName(source.connector.name, 'connector')}.json`,
    text: source.text,
  };
  if (!withTemplates) return [definition];
  const templates = templatesOfConnector(source).map((template) => ({
    kind: 'generated' as const,
    template,
  }));
  return [
    definition,
    ...templateFiles(templates).map(({ path, bytes }) => ({
      path: `${folder}templates/${path}`,
      text: new TextDecoder().decode(bytes),
    })),
  ];
}
