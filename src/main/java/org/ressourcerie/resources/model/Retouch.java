package org.ressourcerie.resources.model;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.ressourcerie.access.AccessRule;

/**
 * One change, the same for many resources.
 *
 * @param one what is taken away: a label, a name, a function; empty where nothing is
 * @param other what takes its place; empty where nothing does
 * @param access who reads, for a change of readers
 * @param teaser what others see, for a change of readers
 */
public record Retouch(Kind kind, String one, String other, AccessRule access, Teaser teaser) {

  /** What is changed. */
  public enum Kind {
    THEME_ADDED,
    THEME_REMOVED,
    THEME_REPLACED,
    ORGANISATION_REPLACED,
    PERSON_REPLACED,
    FUNCTION_REPLACED,
    READERS;

    /** In forms, messages and the database, such as {@code theme-added}. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kind> of(String id) {
      return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** Whether it takes something away by its name. */
    public boolean hasOne() {
      return this != THEME_ADDED && this != READERS;
    }

    /** Whether it puts something by its name. */
    public boolean hasOther() {
      return this != THEME_REMOVED && this != READERS;
    }

    public boolean isTheme() {
      return this == THEME_ADDED || this == THEME_REMOVED || this == THEME_REPLACED;
    }
  }

  /** What becomes of a resource's marks; the same marks when this changes nothing of them. */
  public Marks of(Marks now) {
    return switch (kind) {
      case THEME_ADDED, THEME_REMOVED, THEME_REPLACED -> themed(now);
      case ORGANISATION_REPLACED, PERSON_REPLACED, FUNCTION_REPLACED -> credited(now);
      case READERS -> new Marks(now.themes(), now.credits(), access, teaser);
    };
  }

  private Marks themed(Marks now) {
    if (kind.hasOne() && !now.themes().contains(one)) {
      return now;
    }
    TreeSet<String> themes = new TreeSet<>(now.themes());
    themes.remove(one);
    if (kind.hasOther()) {
      themes.add(other);
    }
    return themes.equals(new TreeSet<>(now.themes()))
        ? now
        : new Marks(List.copyOf(themes), now.credits(), now.access(), now.teaser());
  }

  private Marks credited(Marks now) {
    UnaryOperator<Draft.Credit> retouched =
        credit ->
            switch (kind) {
              case ORGANISATION_REPLACED ->
                  Objects.equals(credit.organisation(), one)
                      ? new Draft.Credit(credit.role(), credit.person(), other, credit.function())
                      : credit;
              case PERSON_REPLACED ->
                  Objects.equals(credit.person(), one)
                      ? new Draft.Credit(
                          credit.role(), other, credit.organisation(), credit.function())
                      : credit;
              default ->
                  Objects.equals(credit.function(), one)
                      ? new Draft.Credit(
                          credit.role(), credit.person(), credit.organisation(), other)
                      : credit;
            };
    List<Draft.Credit> credits = now.credits().stream().map(retouched).distinct().toList();
    return credits.equals(now.credits())
        ? now
        : new Marks(now.themes(), credits, now.access(), now.teaser());
  }
}
