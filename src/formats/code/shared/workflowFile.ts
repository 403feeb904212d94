import type { CodeText } from '../CodeText.ts';
import type { CodeOptions } from '../CodeProject.ts';
import { yaml, yamlString } from './yamlText.ts';

/**
 * `.github/workflows/build.yml`
 * @param steps of the language: how it is set up, built and tested
 */
export function workflowFile({ image }: CodeOptions, steps: CodeText<'yaml'>): string {
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
          ${steps}
          - run: docker build -t "$IMAGE:$GITHUB_SHA" .
  `;
  return `${text}\n`;
}
