package org.ressourcerie.members.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, addresses and domains that prove something, and those that do not. */
class SirenTests {
  @ParameterizedTest
  @ValueSource(strings = {"242900314", "242 900 314", "222.900.011", "356\u00a0000\u00a0000"})
  void aNumberIsReadAsPeopleWriteIt(String written) {
    assertThat(Siren.of(written)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"242900315", "24290031", "2429003140", "24290031A", ""})
  void aWrongDigitIsSeen(String written) {
    assertThat(Siren.of(written)).isEmpty();
  }

  @Test
  void aWrongNumberCannotBeMade() {
    assertThatThrownBy(() -> new Siren("242900315")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gmail.com", "Orange.fr", "smtp.free.fr", "laposte.net"})
  void aDomainOpenToEveryoneIsKnown(String domain) {
    assertThat(FreeMail.holds(domain)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"brest-metropole.example", "bordeauxfree.fr", "fr", ""})
  void otherDomainsAreNot(String domain) {
    assertThat(FreeMail.holds(domain)).isFalse();
  }

  @Test
  void noOrganisationHasADomainOpenToEveryone() {
    assertThatThrownBy(
            () ->
                new Organisation(
                    0,
                    "",
                    "x",
                    OrganisationKind.OTHER,
                    null,
                    null,
                    null,
                    List.of("gmail.com"),
                    null,
                    true))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
