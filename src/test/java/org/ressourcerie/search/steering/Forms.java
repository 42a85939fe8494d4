package org.ressourcerie.search.steering;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ressourcerie.web.Site;

/** The hidden field that each form of a signed-in person carries. */
final class Forms {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private Forms() {}

  /** The field as the form of a page has it, to be appended; empty when the page has none. */
  static String token(Site site, String path) {
    Matcher field = TOKEN.matcher(site.get(path).body());
    return field.find() ? "&_csrf=" + Site.encode(field.group(1)) : "";
  }
}
