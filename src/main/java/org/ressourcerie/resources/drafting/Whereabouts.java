package org.ressourcerie.resources.drafting;

import java.util.List;

/** Where on the page of a draft stands what a check found in what it becomes. */
public final class Whereabouts {
  private Whereabouts() {}

  /**
   * The id of the field or of the part; always one that the page has.
   *
   * @param part of the notice, or {@code body}
   * @param block among those that hold something, from 0; -1 for none
   * @param file of that block, from 0; -1 for none
   */
  public static String of(String part, int block, int file, Content content) {
    return switch (part) {
      case "dates" -> "published";
      case "credits" -> "qui";
      case "themes" -> "themes-title";
      case "body" -> inBody(block, file, content);
      default -> part;
    };
  }

  /** Blocks that hold nothing are not published, and so not counted. */
  private static String inBody(int nth, int file, Content content) {
    List<Content.Block> blocks =
        content.blocks().stream().filter(block -> !block.isEmpty()).toList();
    if (nth < 0 || nth >= blocks.size()) {
      return "blocs";
    }
    Content.Block block = blocks.get(nth);
    String id = "b." + block.id();
    if (file < 0 || file >= block.files().size()) {
      return id;
    }
    boolean image = block.files().get(file).role().equals("image");
    return id + ".f." + file + (image ? ".alternative" : ".title");
  }
}
