import type { CodeFile, CodeProject } from '../CodeProject.ts';
import { HEALTH_PORT } from '../shared/camundaRestSettings.ts';
import { connectorFiles } from '../shared/connectorFiles.ts';
import { deploymentFiles } from '../shared/deploymentFiles.ts';
import { docker, dockerString } from '../shared/dockerText.ts';
import { envExampleFile, type EngineSetting } from '../shared/envExampleFile.ts';
import { readmeFile } from '../shared/readmeFile.ts';
import {
  actionsClass,
  camundaAnswerClass,
  camundaAnswerTestClass,
  camundaApplicationClass,
} from './camundaClasses.ts';
import { CAMUNDA_POM } from './camundaPom.ts';
import { healthClass, healthTestClass } from './healthClass.ts';
import { javaNames } from './JavaNames.ts';
import { javaClass } from './javaText.ts';
import { javaWorkflow } from './javaWorkflow.ts';
import { pomXml } from './pomXml.ts';
import { javaFile, sharedJava } from './sharedJava.ts';

/** A job worker for Camunda 8 in Java, with the client of Camunda. */
export function camundaProject(project: CodeProject): readonly CodeFile[] {
  const { model, options, source } = project;
  const names = javaNames(model, options);
  const worker = `${names.package}.worker`;
  const main = javaClass(`${worker}.Application`);
  return [
    {
      path: 'README.md',
      text: readmeFile(model, options, README),
    },
    { path: 'pom.xml', text: pomXml(project, CAMUNDA_POM).replaceAll('MAIN_CLASS', main.text) },
    { path: 'Dockerfile', text: `${dockerfile(project)}\n` },
    { path: '.dockerignore', text: 'target\n.env\n.git\n' },
    { path: '.gitignore', text: 'target/\n.env\n' },
    { path: '.env.example', text: envExampleFile(ENGINE, model.config) },
    { path: '.github/workflows/build.yml', text: javaWorkflow(options, '17') },
    ...deploymentFiles(project, ENGINE),
    javaFile('main', worker, 'Actions', actionsClass(model, names)),
    javaFile('main', worker, 'Answer', camundaAnswerClass(names)),
    javaFile('main', worker, 'Application', camundaApplicationClass(model, names)),
    javaFile('main', worker, 'Health', healthClass(names)),
    javaFile('test', worker, 'AnswerTest', camundaAnswerTestClass(names)),
    javaFile('test', worker, 'HealthTest', healthTestClass(names)),
    ...sharedJava(project, 5),
    ...connectorFiles(source, true),
  ];
}

function dockerfile({ model }: CodeProject): string {
  return docker`
    FROM maven:3.9-eclipse-temurin-17 AS build
    WORKDIR /app
    COPY pom.xml .
    RUN mvn -q -B dependency:go-offline
    COPY src src
    RUN mvn -q -B -DskipTests package

    FROM eclipse-temurin:17-jre
    LABEL org.opencontainers.image.title=${dockerString(model.name)}
    LABEL org.opencontainers.image.version=${dockerString(model.version)}
    WORKDIR /app
    COPY --from=build /app/target/lib lib
    COPY --from=build /app/target/app.jar app.jar
    ENV CAMUNDA_CLIENT_CONFIG_PATH=/tmp/camunda-tokens
    USER 1000
    EXPOSE 8080
    CMD ["java", "-XX:MaxRAMPercentage=75", "-jar", "app.jar"]
  `.text;
}

const ENGINE: readonly EngineSetting[] = [
  {
    environment: 'CAMUNDA_REST_ADDRESS',
    description: 'Address of the Camunda 8 cluster, like http://localhost:8080',
    isNeeded: true,
  },
  {
    environment: 'CAMUNDA_GRPC_ADDRESS',
    description: 'The same for gRPC, like http://localhost:26500',
  },
  { environment: 'CAMUNDA_BASIC_AUTH_USERNAME', description: 'To log in with a password' },
  { environment: 'CAMUNDA_BASIC_AUTH_PASSWORD', description: 'Secret.', isSecret: true },
  {
    environment: 'CAMUNDA_AUTHORIZATION_SERVER_URL',
    description: 'To log in with a token: where they are given out',
  },
  { environment: 'CAMUNDA_TOKEN_AUDIENCE', description: 'For a token' },
  { environment: 'CAMUNDA_CLIENT_ID', description: 'For a token' },
  { environment: 'CAMUNDA_CLIENT_SECRET', description: 'For a token. Secret.', isSecret: true },
  HEALTH_PORT,
];

const RUN = `Java 17 and Maven:

\`\`\`sh
mvn package
cp .env.example .env    # and fill it in
set -a; . ./.env; set +a
java -jar target/app.jar
\`\`\``;

const README = {
  run: RUN,
  lead: 'A job worker for Camunda 8: for every action a class that answers the jobs of its type.',
  work: `The package \`actions\` has a class for each action, and its method is yours to write. \`contract\` and \`worker\` say what the
definition says: for a new version of the connector make the code again, take these two packages, the tests and \`connector/\`, and
the compiler shows what has changed for you. Import \`connector/templates/\` into Camunda's modeler.`,
  engine: ENGINE,
};
