import { java, javaPackage, type Java } from './javaText.ts';

/** Reading of variables, the same for every connector. */
export function valuesClass(packageName: string): Java {
  return java`
    package ${javaPackage(packageName)};

    import com.fasterxml.jackson.core.type.TypeReference;
    import com.fasterxml.jackson.databind.ObjectMapper;
    import java.io.IOException;
    import java.math.BigDecimal;
    import java.time.DateTimeException;
    import java.time.LocalDate;
    import java.time.LocalDateTime;
    import java.time.OffsetDateTime;
    import java.time.ZoneOffset;
    import java.util.Arrays;
    import java.util.Date;
    import java.util.List;
    import java.util.Map;

    /** Variables as engines have them, read as the types of the definition. */
    public final class Values {
      private static final ObjectMapper MAPPER = new ObjectMapper();

      private final Map<String, Object> variables;

      public Values(Map<String, Object> variables) {
        this.variables = variables;
      }

      /** Turns a variable into a value. */
      public interface Reader<T> {
        T read(String name, Object value);
      }

      public <T> T required(String name, Reader<T> reader) {
        T value = optional(name, reader);
        if (value == null) {
          throw new InputException("The input '" + name + "' is missing.");
        }
        return value;
      }

      /** Null for what is not there. */
      public <T> T optional(String name, Reader<T> reader) {
        Object value = variables.get(name);
        return value == null ? null : reader.read(name, value);
      }

      public static String text(String name, Object value) {
        return value instanceof String ? (String) value : Values.<String>wrong(name, "text", value);
      }

      public static Integer integer(String name, Object value) {
        try {
          return decimal(name, value).intValueExact();
        } catch (ArithmeticException error) {
          return wrong(name, "a whole number", value);
        }
      }

      public static BigDecimal decimal(String name, Object value) {
        return value instanceof Number
            ? new BigDecimal(value.toString())
            : Values.<BigDecimal>wrong(name, "a number", value);
      }

      public static Boolean flag(String name, Object value) {
        return value instanceof Boolean ? (Boolean) value : Values.<Boolean>wrong(name, "true or false", value);
      }

      public static LocalDate date(String name, Object value) {
        if (value instanceof Date) {
          return ((Date) value).toInstant().atOffset(ZoneOffset.UTC).toLocalDate();
        }
        try {
          String text = text(name, value);
          return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeException error) {
          return wrong(name, "a date like 2026-05-31", value);
        }
      }

      public static OffsetDateTime dateTime(String name, Object value) {
        if (value instanceof Date) {
          return ((Date) value).toInstant().atOffset(ZoneOffset.UTC);
        }
        String text = text(name, value);
        try {
          return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
              ? OffsetDateTime.parse(text)
              : LocalDateTime.parse(text).atOffset(ZoneOffset.UTC);
        } catch (DateTimeException error) {
          return wrong(name, "a time like 2026-05-31T12:30:00+02:00", value);
        }
      }

      public static List<Object> list(String name, Object value) {
        try {
          return MAPPER.convertValue(value, new TypeReference<List<Object>>() {});
        } catch (IllegalArgumentException error) {
          return wrong(name, "a list", value);
        }
      }

      public static Map<String, Object> object(String name, Object value) {
        try {
          return MAPPER.convertValue(value, new TypeReference<Map<String, Object>>() {});
        } catch (IllegalArgumentException error) {
          return wrong(name, "an object", value);
        }
      }

      /** Anything, as maps, lists and plain values. */
      public static Object json(String name, Object value) {
        return MAPPER.convertValue(value, Object.class);
      }

      public static Reader<String> oneOf(String... allowed) {
        return (name, value) ->
            Arrays.asList(allowed).contains(value)
                ? (String) value
                : Values.<String>wrong(name, "one of " + String.join(", ", allowed), value);
      }

      /** JSON as maps, lists and plain values. */
      public static Object parsed(String json) {
        try {
          return MAPPER.readValue(json, Object.class);
        } catch (IOException error) {
          throw new InputException("Not JSON: " + error.getMessage());
        }
      }

      private static <T> T wrong(String name, String wanted, Object value) {
        String shown = String.valueOf(value);
        throw new InputException(
            "The input '" + name + "' has to be " + wanted + ", and is "
                + (shown.length() > 80 ? shown.substring(0, 80) : shown) + ".");
      }
    }
  `;
}
