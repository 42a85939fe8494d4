package org.ressourcerie.database.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Another process that runs a data folder's database until its input ends. */
final class OwnerProgram implements AutoCloseable {
  private final Process process;

  private OwnerProgram(Process process) {
    this.process = process;
  }

  /** Returns when the database answers. */
  static OwnerProgram start(Path data, String command) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx64m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    OwnerProgram.class.getName(),
                    data.toString(),
                    command))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = process.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.equals("open")) {
        return new OwnerProgram(process);
      }
    }
    throw new IOException("the owner ended with " + process.exitValue());
  }

  public static void main(String[] arguments) throws IOException {
    OpenDatabases.open(Path.of(arguments[0]), arguments[1]);
    System.out.println("open");
    while (System.in.read() >= 0) {}
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
  }
}
