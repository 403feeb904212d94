import type { CodeFile, CodeProject } from '../CodeProject.ts';
import { CAMUNDA_REST_SETTINGS } from '../shared/camundaRestSettings.ts';
import { connectorFiles } from '../shared/connectorFiles.ts';
import { deploymentFiles } from '../shared/deploymentFiles.ts';
import { type EngineSetting, envExampleFile } from '../shared/envExampleFile.ts';
import { readmeFile } from '../shared/readmeFile.ts';
import { workflowFile } from '../shared/workflowFile.ts';
import { yaml } from '../shared/yamlText.ts';
import { handlerFile, handlerTest, requestTest } from './actionFiles.ts';
import { agentFile, endpointFile, endpointsFile, programFile } from './agentFiles.ts';
import { contractFile } from './contractFile.ts';
import { csharpNames } from './CSharpNames.ts';
import type { CSharp } from './csharpText.ts';
import { camundaClientFile } from './camundaClientFile.ts';
import { answerFile, jobFile, jobsFile } from './engineFiles.ts';
import { healthFile, healthTest } from './healthFile.ts';
import { partsFile } from './partsFile.ts';
import { planFile } from './planFile.ts';
import { csharpDockerfile, testProject, workerProject } from './projectFiles.ts';
import { requestFile } from './requestFile.ts';
import { sendingFile } from './sendingFile.ts';
import { tokenFile } from './tokenFile.ts';
import {
  configurationFile,
  connectorExceptionFile,
  errorCodesFile,
  inputExceptionFile,
} from './sharedFiles.ts';
import { answerTest, jobsTest, serviceFile } from './testFiles.ts';
import { textsFile } from './textsFile.ts';
import { jsonFile, valuesFile } from './valuesFile.ts';

/** An agent in C# that answers jobs of Camunda 8: .NET alone, without a package. */
export function csharpProject(project: CodeProject): readonly CodeFile[] {
  const { model, options, source } = project;
  const { root, types } = csharpNames(model);
  const environments = new Map(model.config.map(({ name, environment }) => [name, environment]));
  const hasRequests = model.actions.some(({ request }) => request);
  const code = (path: string, { text }: CSharp): CodeFile => ({ path: `${path}.cs`, text: `${text}\n` });
  return [
    { path: 'README.md', text: readmeFile(model, options, { ...README, work: workText(root.text) }) },
    { path: 'src/Worker.csproj', text: workerProject(project, root) },
    { path: 'tests/Tests.csproj', text: testProject(root) },
    { path: 'Dockerfile', text: `${csharpDockerfile(project)}\n` },
    { path: '.dockerignore', text: '**/bin\n**/obj\n.env\n.git\n' },
    { path: '.gitignore', text: 'bin/\nobj/\n.env\n' },
    { path: '.env.example', text: envExampleFile(ENGINE, model.config) },
    { path: '.github/workflows/build.yml', text: workflowFile(options, STEPS) },
    ...deploymentFiles(project, ENGINE),
    code('src/Program', programFile(root)),
    code('src/Agent', agentFile(root)),
    code('src/Endpoint', endpointFile(root)),
    code('src/Endpoints', endpointsFile(model, types, root)),
    code('src/Engine/Answer', answerFile(root)),
    code('src/Engine/CamundaClient', camundaClientFile(model, root)),
    code('src/Engine/Health', healthFile(root)),
    code('src/Engine/Job', jobFile(root)),
    code('src/Engine/Jobs', jobsFile(root)),
    code('src/Contract/Configuration', configurationFile(model, root)),
    code('src/Contract/ConnectorException', connectorExceptionFile(root)),
    code('src/Contract/ErrorCodes', errorCodesFile(model, root)),
    code('src/Contract/InputException', inputExceptionFile(root)),
    code('src/Contract/Json', jsonFile(root)),
    code('src/Contract/Plan', planFile(root)),
    code('src/Contract/Token', tokenFile(root)),
    code('src/Contract/Values', valuesFile(root)),
    ...(hasRequests
      ? [
          code('src/Contract/Parts', partsFile(root)),
          code('src/Contract/Request', requestFile(root)),
          code('src/Contract/Sending', sendingFile(root)),
          code('src/Contract/Texts', textsFile(root)),
        ]
      : []),
    ...model.actions.flatMap((action, at) => {
      const type = types[at] ?? '';
      return [
        code(`src/Actions/${type}Action`, handlerFile(action, type, root, environments)),
        code(`src/Contract/${type}Contract`, contractFile(action, type, root)),
        code(
          `tests/${type}ActionTests`,
          action.request
            ? requestTest(action, action.request, type, root, model.config)
            : handlerTest(action, type, root),
        ),
      ];
    }),
    code('tests/AnswerTests', answerTest(root)),
    code('tests/HealthTests', healthTest(root)),
    code('tests/JobsTests', jobsTest(root)),
    code('tests/Service', serviceFile(root)),
    ...connectorFiles(source, true),
  ];
}

const ENGINE: readonly EngineSetting[] = [
  ...CAMUNDA_REST_SETTINGS,
  {
    environment: 'CAMUNDA_TOKEN_AUDIENCE',
    description: 'For OAUTH, where tokens are for somebody: zeebe.camunda.io in the cloud of Camunda',
  },
];

const STEPS = yaml`
  - uses: actions/setup-dotnet@v4
    with:
      dotnet-version: "8.0.x"
  - run: dotnet test tests
`;

const RUN = `.NET 8; the worker needs no package, its tests take xUnit from NuGet:

\`\`\`sh
dotnet test tests
cp .env.example .env    # and fill it in
set -a; . ./.env; set +a
dotnet run --project src
\`\`\``;

const README = {
  run: RUN,
  lead: 'An agent in C#: it is created with its settings, started and stopped, and has an endpoint for every action. Here jobs of Camunda 8 come in, over its REST interface.',
  engine: ENGINE,
};

function workText(root: string): string {
  return `\`src/Actions/\` has a class for each action, and its \`Run\` is yours to write. All else says what the definition says: for a new
version of the connector make the code again, take everything but \`src/Actions/\`, and the compiler shows what has changed for
you. Import \`connector/templates/\` into Camunda's modeler.

To put it into another host, like a stream of XMPro, call \`${root}.Agent\` from the class that the host's framework asks for: \`Validate\` and
\`Create\` take the settings, \`GetInputAttributes\` and \`GetOutputAttributes\` tell the names of an endpoint, \`Receive\` runs it, \`Start\` and
\`Stop\` are only needed for jobs.`;
}
