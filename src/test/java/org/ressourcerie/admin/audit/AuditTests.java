package org.ressourcerie.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ressourcerie.access.Role;
import org.ressourcerie.members.Accounts;
import org.ressourcerie.members.model.Mandate;
import org.ressourcerie.members.model.Mandates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who changed which right is written with the change, or neither is. */
@SpringBootTest
class AuditTests {
  private static final Instant BEGIN = Instant.parse("2026-01-01T08:00:00Z");

  @Autowired private AuditLog log;
  @Autowired private Accounts accounts;
  @Autowired private Mandates mandates;
  @Autowired private JdbcClient sql;

  @Test
  void aRoleGivenFromATerminalIsLogged() {
    accounts.give("audit-role@example.org", Role.EDITOR, "Audit Terminal");
    assertThat(log.lines(Optional.of(AuditKind.RIGHT), 100, 0))
        .filteredOn(line -> line.subject().equals("Audit Terminal"))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.what()).isEqualTo("account.role");
              assertThat(line.detail()).isEqualTo("editor");
              assertThat(line.by()).isEqualTo("ressourcerie");
            });
  }

  @Test
  void aMandateIsLoggedWhenItBeginsAndWhenItEnds() {
    long person = person("audit-mandate");
    mandates.keep(mandate(person, null));
    mandates.of(person).forEach(one -> mandates.end(one.id()));
    assertThat(log.lines(Optional.of(AuditKind.RIGHT), 100, 0))
        .filteredOn(line -> line.subject().equals("audit-mandate"))
        .extracting(AuditLine::what)
        .containsExactly("mandate.ended", "mandate.kept");
  }

  @Test
  void whatIsRefusedLeavesNoLine() {
    long person = person("audit-refused");
    assertThatThrownBy(() -> mandates.keep(mandate(person, BEGIN.minusSeconds(1))))
        .isInstanceOf(DataAccessException.class);
    assertThat(log.lines(Optional.of(AuditKind.RIGHT), 100, 0))
        .noneMatch(line -> line.subject().equals("audit-refused"));
  }

  @Test
  void eachKindIsErasedInItsTime() {
    String right = old("right", 364);
    String late = old("right", 366);
    String signIn = old("sign-in", 182);
    String gone = old("sign-in", 184);
    String refusal = old("refusal", 184);
    String end = old("end", 184);
    log.erase();
    assertThat(sql.sql("select by_whom from admin.audit").query(String.class).list())
        .contains(right, signIn)
        .doesNotContain(late, gone, refusal, end);
  }

  private String old(String kind, int days) {
    String mark = UUID.randomUUID().toString();
    sql.sql(
            "insert into admin.audit (at, by_whom, what, subject, detail, why, kind) values (now()"
                + " - make_interval(days => ?), ?, 'share.made', '', '', '', ?)")
        .params(days, mark, kind)
        .update();
    return mark;
  }

  private Mandate mandate(long person, @Nullable Instant until) {
    long organisation =
        sql.sql(
                "insert into members.organisation (slug, name, kind) values (gen_random_uuid(),"
                    + " 'Audit', 'commune') returning id")
            .query(Long.class)
            .single();
    return new Mandate(0, person, organisation, "directrice", false, BEGIN, until);
  }

  private long person(String name) {
    return sql.sql("insert into members.person (slug, family_name) values (?, ?) returning id")
        .params(name, name)
        .query(Long.class)
        .single();
  }
}
