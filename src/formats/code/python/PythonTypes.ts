import type { CodeValue } from '../CodeModel.ts';
import { inLine } from '../CodeText.ts';
import { identifierOf } from '../identifiers.ts';
import type { ValueShape } from '../ValueShape.ts';
import { py, pyName, pyString, type Python } from './pythonText.ts';

type ObjectShape = Extract<ValueShape, { kind: 'object' }>;

/** The types of the parameters of an action, and of the objects in them, which have names of their own. */
export class PythonTypes {
  readonly #taken = new Set(TAKEN);
  readonly #declared: Python[] = [];

  /** in the order in which they need each other */
  get declared(): readonly Python[] {
    return this.#declared;
  }

  of({ name, kind, allowed, shape }: CodeValue): Python {
    switch (kind) {
      case 'text':
        return allowed.length > 0 ? py`Literal[${inLine('python', allowed.map(pyString))}]` : py`str`;
      case 'date':
      case 'datetime':
        return py`str`;
      case 'integer':
        return py`int`;
      case 'decimal':
        return py`float`;
      case 'flag':
        return py`bool`;
      case 'list':
      case 'object':
        return this.#shape(shape, name);
      case 'json':
        return py`Any`;
    }
  }

  #shape(shape: ValueShape, name: string): Python {
    switch (shape.kind) {
      case 'text':
        return py`str`;
      case 'number':
        return py`float`;
      case 'flag':
        return py`bool`;
      case 'any':
        return py`Any`;
      case 'list':
        return py`list[${this.#shape(shape.item, name)}]`;
      case 'object':
        return shape.members.length === 0 ? py`dict[str, Any]` : this.#object(shape, name);
    }
  }

  /** What a schema says of an object is told and not checked. */
  #object({ members }: ObjectShape, name: string): Python {
    const types = members.map((one) => this.#shape(one.shape, one.name));
    const own = pyName(this.#free(name));
    this.#declared.push(py`
      ${own} = TypedDict(
          ${pyString(own.text)},
          {
              ${members.map((one, at) => py`${pyString(one.name)}: ${types[at] ?? py`Any`},`)}
          },
          total=False,
      )
    `);
    return own;
  }

  #free(name: string): string {
    const wanted = identifierOf(name, { style: 'pascal', fallback: 'value' });
    let free = wanted;
    for (let number = 2; this.#taken.has(free.toLowerCase()); number += 1) free = `${wanted}${number}`;
    this.#taken.add(free.toLowerCase());
    return free;
  }
}

const TAKEN = ['inputs', 'outputs', 'any', 'literal', 'typeddict', 'none', 'true', 'false'];
