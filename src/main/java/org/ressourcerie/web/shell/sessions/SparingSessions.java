package org.ressourcerie.web.shell.sessions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Spring's sessions of the database, for the request of every page: what they hold is kept in
 * memory and asked again only when the row says that it changed, and that a session was used is
 * written once a minute. The row is read at each request, so a session that was ended anywhere is
 * ended at once.
 */
public final class SparingSessions implements SessionRepository<SparingSession> {
  /**
   * The attribute that tells the turn of rights, a {@link Long}, as of the request; absent from a
   * session that is being changed. It is not stored.
   */
  public static final String TURN = "ressourcerie.turn";

  private static final Duration UNWRITTEN = Duration.ofMinutes(1);
  private static final int MOST = 20_000;

  private final SessionRepository<Session> stored;
  private final SessionLines lines;
  private final Cache<String, Held> held = Caffeine.newBuilder().maximumSize(MOST).build();

  /** Takes back its own sessions only, so what kind they are need not be known. */
  @SuppressWarnings("unchecked")
  SparingSessions(SessionRepository<? extends Session> stored, SessionLines lines) {
    this.stored = (SessionRepository<Session>) stored;
    this.lines = lines;
  }

  @Override
  public SparingSession createSession() {
    return new SparingSession(stored.createSession());
  }

  @Override
  public void save(SparingSession session) {
    if (session.changed().isPresent()) {
      stored.save(session.open());
    } else if (session.unwritten().compareTo(UNWRITTEN) >= 0) {
      write(session);
    }
  }

  @Override
  public @Nullable SparingSession findById(String id) {
    Optional<SessionLine> row = lines.of(id);
    if (row.isEmpty() || row.get().isExpired(Instant.now())) {
      return null;
    }
    SessionLine line = row.get();
    Held kept = held.getIfPresent(line.primary());
    if (kept == null || kept.version() != line.version()) {
      Session session = stored.findById(id);
      if (session == null) {
        return null;
      }
      kept = new Held(line.version(), attributes(session));
      held.put(line.primary(), kept);
    }
    return new SparingSession(id, line, kept.attributes(), () -> real(id));
  }

  @Override
  public void deleteById(String id) {
    stored.deleteById(id);
  }

  /** That it was used, and nothing else; a session that ended meanwhile stays ended. */
  private void write(SparingSession session) {
    Session real = stored.findById(session.getId());
    if (real != null) {
      real.setLastAccessedTime(session.getLastAccessedTime());
      stored.save(real);
    }
  }

  /** What is changed in a session that ended meanwhile goes nowhere. */
  private Session real(String id) {
    Session session = stored.findById(id);
    return session == null ? stored.createSession() : session;
  }

  private static Map<String, Object> attributes(Session session) {
    Map<String, Object> all = new HashMap<>();
    for (String name : session.getAttributeNames()) {
      Object value = session.getAttribute(name);
      if (value != null) {
        all.put(name, value);
      }
    }
    return Map.copyOf(all);
  }

  /**
   * What a session held at a version of it: read after the row that told the version, so it may be
   * newer, never older.
   */
  private record Held(long version, Map<String, Object> attributes) {}
}
