package org.ressourcerie.search.lucene;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** The names and kinds of the index's fields. A change of any of them changes {@link #SCHEMA}. */
final class Fields {
  /** Raised whenever what is written changes: an index of another schema is rebuilt. */
  static final String SCHEMA = "8";

  /** On every document of a block: {@code type:number}. */
  static final String ID = "id";

  /** What a document is in its block: {@link #WHOLE}, a passage (absent), {@link #ROOT}. */
  static final String ROLE = "role";

  /** All readable words of an item under one access, to rank it as a whole. */
  static final String WHOLE = "w";

  /** The last document of a block: what is said once of an item. */
  static final String ROOT = "r";

  /** The access key of a passage's words; never empty. */
  static final String ACCESS = "access";

  static final String ALL = "all";

  /** Of the title, on the whole alone: what it says of an item is the same for its passages. */
  static final String TITLE_WORDS = "title.words";

  static final String TITLE_GRAMS = "title.grams";

  /** On the passage that explains an acronym: both, each first once. */
  static final String ACRONYMS = "acronyms";

  static final String EXACT = "exact";
  static final String WHOLE_TEXT = "whole";
  static final String KEYWORDS = "keywords";

  static final String TYPE = "type";
  static final String NUMBER = "number";
  static final String VERSION = "version";
  static final String DATE = "date";
  static final String VERIFIED = "verified";
  static final String FACET = "facet.";

  /** Values of a facet that stand behind an access: the value, NUL, the access term. */
  static final String GUARDED = "guarded.";

  static final String PLACE = "place";
  static final String LABEL = "label";
  static final String PATH = "path";
  static final String HEADING = "heading";
  static final String TEXT = "text";

  static final FieldType OFFSETS = words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
  static final FieldType COUNTS = words(IndexOptions.DOCS_AND_FREQS);

  private Fields() {}

  /** Vectors of one kind and size have a field of their own, since others cannot be compared. */
  static String vector(String space, int dimensions) {
    return "vector." + space + '.' + dimensions;
  }

  static String id(String type, long number) {
    return type + ':' + number;
  }

  private static FieldType words(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }
}
