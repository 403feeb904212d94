import type { CodeFile, CodeProject } from '../CodeProject.ts';
import type { CodeSetting } from '../CodeModel.ts';
import type { EngineSetting } from './envExampleFile.ts';
import { yaml, yamlComment, yamlName, yamlString } from './yamlText.ts';

type Yaml = ReturnType<typeof yamlString>;

/** How the image is started with its variables: for Compose, and as values for a Helm chart. No secret is in them. */
export function deploymentFiles(
  project: CodeProject,
  engine: readonly EngineSetting[],
  served: Served = WORKER,
): readonly CodeFile[] {
  return [
    { path: 'compose.yaml', text: `${composeFile(project, engine, served).text}\n` },
    { path: 'deploy/values.yaml', text: `${valuesFile(project, engine, served).text}\n` },
  ];
}

/** What an image answers at its port 8080. */
interface Served {
  /** where probes ask */
  readonly health: '/health' | '/actuator/health';
  /** others call it, too */
  readonly isPublished: boolean;
}

const WORKER: Served = { health: '/health', isPublished: false };

/**
 * Values come from `.env` alone: where Compose fills them in by name, a USERNAME of the shell wins over the one
 * that was meant.
 */
function composeFile(
  { model, options }: CodeProject,
  engine: readonly EngineSetting[],
  { isPublished }: Served,
): Yaml {
  const names = [...engine, ...model.config].map(({ environment }) => environment);
  return yaml`
    # docker compose up --build: values come from .env, a copy of .env.example; none stands here.
    services:
      ${yamlName(options.projectName)}:
        image: ${yamlString(`${options.image}:${tagOf(model.version)}`)}
        build: .
        restart: unless-stopped
        # Longer than jobs under way get when it is told to stop.
        stop_grace_period: 30s
        cap_drop: [ALL]
        security_opt: ["no-new-privileges:true"]
        ${isPublished ? yaml`ports: ["8080:8080"]` : []}
        ${yamlComment(`Variables: ${names.join(', ')}.`)}
        env_file: .env
  `;
}

function valuesFile(
  { model, options }: CodeProject,
  engine: readonly EngineSetting[],
  { health, isPublished }: Served,
): Yaml {
  const name = yamlString(options.projectName);
  const from = (kind: Yaml, environment: string, isOptional: boolean): Yaml => yaml`
    - name: ${yamlName(environment)}
      valueFrom:
        ${kind}:
          name: ${name}
          key: ${yamlName(environment)}
          optional: ${isOptional ? yaml`true` : yaml`false`}
  `;
  return yaml`
    # Values for a chart that starts an image with a list of variables. What is not known here is taken from a Secret
    # and a ConfigMap of the name of this project: kubectl create secret generic …, kubectl create configmap …
    image:
      repository: ${yamlString(options.image)}
      tag: ${yamlString(tagOf(model.version))}
      pullPolicy: IfNotPresent
    replicaCount: 1
    terminationGracePeriodSeconds: 30
    podSecurityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: RuntimeDefault } }
    securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }
    ${isPublished ? yaml`service: { port: 8080 }` : []}
    ${[
      probe(yaml`startupProbe`, health, yaml`failureThreshold: 30`),
      probe(yaml`livenessProbe`, health, yaml`periodSeconds: 20`),
      probe(yaml`readinessProbe`, health, yaml`periodSeconds: 10`),
    ]}
    env:
      ${engine.map(
        ({ environment, description, isSecret }) => yaml`
          ${yamlComment(description)}
          ${from(isSecret === true ? yaml`secretKeyRef` : yaml`configMapKeyRef`, environment, true)}
        `,
      )}
      ${model.config.map((setting) => {
        const { environment, value, secure } = setting;
        return yaml`
          ${settingComment(setting)}
          ${
            value === undefined
              ? from(secure ? yaml`secretKeyRef` : yaml`configMapKeyRef`, environment, !setting.required)
              : yaml`
                  - name: ${yamlName(environment)}
                    value: ${yamlString(literal(value))}
                `
          }
        `;
      })}
  `;
}

function probe(name: Yaml, health: Served['health'], more: Yaml): Yaml {
  const path = yamlString(health);
  return yaml`${name}: { httpGet: { path: ${path}, port: 8080 }, ${more} }`;
}

/** Kubernetes puts other variables in where it finds `$(NAME)`. */
function literal(value: string): string {
  return value.replaceAll('$(', '$$$$(');
}

/** What tags of images may not hold: the `+` of a build. */
function tagOf(version: string): string {
  return version.replaceAll(/[^A-Za-z0-9._-]+/g, '-').slice(0, 128);
}

function settingComment({ description, required, secure }: CodeSetting): Yaml {
  return yamlComment(
    [required ? 'Required.' : '', secure ? 'Secret.' : '', description].filter(Boolean).join(' '),
  );
}
