import type { ApiBody, ApiOperation, ApiParameter, ApiResponse } from '../../../domain/api/ApiDescription.ts';
import type { Problem } from '../../../domain/problem.ts';
import { t } from '../../../language/t.ts';
import { type CsdlModel, documented } from './CsdlModel.ts';
import { simpleName } from './csdlNames.ts';
import { answer, CHANGED, emptyAnswer, failure, manyOf, NOT_FOUND, oneOf } from './odataAnswers.ts';
import { entityOptions, listOptions } from './odataQuery.ts';
import { keyOf, type Resource } from './odataResources.ts';
import { isStream, type ODataTypes, type TypeSide } from './ODataTypes.ts';

export type UnnamedOperation = Omit<ApiOperation, 'name'>;

/** What every resource can do: list, get, create, update, delete; what the service forbids is not there. */
export function entityOperations(
  resource: Resource,
  model: CsdlModel,
  types: ODataTypes,
): readonly UnnamedOperation[] {
  const { path, isCollection, can, refused } = resource;
  if (refused !== undefined)
    return [
      refusedOperation(resource, 'GET', path, refused, `${isCollection ? 'list' : 'get'}-${resource.label}`),
    ];
  const make = new Maker(resource, model, types);
  if (!isCollection) {
    return [
      ...(can.canRead ? [make.get(path, [])] : []),
      ...(can.canUpdate ? [make.update(path, [])] : []),
      ...(resource.isContained && can.canDelete ? [make.remove(path, [])] : []),
      ...make.streams(path),
    ];
  }
  const all = [...(can.canRead ? [make.list()] : []), ...(can.canInsert ? [make.create()] : [])];
  const key = keyOf(resource, model);
  const delta = can.tracksChanges
    ? [make.refuse('GET', `${path}?$deltatoken`, `changes-${resource.label}`, DELTA)]
    : [];
  if (typeof key === 'string')
    return [...all, make.refuse('GET', `${path}(key)`, `get-${resource.label}`, key), ...delta];
  const one = `${path}${key.segment}`;
  return [
    ...all,
    ...(can.canReadByKey ? [make.get(one, key.parameters)] : []),
    ...(can.canUpdate ? [make.update(one, key.parameters)] : []),
    ...(can.canDelete ? [make.remove(one, key.parameters)] : []),
    ...make.streams(one),
    ...delta,
  ];
}

const DELTA = t(
  'What has changed since the last time is asked with a link of the answer before, which no task has.',
);
const STREAM = t('It is a stream of bytes, of which a process holds a reference only.');

export function refusedOperation(
  { tag, at }: Pick<Resource, 'tag' | 'at'>,
  method: string,
  path: string,
  refused: string,
  id: string,
): UnnamedOperation {
  const key = `${method} ${path}`;
  const problem = at(
    'error',
    'api-operation-refused',
    t`No action can be made of it: ${refused}`.slice(0, 500),
    key,
  );
  return {
    ...{ key, method, path, id, tags: [tag], deprecated: false, servers: [], parameters: [], responses: [] },
    ...{ refused, problems: [problem] },
  };
}

class Maker {
  readonly #resource: Resource;
  readonly #model: CsdlModel;
  readonly #types: ODataTypes;
  readonly #what: string;

  constructor(resource: Resource, model: CsdlModel, types: ODataTypes) {
    this.#resource = resource;
    this.#model = model;
    this.#types = types;
    this.#what = `${simpleName(resource.type)} of ${resource.label.replace('-', ' › ')}`;
  }

  list(): UnnamedOperation {
    const { path, type, can, label } = this.#resource;
    const { version } = this.#model.csdl;
    const schema = manyOf(this.#types.reference(type, 'read'), version, can.canCount);
    return this.#operation('GET', path, `list-${label}`, `Lists every ${this.#what}.`, {
      parameters: listOptions(type, can, this.#model),
      responses: [answer('200', schema)],
    });
  }

  create(): UnnamedOperation {
    const { path, label } = this.#resource;
    return this.#operation('POST', path, `create-${label}`, `Creates a ${this.#what}.`, {
      body: this.#body('create'),
      responses: [this.#answered('201'), emptyAnswer('204')],
    });
  }

  get(path: string, keys: readonly ApiParameter[]): UnnamedOperation {
    const { type, can, label, isContained } = this.#resource;
    const left = isContained ? this.#deeper() : [];
    return this.#operation('GET', path, `get-${label}`, `Gets a ${this.#what}.`, {
      parameters: [...keys, ...entityOptions(type, can, this.#model)],
      responses: [this.#answered('200'), ...this.#lost(keys)],
      problems: left,
    });
  }

  update(path: string, keys: readonly ApiParameter[]): UnnamedOperation {
    const { label, can } = this.#resource;
    const isOld = this.#model.csdl.version < 4;
    const method = can.isReplaced ? 'PUT' : isOld ? 'MERGE' : 'PATCH';
    return this.#operation(method, path, `update-${label}`, `Changes a ${this.#what}.`, {
      parameters: [...keys, ...this.#match()],
      body: this.#body(can.isReplaced ? 'create' : 'update'),
      responses: [
        ...(isOld ? [] : [this.#answered('200')]),
        emptyAnswer('204'),
        ...this.#lost(keys),
        ...this.#refusals(),
      ],
    });
  }

  remove(path: string, keys: readonly ApiParameter[]): UnnamedOperation {
    return this.#operation('DELETE', path, `delete-${this.#resource.label}`, `Deletes a ${this.#what}.`, {
      parameters: [...keys, ...this.#match()],
      responses: [emptyAnswer('204'), ...this.#lost(keys), ...this.#refusals()],
    });
  }

  /** Content of media entities, and properties that are streams. */
  streams(path: string): readonly UnnamedOperation[] {
    const { type, label } = this.#resource;
    const media = this.#model.line(type).some(({ hasStream }) => hasStream);
    const own = this.#model.properties(type).filter((one) => isStream(this.#model, one));
    return [
      ...(media ? [this.refuse('GET', `${path}/$value`, `get-${label}-content`, STREAM)] : []),
      ...own.map(({ name, at }) =>
        refusedOperation({ ...this.#resource, at }, 'GET', `${path}/${name}`, STREAM, `get-${label}-${name}`),
      ),
    ];
  }

  refuse(method: string, path: string, id: string, reason: string): UnnamedOperation {
    return refusedOperation(this.#resource, method, path, reason, id);
  }

  #operation(
    method: string,
    path: string,
    id: string,
    summary: string,
    more: Partial<Pick<ApiOperation, 'parameters' | 'body' | 'problems'>> & Pick<ApiOperation, 'responses'>,
  ): UnnamedOperation {
    const { tag, notes, type, keys } = this.#resource;
    const own =
      documented(notes).description ??
      documented(this.#model.structure(type)?.notes ?? new Map()).description;
    return {
      ...{ key: `${method} ${path}`, method, path, id, summary, tags: [tag], deprecated: false, servers: [] },
      ...(own !== undefined && { description: own }),
      parameters: [...keys, ...(more.parameters ?? [])],
      ...(more.body && { body: more.body }),
      responses: [...more.responses, failure(this.#model.csdl.version)],
      problems: more.problems ?? [],
    };
  }

  #body(side: TypeSide): ApiBody {
    const schema = this.#types.reference(this.#resource.type, side);
    return { mediaType: 'application/json', others: [], required: true, schema };
  }

  #answered(status: string): ApiResponse {
    const schema = oneOf(this.#types.reference(this.#resource.type, 'read'), this.#model.csdl.version);
    const response = answer(status, schema);
    if (!this.#hasToken()) return response;
    const description = 'State of the entity, for If-Match of a change.';
    return { ...response, headers: [{ name: 'ETag', schema: { type: 'string' }, description }] };
  }

  #hasToken(): boolean {
    return this.#model.hasToken(this.#resource.type, this.#resource.notes);
  }

  #match(): readonly ApiParameter[] {
    if (!this.#hasToken()) return [];
    const description =
      'ETag of the state it is made on. An asterisk takes any state, and may undo what others did.';
    return [{ in: 'header', name: 'If-Match', required: true, description, schema: { type: 'string' } }];
  }

  #lost(keys: readonly ApiParameter[]): readonly ApiResponse[] {
    return keys.length + this.#resource.keys.length > 0 ? [NOT_FOUND] : [];
  }

  #refusals(): readonly ApiResponse[] {
    return this.#hasToken() ? [CHANGED] : [];
  }

  /** Actions are made for one level of what is contained. */
  #deeper(): readonly Problem[] {
    const { type, at, path } = this.#resource;
    const names = this.#model
      .navigations(type)
      .flatMap(({ name, isContained }) => (isContained ? [name] : []));
    if (names.length === 0) return [];
    const message = t`What is contained in it is left out, as it is two levels deep: ${names.join(', ').slice(0, 300)}.`;
    return [at('note', 'api-part-left-out', message, `GET ${path}`)];
  }
}
