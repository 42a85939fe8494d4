package org.ressourcerie.resources.previewing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Decision;
import org.ressourcerie.access.Gate;
import org.ressourcerie.files.FileAddress;
import org.ressourcerie.files.FileStore;
import org.ressourcerie.files.StoredFile;
import org.ressourcerie.resources.covers.Cover;
import org.ressourcerie.resources.drafting.Drafting;
import org.ressourcerie.resources.drafting.WorkingCopy;
import org.ressourcerie.resources.model.Draft;
import org.ressourcerie.resources.model.NamedTerritories;
import org.ressourcerie.resources.model.Reach;
import org.ressourcerie.resources.model.Slug;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.resources.reading.LinkedQueries;
import org.ressourcerie.resources.reading.Notice;
import org.ressourcerie.resources.reading.Part;
import org.ressourcerie.resources.reading.ResourcePage;
import org.ressourcerie.resources.reading.Transcripts;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Component;

/**
 * Makes of a draft the page it would have for whoever may read all of it. Nothing is written for
 * that, so that someone without an account makes the database do no more than read.
 */
@Component
class PreviewPages {
  private static final Decision OPEN =
      new Decision(true, Decision.Reason.ADMITTED, List.of(), null);

  private final Drafting drafting;
  private final Vocabulary vocabulary;
  private final NamedTerritories territories;
  private final Transcripts transcripts;
  private final FileStore files;
  private final LinkedQueries linked;
  private final Gate gate;

  PreviewPages(
      Drafting drafting,
      Vocabulary vocabulary,
      NamedTerritories territories,
      Transcripts transcripts,
      FileStore files,
      LinkedQueries linked,
      Gate gate) {
    this.drafting = drafting;
    this.vocabulary = vocabulary;
    this.territories = territories;
    this.transcripts = transcripts;
    this.files = files;
    this.linked = linked;
    this.gate = gate;
  }

  ResourcePage of(WorkingCopy copy, String token, Screen screen) {
    Draft draft = drafting.made(copy).draft();
    List<Part> parts = parts(draft, PreviewAttachments.owner(token));
    return new ResourcePage(
        screen,
        vocabulary,
        notice(copy.number(), draft, screen),
        territories.of(draft.territories(), screen.words().locale()),
        parts,
        transcripts.of(parts),
        OPEN,
        List.of(),
        linked.of(copy.number(), draft.relations(), gate.filter(screen.visitor())),
        null,
        cover(draft, PreviewAttachments.owner(token)),
        null,
        List.of());
  }

  private static Notice notice(long number, Draft draft, Screen screen) {
    String title = draft.title().isEmpty() ? screen.say("editing.untitled") : draft.title();
    return new Notice(
        number,
        Slug.of(title),
        draft.source(),
        draft.key(),
        0,
        0,
        title,
        draft.summary(),
        draft.language(),
        draft.kind(),
        draft.provenance(),
        dates(draft.dates()),
        draft.access(),
        draft.teaser(),
        true,
        Reach.EVERYONE,
        false,
        draft.themes().stream().map(theme -> new Notice.Named("", theme)).toList(),
        draft.territories(),
        draft.credits().stream().map(PreviewPages::credited).toList(),
        draft.licence());
  }

  private static Notice.Dates dates(Draft.Dates dates) {
    return new Notice.Dates(
        dates.published(),
        dates.updated(),
        dates.verified(),
        dates.reviewBy(),
        instant(dates.eventStart()),
        instant(dates.eventEnd()),
        dates.eventPlace());
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static Notice.Credited credited(Draft.Credit credit) {
    return new Notice.Credited(
        credit.role(), named(credit.person()), named(credit.organisation()), credit.function());
  }

  private static Notice.@Nullable Named named(@Nullable String name) {
    return name == null ? null : new Notice.Named("", name);
  }

  private List<Part> parts(Draft draft, String owner) {
    Map<String, StoredFile> stored =
        files.find(
            draft.blocks().stream()
                .flatMap(block -> block.attachments().stream())
                .map(Draft.Attachment::sha256)
                .toList());
    List<Part> parts = new ArrayList<>();
    for (Draft.Block block : draft.blocks()) {
      if (block.type().equals(Draft.Block.COVER)) {
        continue;
      }
      parts.add(part(block, "partie-" + (parts.size() + 1), stored, owner));
    }
    return parts;
  }

  @Nullable Cover cover(Draft draft, String owner) {
    Draft.Attachment file = draft.cover();
    return file == null
        ? null
        : Cover.of(
                owner,
                file.name(),
                file.title(),
                file.figure(),
                files.find(file.sha256()).orElse(null))
            .orElse(null);
  }

  private static Part part(
      Draft.Block block, String place, Map<String, StoredFile> stored, String owner) {
    List<Part.FileShown> shown = new ArrayList<>();
    for (Draft.Attachment file : block.attachments()) {
      StoredFile bytes = stored.get(file.sha256());
      if (bytes != null) {
        shown.add(shown(file, bytes, owner));
      }
    }
    return new Part(
        block.type(),
        block.anchor(),
        place,
        block.heading(),
        block.html(),
        null,
        OPEN,
        shown,
        block.links().stream().map(link -> new Part.LinkShown(link.url(), link.title())).toList(),
        Part.Behind.NOTHING,
        OPEN);
  }

  private static Part.FileShown shown(Draft.Attachment file, StoredFile bytes, String owner) {
    return new Part.FileShown(
        FileAddress.download(owner, file.sha256(), file.name()),
        FileAddress.preview(owner, file.sha256()),
        FileAddress.variant(owner, file.sha256(), ""),
        file.name(),
        file.title(),
        file.language(),
        file.role(),
        file.video(),
        null,
        withoutText(bytes),
        file.figure());
  }

  /** The text of a file has a page of its own only once it is published. */
  static StoredFile withoutText(StoredFile file) {
    return new StoredFile(
        file.sha256(),
        file.size(),
        file.mediaType(),
        StoredFile.TextState.NOT_TEXT,
        file.pages(),
        file.seconds(),
        file.title(),
        file.tagged(),
        file.hasPreview(),
        file.picture());
  }
}
