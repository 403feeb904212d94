import { literalText } from '../../../domain/connector/types.ts';
import type { CodeValue, ValueKind } from '../CodeModel.ts';
import { inLine } from '../CodeText.ts';
import { java, javaClass, javaInteger, javaJson, javaString, type Java } from './javaText.ts';

const TYPES: Readonly<Record<ValueKind, Java>> = {
  text: java`String`,
  integer: java`Integer`,
  decimal: java`BigDecimal`,
  flag: java`Boolean`,
  date: java`LocalDate`,
  datetime: java`OffsetDateTime`,
  list: java`List<Object>`,
  object: java`Map<String, Object>`,
  json: java`Object`,
};

export function javaType({ kind }: CodeValue): Java {
  return TYPES[kind];
}

/** What turns a variable into a value of the type. */
export function javaReader({ kind, allowed }: CodeValue): Java {
  if (allowed.length > 0) return java`Values.oneOf(${inLine('java', allowed.map(javaString))})`;
  return READERS[kind];
}

const READERS: Readonly<Record<ValueKind, Java>> = {
  text: java`Values::text`,
  integer: java`Values::integer`,
  decimal: java`Values::decimal`,
  flag: java`Values::flag`,
  date: java`Values::date`,
  datetime: java`Values::dateTime`,
  list: java`Values::list`,
  object: java`Values::object`,
  json: java`Values::json`,
};

/** The example as a value of the type. */
export function javaExample({ kind, example }: CodeValue): Java {
  const read = (reader: Java): Java => java`Values.${reader}("example", Values.parsed(${javaJson(example)}))`;
  switch (kind) {
    case 'text':
      return javaString(literalText(example));
    case 'integer':
      return number(example);
    case 'flag':
      return example === true ? java`true` : java`false`;
    case 'decimal':
      return read(java`decimal`);
    case 'date':
      return read(java`date`);
    case 'datetime':
      return read(java`dateTime`);
    case 'list':
      return read(java`list`);
    case 'object':
      return read(java`object`);
    case 'json':
      return read(java`json`);
  }
}

/** The example as a variable comes from an engine. */
export function javaVariable({ kind, example }: CodeValue): Java {
  if (kind === 'text' || kind === 'date' || kind === 'datetime') return javaString(literalText(example));
  if (kind === 'integer') return number(example);
  if (kind === 'flag') return example === true ? java`true` : java`false`;
  return java`Values.parsed(${javaJson(example)})`;
}

function number(value: CodeValue['example']): Java {
  return javaInteger(typeof value === 'number' ? value : 1);
}

const IMPORTS: ReadonlyMap<ValueKind, string> = new Map([
  ['decimal', 'java.math.BigDecimal'],
  ['date', 'java.time.LocalDate'],
  ['datetime', 'java.time.OffsetDateTime'],
  ['list', 'java.util.List'],
  ['object', 'java.util.Map'],
]);

/** The imports that the types of values need, and others that a file always has. */
export function javaImports(values: readonly CodeValue[], always: readonly string[]): readonly Java[] {
  const needed = values.flatMap(({ kind }) => IMPORTS.get(kind) ?? []);
  return [...new Set([...needed, ...always])].toSorted().map((one) => java`import ${javaClass(one)};`);
}
