package org.ressourcerie.members.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ressourcerie.members.Lists;
import org.ressourcerie.members.model.Mandate;
import org.ressourcerie.members.model.Mandates;
import org.ressourcerie.members.model.Membership;
import org.ressourcerie.members.model.Memberships;
import org.ressourcerie.members.model.Organisation;
import org.ressourcerie.members.model.Organisations;
import org.ressourcerie.members.model.People;
import org.ressourcerie.members.model.Person;
import org.ressourcerie.members.model.Siren;
import org.ressourcerie.transfer.ImportReport;
import org.ressourcerie.transfer.Importing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Organisations and delegates as spreadsheets, both ways. */
@SpringBootTest
class TablesTests {
  private static final String HEAD =
      "nom;type;siren;domaines;adhésion depuis;adhésion jusqu'au;sursis jusqu'au;motif du sursis\n";
  private static final String PEOPLE =
      "courriel;prénom;nom;organisation;fonction;référent;depuis;jusqu'au;annuaire\n";

  @Autowired private Importing importing;
  @Autowired private Organisations organisations;
  @Autowired private Memberships memberships;
  @Autowired private People people;
  @Autowired private Mandates mandates;
  @Autowired private Exports exports;
  @Autowired private JdbcClient sql;
  @TempDir private Path folder = Path.of("");

  private final Siren siren = Lists.siren();
  private final String name = "Éclaireuse " + UUID.randomUUID();
  private final String email = UUID.randomUUID() + "@essai.example";

  @Test
  void anOrganisationIsTakenWithItsMembership() {
    assertThat(organisation("2026-01-01;31/12/2026;2027-03-31;virement en cours").created())
        .isOne();
    Organisation kept = organisations.bySiren(siren).orElseThrow();
    assertThat(kept.name()).isEqualTo(name);
    assertThat(kept.domains()).containsExactly("ville.example");
    Membership membership = memberships.of(kept.id()).getFirst();
    assertThat(membership.end()).hasToString("2027-03-31");
    assertThat(membership.graceReason()).isEqualTo("virement en cours");
  }

  @Test
  void theSameFileAgainChangesNothing() {
    organisation("2026-01-01;;;");
    assertThat(organisation("2026-01-01;;;").unchanged()).isOne();
    assertThat(organisation("2026-01-01;2026-12-31;;").updated()).isOne();
    long id = organisations.bySiren(siren).orElseThrow().id();
    assertThat(memberships.of(id)).hasSize(1);
  }

  @Test
  void checkingChangesNothing() {
    String line = HEAD + name + ";commune;" + siren + ";;;;;\n";
    assertThat(lists().check("organisations", line).ready()).isOne();
    assertThat(organisations.bySiren(siren)).isEmpty();
  }

  @Test
  void aNameIsFoundAgainWithoutItsAccentsAndReceivesItsSiren() {
    lists().take("organisations", "nom;type\n" + name + ";commune\n");
    String again = name.replace("É", "e") + ";commune;" + siren + ";;;;;\n";
    assertThat(lists().take("organisations", HEAD + again).updated()).isOne();
    assertThat(organisations.byName(name)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-30;;;, date-wrong",
    "2026-03-01;2026-02-01;;, dates-order",
    ";2026-02-01;;, dates-missing",
    "2026-01-01;2026-02-01;2026-03-01;, grace-reason-missing"
  })
  void wrongDatesRejectTheLine(String dates, String code) {
    ImportReport report = organisation(dates);
    assertThat(codes(report)).contains("members.import." + code);
    assertThat(organisations.bySiren(siren)).isEmpty();
  }

  @Test
  void twoMembershipsThatOverlapAreRefused() {
    organisation("2026-01-01;2026-12-31;;");
    assertThat(codes(organisation("2026-06-01;;;"))).contains("members.import.membership-overlaps");
    assertThat(organisation("2027-06-01;;;").updated()).isOne();
  }

  @Test
  void aWrongSirenAndAnOpenDomainAreTold() {
    var wrong = lists().take("organisations", HEAD + name + ";commune;123456789;;;;;\n");
    assertThat(codes(wrong)).containsExactly("members.import.siren-wrong");
    var open = lists().take("organisations", HEAD + name + ";commune;;gmail.com;;;;\n");
    assertThat(codes(open)).containsExactly("members.import.domain-free");
    assertThat(organisations.byName(name).getFirst().domains()).isEmpty();
  }

  @Test
  void aDelegateCanSignInAndTheSameFileAgainChangesNothing() {
    organisation("2026-01-01;;;");
    String line = email + ";Camille;Essai;" + siren + ";Chargée de mission;oui;2026-01-05;;name\n";
    assertThat(lists().take("delegates", PEOPLE + line).created()).isOne();
    assertThat(lists().take("delegates", PEOPLE + line).unchanged()).isOne();
    Person person = people.byEmail(email).orElseThrow();
    assertThat(person.shown()).containsExactly("name");
    assertThat(accounts()).isOne();
    Mandate mandate = mandates.of(person.id()).getFirst();
    assertThat(mandate.referent()).isTrue();
    assertThat(mandate.since()).isEqualTo(Instant.parse("2026-01-04T23:00:00Z"));
  }

  @Test
  void aDepartureEndsTheMandateWithItsLastDay() {
    organisation("2026-01-01;;;");
    String known = email + ";Camille;Essai;" + name + ";Chargée de mission;non;2026-01-05;";
    lists().take("delegates", PEOPLE + known + ";\n");
    assertThat(lists().take("delegates", PEOPLE + known + "2026-06-30;\n").updated()).isOne();
    Person person = people.byEmail(email).orElseThrow();
    assertThat(mandates.of(person.id()).getFirst().until())
        .isEqualTo(Instant.parse("2026-06-30T22:00:00Z"));
  }

  @Test
  void whoHasLeftIsNotLetIn() {
    organisation("2020-01-01;;;");
    String line = email + ";Camille;Essai;" + name + ";;non;2020-01-05;2021-01-05;\n";
    lists().take("delegates", PEOPLE + line);
    assertThat(people.byEmail(email)).isPresent();
    assertThat(accounts()).isZero();
  }

  @Test
  void aDelegateOfNowhereIsRejected() {
    String line = email + ";Camille;Essai;Nulle part " + email + ";;;;;\n";
    var report = lists().take("delegates", PEOPLE + line);
    assertThat(codes(report)).containsExactly("members.import.organisation-unknown");
    assertThat(people.byEmail(email)).isEmpty();
  }

  @Test
  void whatIsGivenOutCanBeTakenInAgain() {
    organisation("2024-01-01;2024-12-31;2025-02-01;décision du bureau");
    organisation("2026-01-01;;;");
    String line = email + ";=Camille;+Essai;" + siren + ";Cheffe ; \"pôle\";oui;2026-01-05;";
    lists()
        .take(
            "delegates",
            PEOPLE
                + line.replace(";Cheffe ; \"pôle\";", ";\"Cheffe ; \"\"pôle\"\"\";")
                + "2026-02-01T10:20:30;name\n");
    String organisationsBefore = exports.organisations();
    String delegatesBefore = exports.delegates();
    assertThat(delegatesBefore).contains("'=Camille", "'+Essai", "2026-02-01T10:20:30");
    sql.sql("delete from members.person where email = ?").param(email).update();
    sql.sql("delete from members.organisation where siren = ?").param(siren.digits()).update();
    assertThat(exports.organisations()).isNotEqualTo(organisationsBefore);

    lists().take("organisations", organisationsBefore);
    lists().take("delegates", delegatesBefore);
    assertThat(exports.organisations()).isEqualTo(organisationsBefore);
    assertThat(exports.delegates()).isEqualTo(delegatesBefore);
  }

  private Lists lists() {
    return new Lists(importing, folder);
  }

  private ImportReport organisation(String dates) {
    String line = name + ";Ville;" + siren + ";ville.example;" + dates + "\n";
    return lists().take("organisations", HEAD + line);
  }

  private int accounts() {
    return sql.sql("select count(*) from members.account where email = ?")
        .param(email)
        .query(Integer.class)
        .single();
  }

  private static List<String> codes(ImportReport report) {
    return report.items().stream()
        .flatMap(item -> item.issues().stream())
        .map(ImportReport.Told::code)
        .toList();
  }
}
