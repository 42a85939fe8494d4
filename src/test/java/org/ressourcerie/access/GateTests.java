package org.ressourcerie.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the gate answers, and that it closes when it cannot. */
class GateTests {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private final Gate gate = new Gate(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void membersReadWhatIsForMembersAndStrangersDoNot() {
    Access access = Access.of(AccessRule.MEMBERS);
    assertThat(gate.ask(Visitor.MEMBER, access).admitted()).isTrue();
    Decision refusal = gate.ask(Visitor.ANONYMOUS, access);
    assertThat(refusal.admitted()).isFalse();
    assertThat(refusal.reason()).isEqualTo(Decision.Reason.NOT_IN_AUDIENCE);
    assertThat(refusal.wanted()).containsExactly(Audience.MEMBERS);
  }

  @Test
  void everyLevelMustAdmit() {
    Access access = Access.of(AccessRule.PUBLIC, AccessRule.MEMBERS);
    assertThat(gate.ask(Visitor.ANONYMOUS, access).admitted()).isFalse();
    Access contradictory =
        Access.of(AccessRule.to(Audience.group("a")), AccessRule.to(Audience.group("b")));
    Visitor ofOne = new Visitor(Set.of(Audience.PUBLIC, Audience.group("a")));
    assertThat(gate.ask(ofOne, contradictory).admitted()).isFalse();
  }

  @Test
  void anEmbargoOpensAtItsInstantAndARightEndsAtIts() {
    Access later = Access.of(AccessRule.to(Audience.PUBLIC, NOW.plusSeconds(1), null));
    Decision refusal = gate.ask(Visitor.ANONYMOUS, later);
    assertThat(refusal.reason()).isEqualTo(Decision.Reason.NOT_YET);
    assertThat(refusal.opensAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(Gate.decide(Visitor.ANONYMOUS, later, NOW.plusSeconds(1)).admitted()).isTrue();
    Access ended = Access.of(AccessRule.to(Audience.PUBLIC, null, NOW));
    assertThat(gate.ask(Visitor.ANONYMOUS, ended).reason()).isEqualTo(Decision.Reason.NO_LONGER);
    assertThat(Gate.decide(Visitor.ANONYMOUS, ended, NOW.minusSeconds(1)).admitted()).isTrue();
  }

  @Test
  void staffReadEverythingAtEveryInstant() {
    Access access =
        Access.of(AccessRule.NOBODY, AccessRule.to(Audience.PUBLIC, NOW.plusSeconds(9), null));
    assertThat(gate.ask(Visitor.STAFF, access).admitted()).isTrue();
  }

  @Test
  void whatCannotBeReadAdmitsNobody() {
    assertThat(AccessRule.parse(new String[] {"public;;", "??"})).isEqualTo(AccessRule.NOBODY);
    AccessFilter filter = new AccessFilter(Visitor.ANONYMOUS, NOW);
    for (String key : List.of("garbage", "public;;&x", "public;a;", "public;;|", "&")) {
      assertThat(filter.admits(key)).as(key).isFalse();
    }
  }

  @Test
  void aGateWhoseClockFailsCloses() {
    Gate broken =
        new Gate(
            new Clock() {
              @Override
              public ZoneOffset getZone() {
                return ZoneOffset.UTC;
              }

              @Override
              public Clock withZone(java.time.ZoneId zone) {
                return this;
              }

              @Override
              public Instant instant() {
                throw new IllegalStateException("no time");
              }
            });
    Decision decision = broken.ask(Visitor.MEMBER, Access.PUBLIC);
    assertThat(decision.admitted()).isFalse();
    assertThat(decision.reason()).isEqualTo(Decision.Reason.UNKNOWN);
  }

  @Test
  void aKeySaysWhatTheAccessSays() {
    Access access =
        Access.of(
            AccessRule.PUBLIC,
            AccessRule.MEMBERS,
            AccessRule.to(Audience.PUBLIC, NOW, NOW.plusSeconds(60)));
    AccessFilter filter = new AccessFilter(Visitor.MEMBER, NOW);
    assertThat(filter.admits(access.key())).isTrue();
    assertThat(new AccessFilter(Visitor.ANONYMOUS, NOW).admits(access.key())).isFalse();
    assertThat(filter.nextChange(List.of(access.key()))).contains(NOW.plusSeconds(60));
    assertThat(Access.PUBLIC.key()).isEmpty();
    String closed = Access.of(AccessRule.PUBLIC, AccessRule.NOBODY).key();
    assertThat(filter.admits(closed)).isFalse();
  }
}
