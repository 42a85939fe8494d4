package org.ressourcerie.resources.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ressourcerie.resources.drafting.Content;
import org.ressourcerie.resources.model.Draft;

/**
 * What a button of the form does to what was written, without any script.
 *
 * @param content with the change made
 * @param anchor where to go on, on the page
 */
record Pressed(Content content, String anchor) {

  /** A button that changes nothing leaves all as it was written. */
  static Pressed of(String button, Content content) {
    String[] parts = button.split("\\.", 3);
    String id = parts.length > 1 ? parts[1] : "";
    int number =
        parts.length > 2 && parts[2].matches("[0-9]{1,4}") ? Integer.parseInt(parts[2]) : -1;
    return switch (parts[0]) {
      case "add" -> added(content, id);
      case "up" -> moved(content, id, -1);
      case "down" -> moved(content, id, 1);
      case "remove" -> removed(content, id);
      case "unfile" -> in(content, id, block -> block.withFiles(without(block.files(), number)));
      case "cover" -> covered(content, id, number);
      case "fileup" -> in(content, id, block -> block.withFiles(raised(block.files(), number)));
      case "refresh", "unrelate", "relate" -> new Pressed(content, id);
      default -> new Pressed(content, "");
    };
  }

  private static Pressed added(Content content, String type) {
    if (!List.of("text", "figure", "files", "video", "links").contains(type)) {
      return new Pressed(content, "");
    }
    List<Content.Block> blocks = new ArrayList<>(content.blocks());
    Content.Block fresh = Content.Block.of(type);
    blocks.add(fresh);
    return new Pressed(content.withBlocks(blocks), "b." + fresh.id());
  }

  /** A picture of the resource stands for it: for no more readers than where it was. */
  private static Pressed covered(Content content, String id, int number) {
    Content.Block from =
        content.body().stream().filter(block -> block.id().equals(id)).findFirst().orElse(null);
    if (from == null || number < 0 || number >= from.files().size()) {
      return new Pressed(content, "");
    }
    Content.Block cover =
        new Content.Block(
            DraftPage.COVER,
            Draft.Block.COVER,
            "",
            "",
            from.readers(),
            List.of(from.files().get(number).asImage()),
            List.of());
    return new Pressed(content.withCover(cover), "b." + DraftPage.COVER);
  }

  private static Pressed moved(Content content, String id, int by) {
    List<Content.Block> blocks = new ArrayList<>(content.blocks());
    int from = indexOf(blocks, id);
    int to = from + by;
    if (from >= 0 && to >= 0 && to < blocks.size()) {
      blocks.add(to, blocks.remove(from));
    }
    return new Pressed(content.withBlocks(blocks), "b." + id);
  }

  private static Pressed removed(Content content, String id) {
    List<Content.Block> blocks = new ArrayList<>(content.blocks());
    int at = indexOf(blocks, id);
    if (at >= 0) {
      blocks.remove(at);
    }
    String next =
        blocks.isEmpty() ? "blocs" : "b." + blocks.get(Math.clamp(at, 0, blocks.size() - 1)).id();
    return new Pressed(content.withBlocks(blocks), next);
  }

  private static Pressed in(Content content, String id, UnaryOperator<Content.Block> change) {
    return new Pressed(
        content.eachBlock(block -> block.id().equals(id) ? change.apply(block) : block).tidied(),
        "b." + id);
  }

  private static int indexOf(List<Content.Block> blocks, String id) {
    return blocks.stream().map(Content.Block::id).toList().indexOf(id);
  }

  private static <T> List<T> without(List<T> all, int number) {
    List<T> rest = new ArrayList<>(all);
    if (number >= 0 && number < rest.size()) {
      rest.remove(number);
    }
    return rest;
  }

  private static <T> List<T> raised(List<T> all, int number) {
    List<T> moved = new ArrayList<>(all);
    if (number > 0 && number < moved.size()) {
      moved.add(number - 1, moved.remove(number));
    }
    return moved;
  }
}
