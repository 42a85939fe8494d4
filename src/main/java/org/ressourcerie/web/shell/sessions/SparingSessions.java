package org.ressourcerie.web.shell.sessions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.ServletException;
import java.io.IOException;
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
 * written once a minute. The row is read once at each request, so a session that was ended anywhere
 * is ended at once.
 */
public final class SparingSessions implements SessionRepository<SparingSession> {
  /**
   * The attribute that tells the turn of rights, a {@link Long}, as of the request; absent from a
   * session that is being changed. It is not stored.
   */
  public static final String TURN = "ressourcerie.turn";

  /** What the request that this thread serves has read; absent outside of one. */
  private static final ThreadLocal<Map<String, SessionLine>> READ = new ThreadLocal<>();

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
      forget(session.getId());
      stored.save(session.open());
    } else if (session.unwritten().compareTo(UNWRITTEN) >= 0) {
      write(session);
    }
  }

  @Override
  public @Nullable SparingSession findById(String id) {
    Optional<SessionLine> row = line(id);
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
    forget(id);
    stored.deleteById(id);
  }

  /**
   * Serves a request, in which the row of a session is read once: Spring's filter asks for it again
   * when it answers.
   */
  static void once(Serving request) throws ServletException, IOException {
    READ.set(new HashMap<>());
    try {
      request.serve();
    } finally {
      READ.remove();
    }
  }

  /** The rest of a request. */
  interface Serving {
    void serve() throws ServletException, IOException;
  }

  private Optional<SessionLine> line(String id) {
    Map<String, SessionLine> read = READ.get();
    SessionLine known = read == null ? null : read.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<SessionLine> found = lines.of(id);
    if (read != null) {
      found.ifPresent(line -> read.put(id, line));
    }
    return found;
  }

  private static void forget(String id) {
    Map<String, SessionLine> read = READ.get();
    if (read != null) {
      read.remove(id);
    }
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
