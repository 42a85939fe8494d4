package org.ressourcerie.search.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.ressourcerie.access.Access;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.lucene.Blueprint;
import org.ressourcerie.search.spi.SearchableItem;
import org.ressourcerie.search.spi.SearchablePassage;
import org.ressourcerie.search.spi.SearchablePassage.Place;

/**
 * The fields of the server's index. They are not listed here: an item that has everything is
 * written by the embedded engine, and each field it gets there is declared as the server would
 * write it.
 */
final class Layout {
  static final String PART = "part";
  static final String PASSAGE = "p";
  static final String POSITION = "position";

  /** The part that stands for a guarded value of a facet, behind its access. */
  static final String GUARD = "g";

  /** Raised when this class writes something else for the same fields. */
  private static final String OWN = "3";

  private static final String SIMILARITY = "log-logistic";

  private static final int LARGEST_ITEM = 1_000_000;

  private final Map<String, Object> parts = new TreeMap<>();
  private final Map<String, Object> roots = new TreeMap<>();
  private final Set<String> ofPassages = new HashSet<>();
  private final Set<String> ofWholes = new HashSet<>();
  private final String schema;

  Layout() {
    for (Document document : Blueprint.documents("specimen", specimen())) {
      String role = document.get(Blueprint.ROLE);
      for (IndexableField field : document) {
        declare(role == null ? PASSAGE : role, field);
      }
    }
    parts.put(Blueprint.ROLE, Json.object("type", "keyword"));
    schema = fingerprint(Json.text(List.of(OWN, Blueprint.SCHEMA, settings(), properties())));
  }

  /** Changes with whatever changes in here: an index of another schema is rebuilt. */
  String schema() {
    return schema;
  }

  /**
   * Whether parts of a role have words in this field.
   *
   * @param role empty for any
   * @throws IllegalArgumentException when none has: the specimen lacks what gives this field
   */
  boolean has(String role, String field) {
    if (!parts.containsKey(field)) {
      throw new IllegalArgumentException("no part of an item has the field " + field);
    }
    return switch (role) {
      case PASSAGE -> ofPassages.contains(field);
      case Blueprint.WHOLE -> ofWholes.contains(field) || field.equals(Blueprint.ROLE);
      default -> true;
    };
  }

  /** What a new index is made from. */
  Map<String, Object> index() {
    return Json.object(
        "settings",
        settings(),
        "mappings",
        Json.object(
            "_meta", Json.object("schema", schema),
            // Everything is in the database, and what is shown of a passage is kept apart.
            "_source", Json.object("enabled", false),
            "dynamic", "strict",
            "dynamic_templates",
                List.of(keywords(Blueprint.FACET), keywords(QueryJson.field(Blueprint.GUARDED))),
            "properties", properties()));
  }

  /** Each field that a facet may bring. */
  private static Map<String, Object> keywords(String path) {
    return Json.object(
        path, Json.object("path_match", path + "*", "mapping", Json.object("type", "keyword")));
  }

  private Map<String, Object> settings() {
    return Json.object(
        // Scores of several shards cannot be compared to the last digit, nor counts be exact.
        "number_of_shards",
        1,
        "auto_expand_replicas",
        "0-1",
        // Only a commit shows what was written, with the position that it reached.
        "refresh_interval",
        "-1",
        // A deletion is remembered, so that a writer who has lost its right cannot undo it.
        "gc_deletes",
        "1h",
        "max_result_window",
        SearchQuery.REACH,
        "mapping.nested_objects.limit",
        LARGEST_ITEM,
        "mapping.total_fields.limit",
        2_000,
        "similarity",
        Json.object(SIMILARITY, similarity()),
        "analysis",
        Tokens.ANALYSIS);
  }

  private Map<String, Object> properties() {
    Map<String, Object> properties = new TreeMap<>(roots);
    Map<String, Object> ofParts = new TreeMap<>(parts);
    ofParts.put(object(Blueprint.GUARDED), Json.object("type", "object", "dynamic", true));
    properties.put(PART, Json.object("type", "nested", "properties", ofParts));
    properties.put(object(Blueprint.FACET), Json.object("type", "object", "dynamic", true));
    properties.put(
        POSITION,
        Json.object(
            "properties",
            Json.object(
                "lineage", Json.object("type", "keyword"),
                "change", Json.object("type", "long"))));
    return properties;
  }

  private static String object(String prefix) {
    return prefix.substring(0, prefix.length() - 1);
  }

  private void declare(String role, IndexableField field) {
    String name = field.name();
    if (name.equals(Blueprint.ID)
        || name.startsWith(Blueprint.FACET)
        || name.startsWith(Blueprint.GUARDED)) {
      return;
    }
    if (role.equals(Blueprint.ROOT)) {
      roots.put(name, kind(field));
      return;
    }
    parts.put(name, kind(field));
    (role.equals(PASSAGE) ? ofPassages : ofWholes).add(name);
  }

  private Map<String, Object> kind(IndexableField field) {
    DocValuesType values = field.fieldType().docValuesType();
    if (values == DocValuesType.BINARY) {
      return Json.object("type", "binary", "doc_values", true);
    }
    if (values == DocValuesType.NUMERIC) {
      return Json.object("type", "long", "index", false);
    }
    if (values != DocValuesType.NONE || !field.fieldType().tokenized()) {
      return Json.object("type", "keyword");
    }
    boolean places =
        field.fieldType().indexOptions().compareTo(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS) >= 0;
    return Json.object(
        "type",
        "text",
        "analyzer",
        Tokens.ANALYZER,
        "index_options",
        places ? "positions" : "freqs",
        "norms",
        !field.fieldType().omitNorms(),
        "similarity",
        SIMILARITY);
  }

  /** That of {@code LogLogistic}, in the server's words. */
  private static Map<String, Object> similarity() {
    return Json.object(
        "type", "IB",
        "distribution", "ll",
        "lambda", "df",
        "normalization", "h2",
        "normalization.h2.c", Float.toString(Blueprint.length()));
  }

  private static SearchableItem specimen() {
    List<SearchablePassage> passages = new ArrayList<>();
    for (Place place : Place.values()) {
      passages.add(
          new SearchablePassage(
              Access.PUBLIC, place, "1", "/r/1", "Titre", "Bon conseil utile (BCU)"));
    }
    LocalDate day = LocalDate.EPOCH;
    return new SearchableItem(
        1,
        1,
        "fr",
        "Un titre",
        List.of("sigle"),
        Map.of("kind", List.of("guide")),
        day,
        day,
        passages);
  }

  private static String fingerprint(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
