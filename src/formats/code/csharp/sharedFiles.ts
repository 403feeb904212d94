import type { CodeModel, CodeSetting } from '../CodeModel.ts';
import { inLine } from '../CodeText.ts';
import { propertyNames } from './CSharpNames.ts';
import { cs, csDoc, csString, type CSharp } from './csharpText.ts';

/** What the environment says: `src/Contract/Configuration.cs`. */
export function configurationFile({ config }: CodeModel, root: CSharp): CSharp {
  const names = propertyNames(config, 'Configuration', 'setting');
  const at = (index: number): CSharp => names[index] ?? cs``;
  return cs`
    using System;
    using System.Collections.Generic;

    namespace ${root}.Contract;

    /// <summary>Set where the connector is deployed, in environment variables.</summary>
    public sealed class Configuration
    {
        /// <summary>The variables it is made from.</summary>
        public static readonly IReadOnlyList<string> Names = new string[]
        {
            ${config.map(({ environment }) => cs`${csString(environment)},`)}
        };

        private readonly Dictionary<string, string?> _settings = new Dictionary<string, string?>();

        /// <exception cref="InvalidOperationException">It names what is missing.</exception>
        public Configuration(Func<string, string?> environment)
        {
            List<string> missing = new List<string>();
            ${config.map(
              (setting, index) => cs`
                ${at(index)} = ${settingRead(setting)};
                _settings[${csString(setting.environment)}] = ${at(index)};
              `,
            )}
            if (missing.Count > 0)
            {
                throw new InvalidOperationException("Set in the environment: " + string.Join(", ", missing));
            }
        }
        ${config.map(
          (setting, index) => cs`

            ${csDoc(setting.description, setting.secure ? 'Secret.' : '')}
            public ${setting.required ? cs`string` : cs`string?`} ${at(index)} { get; }
          `,
        )}

        /// <summary>By the name of its variable; null where nothing is set.</summary>
        public string? Setting(string environment)
        {
            return _settings.TryGetValue(environment, out string? value) ? value : null;
        }

        private static string Need(
            Func<string, string?> environment, string name, string? otherwise, List<string> missing)
        {
            string? value = Read(environment, name, otherwise);
            if (value == null)
            {
                missing.Add(name);
            }
            return value ?? "";
        }

        private static string? Read(Func<string, string?> environment, string name, string? otherwise)
        {
            string? value = environment(name);
            return string.IsNullOrEmpty(value) ? otherwise : value;
        }
    }
  `;
}

function settingRead({ environment, value, required }: CodeSetting): CSharp {
  const parts = [
    cs`environment`,
    csString(environment),
    value === undefined ? cs`null` : csString(value),
    ...(required ? [cs`missing`] : []),
  ];
  return cs`${required ? cs`Need` : cs`Read`}(${inLine('csharp', parts)})`;
}

/** The codes a boundary event can catch: `src/Contract/ErrorCodes.cs`. */
export function errorCodesFile({ errors }: CodeModel, root: CSharp): CSharp {
  const names = propertyNames(
    errors.map(({ code }) => ({ name: code })),
    'ErrorCodes',
    'error',
  );
  return cs`
    namespace ${root}.Contract;

    /// <summary>The error codes of the definition: an error boundary event with the same code catches it.</summary>
    public static class ErrorCodes
    {
        ${errors.map(
          ({ code, text }, at) => cs`
            ${csDoc(text)}
            public const string ${names[at] ?? cs``} = ${csString(code)};
          `,
        )}
    }
  `;
}

/** `src/Contract/ConnectorException.cs` */
export function connectorExceptionFile(root: CSharp): CSharp {
  return cs`
    using System;
    using System.Collections.Generic;

    namespace ${root}.Contract;

    /// <summary>
    /// Something a process can catch, with one of the ErrorCodes. Anything else that is thrown fails the job, and it is
    /// tried again.
    /// </summary>
    public class ConnectorException : Exception
    {
        public ConnectorException(
            string code, string message, IReadOnlyDictionary<string, object?>? outputs = null)
            : base(message)
        {
            Code = code;
            Outputs = outputs ?? new Dictionary<string, object?>();
        }

        public string Code { get; }

        /// <summary>What the place that catches it gets to know.</summary>
        public IReadOnlyDictionary<string, object?> Outputs { get; }
    }
  `;
}

/** `src/Contract/InputException.cs` */
export function inputExceptionFile(root: CSharp): CSharp {
  return cs`
    using System;

    namespace ${root}.Contract;

    /// <summary>An input that is missing, or is not what the definition says. Trying again does not help.</summary>
    public class InputException : Exception
    {
        public InputException(string message)
            : base(message)
        {
        }
    }
  `;
}
