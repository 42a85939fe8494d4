package org.ressourcerie.files.reading;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ressourcerie.files.worker.TextWorker;

/**
 * The command that starts a worker with the code of this very application: from a class path, or
 * from a jar of jars through its own launcher.
 */
final class WorkerCommand {
  private static final String LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";
  private static final Path NICE = Path.of("/usr/bin/nice");

  private WorkerCommand() {}

  /** Ready to start, with a small environment: no secret of the application's reaches documents. */
  static ProcessBuilder build(Path scratch, int megabytes) {
    List<String> words = new ArrayList<>();
    if (Files.isExecutable(NICE)) {
      words.addAll(List.of(NICE.toString(), "-n", "10"));
    }
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(flags(scratch, megabytes));
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    words.addAll(entry());
    ProcessBuilder builder = new ProcessBuilder(words);
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(List.of("PATH", "HOME", "LANG", "LC_ALL", "TZ"));
    return builder;
  }

  private static List<String> flags(Path scratch, int megabytes) {
    return List.of(
        "-Xmx" + megabytes + "m",
        "-Xms16m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:MaxMetaspaceSize=128m",
        "-XX:+ExitOnOutOfMemoryError",
        "-Djava.awt.headless=true",
        // The library that writes WebP is native; it lands in the scratch folder, and goes with it.
        "--enable-native-access=ALL-UNNAMED",
        "-Djava.io.tmpdir=" + scratch,
        // Libraries log every oddity of a document; nobody would read it.
        "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider");
  }

  private static List<String> entry() {
    String main = TextWorker.class.getName();
    URL code = TextWorker.class.getProtectionDomain().getCodeSource().getLocation();
    return code.getProtocol().equals("file")
        ? List.of(main)
        : List.of("-Dloader.main=" + main, LAUNCHER);
  }
}
