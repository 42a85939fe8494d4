package org.ressourcerie.resources.prefilling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.fetching.Answer;
import org.ressourcerie.resources.drafting.Content;
import org.ressourcerie.resources.drafting.Readers;

/**
 * What a reference can say from the start.
 *
 * @param refused why the address was not read; null when it was
 * @param cover what became of the picture that the page proposes
 */
record Prefilled(Metadata metadata, Answer.@Nullable Reason refused, ProposedCover.Taken cover) {
  private static final String KIND = "external-reference";

  /** A draft for everyone: a link, and what the page says of itself, to be checked. */
  Content content() {
    Map<String, String> fields = new TreeMap<>();
    fields.put("kind", KIND);
    fields.put("provenance", "external");
    fields.put("teaser", "title-and-summary");
    fields.put("language", metadata.language().isEmpty() ? "fr" : metadata.language());
    fields.put("title", metadata.title());
    fields.put("summary", metadata.description());
    if (metadata.published() != null) {
      fields.put("published", metadata.published().toString());
    }
    List<Content.Block> blocks =
        Stream.concat(Stream.of(links()), Stream.ofNullable(cover.block())).toList();
    return new Content(fields, List.of(), Readers.OPEN, blocks, credits());
  }

  private Content.Block links() {
    List<Content.Link> links = new ArrayList<>();
    links.add(new Content.Link(metadata.address(), metadata.title()));
    if (!metadata.document().isEmpty() && !metadata.document().equals(metadata.address())) {
      links.add(new Content.Link(metadata.document(), metadata.title() + " (PDF)"));
    }
    return Content.Block.of("links").withLinks(links);
  }

  private List<Content.Credit> credits() {
    List<Content.Credit> credits = new ArrayList<>();
    metadata.authors().forEach(author -> credits.add(new Content.Credit("author", author, "", "")));
    if (!metadata.publisher().isEmpty()) {
      credits.add(new Content.Credit("publisher", "", metadata.publisher(), ""));
    }
    return credits;
  }
}
