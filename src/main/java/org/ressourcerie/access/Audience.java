package org.ressourcerie.access;

import java.util.regex.Pattern;

/**
 * A set of readers, named by a token such as {@code public}, {@code members}, {@code staff}, {@code
 * group:12} or {@code registered:34}. A visitor belongs to audiences; a grant names one.
 */
public record Audience(String token) {
  private static final Pattern TOKEN = Pattern.compile("[a-z]+(:[a-z0-9-]+)?");

  public static final Audience PUBLIC = new Audience("public");
  public static final Audience MEMBERS = new Audience("members");
  public static final Audience STAFF = new Audience("staff");

  /** Refuses a token that is not lower-case words, with an optional identifier after a colon. */
  public Audience {
    if (!TOKEN.matcher(token).matches()) {
      throw new IllegalArgumentException("not an audience: " + token);
    }
  }

  public static Audience group(String id) {
    return new Audience("group:" + id);
  }

  /** Whoever opened this link; what it opens is asked of the content that made it. */
  public static Audience link(String id) {
    return new Audience("link:" + id);
  }

  public static Audience registeredTo(String event) {
    return new Audience("registered:" + event);
  }

  @Override
  public String toString() {
    return token;
  }
}
