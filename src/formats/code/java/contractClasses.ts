import type { CodeAction, CodeValue } from '../CodeModel.ts';
import { inLine } from '../CodeText.ts';
import { accessorNames } from './JavaNames.ts';
import { java, javaDoc, javaName, javaPackage, javaString, type Java } from './javaText.ts';
import { javaExample, javaImports, javaReader, javaType, javaVariable } from './javaTypes.ts';

// What an action takes and gives, as the definition says: the package `contract`.

export function inputsClass({ inputs, implementation }: CodeAction, type: string, packageName: string): Java {
  const names = accessorNames(inputs, 'input').map(javaName);
  const at = (index: number): Java => names[index] ?? java``;
  return java`
    package ${javaPackage(packageName)};

    ${javaImports(inputs, ['java.util.LinkedHashMap', 'java.util.List', 'java.util.Map'])}

    ${javaDoc(`What ${implementation} takes.`)}
    public final class ${javaName(`${type}Inputs`)} {
      /** The variables it is made from. */
      public static final List<String> NAMES = List.of(${inLine(
        'java',
        inputs.map(({ name }) => javaString(name)),
      )});

      ${inputs.map((value, index) => java`private final ${javaType(value)} ${at(index)};`)}

      private final Map<String, Object> given = new LinkedHashMap<>();

      private ${javaName(`${type}Inputs`)}(Values values) {
        ${inputs.map((value, index) => {
          const need = value.required ? java`required` : java`optional`;
          return java`
            this.${at(index)} = values.${need}(${javaString(value.name)}, ${javaReader(value)});
            given.put(${javaString(value.name)}, ${at(index)});
          `;
        })}
      }

      /** Takes the inputs out of variables. An InputException says what is missing or of another type. */
      public static ${javaName(`${type}Inputs`)} of(Map<String, Object> variables) {
        return new ${javaName(`${type}Inputs`)}(new Values(variables));
      }

      /** By the names that processes map; null for what was not sent. */
      public Map<String, Object> toMap() {
        return given;
      }
      ${inputs.map(
        (value, index) => java`

          ${javaDoc(value.description, value.required ? '' : 'Null where a process did not send it.')}
          public ${javaType(value)} ${at(index)}() {
            return ${at(index)};
          }
        `,
      )}
    }
  `;
}

export function outputsClass(
  { outputs, implementation }: CodeAction,
  type: string,
  packageName: string,
): Java {
  const names = accessorNames(outputs, 'output').map(javaName);
  const own = javaName(`${type}Outputs`);
  return java`
    package ${javaPackage(packageName)};

    ${javaImports(outputs, ['java.util.LinkedHashMap', 'java.util.Map'])}

    ${javaDoc(`What ${implementation} gives.`)}
    public final class ${own} {
      private final Map<String, Object> given = new LinkedHashMap<>();

      /** As they were given by somebody else. */
      public static ${own} of(Map<String, Object> outputs) {
        ${own} made = new ${own}();
        made.given.putAll(outputs);
        return made;
      }
      ${outputs.map(
        (value, index) => java`

          ${javaDoc(value.description)}
          public ${own} ${names[index] ?? java``}(${javaType(value)} value) {
            given.put(${javaString(value.name)}, value);
            return this;
          }
        `,
      )}

      /** By the names that processes map. */
      public Map<String, Object> toMap() {
        return given;
      }
    }
  `;
}

export function exampleClass(
  { inputs, outputs, implementation }: CodeAction,
  type: string,
  packageName: string,
): Java {
  const names = accessorNames(outputs, 'output').map(javaName);
  return java`
    package ${javaPackage(packageName)};

    import java.util.LinkedHashMap;
    import java.util.Map;

    ${javaDoc(`An example of what ${implementation} takes and gives.`)}
    public final class ${javaName(`${type}Example`)} {
      private ${javaName(`${type}Example`)}() {}

      public static Map<String, Object> inputs() {
        Map<String, Object> variables = new LinkedHashMap<>();
        ${inputs.map((value: CodeValue) => java`variables.put(${javaString(value.name)}, ${javaVariable(value)});`)}
        return variables;
      }

      public static ${javaName(`${type}Outputs`)} outputs() {
        ${javaName(`${type}Outputs`)} outputs = new ${javaName(`${type}Outputs`)}();
        ${outputs.map((value, index) => java`outputs.${names[index] ?? java``}(${javaExample(value)});`)}
        return outputs;
      }
    }
  `;
}
