package org.ressourcerie.web.shell.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session that answers from its row and from what is kept of its attributes, and becomes the real
 * one as soon as something of it changes.
 */
final class SparingSession implements Session {
  private final @Nullable SessionLine line;
  private final String id;
  private final Map<String, Object> attributes;
  private final Supplier<Session> opening;
  private @Nullable Session real;
  private @Nullable Instant lastAccess;

  SparingSession(
      String id, SessionLine line, Map<String, Object> attributes, Supplier<Session> opening) {
    this.id = id;
    this.line = line;
    this.attributes = attributes;
    this.opening = opening;
  }

  /** One that was just created, or that cannot be answered otherwise. */
  SparingSession(Session real) {
    this.id = real.getId();
    this.line = null;
    this.attributes = Map.of();
    this.opening = () -> real;
    this.real = real;
  }

  /** What is to be written; empty while nothing changed. */
  Optional<Session> changed() {
    return Optional.ofNullable(real);
  }

  /** The real session, read now if it was not yet. */
  Session open() {
    Session session = real;
    if (session == null) {
      session = opening.get();
      if (lastAccess != null) {
        session.setLastAccessedTime(lastAccess);
      }
      real = session;
    }
    return session;
  }

  /** How long before this request the row says that the session was used. */
  Duration unwritten() {
    return line == null || lastAccess == null
        ? Duration.ZERO
        : Duration.between(line.lastAccess(), lastAccess);
  }

  @Override
  public String getId() {
    return real == null ? id : real.getId();
  }

  @Override
  public String changeSessionId() {
    return open().changeSessionId();
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <T> @Nullable T getAttribute(String name) {
    if (real != null) {
      return real.getAttribute(name);
    }
    return name.equals(SparingSessions.TURN) && line != null
        ? (T) (Long) line.turn()
        : (T) attributes.get(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return real == null ? attributes.keySet() : real.getAttributeNames();
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value == null) {
      removeAttribute(name);
    } else if (real != null || !value.equals(attributes.get(name))) {
      open().setAttribute(name, value);
    }
  }

  @Override
  public void removeAttribute(String name) {
    if (real != null || attributes.containsKey(name)) {
      open().removeAttribute(name);
    }
  }

  @Override
  public Instant getCreationTime() {
    return line == null ? open().getCreationTime() : line.created();
  }

  @Override
  public void setLastAccessedTime(Instant at) {
    lastAccess = at;
    if (real != null) {
      real.setLastAccessedTime(at);
    }
  }

  @Override
  public Instant getLastAccessedTime() {
    return lastAccess != null
        ? lastAccess
        : line == null ? open().getLastAccessedTime() : line.lastAccess();
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    open().setMaxInactiveInterval(interval);
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return (line == null || real != null) ? open().getMaxInactiveInterval() : line.maxInactive();
  }

  @Override
  public boolean isExpired() {
    return (line == null || real != null) ? open().isExpired() : line.isExpired(Instant.now());
  }
}
