import { java, javaPackage, type Java } from './javaText.ts';

/** Sends what an action is as a request, the same for every connector. */
export function requestClass(packageName: string): Java {
  return java`
    package ${javaPackage(packageName)};

    import com.fasterxml.jackson.databind.JsonNode;
    import com.fasterxml.jackson.databind.ObjectMapper;
    import java.io.IOException;
    import java.net.http.HttpClient;
    import java.net.http.HttpRequest;
    import java.net.http.HttpResponse;
    import java.nio.charset.Charset;
    import java.nio.charset.StandardCharsets;
    import java.time.Duration;
    import java.util.ArrayList;
    import java.util.Base64;
    import java.util.LinkedHashMap;
    import java.util.List;
    import java.util.Locale;
    import java.util.Map;
    import java.util.regex.Matcher;
    import java.util.regex.Pattern;
    import java.util.stream.Collectors;

    /** The request an action is: where its inputs go, and where its outputs come from. */
    public final class Request {
      private static final ObjectMapper MAPPER = new ObjectMapper();
      private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([A-Za-z0-9][A-Za-z0-9_.:+-]*)");
      static final Duration TIMEOUT = Duration.ofSeconds(30);
      // Where an answer leads elsewhere, secrets must not follow.
      static final HttpClient CLIENT =
          HttpClient.newBuilder().connectTimeout(TIMEOUT).followRedirects(HttpClient.Redirect.NEVER).build();

      private final JsonNode plan;

      private Request(JsonNode plan) {
        this.plan = plan;
      }

      /** Of the parts of its plan, which is JSON. */
      public static Request of(String... parts) {
        try {
          return new Request(MAPPER.readTree(String.join("", parts)));
        } catch (IOException error) {
          throw new IllegalStateException(error);
        }
      }

      /** Sends it, and reads the answer. A status that stands for an error of the definition is thrown as that error. */
      public Map<String, Object> send(Map<String, Object> inputs, Configuration configuration)
          throws IOException, InterruptedException {
        Sending sending = new Sending(plan, inputs, configuration);
        sending.authenticate();
        String method = plan.get("method").asText();
        HttpRequest.Builder builder = HttpRequest.newBuilder(sending.address()).timeout(TIMEOUT);
        byte[] body = sending.body();
        builder.method(method, body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(body));
        sending.headers().forEach(builder::setHeader);
        HttpResponse<byte[]> answer = CLIENT.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
        String text = text(answer);
        Object content = content(answer, text);
        Map<String, Object> outputs = read(answer, content);
        String message = method + " " + plan.get("path").asText() + " was answered with " + answer.statusCode();
        // GraphQL says so in an answer of any status.
        Object complaints = member(content, "errors");
        if (complaints instanceof List && !((List<?>) complaints).isEmpty()) {
          for (JsonNode error : plan.get("errors")) {
            if (error.get("status").asText().equals("errors")) {
              throw new ConnectorException(error.get("code").asText(), message + " and has errors", outputs);
            }
          }
        }
        boolean isSuccess = answer.statusCode() / 100 == 2;
        String status = best(statuses(plan.get("errors")), answer.statusCode());
        if (status != null && (!isSuccess || !status.equals("default"))) {
          for (JsonNode error : plan.get("errors")) {
            if (error.get("status").asText().equals(status)) {
              throw new ConnectorException(error.get("code").asText(), message, outputs);
            }
          }
        }
        if (answer.statusCode() >= 400) {
          throw new IOException(message + ": " + text.substring(0, Math.min(200, text.length())));
        }
        return outputs;
      }

      private static String type(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
      }

      private static String text(HttpResponse<byte[]> answer) {
        Matcher told = CHARSET.matcher(type(answer));
        boolean isKnown = told.find() && Charset.isSupported(told.group(1));
        return new String(answer.body(), isKnown ? Charset.forName(told.group(1)) : StandardCharsets.UTF_8);
      }

      /** As a file is given to other actions: any bytes, in a text. */
      private static Map<String, Object> file(HttpResponse<byte[]> answer) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("mimeType", type(answer).isEmpty() ? "application/octet-stream" : type(answer));
        file.put("content", Base64.getEncoder().encodeToString(answer.body()));
        return file;
      }

      private static Object content(HttpResponse<byte[]> answer, String text) throws IOException {
        boolean isJson = type(answer).toLowerCase(Locale.ROOT).contains("json");
        return text.isEmpty() ? null : isJson ? MAPPER.readValue(text, Object.class) : text;
      }

      private static Object member(Object content, String name) {
        return content instanceof Map ? ((Map<?, ?>) content).get(name) : null;
      }

      private Map<String, Object> read(HttpResponse<byte[]> answer, Object body) {
        List<String> declared = new ArrayList<>();
        plan.get("outputs").forEach(output -> output.path("statuses").forEach(one -> declared.add(one.asText())));
        declared.remove("default");
        boolean isOther = best(withoutDefault(declared), answer.statusCode()) == null;
        // A null of JSON is an answer, too.
        boolean hasBody = answer.body().length > 0;
        Map<String, Object> given = new LinkedHashMap<>();
        for (JsonNode output : plan.get("outputs")) {
          List<String> own = new ArrayList<>();
          output.path("statuses").forEach(one -> own.add(one.asText()));
          boolean fits = !output.has("statuses")
              || best(withoutDefault(own), answer.statusCode()) != null
              || own.contains("default") && isOther;
          if (!fits) {
            continue;
          }
          String name = output.get("output").asText();
          String place = output.get("in").asText();
          if (place.equals("status")) {
            given.put(name, answer.statusCode());
          } else if (place.equals("body")) {
            if (hasBody) {
              given.put(name, output.has("isFile") ? file(answer) : body);
            }
          } else if (place.equals("data") || place.equals("errors")) {
            boolean isData = place.equals("data");
            Object held = isData ? member(body, "data") : body;
            String member = isData ? output.get("name").asText() : "errors";
            if (held instanceof Map && ((Map<?, ?>) held).containsKey(member)) {
              given.put(name, member(held, member));
            }
          } else {
            Object header = answer.headers().firstValue(output.get("name").asText())
                .map(text -> read(output.path("as").asText(""), text))
                .orElse(null);
            if (header != null) {
              given.put(name, header);
            }
          }
        }
        return given;
      }

      /** Null for what should be a number and is none. */
      private static Object read(String as, String header) {
        if (as.equals("flag")) {
          return header.equals("true");
        }
        if (!as.equals("number")) {
          return header;
        }
        if (!header.matches("-?\\d+(\\.\\d+)?")) {
          return null;
        }
        return header.matches("-?\\d{1,9}") ? (Object) Integer.valueOf(header) : Double.valueOf(header);
      }

      private static List<String> statuses(JsonNode all) {
        List<String> told = new ArrayList<>();
        all.forEach(one -> told.add(one.get("status").asText()));
        return told;
      }

      private static List<String> withoutDefault(List<String> statuses) {
        return statuses.stream().filter(one -> !one.equals("default")).collect(Collectors.toList());
      }

      /** The most exact of them: the status itself, its class, or what stands for all others. */
      private static String best(List<String> statuses, int status) {
        String exact = String.valueOf(status);
        for (String wanted : List.of(exact, exact.charAt(0) + "XX", "default")) {
          for (String one : statuses) {
            if (one.equalsIgnoreCase(wanted)) {
              return one;
            }
          }
        }
        return null;
      }
    }
  `;
}
