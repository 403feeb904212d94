import type { CodeValue } from '../CodeModel.ts';
import { inLine } from '../CodeText.ts';
import type { ValueShape } from '../ValueShape.ts';
import { ts, tsKey, tsString, type TypeScript } from './typescriptText.ts';

/** What a parameter holds, as a type. What a schema says of an object is told; only the top of it is checked. */
export function typeOf({ kind, allowed, shape }: CodeValue): TypeScript {
  switch (kind) {
    case 'text':
      return allowed.length > 0 ? inLine('typescript', allowed.map(tsString), ' | ') : ts`string`;
    case 'date':
    case 'datetime':
      return ts`string`;
    case 'integer':
    case 'decimal':
      return ts`number`;
    case 'flag':
      return ts`boolean`;
    case 'list':
    case 'object':
      return shapeType(shape);
    case 'json':
      return ts`unknown`;
  }
}

function shapeType(shape: ValueShape): TypeScript {
  switch (shape.kind) {
    case 'text':
      return ts`string`;
    case 'number':
      return ts`number`;
    case 'flag':
      return ts`boolean`;
    case 'any':
      return ts`unknown`;
    case 'list':
      return ts`ReadonlyArray<${shapeType(shape.item)}>`;
    case 'object':
      return shape.members.length === 0 ? ts`Variables` : objectType(shape.members);
  }
}

function objectType(members: Extract<ValueShape, { kind: 'object' }>['members']): TypeScript {
  return ts`
    {
      ${members.map(({ name, required, shape }) =>
        required
          ? ts`readonly ${tsKey(name)}: ${shapeType(shape)};`
          : ts`readonly ${tsKey(name)}?: ${shapeType(shape)};`,
      )}
      readonly [other: string]: unknown;
    }
  `;
}
