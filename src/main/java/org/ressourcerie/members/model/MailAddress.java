package org.ressourcerie.members.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Mail addresses as people type them. */
public final class MailAddress {
  private static final int LONGEST = 254;
  private static final Pattern USUAL =
      Pattern.compile(
          "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");

  private MailAddress() {}

  /** In lower case, without the spaces around; empty for what no mail could reach. */
  public static Optional<String> of(String typed) {
    String address = typed.strip().toLowerCase(Locale.ROOT);
    return address.length() <= LONGEST && USUAL.matcher(address).matches()
        ? Optional.of(address)
        : Optional.empty();
  }
}
