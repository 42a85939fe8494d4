package org.ressourcerie.members.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Mail addresses and their domains, read in one way wherever they are typed, imported or compared:
 * what is taken into an account can sign in.
 */
public final class MailAddress {
  /** RFC 5321, 4.5.3.1.3, without the angle brackets. */
  private static final int LONGEST = 254;

  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

  /** The last label has a letter: four numbers are no domain. */
  private static final String NAME =
      "(?:" + LABEL + "\\.)+(?=[0-9-]*[a-z])[a-z0-9][a-z0-9-]{0,61}[a-z0-9]";

  private static final Pattern DOMAIN = Pattern.compile(NAME);

  /**
   * As browsers understand it (HTML, valid e-mail address). No accent: few servers would deliver to
   * one (SMTPUTF8, RFC 6531), and ours does not ask them.
   */
  private static final Pattern MAILBOX =
      Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@" + NAME);

  private MailAddress() {}

  /** In lower case, without the spaces around; empty for what no mail could reach. */
  public static Optional<String> of(String typed) {
    String address = typed.strip().toLowerCase(Locale.ROOT);
    return address.length() <= LONGEST && MAILBOX.matcher(address).matches()
        ? Optional.of(address)
        : Optional.empty();
  }

  /** The domain of an address or a domain itself, in lower case; empty when it is none. */
  public static Optional<String> domain(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    String domain = text.substring(text.lastIndexOf('@') + 1);
    return DOMAIN.matcher(domain).matches() ? Optional.of(domain) : Optional.empty();
  }
}
