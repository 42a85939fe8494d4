package org.ressourcerie.admin.audit;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.ressourcerie.access.SignInNoted;

/**
 * What the log tells apart. The CNIL's recommendation on logging (deliberation 2021-122) keeps
 * lines from six months to a year: a year for rights, which are few and questioned late; six months
 * for the comings and goings of people.
 */
public enum AuditKind {
  RIGHT(365),
  SIGN_IN(183),
  REFUSAL(183),
  END(183);

  private final Duration kept;

  AuditKind(int days) {
    this.kept = Duration.ofDays(days);
  }

  /** In the database and in addresses. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** After how long a line of this kind is erased. */
  Duration kept() {
    return kept;
  }

  /** Empty for what is none of them. */
  static Optional<AuditKind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }

  static AuditKind of(SignInNoted.Kind kind) {
    return switch (kind) {
      case SIGN_IN -> SIGN_IN;
      case REFUSAL -> REFUSAL;
      case END -> END;
    };
  }
}
