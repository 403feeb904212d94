import type { CodeFile, CodeProject } from '../CodeProject.ts';
import { connectorFiles } from '../shared/connectorFiles.ts';
import { deploymentFiles } from '../shared/deploymentFiles.ts';
import { docker, dockerString } from '../shared/dockerText.ts';
import { envExampleFile, type EngineSetting } from '../shared/envExampleFile.ts';
import { readmeFile } from '../shared/readmeFile.ts';
import {
  answerClass,
  applicationClass,
  connectorBeansClass,
  engineTestClass,
  startProcessClass,
  usersClass,
} from './activitiClasses.ts';
import { ACTIVITI_POM } from './activitiPom.ts';
import { exampleProcess } from './exampleProcess.ts';
import { javaNames } from './JavaNames.ts';
import { javaWorkflow } from './javaWorkflow.ts';
import { pomXml } from './pomXml.ts';
import { javaFile, sharedJava } from './sharedJava.ts';

/** An Activiti 7 engine with the connector in it: a Spring bean for every action. */
export function activitiProject(project: CodeProject): readonly CodeFile[] {
  const { model, options, source } = project;
  const names = javaNames(model, options);
  const [engine, app] = [`${names.package}.engine`, `${names.package}.app`];
  const example = exampleProcess(model);
  return [
    {
      path: 'README.md',
      text: readmeFile(model, options, README),
    },
    { path: 'pom.xml', text: pomXml(project, ACTIVITI_POM) },
    { path: 'Dockerfile', text: `${dockerfile(project)}\n` },
    { path: '.dockerignore', text: 'target\n.env\n.git\n' },
    { path: '.gitignore', text: 'target/\n.env\n' },
    { path: '.env.example', text: envExampleFile(ENGINE, model.config) },
    { path: '.github/workflows/build.yml', text: javaWorkflow(options, '11') },
    ...deploymentFiles(project, ENGINE, { health: '/actuator/health', isPublished: true }),
    { path: 'src/main/resources/application.properties', text: PROPERTIES },
    {
      path: 'src/main/resources/META-INF/spring.factories',
      text: `org.springframework.boot.autoconfigure.EnableAutoConfiguration=${engine}.ConnectorBeans\n`,
    },
    javaFile('main', engine, 'ConnectorBeans', connectorBeansClass(model, names)),
    javaFile('main', engine, 'Answer', answerClass(names)),
    javaFile('main', app, 'Application', applicationClass(names)),
    javaFile('main', app, 'Users', usersClass(names)),
    javaFile('main', app, 'StartProcess', startProcessClass(names)),
    javaFile('test', app, 'EngineTest', engineTestClass(names, example.outputs)),
    ...sharedJava(project, 4),
    ...example.files,
    ...connectorFiles(source, false),
  ];
}

function dockerfile({ model }: CodeProject): string {
  return docker`
    FROM maven:3.9-eclipse-temurin-11 AS build
    WORKDIR /app
    COPY pom.xml .
    RUN mvn -q -B dependency:go-offline
    COPY src src
    RUN mvn -q -B -DskipTests package

    FROM eclipse-temurin:11-jre
    LABEL org.opencontainers.image.title=${dockerString(model.name)}
    LABEL org.opencontainers.image.version=${dockerString(model.version)}
    WORKDIR /app
    COPY --from=build /app/target/app-exec.jar app.jar
    COPY processes processes
    USER 1000
    EXPOSE 8080
    CMD ["java", "-XX:MaxRAMPercentage=75", "-jar", "app.jar"]
  `.text;
}

const PROPERTIES = `# The folder with the processes (*.bpmn20.xml, and *-extensions.json beside them)
spring.activiti.process-definition-location-prefix=\${PROCESSES:file:processes/}
spring.datasource.url=\${DATABASE_URL:jdbc:h2:mem:engine;DB_CLOSE_DELAY=-1}
spring.datasource.username=\${DATABASE_USER:sa}
spring.datasource.password=\${DATABASE_PASSWORD:}
# For probes: /actuator/health says UP or DOWN, and nothing else is served there
management.endpoints.web.exposure.include=health
`;

const ENGINE: readonly EngineSetting[] = [
  { environment: 'ENGINE_USER', description: 'Who may start processes; nobody while it is empty' },
  { environment: 'ENGINE_PASSWORD', description: 'Secret.', isSecret: true },
  { environment: 'PROCESSES', description: 'Folder with the processes, like file:/app/processes/' },
  { environment: 'DATABASE_URL', description: 'A JDBC address; a database in memory while it is empty' },
  { environment: 'DATABASE_USER', description: 'Of the database' },
  { environment: 'DATABASE_PASSWORD', description: 'Of the database. Secret.', isSecret: true },
];

const RUN = `Java 11 and Maven (a newer Java needs \`--add-opens java.base/java.lang=ALL-UNNAMED\`; the tests add it by themselves):

\`\`\`sh
mvn package
cp .env.example .env    # and fill it in
set -a; . ./.env; set +a
java -jar target/app-exec.jar
curl -u "$ENGINE_USER" -X POST http://localhost:8080/processes/Process_example
\`\`\``;

const README = {
  run: RUN,
  lead: 'An Activiti 7 engine with the connector in it: a Spring bean for every action, called as service tasks name it.',
  work: `The package \`actions\` has a class for each action, and its method is yours to write. \`contract\` and \`engine\` say what the
definition says: for a new version of the connector make the code again, take these two packages, \`processes/\`, the tests and \`connector/\`,
and the compiler shows what has changed for you.`,
  engine: ENGINE,
  dockerFlags: '-p 8080:8080 ',
  more: `The engine serves the processes of the folder \`processes/\`; put yours there with their \`-extensions.json\`. In a runtime bundle of
your own add \`target/app.jar\` as a dependency instead: its beans are found by themselves, and \`app\` is not needed.`,
};
