package org.ressourcerie.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.ressourcerie.search.lucene.Blueprint;
import org.ressourcerie.search.spi.SearchableItem;

/** An item as the server keeps it: its root, and its passages and wholes nested in it. */
final class ItemJson {
  private ItemJson() {}

  static String of(String type, SearchableItem item) {
    List<Map<String, Object>> parts = new ArrayList<>();
    Map<String, Object> root = Json.object(Layout.PART, parts);
    try {
      for (Document document : Blueprint.documents(type, item)) {
        if (Blueprint.ROOT.equals(document.get(Blueprint.ROLE))) {
          document.removeFields(Blueprint.ROLE);
          guard(document, parts);
          write(document, root);
        } else {
          Map<String, Object> part = Json.object();
          write(document, part);
          part.putIfAbsent(Blueprint.ROLE, Layout.PASSAGE);
          parts.add(part);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return Json.text(root);
  }

  /** What stands behind an access is a part of its own, so that one filter admits to all. */
  private static void guard(Document root, List<Map<String, Object>> parts) throws IOException {
    for (IndexableField field : List.copyOf(root.getFields())) {
      if (field.name().startsWith(Blueprint.GUARDED)) {
        String value = (String) value(field);
        int guard = value.indexOf(Blueprint.GUARD);
        parts.add(
            Json.object(
                Blueprint.ROLE,
                Layout.GUARD,
                Blueprint.ACCESS,
                value.substring(guard + 1),
                field.name(),
                value.substring(0, guard)));
        root.removeFields(field.name());
      }
    }
  }

  private static void write(Document document, Map<String, Object> target) throws IOException {
    for (IndexableField field : document) {
      String name = field.name();
      if (!name.equals(Blueprint.ID)) {
        target.merge(name, value(field), ItemJson::together);
      }
    }
  }

  private static Object together(Object some, Object one) {
    List<Object> all = new ArrayList<>(some instanceof List<?> list ? list : List.of(some));
    all.add(one);
    return all;
  }

  private static Object value(IndexableField field) throws IOException {
    TokenStream words = field instanceof Field own ? own.tokenStreamValue() : null;
    if (words != null) {
      return Tokens.of(words);
    }
    if (field.numericValue() != null) {
      return field.numericValue();
    }
    BytesRef bytes = field.binaryValue();
    if (field.fieldType().docValuesType() == DocValuesType.BINARY && bytes != null) {
      return Base64.getEncoder()
          .encodeToString(
              Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length));
    }
    String text = field.stringValue();
    return text != null ? text : bytes == null ? "" : bytes.utf8ToString();
  }
}
