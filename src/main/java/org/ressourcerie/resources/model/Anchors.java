package org.ressourcerie.resources.model;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names the parts of one body in addresses, each once. */
public final class Anchors {
  private final Set<String> taken = new HashSet<>();

  /** Made of the heading; {@code texte} without one; numbered when it is taken. */
  public String of(@Nullable String heading) {
    return named(heading == null ? "texte" : Slug.of(heading));
  }

  /** This very word, numbered when it is taken. */
  public String named(String wanted) {
    String anchor = wanted;
    for (int n = 2; !taken.add(anchor); n++) {
      anchor = wanted + "-" + n;
    }
    return anchor;
  }
}
