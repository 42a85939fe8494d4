package org.ressourcerie.resources.matrix;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * A resource of the matrix: one state at one level, all else public, and words of its own in every
 * field. A field holds two: one to look for, one that no question ever contains.
 */
final class Thing {
  enum Level {
    RESOURCE,
    BLOCK,
    FILE
  }

  enum Field {
    TITLE,
    SUMMARY,
    THEME,
    PERSON,
    ORGANISATION,
    HEADING,
    TEXT,
    FILE_NAME,
    FILE_SIZE,
    FILE_TEXT
  }

  /** A word to look for, and its witness. */
  record Canary(String word, String witness) {
    @Override
    public String toString() {
      return word + " " + witness;
    }
  }

  private static final String CONSONANTS = "bcdfgjklmnprtvz";
  private static final String VOWELS = "aiou";

  final Level level;
  final State state;
  final String teaser;

  /** Of its file in bytes: a number of thousands that no other file has. */
  final long size;

  private final Pattern written;
  private final Map<Field, Canary> canaries = new EnumMap<>(Field.class);
  long number;
  String slug = "";
  String sha256 = "";
  String fileName = "";
  String themeSlug = "";

  /** The words hidden in its text and in its file; empty where they are for everyone. */
  String hiddenInText = "";

  String hiddenInFile = "";

  Thing(Level level, State state, String teaser, int nth, Random random) {
    this.level = level;
    this.state = state;
    this.teaser = teaser;
    long thousands = 301L + nth;
    this.size = thousands * 1000 + 7;
    this.written = Pattern.compile("\\b(" + thousands + "[\\u00a0 ]k[oB]|" + size + ")\\b");
    for (Field field : Field.values()) {
      canaries.put(field, new Canary(word(random), word(random)));
    }
  }

  Canary canary(Field field) {
    return canaries.get(field);
  }

  /** Whether an answer says this field, in a writing that no question holds. */
  boolean isIn(String body, Field field) {
    return field == Field.FILE_SIZE
        ? written.matcher(body).find()
        : body.contains(canary(field).witness());
  }

  String key() {
    return (level + "-" + state + "-" + teaser).toLowerCase(java.util.Locale.ROOT);
  }

  State at(Level asked) {
    return asked == level ? state : State.PUBLIC;
  }

  /** Whether the contract shows this field to this reader. */
  boolean shows(Field field, Reader reader, boolean alone) {
    State whole = at(Level.RESOURCE);
    boolean open = reader.reads(whole, alone);
    boolean block = open && reader.reads(at(Level.BLOCK), alone);
    // An import puts files in a block of their own, which is as public as the resource.
    boolean file = open && reader.reads(at(Level.FILE), alone);
    return switch (field) {
      case TITLE, THEME -> open || (whole.isPublished() && !teaser.equals("none"));
      case SUMMARY, PERSON, ORGANISATION -> open;
      case HEADING, TEXT -> block;
      case FILE_NAME, FILE_SIZE, FILE_TEXT -> file;
    };
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
      word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
    }
    return word.append('k').toString();
  }

  @Override
  public String toString() {
    return key();
  }
}
