import type { CodeTarget } from '../../src/formats/code/CodeTarget.ts';

/** A test for a generated project: sends every case to a server of its own, and writes down what came to pass. */
export function javaParityTest(packageName: string, target: CodeTarget): string {
  const junit = target === 'java-activiti7' ? 'org.junit.Test' : 'org.junit.jupiter.api.Test';
  return `package ${packageName}.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import ${junit};

public class ParityTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private JsonNode answer;
  private ObjectNode seen;

  @Test
  public void writesDownWhatIsSentAndRead() throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/", this::answerTo);
    server.start();
    String here = "127.0.0.1:" + server.getAddress().getPort();
    ArrayNode results = MAPPER.createArrayNode();
    JsonNode cases = MAPPER.readTree(ParityTest.class.getResource("/parity.json"));
    JsonNode settings = cases.get("settings");
    Configuration configuration = new Configuration(
        name -> settings.path(name).asText("").replace("here.example", here));
    for (JsonNode one : cases.get("cases")) {
      results.add(resultOf(one, configuration));
    }
    server.stop(0);
    MAPPER.writeValue(new File("target/parity.json"), results);
  }

  private ObjectNode resultOf(JsonNode one, Configuration configuration) {
    ObjectNode result = MAPPER.createObjectNode();
    Map<String, Object> inputs =
        MAPPER.convertValue(one.get("inputs"), new TypeReference<Map<String, Object>>() {});
    answer = one.get("answer");
    seen = null;
    try {
      Map<String, Object> outputs = Request.of(one.get("plan").toString()).send(inputs, configuration);
      result.set("outputs", MAPPER.valueToTree(outputs));
    } catch (ConnectorException error) {
      result.put("code", error.code());
      result.set("outputs", MAPPER.valueToTree(error.outputs()));
    } catch (Exception error) {
      result.put("failure", error.toString());
    }
    result.set("seen", seen);
    return result;
  }

  private void answerTo(HttpExchange exchange) throws IOException {
    ObjectNode told = MAPPER.createObjectNode();
    told.put("method", exchange.getRequestMethod());
    told.put("target", exchange.getRequestURI().toString());
    ObjectNode headers = told.putObject("headers");
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
    told.put("body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
    seen = told;
    if (!answer.get("type").asText().isEmpty()) {
      exchange.getResponseHeaders().set("Content-Type", answer.get("type").asText());
    }
    if (answer.get("total").isTextual()) {
      exchange.getResponseHeaders().set("X-Total", answer.get("total").asText());
    }
    byte[] bytes = answer.get("body").asText().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.get("status").asInt(), bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }
}
`;
}
