package org.ressourcerie.resources.proofing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that a check found.
 *
 * @param rule the identifier of the rule, such as {@code summary-missing}
 * @param arguments what the sentence about it names, in the order of the message
 * @param fingerprint digest of the rule and of the words it is about: the same while they stay
 * @param passed why it was let pass; null while it stands
 */
public record Finding(
    String rule,
    Severity severity,
    Place place,
    List<String> arguments,
    String fingerprint,
    @Nullable Pass passed) {

  public Finding {
    arguments = List.copyOf(arguments);
  }

  /** Whether it keeps a resource from being published. */
  public boolean blocks() {
    return severity == Severity.BLOCKING && passed == null;
  }

  /** Whether it is to be put right, and nobody let it pass. */
  public boolean warns() {
    return severity == Severity.WARNING && passed == null;
  }

  /** Whether whoever publishes may let it pass with a reason. */
  public boolean mayPass() {
    return severity != Severity.BLOCKING;
  }

  Finding passedBy(@Nullable Pass pass) {
    return mayPass() && pass != null
        ? new Finding(rule, severity, place, arguments, fingerprint, pass)
        : this;
  }

  /** How much it weighs, the heaviest first. */
  public enum Severity {
    /** Nothing is published with it. */
    BLOCKING,
    /** To be put right, or let pass with a reason. */
    WARNING,
    /** Would be better otherwise. */
    ADVICE;

    /** The end of a message key and the value of a filter. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Where it stands.
   *
   * @param part {@code title}, {@code summary}, {@code language}, {@code dates}, {@code themes},
   *     {@code credits} or {@code body}
   * @param block position of the block in the body, from 0; -1 when it is about none
   * @param file position of the file in its block, from 0; -1 when it is about none
   */
  public record Place(String part, int block, int file) {
    static final String BODY = "body";

    static Place part(String part) {
      return new Place(part, -1, -1);
    }

    static Place block(int block) {
      return new Place(BODY, block, -1);
    }

    static Place file(int block, int file) {
      return new Place(BODY, block, file);
    }
  }

  /** Why, by whom and when it was let pass. */
  public record Pass(String reason, String by, Instant at) {}
}
