package org.ressourcerie.members.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail addresses, read alike by sign-in, forms, imports and commands. */
class MailAddressTests {
  @Test
  void itIsComparedInLowerCaseWithoutSpacesAround() {
    assertThat(MailAddress.of(" Camille.Essai@Ville.Example "))
        .hasValue("camille.essai@ville.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.fr",
        "camille+lettre@ville.example",
        "o'neill@ville.example",
        "x@sous.domaine-long.ville.example",
        "x@ville.xn--p1ai"
      })
  void whatAMailCanReachIsTaken(String address) {
    assertThat(MailAddress.of(address)).hasValue(address);
    assertThat(MailAddress.domain(address)).hasValue(address.substring(address.indexOf('@') + 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "camille@ville",
        "camille essai@ville.example",
        "hélène@ville.example",
        "camille@forêt.example",
        "camille@-ville.example",
        "camille@ville-.example",
        "camille@192.168.1.1",
        "camille@@ville.example",
        "camille@ville.example, autre@ville.example",
        "camille@ville.example\nautre"
      })
  void whatNoMailCanReachIsRefusedEverywhere(String address) {
    assertThat(MailAddress.of(address)).isEmpty();
  }

  @Test
  void anAddressIsNotLongerThanMailAllows() {
    String domain = ("a".repeat(59) + ".").repeat(4) + "example";
    assertThat(MailAddress.of("ana@" + domain)).hasValue("ana@" + domain);
    assertThat(MailAddress.of("a".repeat(20) + "@" + domain)).isEmpty();
  }

  @Test
  void theDomainIsReadWithOrWithoutWhatStandsBefore() {
    assertThat(MailAddress.domain("@Ville.Example")).hasValue("ville.example");
    assertThat(MailAddress.domain("ville.example")).hasValue("ville.example");
    assertThat(MailAddress.domain("ville")).isEmpty();
    assertThat(MailAddress.domain("ville..example")).isEmpty();
  }
}
