package org.ressourcerie.resources.editing;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ressourcerie.access.Audience;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.files.FileStore;
import org.ressourcerie.files.ReceivedFiles;
import org.ressourcerie.resources.admitting.Choices;
import org.ressourcerie.resources.drafting.Content;
import org.ressourcerie.resources.drafting.Drafting;
import org.ressourcerie.resources.drafting.Hand;
import org.ressourcerie.resources.drafting.Linkable;
import org.ressourcerie.resources.drafting.Linkables;
import org.ressourcerie.resources.drafting.Made;
import org.ressourcerie.resources.drafting.Readers;
import org.ressourcerie.resources.drafting.WorkingCopy;
import org.ressourcerie.resources.model.RichText;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.resources.prefilling.Alike;
import org.ressourcerie.resources.prefilling.Duplicates;
import org.ressourcerie.resources.proofing.Proofing;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Component;

/** Puts together what the page of a draft shows. */
@Component
class DraftPages {
  private final Drafting drafting;
  private final Vocabulary vocabulary;
  private final Choices choices;
  private final KnownNames names;
  private final Linkables linkables;
  private final FileStore files;
  private final RichText richText;
  private final Duplicates duplicates;
  private final Proofing proofing;
  private final ReceivedFiles received;
  private final Clock clock;

  DraftPages(
      Drafting drafting,
      Vocabulary vocabulary,
      Choices choices,
      KnownNames names,
      Linkables linkables,
      FileStore files,
      RichText richText,
      Duplicates duplicates,
      Proofing proofing,
      ReceivedFiles received,
      Clock clock) {
    this.drafting = drafting;
    this.vocabulary = vocabulary;
    this.choices = choices;
    this.names = names;
    this.linkables = linkables;
    this.files = files;
    this.richText = richText;
    this.duplicates = duplicates;
    this.proofing = proofing;
    this.received = received;
    this.clock = clock;
  }

  DraftPage page(Screen screen, WorkingCopy copy, Hand hand, SignedIn who) {
    return page(screen, copy, hand, who, List.of(), "", "");
  }

  /**
   * The page with what the address tells.
   *
   * @param refused keys of messages about files that were not taken
   * @param unread why the address that was pasted could not be read
   * @param uncovered why the picture that it proposes was not taken
   */
  DraftPage page(
      Screen screen,
      WorkingCopy copy,
      Hand hand,
      SignedIn who,
      List<String> refused,
      String unread,
      String uncovered) {
    Told told = Told.of(refused, unread, uncovered, duplicates(copy));
    Made made = drafting.made(copy);
    return new DraftPage(
        screen,
        copy,
        copy.content(),
        new DraftPage.Offered(
            vocabulary,
            choices.of(screen, named(copy.content())),
            names.all(screen.words().locale()),
            meant(screen, copy),
            who,
            received.most(),
            received.room()),
        files.find(shas(copy.content())),
        made.problems(),
        richText,
        hand,
        clock.instant(),
        false,
        told,
        checks(screen, copy, made));
  }

  private Map<String, Meant> meant(Screen screen, WorkingCopy copy) {
    return copy.content().relations().stream()
        .map(Content.Relation::target)
        .distinct()
        .collect(
            Collectors.toMap(Function.identity(), typed -> meant(screen, copy.number(), typed)));
  }

  /** What is meant by what was typed to link a resource, or what may be. */
  Meant meant(Screen screen, long number, String typed) {
    String named = typed.strip();
    List<Linkable> exact = named.isEmpty() ? List.of() : linkables.meant(named, number);
    List<Linkable> alike = exact.isEmpty() ? linkables.titled(named) : List.of();
    return new Meant(screen, named, number, exact, alike);
  }

  /** What the door of publication would say of a draft as it was last saved. */
  Checks checks(Screen screen, WorkingCopy copy) {
    return checks(screen, copy, drafting.made(copy));
  }

  private Checks checks(Screen screen, WorkingCopy copy, Made made) {
    return Checks.of(screen, copy.content(), made, proofing.of(made.draft(), copy.number()));
  }

  /** Looked for while there is nothing published to compare with but others. */
  private List<Alike> duplicates(WorkingCopy copy) {
    Content content = copy.content();
    List<String> addresses =
        content.blocks().stream()
            .flatMap(block -> block.links().stream())
            .map(Content.Link::url)
            .toList();
    // Pages of one site often propose the same picture: that makes them no double.
    List<String> files = shas(content.withBlocks(content.body()));
    return copy.baseVersion() == null
        ? duplicates.of(copy.number(), content.field("title"), addresses, files)
        : List.of();
  }

  /** Audiences that are named already; a token that is none is left to be corrected. */
  private static Collection<Audience> named(Content content) {
    return Stream.concat(
            Stream.of(content.readers()),
            content.blocks().stream()
                .flatMap(
                    block ->
                        Stream.concat(
                            Stream.of(block.readers()),
                            block.files().stream().map(Content.File::readers))))
        .flatMap(readers -> readers.lines().stream())
        .map(Readers.Line::who)
        .filter(token -> token.matches("[a-z]+(:[a-z0-9-]+)?"))
        .distinct()
        .map(Audience::new)
        .toList();
  }

  private static List<String> shas(Content content) {
    return content.blocks().stream()
        .flatMap(block -> block.files().stream())
        .map(Content.File::sha256)
        .toList();
  }
}
