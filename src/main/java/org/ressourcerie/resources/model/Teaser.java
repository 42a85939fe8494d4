package org.ressourcerie.resources.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a private resource shows to those who may not read it; each shows what the one before shows,
 * and more.
 */
public enum Teaser {
  NONE("none"),
  TITLE("title"),
  TITLE_AND_SUMMARY("title-and-summary"),
  CONTENTS("contents");

  private final String id;

  Teaser(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  public boolean shows(Teaser part) {
    return compareTo(part) >= 0;
  }

  public static Optional<Teaser> of(String id) {
    return Arrays.stream(values()).filter(teaser -> teaser.id.equals(id)).findFirst();
  }
}
