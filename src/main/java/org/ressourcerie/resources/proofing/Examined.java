package org.ressourcerie.resources.proofing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.files.StoredFile;
import org.ressourcerie.resources.model.Draft;

/**
 * A draft being looked at: its text parsed once, what is known of its files and of its links.
 *
 * @param files by SHA-256; those that are not kept are absent
 * @param answers of the watch of links by address; those it never asked are absent
 */
record Examined(
    Draft draft, List<Part> parts, Map<String, StoredFile> files, Map<String, LinkAnswer> answers) {

  static List<Part> parts(Draft draft) {
    List<Part> parts = new ArrayList<>();
    for (Draft.Block block : draft.blocks()) {
      String html = block.html() == null ? "" : block.html();
      parts.add(new Part(parts.size(), block, Jsoup.parseBodyFragment(html).body()));
    }
    return parts;
  }

  String summary() {
    return draft.summary() == null ? "" : draft.summary().strip();
  }

  /**
   * A block and its text.
   *
   * @param position from 0
   */
  record Part(int position, Draft.Block block, Element body) {

    /** Its heading and its text, or nothing of them. */
    String text() {
      return (heading() + " " + body.text()).strip();
    }

    String heading() {
      @Nullable String heading = block.heading();
      return heading == null ? "" : heading;
    }

    /** Whether not everyone may read it at all times. */
    boolean isReserved(AccessRule whole) {
      return !whole.isAlwaysPublic() || !block.access().isAlwaysPublic();
    }
  }

  /** The reserved parts. */
  List<Part> reserved() {
    return parts.stream().filter(part -> part.isReserved(draft.access())).toList();
  }

  /** The parts that everyone reads. */
  List<Part> open() {
    return parts.stream().filter(part -> !part.isReserved(draft.access())).toList();
  }
}
