import type { CodeOptions } from '../CodeProject.ts';
import { yaml, yamlString } from '../shared/yamlText.ts';

/** `.github/workflows/build.yml` */
export function javaWorkflow({ image }: CodeOptions, javaVersion: string): string {
  const { text } = yaml`
    name: Build
    on:
      push:
      pull_request:
    permissions:
      contents: read
    env:
      IMAGE: ${yamlString(image)}
    jobs:
      build:
        runs-on: ubuntu-latest
        steps:
          - uses: actions/checkout@v4
          - uses: actions/setup-java@v4
            with:
              distribution: temurin
              java-version: ${yamlString(javaVersion)}
              cache: maven
          - run: mvn -B verify
          - run: docker build -t "$IMAGE:$GITHUB_SHA" .
  `;
  return `${text}\n`;
}
