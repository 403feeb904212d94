import type { CodeAction, CodeValue } from '../CodeModel.ts';
import { inLine } from '../CodeText.ts';
import { identifiersFor } from '../identifiers.ts';
import { planValue } from '../planValue.ts';
import { PythonTypes } from './PythonTypes.ts';
import { py, pyComment, pyDoc, pyName, PY_RESERVED, pyString, pyValue, type Python } from './pythonText.ts';

/** What an action takes and gives, as the definition says: `worker/contract/<action>.py`. */
export function contractModule(action: CodeAction, settings: ReadonlyMap<string, string>): Python {
  const { description, implementation, inputs, outputs, request } = action;
  const types = new PythonTypes();
  const [given, made] = [fieldsOf(inputs, types), fieldsOf(outputs, types)];
  return py`
    ${pyDoc(description)}

    from __future__ import annotations

    from collections.abc import Mapping
    from dataclasses import dataclass
    from typing import ${inLine('python', typingNames(types, [...inputs, ...outputs]))}

    from worker.contract import values

    # The job type that service tasks name.
    JOB_TYPE = ${pyString(implementation)}

    # The variables a job is asked for.
    INPUTS: tuple[str, ...] = (
        ${inputs.map(({ name }) => py`${pyString(name)},`)}
    )

    ${
      request
        ? py`
            # The request it is.
            REQUEST: Mapping[str, Any] = ${pyValue(planValue(request, settings))}

          `
        : []
    }
    ${types.declared}


    @dataclass(frozen=True, kw_only=True)
    class Inputs:
        """What a job brings."""

        ${given.map(declaration)}

        @classmethod
        def read(cls, variables: values.Variables) -> Inputs:
            """Raises an InputError for what is missing or of another type."""
            return cls(
                ${given.map(({ field, value }) => py`${field}=${reading(value)},`)}
            )

        @classmethod
        def example(cls) -> Inputs:
            return cls(
                ${given.map(({ field, value }) => py`${field}=${pyValue(value.example)},`)}
            )

        def variables(self) -> dict[str, Any]:
            return values.present({
                ${given.map(({ field, value }) => py`${pyString(value.name)}: self.${field},`)}
            })


    @dataclass(frozen=True, kw_only=True)
    class Outputs:
        """What the action gives."""

        ${made.map(declaration)}

        @classmethod
        def of(cls, variables: Mapping[str, Any]) -> Outputs:
            return cls(
                ${made.map(({ field, value }) => py`${field}=variables.get(${pyString(value.name)}),`)}
            )

        @classmethod
        def example(cls) -> Outputs:
            return cls(
                ${made.map(({ field, value }) => py`${field}=${pyValue(value.example)},`)}
            )

        def variables(self) -> dict[str, Any]:
            return values.present({
                ${made.map(({ field, value }) => py`${pyString(value.name)}: self.${field},`)}
            })
  `;
}

function typingNames(types: PythonTypes, all: readonly CodeValue[]): readonly Python[] {
  return [
    py`Any`,
    ...(all.some(({ allowed }) => allowed.length > 0) ? [py`Literal`] : []),
    ...(types.declared.length > 0 ? [py`TypedDict`] : []),
  ];
}

interface Field {
  readonly field: Python;
  readonly type: Python;
  readonly value: CodeValue;
}

function fieldsOf(all: readonly CodeValue[], types: PythonTypes): readonly Field[] {
  const names = identifiersFor(
    all.map(({ name }) => name),
    { style: 'snake', fallback: 'value', reserved: PY_RESERVED },
  );
  return all.map((value, at) => ({ field: pyName(names[at] ?? ''), type: types.of(value), value }));
}

function declaration({ field, type, value }: Field): Python {
  return py`
    ${pyComment(value.description)}
    ${field}: ${type}${value.required ? py`` : py` | None = None`}
  `;
}

const READERS = {
  text: py`text`,
  integer: py`integer`,
  decimal: py`decimal`,
  flag: py`flag`,
  date: py`date`,
  datetime: py`date_time`,
  list: py`items`,
  object: py`members`,
  json: py`anything`,
} as const;

function reading({ name, kind, required, allowed }: CodeValue): Python {
  const need = required ? py`required` : py`optional`;
  const reader = allowed.length > 0 ? py`one_of(${inLine('python', allowed.map(pyString))})` : READERS[kind];
  return py`values.${need}(variables, ${pyString(name)}, values.${reader})`;
}
