package org.ressourcerie.resources.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.resources.covers.Cover;
import org.ressourcerie.resources.reading.Linked;
import org.ressourcerie.resources.reading.Notice;
import org.ressourcerie.resources.reading.Part;

/**
 * A notice as JSON.
 *
 * @param url its permanent address, with the host that was asked
 * @param access {@code public} when all of it is for everyone, else {@code members}
 * @param locked true when only what its teaser tells is given
 * @param blocks what this visitor may read of the body
 */
record NoticeJson(
    long number,
    String source,
    String key,
    String url,
    String title,
    @Nullable String summary,
    String kind,
    String provenance,
    String language,
    @Nullable LocalDate publishedOn,
    @Nullable LocalDate updatedOn,
    @Nullable LocalDate verifiedOn,
    @Nullable LocalDate reviewBy,
    @Nullable Instant eventStart,
    @Nullable Instant eventEnd,
    @Nullable String place,
    List<String> themes,
    List<String> territories,
    String access,
    boolean locked,
    List<Block> blocks,
    List<File> files,
    List<Link> links,
    List<Credit> credits,
    @Nullable Licence licence,
    List<Relation> relations,
    @Nullable Picture cover) {

  /** A page of notices; {@code total} counts all that this visitor may know of. */
  record Page(int total, int page, int size, List<NoticeJson> resources) {}

  /**
   * A text of the body, as clean HTML.
   *
   * @param canary hidden with what is reserved, to see whether it ever leaves; not meant to be
   *     shown
   */
  record Block(
      String anchor, @Nullable String heading, @Nullable String html, @Nullable String canary) {}

  /** A file of the resource. */
  record File(
      String url,
      String name,
      String title,
      String mediaType,
      long size,
      @Nullable Integer pages,
      @Nullable Integer seconds,
      String language,
      String role,
      String sha256,
      @Nullable String canary) {}

  /**
   * The picture that stands for it.
   *
   * @param url of its largest size
   * @param thumbnail address of a middle size
   * @param alternative what it shows; empty when it only decorates
   * @param focus what stays in sight where it is cropped, as CSS writes a position
   */
  record Picture(
      String url,
      String thumbnail,
      String alternative,
      String credit,
      String licence,
      String focus) {}

  /** A link to elsewhere. */
  record Link(String url, String title) {}

  /**
   * What others may do with it.
   *
   * @param id of SPDX where there is one, or as it was written
   */
  record Licence(String id, @Nullable String url) {}

  /**
   * What it is to another one that this visitor may know of.
   *
   * @param type {@code source}, {@code replaces}, {@code same-event}, {@code is-source-of} or
   *     {@code is-replaced-by}
   */
  record Relation(String type, long number, String url, String title) {}

  /** Who did what. */
  record Credit(
      String role,
      @Nullable String person,
      @Nullable String organisation,
      @Nullable String function) {}

  static NoticeJson of(
      Notice notice,
      boolean everyone,
      List<Part> parts,
      @Nullable Licence licence,
      List<Linked> linked,
      @Nullable Cover cover,
      String site) {
    Notice.Dates dates = notice.dates();
    return new NoticeJson(
        notice.number(),
        notice.source(),
        notice.key(),
        site + notice.path(),
        notice.title(),
        notice.summary(),
        notice.kind(),
        notice.provenance(),
        notice.language(),
        dates.published(),
        dates.updated(),
        dates.verified(),
        dates.reviewBy(),
        dates.eventStart(),
        dates.eventEnd(),
        dates.eventPlace(),
        notice.themes().stream().map(Notice.Named::name).toList(),
        notice.territories(),
        everyone ? "public" : "members",
        !notice.open(),
        parts.stream()
            .filter(part -> part.isOpen() && part.type().equals("text"))
            .map(part -> new Block(part.anchor(), part.heading(), part.html(), part.canary()))
            .toList(),
        parts.stream()
            .flatMap(part -> part.files().stream())
            .map(shown -> file(shown, site))
            .toList(),
        parts.stream()
            .flatMap(part -> part.links().stream())
            .map(link -> new Link(link.url(), link.title()))
            .toList(),
        notice.people().stream().map(NoticeJson::credit).toList(),
        licence,
        linked.stream()
            .map(one -> new Relation(one.type(), one.number(), site + one.path(), one.title()))
            .toList(),
        cover == null ? null : picture(cover, site));
  }

  private static File file(Part.FileShown shown, String site) {
    return new File(
        site + shown.path(),
        shown.name(),
        shown.title(),
        shown.file().mediaType(),
        shown.file().size(),
        shown.file().pages(),
        shown.file().seconds(),
        shown.language(),
        shown.role(),
        shown.file().sha256(),
        shown.canary());
  }

  private static Picture picture(Cover cover, String site) {
    return new Picture(
        site + cover.sizes().largest(),
        site + cover.sizes().source(),
        cover.alternative(),
        cover.figure().credit(),
        cover.figure().licence(),
        cover.figure().focus().position());
  }

  private static Credit credit(Notice.Credited credited) {
    Notice.Named person = credited.person();
    Notice.Named organisation = credited.organisation();
    return new Credit(
        credited.role(),
        person == null ? null : person.name(),
        organisation == null ? null : organisation.name(),
        credited.function());
  }
}
