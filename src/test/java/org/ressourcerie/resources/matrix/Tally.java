package org.ressourcerie.resources.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ressourcerie.resources.matrix.Thing.Field;

/** The checks of the matrix, counted by what could have leaked. */
final class Tally {
  /** What the access contract names, one after the other. */
  enum Column {
    RESOURCE,
    BLOCK,
    FILE,
    THUMBNAIL,
    PASSAGE,
    COUNT,
    FACET,
    SUGGESTION,
    TITLE,
    FILE_NAME,
    FILE_SIZE,
    CANARY,
    TEAM_PAGE;

    /** Of what an address tells of a field. */
    static Column of(Field field, String address) {
      if (address.contains("/vignettes/")) {
        return THUMBNAIL;
      }
      if (address.contains("/recherche/suggestions")) {
        return SUGGESTION;
      }
      boolean found = address.contains("/recherche?") || address.contains("/search?");
      return switch (field) {
        case TITLE -> TITLE;
        case SUMMARY, PERSON, ORGANISATION -> RESOURCE;
        case THEME -> found ? FACET : RESOURCE;
        case HEADING, TEXT -> found ? PASSAGE : BLOCK;
        case FILE_TEXT -> found ? PASSAGE : FILE;
        case FILE_NAME -> FILE_NAME;
        case FILE_SIZE -> FILE_SIZE;
      };
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  private final Map<Column, Long> checks = new EnumMap<>(Column.class);
  private final List<String> exceptions = new ArrayList<>();
  private int told;

  void check(Column column, boolean holds, String otherwise) {
    checks.merge(column, 1L, Long::sum);
    if (!holds) {
      exceptions.add(column + ": " + otherwise);
    }
  }

  /** Those of one test are told by it alone. */
  void noException() {
    List<String> own = exceptions.subList(told, exceptions.size());
    told = exceptions.size();
    assertThat(own).isEmpty();
  }

  /** Every column was asked, or the matrix proves less than it says. */
  void tell(String of) {
    long all = checks.values().stream().mapToLong(Long::longValue).sum();
    System.out.printf("Access matrix: %d checks, %d exceptions (%s)%n", all, exceptions.size(), of);
    System.out.println(
        checks.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", ", "  of them: ", "")));
    assertThat(checks.keySet()).containsExactly(Column.values());
  }
}
