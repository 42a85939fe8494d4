package org.ressourcerie.resources.previewing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Access;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Gate;
import org.ressourcerie.files.FileAddress;
import org.ressourcerie.resources.checking.Checking;
import org.ressourcerie.resources.covers.Cover;
import org.ressourcerie.resources.covers.Covers;
import org.ressourcerie.resources.drafting.DraftAttachments;
import org.ressourcerie.resources.drafting.Drafting;
import org.ressourcerie.resources.drafting.Made;
import org.ressourcerie.resources.drafting.Published;
import org.ressourcerie.resources.drafting.WorkingCopy;
import org.ressourcerie.resources.model.Draft;
import org.ressourcerie.resources.model.NamedTerritories;
import org.ressourcerie.resources.model.Resources;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.resources.reading.LinkedQueries;
import org.ressourcerie.resources.reading.Notice;
import org.ressourcerie.resources.reading.NoticeQueries;
import org.ressourcerie.resources.reading.Part;
import org.ressourcerie.resources.reading.PartQueries;
import org.ressourcerie.resources.reading.ResourcePage;
import org.ressourcerie.resources.reading.Transcripts;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Component;

/**
 * Writes a draft, reads it by the queries of its page as somebody else would, and undoes the
 * writing: what is shown is what the gate gives, not a second reading of the rules.
 */
@Component
class SeenAsPages {
  private final Drafting drafting;
  private final Checking checking;
  private final Resources resources;
  private final Published published;
  private final NoticeQueries notices;
  private final PartQueries parts;
  private final LinkedQueries linked;
  private final Transcripts transcripts;
  private final Vocabulary vocabulary;
  private final NamedTerritories territories;
  private final Covers covers;
  private final PreviewPages pages;
  private final Gate gate;

  SeenAsPages(
      Drafting drafting,
      Checking checking,
      Resources resources,
      Published published,
      NoticeQueries notices,
      PartQueries parts,
      LinkedQueries linked,
      Transcripts transcripts,
      Vocabulary vocabulary,
      NamedTerritories territories,
      Covers covers,
      PreviewPages pages,
      Gate gate) {
    this.drafting = drafting;
    this.checking = checking;
    this.resources = resources;
    this.published = published;
    this.notices = notices;
    this.parts = parts;
    this.linked = linked;
    this.transcripts = transcripts;
    this.vocabulary = vocabulary;
    this.territories = territories;
    this.covers = covers;
    this.pages = pages;
    this.gate = gate;
  }

  SeenAsPage of(WorkingCopy copy, SeenAs reader, Screen screen) {
    Made made = drafting.made(copy);
    Long standing = published.standing(copy.number()).map(it -> it.version()).orElse(null);
    AccessFilter filter = gate.filter(reader.visitor());
    Optional<ResourcePage> seen =
        checking.during(
            () -> resources.writeByHand(made.draft(), copy.number(), standing, "essai"),
            () ->
                notices
                    .find(copy.number(), filter)
                    .map(notice -> page(copy, made.draft(), notice, filter, screen)));
    return new SeenAsPage(
        screen, copy, reader, seen.orElse(null), made.isReady(), standing != null);
  }

  /** Nothing around it: neither kits nor related ones, which the draft does not change. */
  private ResourcePage page(
      WorkingCopy copy, Draft draft, Notice notice, AccessFilter filter, Screen screen) {
    List<Part> shown =
        parts.of(notice, filter).stream().map(part -> opened(part, copy.id())).toList();
    return new ResourcePage(
        screen,
        vocabulary,
        notice.inAdvance(),
        territories.of(notice.territories(), screen.words().locale()),
        shown,
        transcripts.of(shown),
        gate.ask(filter, Access.of(notice.access())),
        List.of(),
        linked.of(notice, filter),
        null,
        cover(copy, draft, filter),
        null,
        List.of());
  }

  /** Seen by the rules that were written for a moment, served by the draft that holds it. */
  private @Nullable Cover cover(WorkingCopy copy, Draft draft, AccessFilter filter) {
    return covers.of(copy.number(), filter).isEmpty()
        ? null
        : pages.cover(draft, DraftAttachments.owner(copy.id()));
  }

  /** Files that are not published yet open to the team by the draft that holds them. */
  private static Part opened(Part part, long draft) {
    return new Part(
        part.type(),
        part.anchor(),
        part.place(),
        part.heading(),
        part.html(),
        null,
        part.decision(),
        part.files().stream().map(file -> opened(file, DraftAttachments.owner(draft))).toList(),
        part.links(),
        part.behind(),
        part.gate());
  }

  private static Part.FileShown opened(Part.FileShown file, String owner) {
    String sha256 = file.file().sha256();
    return new Part.FileShown(
        FileAddress.download(owner, sha256, file.name()),
        FileAddress.preview(owner, sha256),
        FileAddress.variant(owner, sha256, ""),
        file.name(),
        file.title(),
        file.language(),
        file.role(),
        file.video(),
        null,
        PreviewPages.withoutText(file.file()),
        file.figure());
  }
}
