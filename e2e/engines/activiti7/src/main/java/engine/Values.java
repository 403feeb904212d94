package engine;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.util.StdDateFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Between what the engine holds and JSON. Dates are texts of ISO 8601. */
final class Values {
  private static final ObjectMapper JSON = new ObjectMapper()
      .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
      .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
      .setDateFormat(new StdDateFormat());

  private Values() {}

  static JsonNode of(Object value) {
    try {
      return JSON.valueToTree(value);
    } catch (IllegalArgumentException noJson) {
      return JSON.getNodeFactory().textNode(String.valueOf(value));
    }
  }

  static Map<String, Object> read(JsonNode values) {
    return values.isObject()
        ? JSON.convertValue(values, new TypeReference<LinkedHashMap<String, Object>>() {})
        : new LinkedHashMap<>();
  }
}
