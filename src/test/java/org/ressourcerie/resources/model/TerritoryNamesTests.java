package org.ressourcerie.resources.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** Territories are told by their level and code; an unknown one never breaks a page. */
class TerritoryNamesTests {
  @ParameterizedTest
  @CsvSource({
    "departement:29, Département 29, Department 29",
    "region:53, Région 53, Region 53",
    "commune:35238, Commune 35238, Municipality 35238",
    "pays:FR, pays:FR, pays:FR",
    "29, 29, 29"
  })
  void aCodeIsToldInWords(String code, String french, String english) {
    var messages = new ReloadableResourceBundleMessageSource();
    messages.setBasename("classpath:messages/resources");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    assertThat(TerritoryNames.of(code, messages, Locale.FRANCE)).isEqualTo(french);
    assertThat(TerritoryNames.of(code, messages, Locale.UK)).isEqualTo(english);
  }
}
