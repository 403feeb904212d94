import { t } from '../../language/t.ts';
import type { CodeOptions } from './CodeProject.ts';
import { connectorNameFrom } from '../../domain/values/names.ts';
import { identifierOf } from './identifiers.ts';
import { JAVA_RESERVED } from './java/javaReserved.ts';

const PROJECT_NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const PACKAGE = /^[a-z][a-z0-9]*(\.[a-z][a-z0-9]*)*$/;
/** host[:port]/path, in lower case: what registries take */
const IMAGE = /^[a-z0-9]+([.-][a-z0-9]+)*(:\d{1,5}(?=\/))?(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/;
const MAX = 100;

/** What is wrong with each option: a sentence, or null. */
export function optionProblems({
  projectName,
  group,
  image,
}: CodeOptions): Record<keyof CodeOptions, string | null> {
  return {
    projectName:
      PROJECT_NAME.test(projectName) && projectName.length <= MAX
        ? null
        : t('Lower-case letters and digits, with “-” between words, like mail-connector.'),
    group:
      PACKAGE.test(group) && group.length <= MAX && !group.split('.').some((part) => JAVA_RESERVED.has(part))
        ? null
        : t('Lower-case words with dots between them, like com.example.'),
    image:
      IMAGE.test(image) && image.length <= MAX
        ? null
        : t('The name of an image without a tag, like registry.example.com/mail-connector.'),
  };
}

/** Options to start with, which are always good ones. */
export function firstOptions(connector: string): CodeOptions {
  const name = identifierOf(connectorNameFrom(connector), { style: 'kebab', fallback: 'connector' });
  const projectName = name.endsWith('connector') ? name : `${name}-connector`;
  return { projectName, group: 'com.example.connectors', image: `connectors/${projectName}` };
}
