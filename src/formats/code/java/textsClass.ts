import { java, javaPackage, type Java } from './javaText.ts';

/** How values are written in a request: the same for every connector. */
export function textsClass(packageName: string): Java {
  return java`
    package ${javaPackage(packageName)};

    import com.fasterxml.jackson.databind.JsonNode;
    import com.fasterxml.jackson.databind.ObjectMapper;
    import com.fasterxml.jackson.databind.node.ObjectNode;
    import java.io.IOException;
    import java.math.BigDecimal;
    import java.net.URLEncoder;
    import java.nio.charset.StandardCharsets;
    import java.time.temporal.Temporal;
    import java.util.Base64;
    import java.util.LinkedHashMap;
    import java.util.List;
    import java.util.Map;
    import java.util.stream.Collectors;

    /** Values as they stand in a request. */
    final class Texts {
      private static final ObjectMapper MAPPER = new ObjectMapper();

      private Texts() {}

      /** As OpenAPI writes headers and cookies. */
      static String simple(JsonNode planned, Object value) {
        if (planned.has("isJson")) {
          return json(value);
        }
        if (value instanceof List) {
          return String.join(",", texts((List<?>) value));
        }
        return value instanceof Map
            ? joined(members(value), planned.path("explode").asBoolean(false) ? "=" : ",", ",")
            : plain(value);
      }

      /** As OData writes a key or a parameter: behind its style stands the form, * in it is the value, which cannot end it. */
      static String literal(JsonNode planned, Object value) {
        String form = planned.get("style").asText().substring("odata ".length());
        String before = form.substring(0, form.indexOf('*'));
        String after = form.substring(form.indexOf('*') + 1);
        String text = plain(value);
        if (before.endsWith("'")) {
          return before + text.replace("'", "''") + after;
        }
        if (!text.matches("[A-Za-z0-9_.:+-]+")) {
          throw new InputException("'" + planned.get("name").asText() + "' cannot be " + json(text) + ".");
        }
        return before + text + after;
      }

      static String basic(String user, String password) {
        byte[] bytes = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(bytes);
      }

      static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
      }

      /** A path of a description as it is asked for: what no address may hold stands there by its numbers. */
      static String address(String path) {
        StringBuilder made = new StringBuilder();
        for (byte one : path.replaceAll("%(?![0-9A-Fa-f]{2})", "%25").getBytes(StandardCharsets.UTF_8)) {
          // 96 is the back quote.
          boolean isPlain = one > ' ' && one < 127 && one != 96 && "\"<>[]\\^{|}".indexOf(one) < 0;
          made.append(isPlain ? String.valueOf((char) one) : String.format("%%%02X", one));
        }
        return made.toString();
      }

      static String plain(Object value) {
        if (value instanceof Float || value instanceof Double || value instanceof BigDecimal) {
          // Without an exponent: 12345678.9 would be 1.23456789E7.
          String text = new BigDecimal(value.toString()).toPlainString();
          return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
        }
        return value instanceof Map || value instanceof List ? json(value) : String.valueOf(value);
      }

      static String json(Object value) {
        try {
          return MAPPER.writeValueAsString(portable(value));
        } catch (IOException error) {
          throw new InputException("Cannot be written as JSON: " + error.getMessage());
        }
      }

      /** Days and times are texts in JSON. */
      static Object portable(Object value) {
        if (value instanceof Temporal) {
          return value.toString();
        }
        if (value instanceof Map) {
          ObjectNode members = MAPPER.createObjectNode();
          ((Map<?, ?>) value).forEach((key, one) -> members.set(String.valueOf(key), MAPPER.valueToTree(portable(one))));
          return members;
        }
        return value;
      }

      static List<String> texts(List<?> values) {
        return values.stream().map(Texts::plain).collect(Collectors.toList());
      }

      static Map<String, String> members(Object value) {
        Map<String, String> members = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((key, one) -> members.put(String.valueOf(key), plain(one)));
        return members;
      }

      static String joined(Map<String, String> members, String inside, String between) {
        return members.entrySet().stream()
            .map(one -> one.getKey() + inside + one.getValue())
            .collect(Collectors.joining(between));
      }
    }
  `;
}
