package org.ressourcerie.resources.drafting;

import java.util.List;
import org.ressourcerie.resources.proofing.Finding.Place;

/** Where on the page of a draft stands what a check found in what it becomes. */
public final class Whereabouts {
  private Whereabouts() {}

  /** The id of the field or of the part; always one that the page has. */
  public static String of(Place place, Content content) {
    return switch (place.part()) {
      case "dates" -> "published";
      case "credits" -> "qui";
      case "themes" -> "themes-title";
      case "body" -> part(place, content);
      default -> place.part();
    };
  }

  /** Blocks that hold nothing are not published, and so not counted. */
  private static String part(Place place, Content content) {
    List<Content.Block> blocks =
        content.blocks().stream().filter(block -> !block.isEmpty()).toList();
    if (place.block() < 0 || place.block() >= blocks.size()) {
      return "blocs";
    }
    Content.Block block = blocks.get(place.block());
    String id = "b." + block.id();
    if (place.file() < 0 || place.file() >= block.files().size()) {
      return id;
    }
    boolean image = block.files().get(place.file()).role().equals("image");
    return id + ".f." + place.file() + (image ? ".alternative" : ".title");
  }
}
