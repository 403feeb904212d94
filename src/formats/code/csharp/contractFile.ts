import type { CodeAction, CodeValue } from '../CodeModel.ts';
import type { JsonObject } from '../../../domain/values/json.ts';
import { propertyNames } from './CSharpNames.ts';
import { cs, csDoc, csMembers, csName, csString, type CSharp } from './csharpText.ts';
import { csharpReading, csharpType } from './csharpTypes.ts';

/** What an action takes and gives, as the definition says: `src/Contract/<Action>Contract.cs`. */
export function contractFile(action: CodeAction, type: string, root: CSharp): CSharp {
  return cs`
    using System;
    using System.Collections.Generic;
    using System.Collections.Immutable;

    namespace ${root}.Contract;

    ${inputsRecord(action, csName(`${type}Inputs`))}

    ${outputsRecord(action, csName(`${type}Outputs`))}
  `;
}

function inputsRecord({ inputs, implementation }: CodeAction, own: CSharp): CSharp {
  const names = propertyNames(inputs, own.text, 'input');
  const at = (index: number): CSharp => names[index] ?? cs``;
  return cs`
    ${csDoc(`What ${implementation} takes.`)}
    public sealed record ${own}
    {
        /// <summary>The variables it is made from.</summary>
        public static readonly IReadOnlyList<string> Names = ${namesOf(inputs)};
        ${inputs.map(
          (value, index) => cs`

            ${csDoc(value.description)}
            public ${value.required ? cs`required ${csharpType(value)}` : cs`${csharpType(value)}?`} ${at(index)} { get; init; }
          `,
        )}

        /// <summary>Takes the inputs out of variables.</summary>
        /// <exception cref="InputException">Something is missing, or of another type.</exception>
        public static ${own} Read(IReadOnlyDictionary<string, object?> variables)
        {
            Values values = new Values(variables);
            return new ${own}
            {
                ${inputs.map((value, index) => cs`${at(index)} = values.${csharpReading(value, value.required)},`)}
            };
        }

        /// <summary>By the names that processes map, without what was not sent.</summary>
        public IReadOnlyDictionary<string, object?> ToVariables()
        {
            return Values.Present(new Dictionary<string, object?>
            {
                ${inputs.map((value, index) => cs`[${csString(value.name)}] = ${at(index)},`)}
            });
        }

        /// <summary>The example of the definition, as variables.</summary>
        public static IReadOnlyDictionary<string, object?> ExampleVariables()
        {
            return Json.Members(
                ${csMembers(exampleOf(inputs))});
        }
    }
  `;
}

/** Each is kept as it was given: what a service answers may be of another type than it says. */
function outputsRecord({ outputs, implementation }: CodeAction, own: CSharp): CSharp {
  const names = propertyNames(outputs, own.text, 'output');
  return cs`
    ${csDoc(`What ${implementation} gives.`)}
    public sealed record ${own}
    {
        /// <summary>What a process can map.</summary>
        public static readonly IReadOnlyList<string> Names = ${namesOf(outputs)};

        private ImmutableDictionary<string, object?> _given = ImmutableDictionary<string, object?>.Empty;
        ${outputs.map(
          (value, index) => cs`

            ${csDoc(value.description)}
            public ${csharpType(value)}? ${names[index] ?? cs``}
            {
                get { return new Values(_given).${csharpReading(value, false)}; }
                init { _given = _given.SetItem(${csString(value.name)}, value); }
            }
          `,
        )}

        /// <summary>As they were given by somebody else.</summary>
        public static ${own} Of(IReadOnlyDictionary<string, object?> outputs)
        {
            return new ${own} { _given = outputs.ToImmutableDictionary() };
        }

        /// <summary>The example of the definition.</summary>
        public static ${own} Example()
        {
            return Of(Json.Members(
                ${csMembers(exampleOf(outputs))}));
        }

        /// <summary>By the names that processes map.</summary>
        public IReadOnlyDictionary<string, object?> ToVariables()
        {
            return Values.Present(_given);
        }
    }
  `;
}

function namesOf(values: readonly CodeValue[]): CSharp {
  return cs`
    new string[]
    {
        ${values.map(({ name }) => cs`${csString(name)},`)}
    }
  `;
}

function exampleOf(values: readonly CodeValue[]): JsonObject {
  return Object.fromEntries(values.map(({ name, example }) => [name, example]));
}
