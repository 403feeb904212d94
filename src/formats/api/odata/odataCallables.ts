import type { ApiBody, ApiParameter, ApiSchema } from '../../../domain/api/ApiDescription.ts';
import type { JsonValue } from '../../../domain/values/json.ts';
import { isJsonArray, isJsonObject, member } from '../../../domain/values/jsonValue.ts';
import { t } from '../../../language/t.ts';
import type { CsdlCallable, CsdlParameter } from './Csdl.ts';
import { type CsdlModel, documented } from './CsdlModel.ts';
import { isIdentifier, isQualified, REVISIONS, simpleName } from './csdlNames.ts';
import { answer, emptyAnswer, failure, returned } from './odataAnswers.ts';
import { refusedOperation, type UnnamedOperation } from './odataEntityOperations.ts';
import { addressSchema, literalForm } from './odataPrimitive.ts';
import { keyOf, type Resource, strangeName } from './odataResources.ts';
import type { ODataTypes } from './ODataTypes.ts';

const TAG = 'Functions and actions';

/** Where a bound one is called: a resource, of one of its entities or of the set. */
interface Place {
  readonly path: string;
  readonly keys: readonly ApiParameter[];
  readonly label: string;
  readonly tag: string;
}

export function callableOperations(
  model: CsdlModel,
  resources: readonly Resource[],
  types: ODataTypes,
): readonly UnnamedOperation[] {
  const make = new CallMaker(model, types);
  const top = { path: '', keys: [], label: '', tag: TAG };
  return [
    ...model.csdl.imports.map((one) => make.operation(one, top)),
    ...model.csdl.bound.flatMap((one): readonly UnnamedOperation[] => {
      const places = placesOf(one, resources, model);
      return places.length === 0 ? [make.lost(one)] : places.map((place) => make.operation(one, place));
    }),
  ];
}

/** What is contained is asked only where nothing else has its type; a type that few have is told in the address. */
function placesOf(
  { bound }: CsdlCallable,
  resources: readonly Resource[],
  model: CsdlModel,
): readonly Place[] {
  if (!bound) return [];
  const possible = resources.filter(
    ({ refused, isCollection }) => refused === undefined && (!bound.isCollection || isCollection),
  );
  const fitting = possible.filter(({ type }) => model.isA(type, bound.name));
  const wider = isQualified(bound.name) ? possible.filter(({ type }) => model.isA(bound.name, type)) : [];
  const [all, cast] = fitting.length > 0 ? [fitting, ''] : [wider, `/${encodeURIComponent(bound.name)}`];
  const whole = all.filter(({ isContained }) => !isContained);
  return (whole.length > 0 ? whole : all).flatMap((resource): readonly Place[] => {
    const { path, keys, label, tag, isCollection } = resource;
    if (bound.isCollection || !isCollection) return [{ path: `${path}${cast}`, keys, label, tag }];
    const key = keyOf(resource, model);
    if (typeof key === 'string') return [];
    return [{ path: `${path}${key.segment}${cast}`, keys: [...keys, ...key.parameters], label, tag }];
  });
}

class CallMaker {
  readonly #model: CsdlModel;
  readonly #types: ODataTypes;

  constructor(model: CsdlModel, types: ODataTypes) {
    this.#model = model;
    this.#types = types;
  }

  /** Nothing of the service leads to what it is called on. */
  lost(call: CsdlCallable): UnnamedOperation {
    const name = call.bound?.name.slice(0, 100) ?? '';
    const many = call.bound?.isCollection === true ? `Collection(${name})` : name;
    const inputs = call.parameters.map((one) => one.name).join(',');
    const method = call.kind === 'action' ? 'POST' : 'GET';
    const reason = t`It is called on ${many}, and no set or singleton that has a key gives access to one.`;
    const path = `/${many}/${call.segment.slice(0, 200)}${call.kind === 'action' ? '' : `(${inputs.slice(0, 200)})`}`;
    return refusedOperation({ tag: TAG, at: call.at }, method, path, reason, call.segment);
  }

  operation(call: CsdlCallable, place: Place): UnnamedOperation {
    const { kind, segment, parameters, notes, at } = call;
    const { path: before, keys, label, tag } = place;
    const method = call.method?.toUpperCase() ?? (kind === 'action' ? 'POST' : 'GET');
    const id = label === '' ? segment : `${simpleName(segment)}-${label}`;
    const refuse = (reason: string) => {
      const inputs =
        kind === 'action'
          ? ''
          : `(${parameters
              .map(({ name }) => name)
              .join(',')
              .slice(0, 200)})`;
      return refusedOperation({ tag, at }, method, `${before}/${segment.slice(0, 200)}${inputs}`, reason, id);
    };
    if (!isQualified(segment)) return refuse(strangeName(segment));
    if (!/^(GET|POST|PUT|PATCH|MERGE|DELETE)$/.test(method))
      return refuse(t`“${method.slice(0, 40)}” is no method of a request.`);
    const strange = parameters.find(({ name }) => !isIdentifier(name));
    if (strange) return refuse(strangeName(strange.name));
    if (call.returns && this.#model.primitive(call.returns)?.name === 'Edm.Stream')
      return refuse(t('Its answer is a stream of bytes, of which a process holds a reference only.'));
    const isBody = kind === 'action' && call.method === undefined;
    const wanted = isBody ? [] : parameters.filter(({ isOptional }) => !isOptional);
    const taken = new Set(keys.map(({ name }) => name));
    const placed = wanted.map((one) => this.#inAddress(one, call.method !== undefined, taken));
    const lost = placed.find((one) => typeof one === 'string');
    if (typeof lost === 'string') return refuse(lost);
    const all = placed.filter((one): one is Placed => typeof one !== 'string');
    const inside =
      call.method === undefined && kind === 'function' ? `(${all.map(({ text }) => text).join(',')})` : '';
    const path = `${before}/${encodeURIComponent(segment)}${inside}`;
    const key = `${method} ${path}`;
    const optional = isBody ? [] : parameters.filter(({ isOptional }) => isOptional);
    const old = revision(notes.get(REVISIONS));
    return {
      ...{ key, method, path, id, tags: [tag], deprecated: old, servers: [] },
      ...documented(notes),
      parameters: [...keys, ...all.map(({ parameter }) => parameter)],
      ...(isBody && parameters.length > 0 && { body: this.#body(parameters) }),
      responses: [
        ...(call.returns
          ? [
              answer(
                '200',
                returned(
                  call.returns,
                  this.#isStructure(call.returns.name),
                  simpleName(segment),
                  this.#types,
                  this.#model.csdl.version,
                ),
              ),
            ]
          : []),
        ...(!call.returns || call.returns.nullable ? [emptyAnswer('204')] : []),
        failure(this.#model.csdl.version),
      ],
      problems:
        optional.length === 0
          ? []
          : [
              at(
                'note',
                'api-part-left-out',
                `Sent without what is optional: ${optional
                  .map(({ name }) => name)
                  .join(', ')
                  .slice(0, 300)}.`,
                key,
              ),
            ],
    };
  }

  #isStructure(name: string): boolean {
    return this.#model.structure(name) !== undefined || /^Edm\.(EntityType|ComplexType)$/.test(name);
  }

  #body(parameters: readonly CsdlParameter[]): ApiBody {
    const required = parameters.filter(
      ({ type, isOptional }) => !type.nullable && !type.isCollection && !isOptional,
    );
    const schema: ApiSchema = {
      type: 'object',
      properties: Object.fromEntries(
        parameters.map(({ name, type, notes }) => [
          name,
          { ...this.#types.schema(type, 'create'), ...documented(notes) },
        ]),
      ),
      ...(required.length > 0 && { required: required.map(({ name }) => name) }),
    };
    return { mediaType: 'application/json', others: [], required: required.length > 0, schema };
  }

  /** A plain value stands where it is asked for; others in the query, as JSON, and are named there. */
  #inAddress({ name, type, notes }: CsdlParameter, isQuery: boolean, taken: Set<string>): Placed | string {
    const { version, types } = this.#model.csdl;
    const declared = types.get(type.name);
    const primitive = this.#model.primitive(type);
    const form =
      type.isCollection || (declared?.kind === 'enum' && !isQualified(declared.name))
        ? undefined
        : declared?.kind === 'enum'
          ? `${declared.name}'*'`
          : primitive && literalForm(primitive.name, version);
    const told = documented(notes);
    if (form === undefined) {
      if (version < 4)
        return t`Its parameter “${name}” is of the type ${type.name.slice(0, 100)}, which cannot stand in an address.`;
      const schema = this.#types.schema({ ...type, nullable: false }, 'create');
      const parameter: ApiParameter = {
        in: 'query',
        name: `@${name}`,
        required: !type.nullable,
        schema,
        mediaType: 'application/json',
        ...told,
      };
      return { text: `${encodeURIComponent(name)}=@${encodeURIComponent(name)}`, parameter };
    }
    const schema = primitive
      ? addressSchema(primitive)
      : this.#types.schema({ ...type, nullable: false }, 'read');
    const placeholder = taken.has(name) ? `${name}_parameter` : name;
    const parameter: ApiParameter = {
      ...{ in: isQuery ? 'query' : 'path', name: placeholder, required: !isQuery || !type.nullable, schema },
      ...{ style: `odata ${form}`, ...told },
    };
    return { text: `${encodeURIComponent(name)}={${placeholder}}`, parameter };
  }
}

interface Placed {
  readonly text: string;
  readonly parameter: ApiParameter;
}

/** `Core.Revisions` says that it is to go. */
function revision(told: JsonValue | undefined): boolean {
  return isJsonArray(told) && told.some((one) => isJsonObject(one) && member(one, 'Kind') === 'Deprecated');
}
