package org.ressourcerie.transfer.tables;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ressourcerie.transfer.text.Sheet;
import org.ressourcerie.transfer.text.Unusable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON list of objects as a sheet: their fields are its columns, each object is a row. */
final class JsonRows {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonRows() {}

  /** Fields that hold no single value read as empty; lines are counted in objects. */
  static void read(Path path, String text, Sheet.Rows rows) {
    JsonNode list = parsed(path, text);
    Set<String> names = new LinkedHashSet<>();
    list.forEach(object -> names.addAll(object.propertyNames()));
    if (names.isEmpty()) {
      return;
    }
    rows.header(List.copyOf(names));
    int line = 0;
    for (JsonNode object : list) {
      line++;
      rows.row(names.stream().map(name -> value(object.get(name))).toList(), line);
    }
  }

  private static JsonNode parsed(Path path, String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException broken) {
      throw Unusable.input("not-json", path.toString());
    }
  }

  private static String value(@org.jspecify.annotations.Nullable JsonNode node) {
    return node == null || !node.isValueNode() || node.isNull() ? "" : node.asString();
  }
}
