import type { CodeFile, CodeProject } from '../CodeProject.ts';
import { connectorFiles } from '../shared/connectorFiles.ts';
import { CAMUNDA_REST_SETTINGS } from '../shared/camundaRestSettings.ts';
import { deploymentFiles } from '../shared/deploymentFiles.ts';
import { envExampleFile } from '../shared/envExampleFile.ts';
import { readmeFile } from '../shared/readmeFile.ts';
import { workflowFile } from '../shared/workflowFile.ts';
import { actionNames } from './ActionNames.ts';
import { handlerFile, handlerTestFile } from './actionFiles.ts';
import { contractFile } from './contractFile.ts';
import { dockerfile, packageJson, STEPS, TSCONFIG } from './projectFiles.ts';
import { HEALTH_FILE, HEALTH_TEST_FILE } from './healthFile.ts';
import { PARTS_FILE } from './partsFile.ts';
import { REQUEST_FILE } from './requestFile.ts';
import { requestTestFile } from './requestTestFile.ts';
import { actionsFile, configurationFile, errorsFile, settingNames } from './sharedFiles.ts';
import type { TypeScript } from './typescriptText.ts';
import { VALUES_FILE } from './valuesFile.ts';
import { ANSWER_FILE, ANSWER_TEST_FILE, mainFile } from './workerFiles.ts';

/** A job worker for Camunda 8 in TypeScript. */
export function typescriptProject(project: CodeProject): readonly CodeFile[] {
  const { model, options, source } = project;
  const names = actionNames(model);
  const idents = settingNames(model.config);
  const settings = new Map(model.config.map(({ name }, at) => [name, idents[at] ?? name]));
  const code = (path: string, { text }: TypeScript): CodeFile => ({ path, text: `${text}\n` });
  return [
    {
      path: 'README.md',
      text: readmeFile(model, options, README),
    },
    { path: 'package.json', text: packageJson(project) },
    { path: 'tsconfig.json', text: TSCONFIG },
    { path: 'Dockerfile', text: `${dockerfile(project)}\n` },
    { path: '.dockerignore', text: 'node_modules\ndist\n.env\n.git\n' },
    { path: '.gitignore', text: 'node_modules/\ndist/\n.env\n' },
    { path: '.env.example', text: envExampleFile(CAMUNDA_REST_SETTINGS, model.config) },
    { path: '.github/workflows/build.yml', text: workflowFile(options, STEPS) },
    ...deploymentFiles(project, CAMUNDA_REST_SETTINGS),
    code('src/main.ts', mainFile(model)),
    code('src/answer.ts', ANSWER_FILE),
    code('src/actions.ts', actionsFile(names)),
    code('src/health.ts', HEALTH_FILE),
    ...model.actions.flatMap((action, at) => {
      const own = names[at];
      if (own === undefined) return [];
      return [
        code(`src/actions/${own.file}.ts`, handlerFile(action, own)),
        code(`src/contract/${own.file}.ts`, contractFile(action, own, settings)),
        code(
          `test/${own.file}.test.ts`,
          action.request
            ? requestTestFile(action, action.request, own, model.config)
            : handlerTestFile(action, own),
        ),
      ];
    }),
    code('src/contract/configuration.ts', configurationFile(model)),
    code('src/contract/errors.ts', errorsFile(model)),
    code('src/contract/values.ts', VALUES_FILE),
    ...(model.actions.some(({ request }) => request)
      ? [code('src/contract/request.ts', REQUEST_FILE), code('src/contract/parts.ts', PARTS_FILE)]
      : []),
    code('test/answer.test.ts', ANSWER_TEST_FILE),
    code('test/health.test.ts', HEALTH_TEST_FILE),
    ...connectorFiles(source, true),
  ];
}

const RUN = `Node 20 or newer:

\`\`\`sh
npm install
npm test
cp .env.example .env    # and fill it in
node --env-file=.env dist/src/main.js
\`\`\``;

const README = {
  run: RUN,
  lead: 'A job worker for Camunda 8: for every action a handler that answers the jobs of its type.',
  work: `\`src/actions/\` has a file for each action, and its function is yours to write. Everything in \`src/contract/\` says what the
definition says: for a new version of the connector make the code again, take its \`src/contract/\`, \`src/actions.ts\`, \`test/\` and \`connector/\`,
and the compiler shows what has changed for you. Import \`connector/templates/\` into Camunda's modeler.`,
  engine: CAMUNDA_REST_SETTINGS,
};
