package org.ressourcerie.resources.drafting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.resources.model.Draft;
import org.ressourcerie.resources.model.Figure;

/**
 * What someone has written of a resource, as it was typed: a date that cannot be read is kept until
 * it is corrected, and nothing is refused while one writes.
 *
 * @param fields of the notice, by name; those that are absent are empty
 */
public record Content(
    Map<String, String> fields,
    List<String> themes,
    Readers readers,
    List<Block> blocks,
    List<Credit> credits,
    List<Relation> relations) {

  /** The fields of a notice, in the order in which they are compared. */
  public static final List<String> FIELDS =
      List.of(
          "title",
          "summary",
          "kind",
          "provenance",
          "language",
          "licence",
          "published",
          "updated",
          "verified",
          "reviewBy",
          "eventStart",
          "eventEnd",
          "eventPlace",
          "territories",
          "teaser");

  /**
   * Drafts that were saved before there were links with others say nothing of them. A cover comes
   * last, so that it moves no other part, and there is one at most.
   */
  public Content {
    fields = Map.copyOf(fields);
    themes = List.copyOf(themes);
    blocks =
        Stream.concat(
                blocks.stream().filter(block -> !block.isCover()),
                blocks.stream().filter(Block::isCover).limit(1))
            .toList();
    credits = List.copyOf(credits);
    relations = List.copyOf(Objects.requireNonNullElse(relations, List.of()));
  }

  /** One that says nothing of other resources. */
  public Content(
      Map<String, String> fields,
      List<String> themes,
      Readers readers,
      List<Block> blocks,
      List<Credit> credits) {
    this(fields, themes, readers, blocks, credits, List.of());
  }

  /** As typed; empty when nothing was. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** The same with another value in a field. */
  public Content with(String name, String value) {
    Map<String, String> changed = new TreeMap<>(fields);
    changed.put(name, value);
    return new Content(changed, themes, readers, blocks, credits, relations);
  }

  /** The part that holds the picture that stands for the resource; null when there is none. */
  @JsonIgnore
  public @Nullable Block cover() {
    return blocks.stream().filter(Block::isCover).findFirst().orElse(null);
  }

  /** The parts that are read one after the other. */
  @JsonIgnore
  public List<Block> body() {
    return blocks.stream().filter(block -> !block.isCover()).toList();
  }

  /** The same with this cover in place of the one there was. */
  public Content withCover(Block other) {
    return withBlocks(Stream.concat(body().stream(), Stream.of(other)).toList());
  }

  /** The same without a cover that holds no picture: the form always has a place for one. */
  public Content tidied() {
    return withBlocks(
        blocks.stream().filter(block -> !block.isCover() || !block.files().isEmpty()).toList());
  }

  public Content withBlocks(List<Block> others) {
    return new Content(fields, themes, readers, others, credits, relations);
  }

  public Content withCredits(List<Credit> others) {
    return new Content(fields, themes, readers, blocks, others, relations);
  }

  /**
   * A part of the body.
   *
   * @param id names it for as long as it is written, wherever it is moved
   * @param html as typed or pasted: to be cleaned before anyone reads it
   */
  public record Block(
      String id,
      String type,
      String heading,
      String html,
      Readers readers,
      List<File> files,
      List<Link> links) {

    public Block {
      files = List.copyOf(files);
      links = List.copyOf(links);
    }

    /** An empty one of this type, open to whoever reads the resource. */
    public static Block of(String type) {
      return new Block(newId(), type, "", "", Readers.OPEN, List.of(), List.of());
    }

    public Block withFiles(List<File> others) {
      return new Block(id, type, heading, html, readers, others, links);
    }

    public Block withLinks(List<Link> others) {
      return new Block(id, type, heading, html, readers, files, others);
    }

    /** Whether it holds the picture that stands for the resource. */
    @JsonIgnore
    public boolean isCover() {
      return type.equals(Draft.Block.COVER);
    }

    /** Nothing was typed in it. */
    @JsonIgnore
    public boolean isEmpty() {
      return heading.isBlank()
          && html.isBlank()
          && files.isEmpty()
          && links.stream().allMatch(Link::isEmpty);
    }

    /** A name that no other block of a draft bears. */
    public static String newId() {
      return UUID.randomUUID().toString().substring(0, 8);
    }
  }

  /**
   * A stored file in its place.
   *
   * @param video for captions, chapters and transcripts: SHA-256 of the video they go with; or
   *     empty
   */
  public record File(
      String sha256,
      String name,
      String title,
      String language,
      String role,
      String video,
      Readers readers,
      Figure figure) {

    /** Drafts that were saved before there were figures say nothing of them. */
    public File {
      figure = Objects.requireNonNullElse(figure, Figure.NONE);
    }

    /** The same shown as a picture. */
    public File asImage() {
      return new File(sha256, name, title, language, "image", "", readers, figure);
    }

    /** One that is no picture, or of which nothing is said yet. */
    public File(
        String sha256,
        String name,
        String title,
        String language,
        String role,
        String video,
        Readers readers) {
      this(sha256, name, title, language, role, video, readers, Figure.NONE);
    }
  }

  /** An address outside, with the words that name it. */
  public record Link(String url, String title) {
    public static final Link EMPTY = new Link("", "");

    @JsonIgnore
    public boolean isEmpty() {
      return url.isBlank() && title.isBlank();
    }
  }

  /** What it is to another resource, which is named as it was typed: number, address or title. */
  public record Relation(String type, String target) {
    public static final Relation EMPTY = new Relation("source", "");

    @JsonIgnore
    public boolean isEmpty() {
      return target.isBlank();
    }
  }

  /** Who did what, with the function held at the date. */
  public record Credit(String role, String person, String organisation, String function) {
    public static final Credit EMPTY = new Credit("author", "", "", "");

    @JsonIgnore
    public boolean isEmpty() {
      return person.isBlank() && organisation.isBlank() && function.isBlank();
    }
  }

  /** The first place of a stored file in it. */
  public Optional<File> file(String sha256) {
    return blocks.stream()
        .flatMap(block -> block.files().stream())
        .filter(file -> file.sha256().equals(sha256))
        .findFirst();
  }

  /** The same with each block changed. */
  public Content eachBlock(UnaryOperator<Block> change) {
    return withBlocks(blocks.stream().map(change).toList());
  }
}
