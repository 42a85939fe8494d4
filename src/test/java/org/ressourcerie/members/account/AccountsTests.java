package org.ressourcerie.members.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ressourcerie.access.Role;
import org.ressourcerie.members.Accounts;
import org.ressourcerie.members.Accounts.Given;
import org.ressourcerie.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Someone is let in once, by their address, and keeps what they were given. */
@WebTest
class AccountsTests {
  private final String address = UUID.randomUUID() + "@example.org";
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient sql;

  @Test
  void aNewAddressMakesAPersonWithAnAccount() {
    assertThat(
            accounts.give(
                " " + address.toUpperCase(Locale.ROOT) + " ", Role.ADMINISTRATOR, "Ana Le Goff"))
        .hasValueSatisfying(
            given -> {
              assertThat(given.address()).isEqualTo(address);
              assertThat(given.name()).isEqualTo("Ana Le Goff");
              assertThat(given.roles()).containsExactly("administrator");
              assertThat(given.created()).isTrue();
            });
    assertThat(family()).isEqualTo("Le Goff");
  }

  @Test
  void aKnownAddressGetsOneRoleMoreAndKeepsItsName() {
    accounts.give(address, Role.EDITOR, "Ana Le Goff");
    Given again = accounts.give(address, Role.ADMINISTRATOR, "Quelqu’un d’autre").orElseThrow();
    assertThat(again.created()).isFalse();
    assertThat(again.name()).isEqualTo("Ana Le Goff");
    assertThat(again.roles()).containsExactly("administrator", "editor");
    assertThat(accounts.give(address, Role.EDITOR, "")).hasValue(again);
  }

  @Test
  void withoutANameTheAddressServes() {
    Given given = accounts.give(address, Role.READER, "").orElseThrow();
    assertThat(given.name()).isEqualTo(address.split("@")[0]);
    assertThat(given.roles()).isEmpty();
  }

  @Test
  void twoPeopleOfOneNameAreTwo() {
    Given one = accounts.give(address, Role.READER, "Ève Ö’Neil").orElseThrow();
    Given other = accounts.give("x" + address, Role.READER, "Ève Ö’Neil").orElseThrow();
    assertThat(one.name()).isEqualTo(other.name());
    assertThat(other.created()).isTrue();
  }

  @Test
  void aClosedAccountIsOpenedAgain() {
    accounts.give(address, Role.EDITOR, "Ana Le Goff");
    sql.sql("update members.account set closed_at = now() where email = ?").param(address).update();
    Given again = accounts.give(address, Role.READER, "").orElseThrow();
    assertThat(again.created()).isTrue();
    assertThat(again.roles()).containsExactly("editor");
  }

  @Test
  void whatIsNoAddressIsNotTaken() {
    assertThat(accounts.give("ana chez exemple", Role.EDITOR, "Ana")).isEmpty();
    assertThat(accounts.give("ana@exemple", Role.EDITOR, "Ana")).isEmpty();
  }

  private String family() {
    return sql.sql("select family_name from members.person where email = ?")
        .param(address)
        .query(String.class)
        .single();
  }
}
