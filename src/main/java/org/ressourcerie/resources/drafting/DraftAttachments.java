package org.ressourcerie.resources.drafting;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.files.spi.AttachmentSource;
import org.springframework.stereotype.Component;

/** Opens the files of a draft to the team, who read all of it. */
@Component
public class DraftAttachments implements AttachmentSource {
  private static final Pattern OWNER = Pattern.compile("brouillon-([0-9]{1,12})");
  private final WorkingCopies copies;

  DraftAttachments(WorkingCopies copies) {
    this.copies = copies;
  }

  /** How the files of a draft name their owner in addresses. */
  public static String owner(long draft) {
    return "brouillon-" + draft;
  }

  @Override
  public Optional<OpenAttachment> open(String owner, String sha256, AccessFilter filter) {
    Matcher matcher = OWNER.matcher(owner);
    if (!filter.visitor().isStaff() || !matcher.matches()) {
      return Optional.empty();
    }
    return copies
        .find(Long.parseLong(matcher.group(1)))
        .flatMap(copy -> copy.content().file(sha256))
        .map(file -> new OpenAttachment(sha256, file.name(), false));
  }
}
