package org.ressourcerie.files.formats;

import org.apache.poi.openxml4j.util.ZipSecureFile;

/** How much a compressed Office document may grow before it is held for a bomb. */
final class OfficeLimits {
  static final long LARGEST_ENTRY = 64L * 1024 * 1024;

  private OfficeLimits() {}

  static void set() {
    ZipSecureFile.setMaxEntrySize(LARGEST_ENTRY);
    ZipSecureFile.setMinInflateRatio(0.005);
    ZipSecureFile.setMaxFileCount(10_000);
  }
}
