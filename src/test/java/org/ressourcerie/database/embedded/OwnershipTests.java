package org.ressourcerie.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One data folder, several processes, and the ways they end. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class OwnershipTests {
  @TempDir static Path data;
  private final List<Runnable> atTheEnd = new ArrayList<>();

  @AfterEach
  void end() {
    atTheEnd.forEach(Runnable::run);
  }

  @Test
  void rowsSurviveARestart() throws Exception {
    write(open("serve"), "restarted");
    end();
    atTheEnd.clear();
    assertThat(rows(open("serve"), "restarted")).isEqualTo(1);
  }

  @Test
  void rowsSurviveTheKillingOfTheirOwner() throws Exception {
    OwnerProgram owner = OwnerProgram.start(data, "serve");
    write(open("import"), "killed");
    owner.kill();
    assertThat(rows(open("serve"), "killed")).isEqualTo(1);
  }

  @Test
  void rowsSurviveTheKillingOfTheServerToo() throws Exception {
    OwnerProgram owner = OwnerProgram.start(data, "serve");
    write(open("import"), "killed_all");
    long server = postmaster();
    owner.kill();
    ProcessHandle.of(server).ifPresent(ProcessHandle::destroyForcibly);
    assertThat(rows(open("serve"), "killed_all")).isEqualTo(1);
  }

  @Test
  void aCommandJoinsARunningSiteAndLeavesItRunning() throws Exception {
    try (OwnerProgram site = OwnerProgram.start(data, "serve")) {
      Connections guest = open("import");
      write(guest, "guest");
      end();
      assertThat(rows(guest, "guest")).isEqualTo(1);
      assertThat(site).isNotNull();
    }
  }

  @Test
  void aSecondSiteIsRefused() throws Exception {
    try (OwnerProgram site = OwnerProgram.start(data, "serve")) {
      assertThat(site).isNotNull();
      assertThatExceptionOfType(DatabaseUnavailable.class)
          .isThrownBy(() -> open("serve"))
          .withMessageContaining("already running")
          .matches(failure -> failure.getExitCode() == 2);
    }
  }

  @Test
  void aSiteWaitsForACommandToEnd() throws Exception {
    CompletableFuture<Connections> site = new CompletableFuture<>();
    try (OwnerProgram command = OwnerProgram.start(data, "import")) {
      assertThat(command).isNotNull();
      Thread.startVirtualThread(() -> complete(site));
    }
    assertThat(site.get(1, TimeUnit.MINUTES).open()).isZero();
  }

  @Test
  void aServerThatDiesIsStartedAgainAtItsPort() throws Exception {
    Connections connections = open("serve");
    write(connections, "dead");
    ProcessHandle server = ProcessHandle.of(postmaster()).orElseThrow();
    server.destroyForcibly();
    server.onExit().join();
    assertThat(rowsWhenItAnswers(connections, "dead")).isEqualTo(1);
  }

  @Test
  void twoDataFoldersLiveInOneProcess(@TempDir Path other) throws Exception {
    Connections one = open("serve");
    Connections two = new Opening(DataFolder.at(other), "serve").run(atTheEnd::add);
    assertThat(two.port()).isNotEqualTo(one.port());
    assertThat(two.password()).isNotEqualTo(one.password());
  }

  private Connections open(String command) throws Exception {
    return new Opening(DataFolder.at(data), command).run(atTheEnd::add);
  }

  private void complete(CompletableFuture<Connections> site) {
    try {
      site.complete(open("serve"));
    } catch (Exception failure) {
      site.completeExceptionally(failure);
    }
  }

  private static long postmaster() throws Exception {
    PostmasterFile file = PostmasterFile.in(DataFolder.at(data).database());
    return Objects.requireNonNull(file).process();
  }

  private static void write(Connections to, String table) throws SQLException {
    try (Connection connection = connect(to);
        Statement statement = connection.createStatement()) {
      statement.execute("create table " + table + " as select 1 as one");
    }
  }

  private static int rows(Connections of, String table) throws SQLException {
    try (Connection connection = connect(of);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static int rowsWhenItAnswers(Connections of, String table) throws SQLException {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (true) {
      try {
        return rows(of, table);
      } catch (SQLException notYet) {
        if (System.nanoTime() > end) {
          throw notYet;
        }
        Thread.onSpinWait();
      }
    }
  }

  private static Connection connect(Connections to) throws SQLException {
    return DriverManager.getConnection(to.url(), Connections.APPLICATION, to.password());
  }
}
