import type { CodeFile, CodeProject } from '../CodeProject.ts';
import { identifiersFor } from '../identifiers.ts';
import { connectorFiles } from '../shared/connectorFiles.ts';
import { deploymentFiles } from '../shared/deploymentFiles.ts';
import { docker, dockerString } from '../shared/dockerText.ts';
import { envExampleFile } from '../shared/envExampleFile.ts';
import { readmeFile } from '../shared/readmeFile.ts';
import { workflowFile } from '../shared/workflowFile.ts';
import { yaml } from '../shared/yamlText.ts';
import { CAMUNDA_REST_SETTINGS } from '../shared/camundaRestSettings.ts';
import { handlerModule, handlerTest, requestTest, SERVICE_MODULE } from './actionModules.ts';
import { contractModule } from './contractModule.ts';
import { HEALTH_MODULE, HEALTH_TEST } from './healthModule.ts';
import { PARTS_MODULE } from './partsModule.ts';
import { PY_RESERVED, type Python } from './pythonText.ts';
import { REQUEST_MODULE } from './requestModule.ts';
import { configurationModule, errorsModule, registryModule, settingFields } from './sharedModules.ts';
import { VALUES_MODULE } from './valuesModule.ts';
import { ANSWER_MODULE, ANSWER_TEST, mainModule } from './workerModules.ts';

/** A job worker for Camunda 8 in Python: all but its main module needs the standard library alone. */
export function pythonProject(project: CodeProject): readonly CodeFile[] {
  const { model, options, source } = project;
  const modules = identifiersFor(
    model.actions.map(({ name }) => name),
    { style: 'snake', fallback: 'action', reserved: PY_RESERVED },
  );
  const fields = settingFields(model.config);
  const settings = new Map(model.config.map(({ name }, at) => [name, fields[at] ?? name]));
  const hasRequests = model.actions.some(({ request }) => request);
  const code = (path: string, { text }: Python): CodeFile => ({ path, text: `${spaced(text)}\n` });
  const packages = ['worker', 'worker/actions', 'worker/contract', 'tests'];
  return [
    {
      path: 'README.md',
      text: readmeFile(model, options, README),
    },
    { path: 'requirements.txt', text: 'camunda-orchestration-sdk>=9.0.1,<10\n' },
    { path: 'Dockerfile', text: `${dockerfile(project)}\n` },
    { path: '.dockerignore', text: '__pycache__\n.venv\n.env\n.git\n' },
    { path: '.gitignore', text: '__pycache__/\n.venv/\n.env\n' },
    { path: '.env.example', text: envExampleFile(CAMUNDA_REST_SETTINGS, model.config) },
    { path: '.github/workflows/build.yml', text: workflowFile(options, STEPS) },
    ...deploymentFiles(project, CAMUNDA_REST_SETTINGS),
    ...packages.map((path) => ({ path: `${path}/__init__.py`, text: '' })),
    code('worker/__main__.py', mainModule(model)),
    code('worker/answer.py', ANSWER_MODULE),
    code('worker/health.py', HEALTH_MODULE),
    code('worker/registry.py', registryModule(modules)),
    ...model.actions.flatMap((action, at) => {
      const own = modules[at];
      if (own === undefined) return [];
      return [
        code(`worker/actions/${own}.py`, handlerModule(action, own)),
        code(`worker/contract/${own}.py`, contractModule(action, settings)),
        code(
          `tests/test_${own}.py`,
          action.request ? requestTest(action, action.request, own, model.config) : handlerTest(action, own),
        ),
      ];
    }),
    code('worker/contract/configuration.py', configurationModule(model)),
    code('worker/contract/errors.py', errorsModule(model)),
    code('worker/contract/values.py', VALUES_MODULE),
    ...(hasRequests
      ? [
          code('worker/contract/request.py', REQUEST_MODULE),
          code('worker/contract/parts.py', PARTS_MODULE),
          code('tests/service.py', SERVICE_MODULE),
        ]
      : []),
    code('tests/test_answer.py', ANSWER_TEST),
    code('tests/test_health.py', HEALTH_TEST),
    ...connectorFiles(source, true),
  ];
}

/** Without the empty lines of what is left out, at the start and in a row. */
function spaced(text: string): string {
  return text
    .replace(/^\n+/, '')
    .replaceAll(/\n{4,}/g, '\n\n\n')
    .trimEnd();
}

function dockerfile({ model }: CodeProject): string {
  return docker`
    FROM python:3.13-slim
    LABEL org.opencontainers.image.title=${dockerString(model.name)}
    LABEL org.opencontainers.image.version=${dockerString(model.version)}
    WORKDIR /app
    ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
    COPY requirements.txt ./
    RUN pip install --no-cache-dir -r requirements.txt
    COPY worker ./worker
    USER 1000
    EXPOSE 8080
    CMD ["python3", "-m", "worker"]
  `.text;
}

const STEPS = yaml`
  - uses: actions/setup-python@v5
    with:
      python-version: "3.13"
  - run: pip install -r requirements.txt
  - run: python3 -m unittest
  # That the client is called as it is, no test shows.
  - run: python3 -c "import worker.__main__"
`;

const RUN = `Python 3.10 or newer. The tests need nothing else:

\`\`\`sh
python3 -m unittest
\`\`\`

To run it:

\`\`\`sh
python3 -m venv .venv && . .venv/bin/activate
pip install -r requirements.txt
cp .env.example .env    # and fill it in
set -a; . ./.env; set +a
python3 -m worker
\`\`\``;

const README = {
  run: RUN,
  lead: 'A job worker for Camunda 8: for every action a function that answers the jobs of its type.',
  work: `\`worker/actions/\` has a module for each action, and its \`handle\` is yours to write. Everything in \`worker/contract/\` says what the
definition says: for a new version of the connector make the code again, take its \`worker/contract/\`, \`worker/registry.py\`, \`tests/\` and
\`connector/\`, and the tests and a type checker show what has changed for you. Import \`connector/templates/\` into Camunda's modeler.`,
  engine: CAMUNDA_REST_SETTINGS,
};
