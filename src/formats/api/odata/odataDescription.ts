import type { ApiDescription, ApiServer } from '../../../domain/api/ApiDescription.ts';
import { operationName } from '../../../domain/api/apiNames.ts';
import { uniqueNames } from '../../../domain/api/uniqueNames.ts';
import { member } from '../../../domain/values/jsonValue.ts';
import type { Problem } from '../../../domain/problem.ts';
import { t } from '../../../language/t.ts';
import type { Tell } from '../apiProtocol.ts';
import type { Csdl } from './Csdl.ts';
import { CsdlModel, documented } from './CsdlModel.ts';
import { AUTHORIZATIONS, CAPABILITIES } from './csdlNames.ts';
import { callableOperations } from './odataCallables.ts';
import { entityOperations, refusedOperation, type UnnamedOperation } from './odataEntityOperations.ts';
import { resourcesOf } from './odataResources.ts';
import { ODataTypes } from './ODataTypes.ts';

const FORMATS = { 2: 'odata-2', 3: 'odata-3', 4: 'odata-4' } as const;

/** A service of OData: its sets and singletons, functions and actions as operations. */
export async function odataDescription(
  csdl: Csdl,
  tell: Tell,
  rest: () => Promise<void>,
): Promise<ApiDescription> {
  const model = new CsdlModel(csdl);
  const types = new ODataTypes(model);
  const resources = resourcesOf(model);
  const unnamed: UnnamedOperation[] = [];
  for (const [at, resource] of resources.entries()) {
    await rest();
    if (at % 200 === 0) tell(t('Reading the entity sets'), at, resources.length);
    unnamed.push(...entityOperations(resource, model, types));
  }
  tell(t('Reading the functions and actions'));
  await rest();
  unnamed.push(...callableOperations(model, resources, types), ...batch(csdl));
  const server: readonly ApiServer[] =
    csdl.address === undefined ? [] : [{ url: csdl.address, variables: [] }];
  const operations = distinct(unnamed);
  const names = uniqueNames(
    operations.map(({ id, method, path, key }) => ({
      wanted: operationName(id, method, path),
      rank: key,
      apart: `-${method.toLowerCase()}`,
    })),
  );
  return {
    format: FORMATS[csdl.version],
    title: titleOf(csdl),
    version: '',
    ...documented(csdl.notes),
    schemes: [],
    tags: [...new Set(operations.flatMap(({ tags }) => tags))].map((name) => ({ name })),
    operations: operations.map((one, at) => ({ ...one, name: names[at] ?? one.key, servers: server })),
    problems: [...csdl.problems, ...wholeProblems(csdl)],
    resolve: types.resolve,
  };
}

/** What has one method and one address is one operation, however often it is declared. */
function distinct(operations: readonly UnnamedOperation[]): readonly UnnamedOperation[] {
  const found = new Map<string, UnnamedOperation>();
  for (const one of operations) {
    const known = found.get(one.key);
    if (known === undefined || (known.refused !== undefined && one.refused === undefined))
      found.set(one.key, one);
  }
  return [...found.values()];
}

function batch(csdl: Csdl): readonly UnnamedOperation[] {
  const told = csdl.notes.get(`${CAPABILITIES}.BatchSupported`);
  const support = member(csdl.notes.get(`${CAPABILITIES}.BatchSupport`), 'Supported');
  if (told === false || support === false || csdl.sets.length === 0) return [];
  const reason = t('It holds several requests in one, and a task sends one.');
  return [refusedOperation({ tag: 'Whole service', at: csdl.at }, 'POST', '/$batch', reason, 'batch')];
}

function wholeProblems({ notes, at, sets, address }: Csdl): readonly Problem[] {
  if (sets.length === 0) return [];
  return [
    ...(address === undefined
      ? [
          at(
            'note',
            'api-address-missing',
            t('The description does not say where the service is: set its address under Configuration.'),
            'EntityContainer',
          ),
        ]
      : []),
    ...(notes.has(AUTHORIZATIONS)
      ? [
          at(
            'warning',
            'api-part-left-out',
            t(
              'Its annotations on authorization are left out: say under Configuration how it is proved who one is.',
            ),
            'EntityContainer',
          ),
        ]
      : []),
    at(
      'note',
      'api-part-left-out',
      t(
        'Links between entities ($ref, $links) are left out: what belongs together is read with $expand, and told by the address of the other entity.',
      ),
      'EntityContainer',
    ),
  ];
}

/** Names that say nothing about a service. */
const PLAIN =
  /^(default|container|defaultcontainer|entitycontainer|entities|service|context|model|models|v\d+|odata|api)$/i;

/** A container or a namespace that says what the service is about. */
function titleOf({ names, file }: Csdl): string {
  for (const name of names) {
    const parts = name.split('.').toReversed();
    const telling = parts
      .map((part) => part.replace(/_?(Entities|EntityContainer|Container|Context|Service|Model)$/i, ''))
      .find((part) => part !== '' && !PLAIN.test(part));
    if (telling !== undefined) return telling.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').replaceAll('_', ' ');
  }
  return file.replace(/\.[^.]*$/, '') || 'OData';
}
