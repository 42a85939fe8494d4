package org.ressourcerie.database.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.jar.JarEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the class path into the data folder. */
record Binaries(Path home) {

  /**
   * Named by the archive's mark: another version unpacks beside, an interrupted one never counts.
   */
  static Binaries unpackedIn(DataFolder folder) throws IOException {
    URL archive = archive();
    Path home = folder.root().resolve("postgresql-" + mark(archive));
    if (!Files.exists(home)) {
      Path unfinished =
          folder.root().resolve("postgresql.unfinished-" + ProcessHandle.current().pid());
      FileSystemUtils.deleteRecursively(unfinished);
      unpack(archive, unfinished);
      Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }
    return new Binaries(home);
  }

  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  private static URL archive() {
    String platform = platform();
    URL archive = Binaries.class.getResource("/" + platform + ".txz");
    if (archive == null) {
      throw new DatabaseUnavailable(
          "PostgreSQL n’est pas fourni pour ce système ("
              + platform
              + ") : installez-le et"
              + " donnez spring.datasource.url.",
          "PostgreSQL does not come with this application for this system ("
              + platform
              + "): install it and give spring.datasource.url.");
    }
    return archive;
  }

  /** Its checksum and size as its jar tells them: reading it whole would cost each start. */
  private static String mark(URL archive) throws IOException {
    if (archive.openConnection() instanceof JarURLConnection inJar) {
      JarEntry entry = inJar.getJarEntry();
      return "%08x-%x".formatted(entry.getCrc(), entry.getSize());
    }
    throw new IOException("PostgreSQL is not in a jar: " + archive);
  }

  private static String platform() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch", "");
    return "postgres-"
        + (system.startsWith("mac") ? "darwin" : system)
        + switch (processor) {
          case "amd64", "x86_64" -> "-x86_64";
          case "aarch64", "arm64" -> "-arm_64";
          default -> "-" + processor;
        };
  }

  private static void unpack(URL archive, Path into) throws IOException {
    newFolder(into);
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new XZInputStream(new BufferedInputStream(archive.openStream())))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
          throw new IOException("entry outside the archive: " + entry.getName());
        }
        unpack(entry, tar, target);
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      newFolder(target);
      return;
    }
    Path parent = target.getParent();
    if (parent != null) {
      newFolder(parent);
    }
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, target);
      permit(target, (entry.getMode() & 0111) != 0 ? "rwxr-xr-x" : "rw-r--r--");
    }
  }

  /** The account that runs PostgreSQL may not be ours, so our umask must not decide. */
  private static void newFolder(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      Path parent = folder.getParent();
      if (parent != null) {
        newFolder(parent);
      }
      permit(Files.createDirectory(folder), "rwxr-xr-x");
    }
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
