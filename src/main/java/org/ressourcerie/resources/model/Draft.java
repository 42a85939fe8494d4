package org.ressourcerie.resources.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessRule;

/**
 * A revision before it is written: everything a resource says, and who may read what of it.
 *
 * @param licence identifier of what others may do with it, or what was written in its place; null
 *     when nothing is said
 */
public record Draft(
    String source,
    String key,
    String title,
    @Nullable String summary,
    String language,
    String kind,
    String provenance,
    Dates dates,
    List<String> territories,
    List<String> themes,
    AccessRule access,
    Teaser teaser,
    boolean incomplete,
    List<Block> blocks,
    List<Credit> credits,
    @Nullable String licence,
    List<Relation> relations) {

  /** The same text for other readers. */
  public Draft readBy(AccessRule rule, Teaser shown, List<Block> parts) {
    return new Draft(
        source,
        key,
        title,
        summary,
        language,
        kind,
        provenance,
        dates,
        territories,
        themes,
        rule,
        shown,
        incomplete,
        parts,
        credits,
        licence,
        relations);
  }

  /** The picture that stands for it; null when there is none. */
  public @Nullable Attachment cover() {
    return blocks.stream()
        .filter(block -> block.type().equals(Block.COVER))
        .flatMap(block -> block.attachments().stream())
        .findFirst()
        .orElse(null);
  }

  /** The same text under another identity. */
  public Draft named(String origin, String name) {
    return new Draft(
        origin,
        name,
        title,
        summary,
        language,
        kind,
        provenance,
        dates,
        territories,
        themes,
        access,
        teaser,
        incomplete,
        blocks,
        credits,
        licence,
        relations);
  }

  /** The dates a resource shows; null where it has none. */
  public record Dates(
      @Nullable LocalDate published,
      @Nullable LocalDate updated,
      @Nullable LocalDate verified,
      @Nullable LocalDate reviewBy,
      @Nullable OffsetDateTime eventStart,
      @Nullable OffsetDateTime eventEnd,
      @Nullable String eventPlace) {}

  /** A part of the body, its text clean HTML; {@code access} narrows the resource's own. */
  public record Block(
      String type,
      String anchor,
      @Nullable String heading,
      @Nullable String html,
      int words,
      AccessRule access,
      List<Attachment> attachments,
      List<Link> links) {
    /** The type of the one that holds the picture that stands for the resource. */
    public static final String COVER = "cover";

    /** The same block for other readers. */
    public Block readBy(AccessRule rule, List<Attachment> files) {
      return new Block(type, anchor, heading, html, words, rule, files, links);
    }
  }

  /** A stored file's place in a block. */
  public record Attachment(
      String sha256,
      String name,
      String title,
      String language,
      String role,
      @Nullable String video,
      AccessRule access,
      Figure figure) {

    /** One that is no picture. */
    public Attachment(
        String sha256,
        String name,
        String title,
        String language,
        String role,
        @Nullable String video,
        AccessRule access) {
      this(sha256, name, title, language, role, video, access, Figure.NONE);
    }

    /** The same file for other readers. */
    public Attachment readBy(AccessRule rule) {
      return new Attachment(sha256, name, title, language, role, video, rule, figure);
    }
  }

  /** An address outside, with the words that name it. */
  public record Link(String url, String title) {

    /** True for an absolute http or https address. */
    public static boolean isWebAddress(String url) {
      try {
        URI uri = new URI(url);
        return uri.getHost() != null
            && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
      } catch (URISyntaxException notAnAddress) {
        return false;
      }
    }
  }

  /**
   * What it is to another resource.
   *
   * @param type one of {@link #TYPES}
   * @param target number of the other one
   */
  public record Relation(String type, long target) {
    /** Made from it, in the place of it, of the same meeting: dcterms:source, dcterms:replaces. */
    public static final List<String> TYPES = List.of("source", "replaces", "same-event");
  }

  /** Who did what, with the function held at the date. */
  public record Credit(
      String role,
      @Nullable String person,
      @Nullable String organisation,
      @Nullable String function) {}
}
