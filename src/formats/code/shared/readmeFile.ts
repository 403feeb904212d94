import { plainInMarkdown, tableOf } from '../../package/markdownText.ts';
import type { CodeAction, CodeModel, CodeValue } from '../CodeModel.ts';
import type { CodeOptions } from '../CodeProject.ts';
import type { EngineSetting } from './envExampleFile.ts';

export interface ReadmeParts {
  /** what the project is, in a sentence after its name */
  readonly lead: string;
  /** Markdown of ours: how to build, test and run it, but for the image */
  readonly run: string;
  /** what `docker run` needs besides the configuration */
  readonly dockerFlags?: string;
  /** Markdown of ours behind all that */
  readonly more?: string;
  /** Markdown of ours: where a person's own work goes, and what a new version replaces */
  readonly work: string;
  readonly engine: readonly EngineSetting[];
}

/** `README.md`: what people wrote stands in it as plain words. */
export function readmeFile(
  model: CodeModel,
  { image }: CodeOptions,
  { lead, run, work, engine, dockerFlags = '', more }: ReadmeParts,
): string {
  const { name, version, description, actions, config, errors, events } = model;
  return [
    `# ${plainInMarkdown(name)}`,
    ...(description === '' ? [] : [plainInMarkdown(description)]),
    `${lead} It answers version ${plainInMarkdown(version)} of the connector; the definition is in \`connector/\`.`,
    '## Build and run',
    run,
    imageRun(image, dockerFlags),
    ...(more === undefined ? [] : [more]),
    '## Where your work goes',
    work,
    '## Configuration',
    'Environment variables; `.env.example` names them all. Secrets come from there alone, never from a process. `compose.yaml` and `deploy/values.yaml` (for a Helm chart) name the image and the same variables.',
    tableOf(
      ['Variable', 'Required', 'Secret', 'Meaning'],
      [
        ...engine.map((one) => [one.environment, '', '', one.description]),
        ...config.map((one) => [
          one.environment,
          one.required ? 'yes' : '',
          one.secure ? 'yes' : '',
          one.description,
        ]),
      ],
    ).trimEnd(),
    '## Actions',
    ...actions.flatMap(actionPart),
    ...(errors.length === 0
      ? []
      : [
          '## Errors',
          'An error boundary event with the code catches it.',
          tableOf(
            ['Code', 'Meaning'],
            errors.map(({ code, text }) => [code, text]),
          ).trimEnd(),
        ]),
    ...(events.length === 0
      ? []
      : [
          '## Events',
          `Not part of this project, for messages come in from outside: ${plainInMarkdown(events.join(', '))}.`,
        ]),
  ]
    .join('\n\n')
    .concat('\n');
}

function imageRun(image: string, flags: string): string {
  return `As an image:

\`\`\`sh
docker build -t ${image} .
docker run --env-file .env ${flags}${image}    # or: docker compose up --build
\`\`\``;
}

function actionPart({ implementation, description, inputs, outputs }: CodeAction): readonly string[] {
  return [
    `### ${plainInMarkdown(implementation)}`,
    ...(description === '' ? [] : [plainInMarkdown(description)]),
    ...valuesTable('Input', inputs),
    ...valuesTable('Output', outputs),
  ];
}

function valuesTable(title: string, values: readonly CodeValue[]): readonly string[] {
  if (values.length === 0) return [];
  const rows = values.map(({ name, kind, required, description, example }) => [
    name,
    kind,
    required ? 'yes' : '',
    description,
    JSON.stringify(example),
  ]);
  return [tableOf([title, 'Type', 'Required', 'Meaning', 'Example'], rows).trimEnd()];
}
