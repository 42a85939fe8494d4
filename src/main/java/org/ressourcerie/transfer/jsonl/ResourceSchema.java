package org.ressourcerie.transfer.jsonl;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.ressourcerie.transfer.spi.ImportItem.Place;
import org.ressourcerie.transfer.spi.Issue;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The published schema, and its refusals as issues in plain words. */
@Component
class ResourceSchema {
  private static final String RESOURCE = "/formats/resource.schema.json";
  private static final int MOST = 10;
  private static final Map<String, String> PATTERNS =
      Map.of("date", "date", "instant", "instant", "identifier", "identifier");
  private final Schema schema;

  ResourceSchema() {
    try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream(RESOURCE))) {
      var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
      schema = registry.getSchema(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What is wrong with this line, at most ten things; empty when it follows the schema. */
  List<Issue> check(JsonNode line, Place place) {
    return schema.validate(line).stream().limit(MOST).map(error -> issue(error, place)).toList();
  }

  private static Issue issue(Error error, Place place) {
    String where = where(error, "");
    String property = error.getProperty() == null ? "" : error.getProperty();
    return switch (error.getKeyword()) {
      case "required" -> Issue.error("field-missing", place, where(error, property));
      case "additionalProperties" -> Issue.error("field-unknown", place, where(error, property));
      case "enum" -> Issue.error("value-unknown", place, where, value(error), allowed(error));
      case "type" -> Issue.error("type-wrong", place, where, allowed(error));
      case "minLength" -> Issue.error("value-empty", place, where);
      case "maxLength" -> Issue.error("value-too-long", place, where, allowed(error));
      case "pattern" -> Issue.error("form-" + form(error), place, where, value(error));
      case "not" -> Issue.error("html-and-text", place, where);
      default -> Issue.error("schema", place, where, error.getMessage());
    };
  }

  /** The place within the line, as one would write it: {@code blocks[2].audience}. */
  private static String where(Error error, String property) {
    var path = new StringBuilder();
    var location = error.getInstanceLocation();
    for (int i = 0; i < location.getNameCount(); i++) {
      Object element = location.getElement(i);
      if (element instanceof Integer index) {
        path.append('[').append(index + 1).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(element);
      }
    }
    return property.isEmpty() ? path.toString() : path + (path.isEmpty() ? "" : ".") + property;
  }

  private static String value(Error error) {
    String written = String.valueOf(error.getInstanceNode());
    return written.length() > 80 ? written.substring(0, 80) + "…" : written;
  }

  private static String allowed(Error error) {
    JsonNode allowed = error.getSchemaNode();
    return allowed == null
        ? ""
        : allowed.isArray()
            ? StreamSupport.stream(allowed.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining(", "))
            : allowed.asString();
  }

  private static String form(Error error) {
    String location = error.getSchemaLocation().toString();
    return PATTERNS.entrySet().stream()
        .filter(entry -> location.contains("/$defs/" + entry.getKey() + "/"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("language");
  }
}
