package org.ressourcerie.resources.reading;

import org.springframework.web.util.UriUtils;

/** File names in addresses. */
final class FileNames {
  private FileNames() {}

  /** One segment of a path; what a firewall refuses there becomes an underscore. */
  static String inAddress(String name) {
    return UriUtils.encodePathSegment(
        name.replaceAll("[/\\\\;%\\p{Cntrl}]", "_"), java.nio.charset.StandardCharsets.UTF_8);
  }
}
