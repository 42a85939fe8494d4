package org.ressourcerie.search.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the server speaks it. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private Json() {}

  /** An object of these names and values, in turn. */
  static Map<String, Object> object(Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return object;
  }

  /** The same value always gives the same text. */
  static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** Half a surrogate pair, which anyone may type, becomes a question mark. */
  static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  static JsonNode read(String text) {
    return MAPPER.readTree(text);
  }
}
