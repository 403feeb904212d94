import type { CodeValue, ValueKind } from '../CodeModel.ts';
import { inLine } from '../CodeText.ts';
import { cs, csString, type CSharp } from './csharpText.ts';

interface KindWords {
  readonly type: CSharp;
  /** the reader of `Values` */
  readonly reader: CSharp;
  /** a struct: that it may be missing is said another way */
  readonly isPlain: boolean;
}

const KINDS: Readonly<Record<ValueKind, KindWords>> = {
  text: { type: cs`string`, reader: cs`Text`, isPlain: false },
  integer: { type: cs`long`, reader: cs`Integer`, isPlain: true },
  decimal: { type: cs`decimal`, reader: cs`Decimal`, isPlain: true },
  flag: { type: cs`bool`, reader: cs`Flag`, isPlain: true },
  date: { type: cs`DateOnly`, reader: cs`Date`, isPlain: true },
  datetime: { type: cs`DateTimeOffset`, reader: cs`DateTime`, isPlain: true },
  list: { type: cs`IReadOnlyList<object?>`, reader: cs`List`, isPlain: false },
  object: { type: cs`IReadOnlyDictionary<string, object?>`, reader: cs`Members`, isPlain: false },
  json: { type: cs`object`, reader: cs`Anything`, isPlain: false },
};

export function csharpType({ kind }: CodeValue): CSharp {
  return KINDS[kind].type;
}

/** Takes a value out of `values`. */
export function csharpReading(value: CodeValue, isRequired: boolean): CSharp {
  const { reader, isPlain } = KINDS[value.kind];
  const need = isRequired ? cs`Required` : isPlain ? cs`OptionalValue` : cs`Optional`;
  const read =
    value.allowed.length > 0
      ? cs`Values.OneOf(${inLine('csharp', value.allowed.map(csString))})`
      : cs`Values.${reader}`;
  return cs`${need}(${csString(value.name)}, ${read})`;
}
