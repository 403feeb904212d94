import type { CodeAction, CodeSetting } from '../CodeModel.ts';
import { inLine } from '../CodeText.ts';
import {
  answeredOutput,
  answeredWith,
  bodyOutput,
  exampleStatus,
  FILE_ANSWER,
  isFileOutput,
  sentFile,
} from '../requestExample.ts';
import { type RequestPlan, requestText } from '../RequestPlan.ts';
import {
  java,
  javaDoc,
  javaInteger,
  javaJson,
  javaName,
  javaPackage,
  javaString,
  type Java,
} from './javaText.ts';

/** An action that is a request: the class sends it. */
export function requestActionClass(
  { description }: CodeAction,
  request: RequestPlan,
  type: string,
  root: string,
  environments: ReadonlyMap<string, string>,
): Java {
  const contract = javaPackage(`${root}.contract`);
  const [inputs, outputs] = [javaName(`${type}Inputs`), javaName(`${type}Outputs`)];
  return java`
    package ${javaPackage(`${root}.actions`)};

    import ${contract}.Configuration;
    import ${contract}.${inputs};
    import ${contract}.${outputs};
    import ${contract}.Request;

    ${javaDoc(
      description,
      `Sends ${requestText(request)}. What is special about it can stand before or behind.`,
    )}
    public class ${javaName(`${type}Action`)} {
      private static final Request REQUEST = Request.of(
          ${inLines(planParts(request, environments))});

      public ${outputs} run(${inputs} inputs, Configuration configuration) throws Exception {
        return ${outputs}.of(REQUEST.send(inputs.toMap(), configuration));
      }
    }
  `;
}

/** A literal for each member: JSON in one line would be read by nobody. */
function planParts(plan: RequestPlan, environments: ReadonlyMap<string, string>): readonly Java[] {
  const named = (name: string): string => environments.get(name) ?? name;
  const told = {
    ...plan,
    server: named(plan.server),
    variables: plan.variables.map((one) => ({ ...one, setting: named(one.setting) })),
    security: plan.security.map((all) =>
      all.map((scheme) => ({
        ...scheme,
        settings: scheme.settings.map((one) => ({ ...one, setting: named(one.setting) })),
      })),
    ),
  };
  const members = Object.entries(told);
  return members.flatMap(([key, value], at) =>
    pieces(
      `${at === 0 ? '{' : ''}${JSON.stringify(key)}:${JSON.stringify(value)}${at < members.length - 1 ? ',' : '}'}`,
    ).map(javaString),
  );
}

/** Java compiles no literal of more than 65,535 bytes; a character takes up to three of them. */
const MAX_LITERAL = 20_000;

function pieces(text: string): readonly string[] {
  return Array.from({ length: Math.ceil(text.length / MAX_LITERAL) }, (_, at) =>
    text.slice(at * MAX_LITERAL, (at + 1) * MAX_LITERAL),
  );
}

function inLines(parts: readonly Java[]): readonly Java[] {
  return parts.map((part, at) => (at < parts.length - 1 ? java`${part},` : part));
}

/** A test of it, for JUnit 4 or 5: a server of the test's own answers with the example. */
export function requestTestClass(
  action: CodeAction,
  request: RequestPlan,
  type: string,
  root: string,
  junit: 4 | 5,
  config: readonly CodeSetting[],
): Java {
  const contract = javaPackage(`${root}.contract`);
  const body = bodyOutput(action, request);
  const isInData = request.outputs.some(({ in: place }) => place === 'data');
  const isFile = body !== undefined && isFileOutput(request, body);
  const file = sentFile(action, request);
  const told = body && (isInData || isFile) ? javaJson(answeredOutput(request, body)) : java`body`;
  const type64 = isFile || file !== undefined ? java`import java.util.Base64;` : [];
  const environment = (name: string) => config.find((one) => one.name === name)?.environment ?? '';
  const tokens = request.security
    .flat()
    .flatMap(({ settings }) => settings)
    .filter(({ role }) => role === 'token-address')
    .map(({ setting }) => javaString(environment(setting)));
  const [failure] = request.errors.filter((one) => /^[45]\d\d$/.test(one.status));
  const [inputs, example] = [javaName(`${type}Inputs`), javaName(`${type}Example`)];
  return java`
    package ${javaPackage(`${root}.actions`)};

    import static org.assertj.core.api.Assertions.assertThat;
    ${failure ? java`import static org.assertj.core.api.Assertions.assertThatThrownBy;` : []}

    import com.sun.net.httpserver.HttpServer;
    import ${contract}.Configuration;
    ${failure ? java`import ${contract}.ConnectorException;` : []}
    import ${contract}.${example};
    import ${contract}.${inputs};
    ${body ? java`import ${contract}.Values;` : []}
    import java.net.InetSocketAddress;
    import java.nio.charset.StandardCharsets;
    ${type64}
    import java.util.List;
    import java.util.Map;
    import java.util.concurrent.atomic.AtomicReference;
    ${junit === 4 ? java`import org.junit.Test;` : java`import org.junit.jupiter.api.Test;`}

    public class ${javaName(`${type}ActionTest`)} {
      private final AtomicReference<String> seen = new AtomicReference<>("");
      ${file === undefined ? [] : java`private final AtomicReference<byte[]> sent = new AtomicReference<>();`}

      /** What becomes of an answer. */
      private Map<String, Object> called(int status, String body) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
          boolean isToken = exchange.getRequestURI().getPath().equals("/token");
          if (!isToken) {
            seen.set(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
            ${file === undefined ? [] : java`sent.set(exchange.getRequestBody().readAllBytes());`}
          }
          ${
            isFile
              ? java`
                  byte[] token = "{\"access_token\":\"t\"}".getBytes(StandardCharsets.UTF_8);
                  byte[] bytes = isToken ? token : Base64.getDecoder().decode(body);
                `
              : java`byte[] bytes = (isToken ? "{\"access_token\":\"t\"}" : body).getBytes(StandardCharsets.UTF_8);`
          }
          exchange.getResponseHeaders().set("Content-Type", ${javaString(isFile ? FILE_ANSWER.mimeType : 'application/json')});
          exchange.sendResponseHeaders(isToken ? 200 : status, bytes.length == 0 ? -1 : bytes.length);
          if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
          }
          exchange.close();
        });
        server.start();
        String here = "http://127.0.0.1:" + server.getAddress().getPort();
        List<String> tokens = List.of(${inLine('java', tokens)});
        Configuration configuration = new Configuration(name ->
            name.equals(${javaString(environment(request.server))}) ? here + "/api"
                : tokens.contains(name) ? here + "/token" : name);
        try {
          return new ${javaName(`${type}Action`)}().run(${inputs}.of(${example}.inputs()), configuration).toMap();
        } finally {
          server.stop(0);
        }
      }

      @Test
      public void isSentAsDescribed() throws Exception {
        String body = ${isFile ? javaString(FILE_ANSWER.content) : body ? javaJson(answeredWith(request, body)) : java`""`};
        Map<String, Object> outputs = called(${javaInteger(exampleStatus(request))}, body);
        assertThat(seen.get()).startsWith(${javaString(`${request.method} /api`)});
        ${
          body
            ? java`assertThat(outputs).containsEntry(${javaString(body.name)}, Values.parsed(${told}));`
            : java`assertThat(outputs).isNotNull();`
        }
        ${file === undefined ? [] : java`assertThat(Base64.getEncoder().encodeToString(sent.get())).isEqualTo(${javaString(file)});`}
      }
      ${
        failure
          ? java`

              @Test
              public void raisesAnErrorOfTheDefinition() {
                assertThatThrownBy(() -> called(${javaInteger(Number(failure.status))}, ""))
                    .isInstanceOfSatisfying(ConnectorException.class, error ->
                        assertThat(error.code()).isEqualTo(${javaString(failure.code)}));
              }
            `
          : []
      }
    }
  `;
}
