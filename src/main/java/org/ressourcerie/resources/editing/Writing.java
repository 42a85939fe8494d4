package org.ressourcerie.resources.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ressourcerie.resources.drafting.Content;
import org.ressourcerie.resources.drafting.Hand;
import org.ressourcerie.resources.drafting.Published;
import org.ressourcerie.resources.drafting.Readers;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.web.NetworkSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins drafts: of a resource to come, or over what is published. */
@Component
class Writing {
  private final WorkingCopies copies;
  private final Published published;
  private final Vocabulary vocabulary;
  private final NetworkSettings network;
  private final Clock clock;

  Writing(
      WorkingCopies copies,
      Published published,
      Vocabulary vocabulary,
      NetworkSettings network,
      Clock clock) {
    this.copies = copies;
    this.published = published;
    this.vocabulary = vocabulary;
    this.network = network;
    this.clock = clock;
  }

  /** A draft of a new resource of this kind; empty when there is no such kind. */
  Optional<Long> begin(String kind, Hand hand) {
    return vocabulary.kind(kind).map(known -> copies.begin(blank(known), hand));
  }

  /**
   * A draft over what is published, or the one that is there already, then in the hand that has it.
   * Empty when nothing was published at this number.
   */
  @Transactional
  public Optional<Long> beginOver(long number, Hand hand) {
    return published
        .standing(number)
        .flatMap(
            standing ->
                published
                    .content(number, standing.revision())
                    .map(content -> over(standing, content, hand)));
  }

  private long over(Published.Standing standing, Content content, Hand hand) {
    long draft = copies.beginOver(standing.number(), standing.version(), content, hand);
    copies.take(draft, hand, false);
    return draft;
  }

  private Content blank(Vocabulary.Kind kind) {
    boolean external = kind.id().equals("external-reference");
    Map<String, String> fields = new TreeMap<>();
    fields.put("kind", kind.id());
    fields.put("provenance", external ? "external" : "network");
    fields.put("language", "fr");
    fields.put("teaser", "title-and-summary");
    if (!external && !kind.needs().contains("published")) {
      fields.put("published", LocalDate.now(clock.withZone(network.timeZone())).toString());
    }
    Readers readers = kind.isOpen() ? Readers.OPEN : new Readers("members", List.of());
    List<Content.Block> blocks = kind.begins().stream().map(Content.Block::of).toList();
    return new Content(fields, List.of(), readers, blocks, List.of());
  }
}
