package org.ressourcerie.resources.model;

import java.util.List;
import java.util.Locale;
import org.ressourcerie.members.KnownTerritories;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Territories by their official name; by level and code where no file has told it. */
@Component
public class NamedTerritories {
  private final KnownTerritories known;
  private final MessageSource messages;

  NamedTerritories(KnownTerritories known, MessageSource messages) {
    this.known = known;
    this.messages = messages;
  }

  /** « Finistère », else « Département 29 », for {@code departement:29}. */
  public String of(String code, Locale locale) {
    return known.name(code).orElseGet(() -> TerritoryNames.of(code, messages, locale));
  }

  /** The same of each, in their order. */
  public List<String> of(List<String> codes, Locale locale) {
    return codes.stream().map(code -> of(code, locale)).toList();
  }
}
