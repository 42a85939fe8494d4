package org.ressourcerie.members;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The official territories, as far as their files were taken in. */
public interface KnownTerritories {

  /**
   * Those of these codes that are known, by code, such as {@code commune:35238}; quick for codes
   * that were asked within the last minute.
   */
  Map<String, Territory> of(Collection<String> codes);

  /**
   * « Finistère » for {@code departement:29}; empty for a territory that no file told, and for what
   * is no such code.
   */
  default Optional<String> name(String code) {
    return Optional.ofNullable(of(List.of(code)).get(code)).map(Territory::name);
  }

  /**
   * A territory.
   *
   * @param name its official name
   * @param wider codes of those that it lies in, the nearest first
   */
  record Territory(String code, String name, List<String> wider) {
    public Territory {
      wider = List.copyOf(wider);
    }

    /** {@code commune}, {@code epci}, {@code departement} or {@code region}. */
    public String level() {
      return code.substring(0, Math.max(0, code.indexOf(':')));
    }
  }
}
