import { java, javaPackage, type Java } from './javaText.ts';
import { PROVING } from './provingPart.ts';

/** Puts a request together: the same for every connector. */
export function sendingClass(packageName: string): Java {
  return java`
    package ${javaPackage(packageName)};

    import com.fasterxml.jackson.databind.JsonNode;
    import com.fasterxml.jackson.databind.ObjectMapper;
    import java.io.IOException;
    import java.net.URI;
    import java.net.http.HttpRequest;
    import java.net.http.HttpResponse;
    import java.nio.charset.StandardCharsets;
    import java.util.ArrayList;
    import java.util.LinkedHashMap;
    import java.util.List;
    import java.util.Map;
    import java.util.UUID;
    import java.util.concurrent.ConcurrentHashMap;
    import java.util.regex.Matcher;
    import java.util.regex.Pattern;
    import java.util.stream.Collectors;

    /** One request on its way: its parts, as they are put together. */
    final class Sending {
      private static final ObjectMapper MAPPER = new ObjectMapper();
      private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)\\}");
      private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

      private final JsonNode plan;
      private final Map<String, String> headers = new LinkedHashMap<>();
      private final List<String> query = new ArrayList<>();
      private final List<String> cookies = new ArrayList<>();
      private final Map<JsonNode, Object> values = new LinkedHashMap<>();
      private final Configuration configuration;

      Sending(JsonNode plan, Map<String, Object> inputs, Configuration configuration) {
        this.plan = plan;
        this.configuration = configuration;
        headers.put("Accept", "application/json, */*;q=0.5");
        for (JsonNode planned : plan.get("inputs")) {
          Object value = planned.has("constant")
              ? planned.get("constant").asText()
              : inputs.get(planned.get("input").asText());
          if (value != null) {
            values.put(planned, value);
          }
        }
        values.forEach((planned, value) -> {
          String name = planned.get("name").asText();
          switch (planned.get("in").asText()) {
            case "query": inQuery(planned, name, value); break;
            case "header": headers.put(name, Texts.simple(planned, value)); break;
            case "cookie": cookies.add(name + "=" + Texts.encode(Texts.simple(planned, value))); break;
            default: break;
          }
        });
      }

      Map<String, String> headers() {
        return headers;
      }

      URI address() {
        String base = setting(plan.get("server").asText());
        for (JsonNode variable : plan.get("variables")) {
          base = base.replace("{" + variable.get("name").asText() + "}", setting(variable.get("setting").asText()));
        }
        if (!base.matches("(?i)https?://.+")) {
          throw new IllegalStateException("The address of the service is no http(s) address: " + plan.get("server").asText());
        }
        StringBuilder path = new StringBuilder();
        Matcher places = PLACE.matcher(plan.get("path").asText());
        while (places.find()) {
          places.appendReplacement(path, Matcher.quoteReplacement(inPath(places.group(1))));
        }
        places.appendTail(path);
        // What stands behind a # is never sent, and nothing may follow it.
        if (path.indexOf("#") >= 0) {
          path.setLength(path.indexOf("#"));
        }
        if (!cookies.isEmpty()) {
          headers.put("Cookie", String.join("; ", cookies));
        }
        String asked = query.isEmpty() ? "" : (path.indexOf("?") < 0 ? "?" : "&") + String.join("&", query);
        String place = Texts.address(path.toString());
        return URI.create((place.isEmpty() ? base : base.replaceAll("/+$", "")) + place + asked);
      }

      /** Null for none. */
      byte[] body() throws IOException {
        if (!plan.has("body")) {
          return null;
        }
        String kind = plan.get("body").get("kind").asText();
        if (kind.equals("multipart")) {
          return multipart();
        }
        if (kind.equals("file")) {
          return file(plan.get("body"));
        }
        String text = text(kind);
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
      }

      private byte[] file(JsonNode body) {
        for (Map.Entry<JsonNode, Object> entry : values.entrySet()) {
          JsonNode planned = entry.getKey();
          if (planned.get("in").asText().equals("body")) {
            Parts.Loaded file = Parts.file(MAPPER.createObjectNode(), planned.get("input").asText(), entry.getValue());
            headers.put("Content-Type", Parts.typeTaken(body, file.type));
            return file.content;
          }
        }
        return null;
      }

      private byte[] multipart() {
        String boundary = "part-" + UUID.randomUUID();
        Parts parts = new Parts(boundary);
        values.forEach((planned, value) -> {
          String place = planned.get("in").asText();
          if (place.equals("field")) {
            parts.add(planned, planned.get("name").asText(), value);
          } else if (place.equals("others") || place.equals("body")) {
            Values.object(place, value).forEach((name, one) -> {
              if (one != null) {
                parts.add(MAPPER.createObjectNode(), name, one);
              }
            });
          }
        });
        if (parts.isEmpty()) {
          return null;
        }
        headers.put("Content-Type", "multipart/form-data; boundary=" + boundary);
        return parts.bytes();
      }

      private String text(String kind) throws IOException {
        Object whole = null;
        Map<String, Object> members = new LinkedHashMap<>();
        Map<String, Object> fields = new LinkedHashMap<>();
        Map<String, Object> variables = new LinkedHashMap<>();
        for (Map.Entry<JsonNode, Object> entry : values.entrySet()) {
          String place = entry.getKey().get("in").asText();
          if (place.equals("body")) {
            whole = entry.getValue();
          } else if (place.equals("others")) {
            members.putAll(Values.object("others", entry.getValue()));
          } else if (place.equals("field")) {
            fields.put(entry.getKey().get("name").asText(), entry.getValue());
          } else if (place.equals("variable")) {
            variables.put(entry.getKey().get("name").asText(), entry.getValue());
          }
        }
        members.putAll(fields);
        if (!variables.isEmpty()) {
          members.put("variables", variables);
        }
        Object content = whole == null ? members : whole;
        if (whole == null && members.isEmpty()) {
          return null;
        }
        headers.put("Content-Type", plan.get("body").get("mediaType").asText());
        if (kind.equals("form")) {
          List<String> form = new ArrayList<>();
          Values.object("body", content).forEach((name, value) -> {
            for (Object one : value instanceof List ? (List<?>) value : List.of(value)) {
              form.add(Texts.encode(name) + "=" + Texts.encode(Texts.plain(one)));
            }
          });
          return String.join("&", form);
        }
        return kind.equals("text") ? Texts.plain(content) : MAPPER.writeValueAsString(Texts.portable(content));
      }

      ${PROVING}

      private String setting(String name) {
        String value = configuration.setting(name);
        return value == null ? "" : value;
      }

      /** As OpenAPI writes parameters of a query. */
      private void inQuery(JsonNode planned, String name, Object value) {
        String style = planned.path("style").asText("form");
        boolean explode = planned.path("explode").asBoolean(style.equals("form"));
        if (style.startsWith("odata ")) {
          query.add(Texts.encode(name) + "=" + Texts.encode(Texts.literal(planned, value)));
        } else if (planned.has("isJson")) {
          query.add(Texts.encode(name) + "=" + Texts.encode(Texts.json(value)));
        } else if (value instanceof List) {
          List<String> all = Texts.texts((List<?>) value);
          String between = style.equals("spaceDelimited") ? " "
              : style.equals("pipeDelimited") ? "|"
              : style.equals("tabDelimited") ? "\t" : ",";
          for (String one : explode ? all : List.of(String.join(between, all))) {
            query.add(Texts.encode(name) + "=" + Texts.encode(one));
          }
        } else if (value instanceof Map) {
          Map<String, String> members = Texts.members(value);
          if (style.equals("deepObject")) {
            members.forEach((key, one) -> query.add(Texts.encode(name + "[" + key + "]") + "=" + Texts.encode(one)));
          } else if (explode) {
            members.forEach((key, one) -> query.add(Texts.encode(key) + "=" + Texts.encode(one)));
          } else {
            query.add(Texts.encode(name) + "=" + Texts.encode(Texts.joined(members, ",", ",")));
          }
        } else {
          query.add(Texts.encode(name) + "=" + Texts.encode(Texts.plain(value)));
        }
      }

      /** As OpenAPI writes parameters of a path. */
      private String inPath(String name) {
        for (Map.Entry<JsonNode, Object> entry : values.entrySet()) {
          JsonNode planned = entry.getKey();
          if (planned.get("in").asText().equals("path") && planned.get("name").asText().equals(name)) {
            String written = segment(planned, name, entry.getValue());
            // A segment of dots would lead to another place of the service.
            if (written.matches("(?i)(\\.|%2e)+")) {
              throw new InputException("'" + name + "' cannot be " + written + ".");
            }
            return written;
          }
        }
        throw new InputException("The path needs '" + name + "'.");
      }

      private String segment(JsonNode planned, String name, Object value) {
        String style = planned.path("style").asText("simple");
        boolean explode = planned.path("explode").asBoolean(false);
        if (style.startsWith("odata ")) {
          return Texts.encode(Texts.literal(planned, value));
        }
        String start = style.equals("label") ? "." : style.equals("matrix") ? ";" : "";
        String between = start.isEmpty() ? "," : start;
        String named = style.equals("matrix") ? Texts.encode(name) + "=" : "";
        if (planned.has("isJson")) {
          return start + named + Texts.encode(Texts.json(value));
        }
        if (value instanceof List) {
          List<String> all = Texts.texts((List<?>) value).stream().map(Texts::encode).collect(Collectors.toList());
          return explode
              ? start + all.stream().map(one -> named + one).collect(Collectors.joining(between))
              : start + named + String.join(",", all);
        }
        if (value instanceof Map) {
          Map<String, String> encoded = new LinkedHashMap<>();
          Texts.members(value).forEach((key, one) -> encoded.put(Texts.encode(key), Texts.encode(one)));
          return explode
              ? start + Texts.joined(encoded, "=", between)
              : start + named + Texts.joined(encoded, ",", ",");
        }
        return start + named + Texts.encode(Texts.plain(value));
      }

      private static final class Token {
        final String value;
        final long until;

        Token(String value, long until) {
          this.value = value;
          this.until = until;
        }
      }
    }
  `;
}
