package org.ressourcerie.members.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A territory by its kind and official code: {@code commune:29019}, {@code departement:29}, {@code
 * region:53}, or {@code epci:242900314}.
 */
public record TerritoryCode(String kind, String code) {
  /** How each kind is written. */
  public static final String EXAMPLES = "commune:29019, epci:242900314, departement:29, region:53";

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:commune:[0-9AB]{5}|departement:[0-9AB]{2,3}|region:[0-9]{2}|epci:[0-9]{9})");

  /** Empty for what is no such code. */
  public static Optional<TerritoryCode> of(String written) {
    int colon = written.indexOf(':');
    return WRITTEN.matcher(written).matches()
        ? Optional.of(new TerritoryCode(written.substring(0, colon), written.substring(colon + 1)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return kind + ":" + code;
  }
}
