import type { ApiParameter, ApiSchema } from '../../../domain/api/ApiDescription.ts';
import { shortened } from '../../../domain/api/plainKeywords.ts';
import type { CsdlModel } from './CsdlModel.ts';
import { isStream } from './ODataTypes.ts';
import type { Restrictions } from './odataRestrictions.ts';

/** In a larger service names are looked up in its documentation: told at every list, they would be most of the connector. */
const MAX_TYPES = 300;

/** What is asked of a list. */
export function listOptions(type: string, can: Restrictions, model: CsdlModel): readonly ApiParameter[] {
  const { version } = model.csdl;
  const names = plainNames(type, model);
  const sorted = names.filter((name) => !can.unsorted.includes(name));
  const not = can.unfiltered.length === 0 ? '' : ` Not by ${can.unfiltered.join(', ').slice(0, 200)}.`;
  const count: ApiParameter =
    version === 4
      ? option('$count', { type: 'boolean' }, 'Says how many there are in all.')
      : option(
          '$inlinecount',
          { type: 'string', enum: ['none', 'allpages'] },
          'Says how many there are in all.',
        );
  return [
    ...(can.canFilter
      ? [
          {
            ...option(
              '$filter',
              { type: 'string' },
              `Only those for which this holds, such as ${example(type, model)}.${not}`,
            ),
            required: can.needsFilter,
          },
        ]
      : []),
    ...(can.canSearch
      ? [option(version === 4 ? '$search' : 'search', { type: 'string' }, 'Only those with these words.')]
      : []),
    ...entityOptions(type, can, model),
    ...(can.canSort
      ? [list('$orderby', sorted, 'In which order: names, with “desc” behind for the largest first.', model)]
      : []),
    ...(can.canTop ? [option('$top', COUNT, 'So many at most.')] : []),
    ...(can.canSkip ? [option('$skip', COUNT, 'Without so many of the first.')] : []),
    ...(can.canCount ? [count] : []),
  ];
}

/** What is asked of one entity. */
export function entityOptions(type: string, can: Restrictions, model: CsdlModel): readonly ApiParameter[] {
  const related = model
    .navigations(type)
    .map(({ name }) => name)
    .filter((name) => !can.unexpanded.includes(name));
  return [
    ...(can.canSelect
      ? [list('$select', plainNames(type, model), 'Only these of its properties.', model)]
      : []),
    ...(can.canExpand && related.length > 0
      ? [list('$expand', related, 'With these of what belongs to it.', model)]
      : []),
  ];
}

const COUNT: ApiSchema = { type: 'integer', minimum: 0 };

function option(name: string, schema: ApiSchema, description: string): ApiParameter {
  return { in: 'query', name, required: false, description, schema };
}

/** OData writes lists with commas between. */
function list(
  name: string,
  values: readonly string[],
  description: string,
  { csdl }: CsdlModel,
): ApiParameter {
  const all = [...new Set(values)];
  const isTold = all.length > 0 && csdl.types.size <= MAX_TYPES;
  const told = isTold ? ` There are ${all.join(', ')}.` : '';
  return {
    ...option(name, { type: 'array', items: { type: 'string' } }, shortened(`${description}${told}`, 500)),
    explode: false,
  };
}

function plainNames(type: string, model: CsdlModel): readonly string[] {
  return model
    .properties(type)
    .filter((one) => !isStream(model, one))
    .map(({ name }) => name);
}

/** A condition with a property there is. */
function example(type: string, model: CsdlModel): string {
  const text = model.properties(type).find((one) => one.type.name === 'Edm.String' && !one.type.isCollection);
  const number = model.properties(type).find((one) => /^Edm\.(Int|Decimal|Double)/.test(one.type.name));
  if (text) return `${text.name.slice(0, 60)} eq 'a text'`;
  return number ? `${number.name.slice(0, 60)} gt 10` : "Name eq 'a text'";
}
