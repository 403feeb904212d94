import type { CodeAction, CodeModel, CodeSetting } from '../CodeModel.ts';
import { inLine } from '../CodeText.ts';
import { identifiersFor } from '../identifiers.ts';
import { accessorNames } from './JavaNames.ts';
import { java, javaDoc, javaName, javaPackage, javaString, type Java } from './javaText.ts';

export function inputExceptionClass(packageName: string): Java {
  return java`
    package ${javaPackage(packageName)};

    /** An input that is missing, or is not what the definition says. Trying again does not help. */
    public class InputException extends RuntimeException {
      private static final long serialVersionUID = 1L;

      public InputException(String message) {
        super(message);
      }
    }
  `;
}

export function connectorExceptionClass(packageName: string): Java {
  return java`
    package ${javaPackage(packageName)};

    import java.util.Collections;
    import java.util.Map;

    /** Something a process can catch, with one of the ErrorCodes. */
    public class ConnectorException extends RuntimeException {
      private static final long serialVersionUID = 1L;

      private final String code;
      private final transient Map<String, Object> outputs;

      public ConnectorException(String code, String message) {
        this(code, message, Collections.emptyMap());
      }

      public ConnectorException(String code, String message, Map<String, Object> outputs) {
        super(message);
        this.code = code;
        this.outputs = outputs;
      }

      /** What the place that catches it gets to know, where the engine tells it. */
      public Map<String, Object> outputs() {
        return outputs;
      }

      public String code() {
        return code;
      }
    }
  `;
}

export function errorCodesClass({ errors }: CodeModel, packageName: string): Java {
  const names = identifiersFor(
    errors.map(({ code }) => code),
    { style: 'constant', fallback: 'error' },
  );
  return java`
    package ${javaPackage(packageName)};

    /** The error codes of the definition: an error boundary event with the same code catches it. */
    public final class ErrorCodes {
      ${errors.map(
        ({ code, text }, at) => java`
          ${javaDoc(text)}
          public static final String ${javaName(names[at] ?? '')} = ${javaString(code)};
        `,
      )}

      private ErrorCodes() {}
    }
  `;
}

/** What the environment says. */
export function configurationClass({ config }: CodeModel, packageName: string): Java {
  const names = accessorNames(config, 'setting').map(javaName);
  const at = (index: number): Java => names[index] ?? java``;
  return java`
    package ${javaPackage(packageName)};

    import java.util.ArrayList;
    import java.util.HashMap;
    import java.util.List;
    import java.util.Map;
    import java.util.function.UnaryOperator;

    /** Set where the connector is deployed, in environment variables. */
    public final class Configuration {
      private final Map<String, String> settings = new HashMap<>();
      ${config.map((_, index) => java`private final String ${at(index)};`)}

      /** An IllegalStateException names what is missing. */
      public Configuration(UnaryOperator<String> environment) {
        List<String> missing = new ArrayList<>();
        ${config.map(
          (setting, index) => java`
            this.${at(index)} = ${settingRead(setting)};
            settings.put(${javaString(setting.environment)}, ${at(index)});
          `,
        )}
        if (!missing.isEmpty()) {
          throw new IllegalStateException("Set in the environment: " + String.join(", ", missing));
        }
      }

      /** By the name of its variable; null where nothing is set. */
      public String setting(String environment) {
        return settings.get(environment);
      }

      public static Configuration fromEnvironment() {
        return new Configuration(System::getenv);
      }
      ${config.map(
        (setting, index) => java`

          ${javaDoc(setting.description, setting.secure ? 'Secret.' : '', setting.required ? '' : 'May be null.')}
          public String ${at(index)}() {
            return ${at(index)};
          }
        `,
      )}

      private static String read(
          UnaryOperator<String> environment, String name, String otherwise, boolean required, List<String> missing) {
        String value = environment.apply(name);
        if (value != null && !value.isEmpty()) {
          return value;
        }
        if (otherwise == null && required) {
          missing.add(name);
        }
        return otherwise;
      }
    }
  `;
}

function settingRead({ environment, value, required }: CodeSetting): Java {
  const parts = [
    java`environment`,
    javaString(environment),
    value === undefined ? java`null` : javaString(value),
    required ? java`true` : java`false`,
    java`missing`,
  ];
  return java`read(${inLine('java', parts)})`;
}

/** The place for a person's own work: the package `actions`. */
export function actionClass({ description, noRequest = '' }: CodeAction, type: string, root: string): Java {
  const [contract, inputs, outputs] = [
    javaPackage(`${root}.contract`),
    javaName(`${type}Inputs`),
    javaName(`${type}Outputs`),
  ];
  return java`
    package ${javaPackage(`${root}.actions`)};

    import ${contract}.Configuration;
    import ${contract}.${javaName(`${type}Example`)};
    import ${contract}.${inputs};
    import ${contract}.${outputs};

    ${javaDoc(
      description,
      noRequest,
      'Put the work of the action here. Throw a ConnectorException with one of the ErrorCodes for what a process should catch.',
      'As it stands it answers with the example of the definition, so that processes can be tried at once.',
    )}
    public class ${javaName(`${type}Action`)} {
      public ${outputs} run(${inputs} inputs, Configuration configuration) throws Exception {
        return ${javaName(`${type}Example`)}.outputs();
      }
    }
  `;
}

/** A test of it, for JUnit 4 or 5. */
export function actionTestClass(action: CodeAction, type: string, root: string, junit: 4 | 5): Java {
  const contract = javaPackage(`${root}.contract`);
  const needed = action.inputs.find(({ required }) => required);
  const [own, inputs, example] = [
    javaName(`${type}Action`),
    javaName(`${type}Inputs`),
    javaName(`${type}Example`),
  ];
  return java`
    package ${javaPackage(`${root}.actions`)};

    import static org.assertj.core.api.Assertions.assertThat;
    ${needed === undefined ? [] : java`import static org.assertj.core.api.Assertions.assertThatThrownBy;`}

    import ${contract}.Configuration;
    import ${contract}.${example};
    ${needed === undefined ? [] : java`import ${contract}.InputException;`}
    import ${contract}.${inputs};
    ${needed === undefined ? [] : java`import java.util.Map;`}
    ${junit === 4 ? java`import org.junit.Test;` : java`import org.junit.jupiter.api.Test;`}

    public class ${javaName(`${type}ActionTest`)} {
      @Test
      public void givesWhatItsDefinitionPromises() throws Exception {
        ${inputs} inputs = ${inputs}.of(${example}.inputs());
        // For tests every variable of the environment has its own name as its value.
        Configuration configuration = new Configuration(name -> name);
        assertThat(new ${own}().run(inputs, configuration).toMap()).containsOnlyKeys(
            ${example}.outputs().toMap().keySet().toArray(new String[0]));
      }
      ${
        needed === undefined
          ? []
          : java`

              @Test
              public void saysWhichInputIsMissing() {
                Map<String, Object> variables = ${example}.inputs();
                variables.remove(${javaString(needed.name)});
                assertThatThrownBy(() -> ${inputs}.of(variables)).isInstanceOf(InputException.class);
              }
            `
      }
    }
  `;
}
