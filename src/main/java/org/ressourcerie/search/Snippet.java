package org.ressourcerie.search;

import java.util.List;
import java.util.stream.Collectors;

/** A few words around what was looked for, in pieces so that pages escape and mark them safely. */
public record Snippet(List<Segment> segments) {
  public static final Snippet NONE = new Snippet(List.of());

  public Snippet {
    segments = List.copyOf(segments);
  }

  /** A piece of text, marked when it is a word that was looked for. */
  public record Segment(String text, boolean marked) {}

  /** The words without their marks. */
  public String plain() {
    return segments.stream().map(Segment::text).collect(Collectors.joining());
  }

  public boolean hasMarks() {
    return segments.stream().anyMatch(Segment::marked);
  }
}
