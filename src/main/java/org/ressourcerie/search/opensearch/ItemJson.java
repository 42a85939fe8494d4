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
          write(document, root);
        } else {
          Map<String, Object> part = Json.object(Blueprint.ROLE, Layout.PASSAGE);
          write(document, part);
          parts.add(part);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return Json.text(root);
  }

  private static void write(Document document, Map<String, Object> target) throws IOException {
    for (IndexableField field : document) {
      String name = field.name();
      if (name.startsWith(Blueprint.FACET)) {
        values(target, name).add(value(field));
      } else if (!name.equals(Blueprint.ID)) {
        target.put(name, value(field));
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Object> values(Map<String, Object> target, String name) {
    return (List<Object>) target.computeIfAbsent(name, n -> new ArrayList<>());
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
