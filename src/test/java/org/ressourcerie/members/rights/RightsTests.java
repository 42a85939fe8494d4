package org.ressourcerie.members.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ressourcerie.access.Audience;
import org.ressourcerie.access.Role;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.web.NetworkSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an account may read follows from the mandates, circles and roles of that minute. */
@SpringBootTest
class RightsTests {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 20);
  private static final Instant NOON = Instant.parse("2026-05-20T10:00:00Z");

  @Autowired private JdbcClient sql;
  @Autowired private NetworkSettings network;
  private long organisation;
  private long person;
  private long account;

  @BeforeEach
  void someone() {
    String name = UUID.randomUUID().toString();
    organisation =
        insert(
            "insert into members.organisation (slug, name, kind) values (:name, :name, 'commune')"
                + " returning id",
            name);
    person =
        insert(
            "insert into members.person (slug, given_name, family_name) values (:name, 'Camille',"
                + " 'Essai') returning id",
            name);
    account =
        sql.sql("insert into members.account (person, email) values (?, ?) returning id")
            .params(person, name + "@example.org")
            .query(Long.class)
            .single();
  }

  private long insert(String statement, String name) {
    return sql.sql(statement).param("name", name).query(Long.class).single();
  }

  @Test
  void anAccountWithoutMandateReadsWhatIsPublic() {
    assertThat(at(NOON)).hasValue(Visitor.ANONYMOUS);
  }

  @Test
  void aMandateInAMemberOrganisationReadsAsAMember() {
    mandate(null);
    membership(DAY.minusYears(1), null, null);
    assertThat(at(NOON)).hasValue(Visitor.MEMBER);
  }

  @Test
  void aMandateInAnOrganisationThatIsNoMemberDoesNot() {
    mandate(null);
    assertThat(at(NOON)).hasValue(Visitor.ANONYMOUS);
  }

  @Test
  void aMembershipHoldsToTheEndOfItsLastDayInTheNetworksZone() {
    mandate(null);
    membership(DAY.minusYears(1), DAY, null);
    ZoneId zone = network.timeZone();
    Instant midnight = DAY.plusDays(1).atStartOfDay(zone).toInstant();
    assertThat(at(midnight.minusSeconds(1))).hasValue(Visitor.MEMBER);
    assertThat(at(midnight)).hasValue(Visitor.ANONYMOUS);
  }

  @Test
  void theDaysOfGraceStillCount() {
    mandate(null);
    membership(DAY.minusYears(1), DAY.minusDays(10), DAY);
    assertThat(at(NOON)).hasValue(Visitor.MEMBER);
    assertThat(at(NOON.plusSeconds(86_400))).hasValue(Visitor.ANONYMOUS);
  }

  @Test
  void aMandateThatEndsIsGoneAtThatSecond() {
    mandate(NOON);
    membership(DAY.minusYears(1), null, null);
    assertThat(at(NOON.minusSeconds(1))).hasValue(Visitor.MEMBER);
    assertThat(at(NOON)).hasValue(Visitor.ANONYMOUS);
  }

  @Test
  void aCircleAddsItsAudienceWhileItLasts() {
    String circle = "essai-" + account;
    sql.sql("insert into members.circle (slug, name) values (?, ?)").params(circle, "x").update();
    sql.sql(
            "insert into members.circle_person (circle, person, since, until) values (?, ?,"
                + " '2026-01-01', '2026-05-20T10:00:00Z')")
        .params(circle, person)
        .update();
    assertThat(at(NOON.minusSeconds(1)))
        .hasValueSatisfying(
            visitor -> assertThat(visitor.audiences()).contains(Audience.group(circle)));
    assertThat(at(NOON)).hasValue(Visitor.ANONYMOUS);
  }

  @Test
  void anEditorReadsAsTheTeamAContributorDoesNot() {
    role("contributor");
    assertThat(at(NOON)).hasValue(Visitor.ANONYMOUS);
    role("editor");
    assertThat(at(NOON)).hasValue(Visitor.STAFF);
    assertThat(rights(NOON).of(account).orElseThrow().roles())
        .containsExactlyInAnyOrder(Role.CONTRIBUTOR, Role.EDITOR);
  }

  @Test
  void aClosedAccountGivesNothing() {
    role("administrator");
    sql.sql("update members.account set closed_at = now() where id = ?").param(account).update();
    assertThat(at(NOON)).isEmpty();
  }

  private void mandate(@Nullable Instant until) {
    sql.sql(
            "insert into members.mandate (person, organisation, since, until) values (:person,"
                + " :organisation, '2025-01-01', :until)")
        .param("person", person)
        .param("organisation", organisation)
        .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
        .update();
  }

  private void membership(LocalDate since, @Nullable LocalDate until, @Nullable LocalDate grace) {
    sql.sql(
            "insert into members.membership (organisation, since, until, grace_until,"
                + " grace_reason) values (:organisation, :since, :until, :grace, :why)")
        .param("organisation", organisation)
        .param("since", since)
        .param("until", until)
        .param("grace", grace)
        .param("why", grace == null ? null : "payment on its way")
        .update();
  }

  private void role(String role) {
    sql.sql("insert into members.account_role values (?, ?)").params(account, role).update();
  }

  private Optional<Visitor> at(Instant instant) {
    return rights(instant).of(account).map(AccountSignIns.Known::visitor);
  }

  private RightsQueries rights(Instant instant) {
    return new RightsQueries(sql, Clock.fixed(instant, ZoneOffset.UTC), network);
  }
}
