package org.ressourcerie.resources.previewing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.files.spi.AttachmentSource;
import org.ressourcerie.resources.drafting.Content;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.springframework.stereotype.Component;

/** Opens the files of a draft by the secret of a link to it, for as long as the link stands. */
@Component
class PreviewAttachments implements AttachmentSource {
  private static final Pattern OWNER = Pattern.compile("apercu-([A-Za-z0-9_-]{20,64})");
  private static final Pattern DRAFT = Pattern.compile("brouillon-([0-9]{1,12})");
  private final Previews previews;
  private final WorkingCopies copies;

  PreviewAttachments(Previews previews, WorkingCopies copies) {
    this.previews = previews;
    this.copies = copies;
  }

  /** How the files of a preview name their owner in addresses. */
  static String owner(String token) {
    return "apercu-" + token;
  }

  /** How the files of a draft name their owner, for the team alone. */
  static String owner(long draft) {
    return "brouillon-" + draft;
  }

  @Override
  public Optional<OpenAttachment> open(String owner, String sha256, AccessFilter filter) {
    Matcher matcher = OWNER.matcher(owner);
    if (!matcher.matches()) {
      return ofTeam(owner, sha256, filter);
    }
    return previews
        .find(matcher.group(1))
        .filter(preview -> preview.standsAt(filter.at()))
        .flatMap(preview -> copies.find(preview.draft()))
        .flatMap(copy -> file(copy.content(), sha256))
        .map(file -> new OpenAttachment(sha256, file.name(), false));
  }

  private Optional<OpenAttachment> ofTeam(String owner, String sha256, AccessFilter filter) {
    Matcher draft = DRAFT.matcher(owner);
    return draft.matches() && filter.visitor().isStaff()
        ? copies
            .find(Long.parseLong(draft.group(1)))
            .flatMap(copy -> file(copy.content(), sha256))
            .map(file -> new OpenAttachment(sha256, file.name(), false))
        : Optional.empty();
  }

  private static Optional<Content.File> file(Content content, String sha256) {
    return content.blocks().stream()
        .flatMap(block -> block.files().stream())
        .filter(file -> file.sha256().equals(sha256))
        .findFirst();
  }
}
