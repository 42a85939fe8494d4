package org.ressourcerie.resources.merging;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.resources.model.Draft;

/**
 * What the one that stays takes from the one that goes.
 *
 * @param themes labels
 * @param territories codes
 * @param blocks positions, from 0
 */
record Taken(Set<String> themes, Set<String> territories, Set<Integer> blocks) {

  boolean isNothing() {
    return themes.isEmpty() && territories.isEmpty() && blocks.isEmpty();
  }

  /** Only what may be taken: what the one that goes has and the other lacks. */
  static Taken offered(Draft kept, Draft gone) {
    Set<String> themes = new LinkedHashSet<>(gone.themes());
    kept.themes().forEach(themes::remove);
    Set<String> territories = new LinkedHashSet<>(gone.territories());
    kept.territories().forEach(territories::remove);
    Set<String> files =
        Set.copyOf(
            kept.blocks().stream()
                .flatMap(block -> block.attachments().stream())
                .map(Draft.Attachment::sha256)
                .toList());
    Set<String> links =
        Set.copyOf(
            kept.blocks().stream()
                .flatMap(block -> block.links().stream())
                .map(Draft.Link::url)
                .toList());
    Set<Integer> blocks =
        new LinkedHashSet<>(
            IntStream.range(0, gone.blocks().size())
                .filter(at -> brings(gone.blocks().get(at), files, links))
                .boxed()
                .toList());
    return new Taken(themes, territories, blocks);
  }

  private static boolean brings(Draft.Block block, Set<String> files, Set<String> links) {
    return block.attachments().stream().anyMatch(file -> !files.contains(file.sha256()))
        || block.links().stream().anyMatch(link -> !links.contains(link.url()));
  }

  Taken within(Taken offered) {
    Set<String> some = new LinkedHashSet<>(themes);
    some.retainAll(offered.themes());
    Set<String> places = new LinkedHashSet<>(territories);
    places.retainAll(offered.territories());
    Set<Integer> parts = new LinkedHashSet<>(blocks);
    parts.retainAll(offered.blocks());
    return new Taken(some, places, parts);
  }

  /** The one that stays with all this, the parts at its end and for no more readers than before. */
  Draft into(Draft kept, Draft gone) {
    List<Draft.Block> parts = new ArrayList<>(kept.blocks());
    for (int at : blocks) {
      Draft.Block block = gone.blocks().get(at);
      AccessRule rule = narrowed(gone.access(), block.access(), kept.access());
      parts.add(
          new Draft.Block(
              block.type().equals(Draft.Block.COVER) ? "figure" : block.type(),
              anchor(parts.size() + 1, kept),
              block.heading(),
              block.html(),
              block.words(),
              rule,
              block.attachments(),
              block.links()));
    }
    return new Draft(
        kept.source(),
        kept.key(),
        kept.title(),
        kept.summary(),
        kept.language(),
        kept.kind(),
        kept.provenance(),
        kept.dates(),
        Stream.concat(kept.territories().stream(), territories.stream()).toList(),
        Stream.concat(kept.themes().stream(), themes.stream()).toList(),
        kept.access(),
        kept.teaser(),
        kept.incomplete(),
        parts,
        kept.credits(),
        kept.licence(),
        kept.relations());
  }

  /**
   * One rule that admits nobody whom the two would not: where both narrow and differ, the team
   * alone, until it says more.
   */
  static AccessRule narrowed(AccessRule resource, AccessRule block, AccessRule kept) {
    AccessRule above = resource.equals(kept) ? AccessRule.PUBLIC : resource;
    if (above.isAlwaysPublic() || above.equals(block)) {
      return block;
    }
    return block.isAlwaysPublic() ? above : AccessRule.STAFF;
  }

  private static String anchor(int place, Draft kept) {
    String anchor = "partie-" + place;
    boolean used = kept.blocks().stream().anyMatch(block -> block.anchor().equals(anchor));
    return used ? anchor + "-fusion" : anchor;
  }
}
