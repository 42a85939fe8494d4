package org.ressourcerie.members.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of people and domains of organisations, as they are written and compared. */
public final class Addresses {
  private static final String NAME = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern DOMAIN = Pattern.compile("(?:" + NAME + "\\.)+[a-z]{2,63}");
  private static final Pattern MAILBOX =
      Pattern.compile("[\\p{L}0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(.{4,190})");

  private Addresses() {}

  /** The address in lower case; empty when it is none. */
  public static Optional<String> mailbox(String written) {
    String address = written.strip().toLowerCase(Locale.ROOT);
    var parts = MAILBOX.matcher(address);
    return parts.matches() && DOMAIN.matcher(parts.group(1)).matches()
        ? Optional.of(address)
        : Optional.empty();
  }

  /** The domain of an address or a domain itself, in lower case; empty when it is none. */
  public static Optional<String> domain(String written) {
    String text = written.strip().toLowerCase(Locale.ROOT);
    String domain = text.substring(text.lastIndexOf('@') + 1);
    return DOMAIN.matcher(domain).matches() ? Optional.of(domain) : Optional.empty();
  }
}
