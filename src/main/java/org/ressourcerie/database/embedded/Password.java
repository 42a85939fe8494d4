package org.ressourcerie.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The database's password: drawn once, readable only by the account that owns the database. */
final class Password {
  private Password() {}

  static void draw(Path file) throws IOException {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }

  static String read(Path file) throws IOException {
    return Files.readString(file).strip();
  }
}
