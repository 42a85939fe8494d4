package org.ressourcerie.resources.proofing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.ressourcerie.resources.proofing.Finding.Place;

/** Gathers what the checks find. */
final class Findings {
  private static final int LONGEST_QUOTE = 120;
  private final List<Finding> found = new ArrayList<>();

  /**
   * @param subject the words it is about: when they change, what was let pass comes back
   * @param arguments of the message; long ones are cut
   */
  void add(Rule rule, Place place, String subject, String... arguments) {
    List<String> told = new ArrayList<>();
    for (String argument : arguments) {
      told.add(quoted(argument));
    }
    found.add(
        new Finding(rule.id(), rule.severity(), place, told, fingerprint(rule, subject), null));
  }

  List<Finding> all() {
    return List.copyOf(found);
  }

  private static String quoted(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    if (line.length() <= LONGEST_QUOTE) {
      return line;
    }
    int end = line.lastIndexOf(' ', LONGEST_QUOTE);
    return line.substring(0, end > LONGEST_QUOTE / 2 ? end : LONGEST_QUOTE) + "…";
  }

  /** 32 hexadecimal digits of SHA-256. */
  private static String fingerprint(Rule rule, String subject) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((rule.id() + "\n" + subject).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
