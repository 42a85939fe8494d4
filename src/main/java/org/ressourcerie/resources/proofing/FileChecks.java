package org.ressourcerie.resources.proofing;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ressourcerie.files.StoredFile;
import org.ressourcerie.files.StoredFile.TextState;
import org.ressourcerie.resources.model.Draft;
import org.ressourcerie.resources.proofing.Finding.Place;
import org.springframework.stereotype.Component;

/** Looks at the files of a resource: who can read, hear and name them. */
@Component
class FileChecks {
  private static final Set<String> TEXTS = Set.of("captions", "transcript");
  private final FileNames names;

  FileChecks(WordLists lists) {
    this.names = new FileNames(lists);
  }

  List<Check> all() {
    return List.of(this::each);
  }

  private void each(Examined examined, Findings findings) {
    for (Examined.Part part : examined.parts()) {
      List<Draft.Attachment> files = part.block().attachments();
      for (int i = 0; i < files.size(); i++) {
        Place place = Place.file(part.position(), i);
        Draft.Attachment file = files.get(i);
        title(file, place, findings);
        image(file, place, findings);
        video(file, examined.draft(), place, findings);
        StoredFile stored = examined.files().get(file.sha256());
        if (stored != null) {
          read(file, stored, place, findings);
        }
      }
    }
  }

  private void title(Draft.Attachment file, Place place, Findings findings) {
    boolean shown = file.role().equals("document") || file.role().equals("video");
    if (shown && (file.title().isBlank() || names.isOne(file.title()))) {
      findings.add(Rule.FILE_TITLE_LIKE_NAME, place, file.sha256() + file.title(), named(file));
    }
  }

  private void image(Draft.Attachment file, Place place, Findings findings) {
    if (!file.role().equals("image")) {
      return;
    }
    String alternative = file.figure().alternative();
    if (!file.figure().isTold()) {
      findings.add(Rule.IMAGE_WITHOUT_ALTERNATIVE, place, file.sha256(), file.name());
    } else if (!alternative.isBlank() && names.isOne(alternative)) {
      findings.add(Rule.IMAGE_NAMED_BY_FILE, place, file.sha256() + alternative, file.name());
    }
  }

  private static void video(Draft.Attachment file, Draft draft, Place place, Findings findings) {
    if (!file.role().equals("video")) {
      return;
    }
    boolean told =
        draft.blocks().stream()
            .flatMap(block -> block.attachments().stream())
            .filter(other -> TEXTS.contains(other.role()))
            .anyMatch(other -> file.sha256().equals(other.video()) || other.video() == null);
    if (!told) {
      findings.add(Rule.VIDEO_WITHOUT_TEXT, place, file.sha256(), named(file));
    }
  }

  private void read(Draft.Attachment file, StoredFile stored, Place place, Findings findings) {
    if (stored.text() == TextState.UNREADABLE) {
      findings.add(Rule.FILE_UNREADABLE, place, file.sha256(), named(file));
    } else if (stored.mediaType().equals("application/pdf")) {
      pdf(file, stored, place, findings);
    }
  }

  /** Nothing is said of a file that has not been read. */
  private void pdf(Draft.Attachment file, StoredFile stored, Place place, Findings findings) {
    if (stored.text() == TextState.EMPTY) {
      findings.add(Rule.PDF_WITHOUT_TEXT, place, file.sha256(), named(file));
      return;
    }
    if (stored.text() != TextState.EXTRACTED) {
      return;
    }
    if (Boolean.FALSE.equals(stored.tagged())) {
      findings.add(Rule.PDF_UNTAGGED, place, file.sha256(), named(file));
    }
    String title = Objects.requireNonNullElse(stored.title(), "");
    if (title.isBlank() || names.isOne(title)) {
      findings.add(Rule.PDF_UNTITLED, place, file.sha256(), named(file), title);
    }
  }

  private static String named(Draft.Attachment file) {
    return file.title().isBlank() ? file.name() : file.title();
  }
}
