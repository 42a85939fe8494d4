package org.ressourcerie.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads when there is no database. */
class FailureTests {
  @TempDir Path data;

  @Test
  void dataOfAnotherMajorVersionIsNotOpened() throws Exception {
    DataFolder folder = DataFolder.at(data);
    Files.createDirectory(folder.database());
    Files.writeString(folder.database().resolve("PG_VERSION"), "17\n");
    assertThatExceptionOfType(DatabaseUnavailable.class)
        .isThrownBy(() -> OwnedServer.start(folder, "serve"))
        .withMessageContaining("comes from PostgreSQL 17")
        .withMessageContaining("vient de PostgreSQL 17");
  }

  @Test
  void aFullDiskIsCalledSo() {
    assertThat(
            Failures.explain(
                DataFolder.at(data), "FATAL: could not write: No space left on device"))
        .hasMessageContaining("le disque est plein")
        .hasMessageContaining("the disk is full");
  }

  @Test
  void aDataFolderThatIsAFileIsRefused() throws Exception {
    Path file = Files.createFile(data.resolve("data"));
    assertThatExceptionOfType(DatabaseUnavailable.class)
        .isThrownBy(() -> DataFolder.at(file))
        .withMessageContaining("cannot be used");
  }

  @Test
  void thePasswordIsForItsOwnerAlone() throws Exception {
    Path file = data.resolve("password");
    Password.draw(file);
    assertThat(Files.getPosixFilePermissions(file).toString()).doesNotContain("GROUP", "OTHERS");
    assertThat(Password.read(file)).hasSizeGreaterThan(30);
  }
}
