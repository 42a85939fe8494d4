package org.ressourcerie.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database decides as the gate does. */
@SpringBootTest
class AccessSqlTests {
  private static final List<Audience> AUDIENCES =
      List.of(Audience.PUBLIC, Audience.MEMBERS, Audience.STAFF, Audience.group("1"));

  @Autowired private JdbcClient sql;

  @Test
  void sqlAndGateAgreeOnRandomRules() {
    Random random = new Random(20261123);
    for (int i = 0; i < 2_000; i++) {
      AccessRule rule = rule(random);
      Visitor visitor = visitor(random);
      Instant at = Instant.ofEpochSecond(random.nextInt(6));
      boolean inSql =
          sql.sql("select access.admits(:rule, :audiences, :at)")
              .param("rule", rule.written())
              .param("audiences", new AccessFilter(visitor, at).audiences())
              .param("at", at.getEpochSecond())
              .query(Boolean.class)
              .single();
      assertThat(inSql)
          .as("%s for %s at %s", rule, visitor, at)
          .isEqualTo(Gate.decide(visitor, Access.of(rule), at).admitted())
          .isEqualTo(new AccessFilter(visitor, at).admits(Access.of(rule).key()));
    }
  }

  private static AccessRule rule(Random random) {
    List<Grant> grants = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      grants.add(
          new Grant(AUDIENCES.get(random.nextInt(AUDIENCES.size())), bound(random), bound(random)));
    }
    return new AccessRule(grants);
  }

  private static @Nullable Instant bound(Random random) {
    return random.nextBoolean() ? null : Instant.ofEpochSecond(random.nextInt(6));
  }

  private static Visitor visitor(Random random) {
    Set<Audience> audiences = new HashSet<>(Set.of(Audience.PUBLIC));
    AUDIENCES.stream().filter(audience -> random.nextInt(3) == 0).forEach(audiences::add);
    return new Visitor(audiences);
  }
}
