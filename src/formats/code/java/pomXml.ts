import { escapeText } from '../../../bpmn/xmlText.ts';
import type { CodeProject } from '../CodeProject.ts';

export interface PomParts {
  readonly head: string;
  readonly properties: string;
  readonly body: string;
}

/** `pom.xml`: of the connector only its version stands in it, and the options. */
export function pomXml({ model, options }: CodeProject, { head, properties, body }: PomParts): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
${head}  <groupId>${escapeText(options.group)}</groupId>
  <artifactId>${escapeText(options.projectName)}</artifactId>
  <version>${escapeText(model.version)}</version>
  <properties>
${properties}  </properties>
${body}</project>
`;
}
