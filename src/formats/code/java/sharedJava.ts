import type { CodeFile, CodeProject } from '../CodeProject.ts';
import { exampleClass, inputsClass, outputsClass } from './contractClasses.ts';
import { classPath, javaNames } from './JavaNames.ts';
import type { Java } from './javaText.ts';
import { partsClass } from './partsClass.ts';
import { requestActionClass, requestTestClass } from './requestAction.ts';
import { requestClass } from './requestClass.ts';
import { sendingClass } from './sendingClass.ts';
import { textsClass } from './textsClass.ts';
import {
  actionClass,
  actionTestClass,
  configurationClass,
  connectorExceptionClass,
  errorCodesClass,
  inputExceptionClass,
} from './sharedClasses.ts';
import { valuesClass } from './valuesClass.ts';

/** What both Java targets have alike: the packages `contract` and `actions`. */
export function sharedJava({ model, options }: CodeProject, junit: 4 | 5): readonly CodeFile[] {
  const names = javaNames(model, options);
  const contract = `${names.package}.contract`;
  const actions = `${names.package}.actions`;
  const environments = new Map(model.config.map(({ name, environment }) => [name, environment]));
  const hasRequests = model.actions.some(({ request }) => request !== undefined);
  return [
    ...(hasRequests
      ? [
          javaFile('main', contract, 'Request', requestClass(contract)),
          javaFile('main', contract, 'Sending', sendingClass(contract)),
          javaFile('main', contract, 'Parts', partsClass(contract)),
          javaFile('main', contract, 'Texts', textsClass(contract)),
        ]
      : []),
    javaFile('main', contract, 'Values', valuesClass(contract)),
    javaFile('main', contract, 'Configuration', configurationClass(model, contract)),
    javaFile('main', contract, 'ErrorCodes', errorCodesClass(model, contract)),
    javaFile('main', contract, 'ConnectorException', connectorExceptionClass(contract)),
    javaFile('main', contract, 'InputException', inputExceptionClass(contract)),
    ...model.actions.flatMap((action, at) => {
      const type = names.types[at] ?? '';
      return [
        javaFile('main', contract, `${type}Inputs`, inputsClass(action, type, contract)),
        javaFile('main', contract, `${type}Outputs`, outputsClass(action, type, contract)),
        javaFile('main', contract, `${type}Example`, exampleClass(action, type, contract)),
        javaFile(
          'main',
          actions,
          `${type}Action`,
          action.request
            ? requestActionClass(action, action.request, type, names.package, environments)
            : actionClass(action, type, names.package),
        ),
        javaFile(
          'test',
          actions,
          `${type}ActionTest`,
          action.request
            ? requestTestClass(action, action.request, type, names.package, junit, model.config)
            : actionTestClass(action, type, names.package, junit),
        ),
      ];
    }),
  ];
}

export function javaFile(
  root: 'main' | 'test',
  packageName: string,
  className: string,
  { text }: Java,
): CodeFile {
  return { path: classPath(root, packageName, className), text: `${text}\n` };
}
