package org.ressourcerie.transfer.spi;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessRule;

/**
 * One notice as an import read it, before its target has checked it. Null or an empty list means
 * the input said nothing.
 *
 * @param source where it comes from; with {@code key} its identity for ever
 * @param kind a kind's identifier, such as {@code guide}
 * @param teaser {@code none}, {@code title}, {@code title-and-summary} or {@code contents}
 * @param incomplete the input was cut or lacks what publication needs
 * @param licence as the input names it: by an identifier, an address or a name
 * @param place where in the input it begins, such as {@code line 12}, for the report
 */
public record ImportItem(
    String source,
    String key,
    String title,
    String kind,
    String provenance,
    @Nullable String summary,
    String language,
    @Nullable LocalDate publishedOn,
    @Nullable LocalDate updatedOn,
    @Nullable LocalDate verifiedOn,
    @Nullable LocalDate reviewBy,
    @Nullable OffsetDateTime eventStart,
    @Nullable OffsetDateTime eventEnd,
    @Nullable String eventPlace,
    List<String> themes,
    List<String> territories,
    AccessRule access,
    String teaser,
    boolean incomplete,
    List<Block> blocks,
    List<File> files,
    List<Link> links,
    List<Credit> credits,
    @Nullable String licence,
    Place place)
    implements Importable {

  /** One of a format that says nothing of licences. */
  public ImportItem(
      String source,
      String key,
      String title,
      String kind,
      String provenance,
      @Nullable String summary,
      String language,
      @Nullable LocalDate publishedOn,
      @Nullable LocalDate updatedOn,
      @Nullable LocalDate verifiedOn,
      @Nullable LocalDate reviewBy,
      @Nullable OffsetDateTime eventStart,
      @Nullable OffsetDateTime eventEnd,
      @Nullable String eventPlace,
      List<String> themes,
      List<String> territories,
      AccessRule access,
      String teaser,
      boolean incomplete,
      List<Block> blocks,
      List<File> files,
      List<Link> links,
      List<Credit> credits,
      Place place) {
    this(
        source,
        key,
        title,
        kind,
        provenance,
        summary,
        language,
        publishedOn,
        updatedOn,
        verifiedOn,
        reviewBy,
        eventStart,
        eventEnd,
        eventPlace,
        themes,
        territories,
        access,
        teaser,
        incomplete,
        blocks,
        files,
        links,
        credits,
        null,
        place);
  }

  /**
   * A part of the body: HTML or plain text, never both.
   *
   * @param access narrows the item's own; null when it does not
   */
  public record Block(
      @Nullable String heading,
      @Nullable String html,
      @Nullable String text,
      @Nullable AccessRule access) {}

  /**
   * A file of the input.
   *
   * @param path on this machine, already proven to lie inside the input
   * @param role {@code document}, {@code video}, {@code captions}, {@code chapters}, {@code
   *     transcript} or {@code cover}: the picture that stands for the notice, one at most
   * @param of the video that captions or chapters belong to
   * @param said of a picture; null for any other file
   */
  public record File(
      Path path,
      @Nullable String title,
      @Nullable String language,
      @Nullable AccessRule access,
      String role,
      @Nullable Path of,
      @Nullable Said said) {

    /** One that is no picture. */
    public File(
        Path path,
        @Nullable String title,
        @Nullable String language,
        @Nullable AccessRule access,
        String role,
        @Nullable Path of) {
      this(path, title, language, access, role, of, null);
    }

    public boolean isCover() {
      return role.equals("cover");
    }
  }

  /**
   * What is said of a picture; empty where nothing is.
   *
   * @param x what stays in sight where it is cropped, in hundredths from the left
   * @param y in hundredths from the top
   * @param teased whether a cover is shown with the teaser too
   */
  public record Said(
      String alternative,
      boolean decorative,
      String credit,
      String licence,
      int x,
      int y,
      boolean teased) {}

  /** A link of the notice; the title may be missing. */
  public record Link(String url, @Nullable String title) {}

  /**
   * Who did what for it.
   *
   * @param role {@code author}, {@code publisher}, {@code partner}, {@code funder} or {@code
   *     speaker}
   * @param function what the person did where, at that date
   */
  public record Credit(
      String role,
      @Nullable String person,
      @Nullable String organisation,
      @Nullable String function) {}

  /**
   * Where in the input, from line {@code line} of {@code file}; 0 when lines mean nothing there.
   */
  public record Place(String file, int line) {}
}
