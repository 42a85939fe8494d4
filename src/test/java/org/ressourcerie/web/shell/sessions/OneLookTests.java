package org.ressourcerie.web.shell.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;

class OneLookTests {
  private final AtomicInteger looks = new AtomicInteger();
  private final MapSessionRepository stored =
      new MapSessionRepository(new java.util.concurrent.ConcurrentHashMap<>());
  private final SparingSessions sessions = new SparingSessions(stored, new SessionLines(rows()));

  @Test
  void aSessionIsLookedUpOnceInARequest() throws Exception {
    String id = stored();

    SparingSessions.once(
        () -> {
          assertThat(sessions.findById(id)).isNotNull();
          assertThat(sessions.findById(id)).isNotNull();
        });

    assertThat(looks).hasValue(1);
  }

  @Test
  void theNextRequestLooksAgain() throws Exception {
    String id = stored();

    SparingSessions.once(() -> sessions.findById(id));
    stored.deleteById(id);

    SparingSessions.once(() -> assertThat(sessions.findById(id)).isNull());
  }

  @Test
  void aSessionThatTheRequestEndsIsGoneWithinIt() throws Exception {
    String id = stored();

    SparingSessions.once(
        () -> {
          sessions.findById(id);
          sessions.deleteById(id);
          assertThat(sessions.findById(id)).isNull();
        });
  }

  @Test
  void outsideOfARequestEachCallLooks() {
    String id = stored();

    sessions.findById(id);
    sessions.findById(id);

    assertThat(looks).hasValue(2);
  }

  private String stored() {
    MapSession session = stored.createSession();
    stored.save(session);
    return session.getId();
  }

  /** The rows of the sessions that are stored, counted as they are read. */
  private JdbcTemplate rows() {
    return new JdbcTemplate() {
      @Override
      @SuppressWarnings("unchecked")
      public <T> List<T> query(String sql, RowMapper<T> mapper, Object... arguments) {
        looks.incrementAndGet();
        String id = (String) arguments[0];
        Instant now = Instant.now();
        return stored.findById(id) == null
            ? List.of()
            : List.of((T) new SessionLine(id, now, now, Duration.ofHours(1), 1, 1));
      }
    };
  }
}
