import type { CodeOptions } from '../CodeProject.ts';
import { workflowFile } from '../shared/workflowFile.ts';
import { yaml, yamlString } from '../shared/yamlText.ts';

export function javaWorkflow(options: CodeOptions, javaVersion: string): string {
  return workflowFile(
    options,
    yaml`
      - uses: actions/setup-java@v4
        with:
          distribution: temurin
          java-version: ${yamlString(javaVersion)}
          cache: maven
      - run: mvn -B verify
    `,
  );
}
