package org.ressourcerie.resources.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.resources.model.Reach;
import org.ressourcerie.resources.model.Teaser;

/**
 * What is said of a resource, as one visitor may see it: parts that the teaser does not show are
 * absent, not hidden.
 *
 * @param open whether the visitor may read the resource itself
 * @param reach for whom it is, whoever the visitor is
 * @param summary null when there is none or it is not for this visitor
 * @param licence identifier of what others may do with it; null when nothing is said
 * @param people who did what; empty when not for this visitor
 */
public record Notice(
    long number,
    String slug,
    String source,
    String key,
    long revision,
    long version,
    String title,
    @Nullable String summary,
    String language,
    String kind,
    String provenance,
    Dates dates,
    AccessRule access,
    Teaser teaser,
    boolean open,
    Reach reach,
    boolean incomplete,
    List<Named> themes,
    List<String> territories,
    List<Credited> people,
    @Nullable String licence) {

  /** The dates shown; null where unknown. Instants are those of an event. */
  public record Dates(
      @Nullable LocalDate published,
      @Nullable LocalDate updated,
      @Nullable LocalDate verified,
      @Nullable LocalDate reviewBy,
      @Nullable Instant eventStart,
      @Nullable Instant eventEnd,
      @Nullable String eventPlace) {

    /** Whether any date other than the event's is known. */
    public boolean isDated() {
      return Stream.of(published, updated, verified, reviewBy).anyMatch(Objects::nonNull);
    }
  }

  /** A record with a page of its own. */
  public record Named(String slug, String name) {}

  /** Who did what: a person, an organisation or both, with the function held at the date. */
  public record Credited(
      String role,
      @Nullable Named person,
      @Nullable Named organisation,
      @Nullable String function) {

    /** « Ada Martin, directrice, Ville d’Ambresac ». */
    public String words() {
      return Stream.of(nameOf(person), function, nameOf(organisation))
          .flatMap(Stream::ofNullable)
          .collect(Collectors.joining(", "));
    }

    private static @Nullable String nameOf(@Nullable Named named) {
      return named == null ? null : named.name();
    }
  }

  /** The same as a page shows it that stands at no address yet. */
  public Notice inAdvance() {
    return new Notice(
        number,
        slug,
        source,
        key,
        0,
        0,
        title,
        summary,
        language,
        kind,
        provenance,
        dates,
        access,
        teaser,
        open,
        reach,
        incomplete,
        themes,
        territories,
        people,
        licence);
  }

  /** The permanent address, without language. */
  public String path() {
    return "/r/" + number + "-" + slug;
  }

  /** How the owner is named in addresses of files. */
  public String owner() {
    return "r" + number;
  }
}
