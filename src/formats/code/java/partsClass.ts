import { java, javaPackage, type Java } from './javaText.ts';

/** Files, and the parts of a body of several: the same for every connector. */
export function partsClass(packageName: string): Java {
  return java`
    package ${javaPackage(packageName)};

    import com.fasterxml.jackson.databind.JsonNode;
    import java.io.ByteArrayOutputStream;
    import java.nio.charset.StandardCharsets;
    import java.util.ArrayList;
    import java.util.Base64;
    import java.util.List;
    import java.util.Locale;
    import java.util.Map;
    import java.util.regex.Matcher;
    import java.util.regex.Pattern;

    /** Files and fields, as they are sent. */
    final class Parts {
      private static final Pattern DATA = Pattern.compile("data:([^,;]*)[^,]*;base64,(.*)", Pattern.DOTALL);

      private final String boundary;
      private final ByteArrayOutputStream made = new ByteArrayOutputStream();

      Parts(String boundary) {
        this.boundary = boundary;
      }

      boolean isEmpty() {
        return made.size() == 0;
      }

      /** A list is a part for each of its values. */
      void add(JsonNode planned, String name, Object value) {
        if (value instanceof List && !planned.has("isJson")) {
          for (Object one : (List<?>) value) {
            if (one != null) {
              addOne(planned, name, one);
            }
          }
        } else {
          addOne(planned, name, value);
        }
      }

      byte[] bytes() {
        write("--" + boundary + "--\r\n");
        return made.toByteArray();
      }

      private void addOne(JsonNode planned, String name, Object value) {
        if (planned.has("isFile")) {
          Loaded file = file(planned, name, value);
          add(name, file.name, file.type, file.content);
          return;
        }
        boolean isText = !planned.has("isJson") && !(value instanceof Map) && !(value instanceof List);
        String type = planned.path("partType").asText(isText ? null : "application/json");
        add(name, null, type, (isText ? Texts.plain(value) : Texts.json(value)).getBytes(StandardCharsets.UTF_8));
      }

      /** Its content as a text, as a data: address, or in base64 beside its name and type. Engines often hand on a reference. */
      static Loaded file(JsonNode planned, String name, Object value) {
        String filename = told(value, name, "name", "fileName");
        String planType = planned.path("partType").asText("application/octet-stream");
        String type = told(value, planType, "mimeType", "contentType");
        if (value instanceof String) {
          Matcher data = DATA.matcher((String) value);
          if (data.matches()) {
            String own = data.group(1).isEmpty() ? type : data.group(1);
            return new Loaded(filename, own, base64(name, data.group(2)));
          }
          return new Loaded(filename, type, ((String) value).getBytes(StandardCharsets.UTF_8));
        }
        Object content = value instanceof Map ? ((Map<?, ?>) value).get("content") : null;
        if (!(content instanceof String)) {
          throw new InputException(
              "'" + name + "' only refers to a file: put what is in it, in base64, into its member 'content'.");
        }
        return new Loaded(filename, type, base64(name, (String) content));
      }

      /** The type of a file where the service takes it, or else the first one that it takes. */
      static String typeTaken(JsonNode body, String told) {
        List<String> taken = new ArrayList<>();
        taken.add(body.get("mediaType").asText());
        body.path("others").forEach(one -> taken.add(one.asText()));
        String own = typeText(told);
        List<String> fitting = List.of("*/*", plain(own).split("/")[0] + "/*", plain(own));
        if (taken.stream().anyMatch(one -> fitting.contains(plain(one)))) {
          return own;
        }
        return typeText(taken.stream().filter(one -> !one.contains("*")).findFirst().orElse(""));
      }

      private static String plain(String type) {
        return type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
      }

      /** What is no media type could be more than one line. */
      private static String typeText(String type) {
        return type.matches("[A-Za-z0-9_.+-]+/[A-Za-z0-9_.+-]+(;[ -~]*)?") ? type : "application/octet-stream";
      }

      private static String told(Object value, String otherwise, String... keys) {
        for (String key : keys) {
          Object one = value instanceof Map ? ((Map<?, ?>) value).get(key) : null;
          if (one instanceof String && !((String) one).isEmpty()) {
            return (String) one;
          }
        }
        return otherwise;
      }

      private static byte[] base64(String name, String text) {
        try {
          return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException error) {
          throw new InputException("The content of '" + name + "' is no base64.");
        }
      }

      private void add(String name, String filename, String type, byte[] content) {
        write("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + quoted(name) + "\"");
        if (filename != null) {
          write("; filename=\"" + quoted(filename) + "\"");
        }
        if (type != null) {
          write("\r\nContent-Type: " + typeText(type));
        }
        write("\r\n\r\n");
        made.write(content, 0, content.length);
        write("\r\n");
      }

      private void write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        made.write(bytes, 0, bytes.length);
      }

      /** As forms of browsers write a name. */
      private static String quoted(String text) {
        return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
      }

      static final class Loaded {
        final String name;
        final String type;
        final byte[] content;

        Loaded(String name, String type, byte[] content) {
          this.name = name;
          this.type = type;
          this.content = content;
        }
      }
    }
  `;
}
