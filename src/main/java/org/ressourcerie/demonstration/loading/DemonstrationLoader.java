package org.ressourcerie.demonstration.loading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.ressourcerie.transfer.ImportOptions;
import org.ressourcerie.transfer.ImportReport;
import org.ressourcerie.transfer.Importing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Imports the fictional network through the same door as everything else, before the first page is
 * served. Interrupted, it begins again and finds what is already there unchanged.
 */
@Component
class DemonstrationLoader implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(DemonstrationLoader.class);
  private static final String FOLDER = "demonstration/";

  private final Demonstration demonstration;
  private final Importing importing;
  private final DemonstrationKit kit;
  private volatile boolean running;

  DemonstrationLoader(Demonstration demonstration, Importing importing, DemonstrationKit kit) {
    this.demonstration = demonstration;
    this.importing = importing;
    this.kit = kit;
  }

  @Override
  public void start() {
    running = true;
    if (demonstration.isToBeLoaded()) {
      load();
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server begins to answer. */
  @Override
  public int getPhase() {
    return 0;
  }

  private void load() {
    try {
      Path folder = Files.createTempDirectory("demonstration");
      try {
        unpack(folder);
        ImportReport report =
            importing.run(
                "jsonl",
                folder.resolve("resources.jsonl"),
                new ImportOptions(false, Demonstration.SOURCE),
                progress -> {});
        if (report.rejected() > 0) {
          throw new IllegalStateException(
              "The demonstration has rejected items: " + report.items());
        }
        kit.make();
        demonstration.markLoaded();
        log.info("Demonstration network loaded: {} resources", report.created());
      } finally {
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("The demonstration could not be unpacked", failure);
    }
  }

  private static void unpack(Path folder) throws IOException {
    for (Resource resource :
        new PathMatchingResourcePatternResolver().getResources("classpath:" + FOLDER + "**/*.*")) {
      String address = resource.getURL().toString();
      Path file = folder.resolve(address.substring(address.lastIndexOf(FOLDER) + FOLDER.length()));
      Files.createDirectories(file.getParent());
      try (InputStream in = resource.getInputStream()) {
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
