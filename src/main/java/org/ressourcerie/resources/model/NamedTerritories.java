package org.ressourcerie.resources.model;

import java.util.List;
import java.util.Locale;
import org.ressourcerie.members.TerritoryRegister;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Territories by their official name; by level and code where no file has told it. */
@Component
public class NamedTerritories {
  private final TerritoryRegister register;
  private final MessageSource messages;

  NamedTerritories(TerritoryRegister register, MessageSource messages) {
    this.register = register;
    this.messages = messages;
  }

  /** « Finistère », else « Département 29 », for {@code departement:29}. */
  public String of(String code, Locale locale) {
    return register.name(code).orElseGet(() -> TerritoryNames.of(code, messages, locale));
  }

  /** The same of each, in their order. */
  public List<String> of(List<String> codes, Locale locale) {
    return codes.stream().map(code -> of(code, locale)).toList();
  }
}
