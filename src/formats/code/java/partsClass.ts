import { java, javaPackage, type Java } from './javaText.ts';

/** The parts of a body of several: the same for every connector. */
export function partsClass(packageName: string): Java {
  return java`
    package ${javaPackage(packageName)};

    import com.fasterxml.jackson.databind.JsonNode;
    import java.io.ByteArrayOutputStream;
    import java.nio.charset.StandardCharsets;
    import java.util.Base64;
    import java.util.List;
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
          addFile(planned, name, value);
          return;
        }
        boolean isText = !planned.has("isJson") && !(value instanceof Map) && !(value instanceof List);
        String type = planned.path("partType").asText(isText ? null : "application/json");
        add(name, null, type, (isText ? Texts.plain(value) : Texts.json(value)).getBytes(StandardCharsets.UTF_8));
      }

      /** Its content as a text, as a data: address, or in base64 beside its name and type. Engines often hand on a reference. */
      private void addFile(JsonNode planned, String name, Object value) {
        String filename = told(value, name, "name", "fileName");
        String planType = planned.path("partType").asText("application/octet-stream");
        String type = told(value, planType, "mimeType", "contentType");
        if (value instanceof String) {
          Matcher data = DATA.matcher((String) value);
          if (data.matches()) {
            add(name, filename, data.group(1).isEmpty() ? type : data.group(1), base64(name, data.group(2)));
          } else {
            add(name, filename, type, ((String) value).getBytes(StandardCharsets.UTF_8));
          }
          return;
        }
        Object content = value instanceof Map ? ((Map<?, ?>) value).get("content") : null;
        if (!(content instanceof String)) {
          throw new InputException(
              "'" + name + "' only refers to a file: put what is in it, in base64, into its member 'content'.");
        }
        add(name, filename, type, base64(name, (String) content));
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
          // What is no media type could be more than one line.
          boolean isType = type.matches("[A-Za-z0-9_.+-]+/[A-Za-z0-9_.+-]+(;[ -~]*)?");
          write("\r\nContent-Type: " + (isType ? type : "application/octet-stream"));
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
    }
  `;
}
