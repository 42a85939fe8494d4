package org.ressourcerie.resources.prefilling;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.fetching.Answer;
import org.ressourcerie.fetching.Answer.Fetched;
import org.ressourcerie.fetching.Answer.Refused;
import org.ressourcerie.fetching.Fetching;
import org.ressourcerie.files.FileRefused;
import org.ressourcerie.files.StoredFile;
import org.ressourcerie.resources.drafting.Content;
import org.ressourcerie.resources.drafting.Readers;
import org.ressourcerie.resources.drafting.Refusals;
import org.ressourcerie.resources.drafting.SentFiles;
import org.ressourcerie.resources.model.Draft;
import org.ressourcerie.resources.model.Figure;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;

/** Takes the picture by which a page wants to be shown, as a file of ours. */
@Component
class ProposedCover {
  /** In bytes: what pages propose to others is made to be light. */
  private static final long LARGEST = 12_000_000;

  private static final Duration LONGEST = Duration.ofSeconds(15);

  private final Fetching fetching;
  private final SentFiles files;

  ProposedCover(Fetching fetching, SentFiles files) {
    this.fetching = fetching;
    this.files = files;
  }

  /**
   * What became of it.
   *
   * @param block null when there is none
   * @param refused why not: the end of a key for an address, or a whole one; empty when nothing was
   */
  record Taken(Content.@Nullable Block block, String refused) {
    static final Taken NOTHING = new Taken(null, "");
  }

  /** Nothing where the page proposes none; what cannot be taken holds nothing up. */
  Taken of(Metadata page, Path folder) {
    return page.cover().isEmpty()
        ? Taken.NOTHING
        : switch (fetching.fetch(page.cover(), folder, LARGEST, LONGEST)) {
          case Refused no -> new Taken(null, no.reason().id());
          case Fetched found -> kept(found, page);
        };
  }

  private Taken kept(Fetched found, Metadata page) {
    try {
      var bytes = new FileSystemResource(found.file());
      return new Taken(block(files.keepPicture(bytes, "couverture"), page), "");
    } catch (SentFiles.NotShown wrong) {
      return new Taken(null, Objects.requireNonNullElse(wrong.getMessage(), ""));
    } catch (FileRefused refusal) {
      return new Taken(null, Refusals.key(refusal.code()));
    } catch (IOException broken) {
      return new Taken(null, Answer.Reason.AWAY.id());
    }
  }

  /** Its source is its credit. It decorates, unless its page says what it shows. */
  private static Content.Block block(StoredFile stored, Metadata page) {
    String ending = stored.mediaType().substring(stored.mediaType().indexOf('/') + 1);
    Figure figure = new Figure(page.coverSays(), page.coverSays().isEmpty(), source(page), "");
    Content.File file =
        new Content.File(
            stored.sha256(),
            "couverture." + (ending.equals("jpeg") ? "jpg" : ending),
            "couverture",
            page.language().isEmpty() ? "fr" : page.language(),
            "image",
            "",
            Readers.OPEN,
            figure);
    return Content.Block.of(Draft.Block.COVER).withFiles(List.of(file));
  }

  private static String source(Metadata page) {
    if (!page.publisher().isEmpty()) {
      return page.publisher();
    }
    try {
      return Objects.requireNonNullElse(URI.create(page.address()).getHost(), page.address());
    } catch (IllegalArgumentException wrong) {
      return page.address();
    }
  }
}
