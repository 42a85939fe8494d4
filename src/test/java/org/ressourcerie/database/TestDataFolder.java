package org.ressourcerie.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.FileSystemUtils;

/**
 * One data folder for all contexts of one test process, named by the process so that two builds
 * never meet, and cleared away by the next one. It wins over RESSOURCERIE_DATA, which may name a
 * folder that someone cares for; a test's own {@code ressourcerie.data} wins over it.
 */
class TestDataFolder implements EnvironmentPostProcessor, Ordered {
  private static final Path ALL = Path.of("target", "test-data").toAbsolutePath();

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE - 1;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    environment
        .getPropertySources()
        .addAfter(
            StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
            new MapPropertySource(
                "test data folder", Map.of("ressourcerie.data", Fresh.FOLDER.toString())));
  }

  /** Loaded once by process. */
  private static final class Fresh {
    static final Path FOLDER = ALL.resolve(Long.toString(ProcessHandle.current().pid()));

    static {
      try {
        Files.createDirectories(ALL);
        for (Path left : leftovers()) {
          FileSystemUtils.deleteRecursively(left);
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    private static List<Path> leftovers() throws IOException {
      try (Stream<Path> folders = Files.list(ALL)) {
        return folders.filter(folder -> !isOfLivingProcess(folder)).toList();
      }
    }

    private static boolean isOfLivingProcess(Path folder) {
      String name = folder.getFileName().toString();
      return !name.equals(FOLDER.getFileName().toString())
          && name.matches("\\d+")
          && ProcessHandle.of(Long.parseLong(name)).isPresent();
    }
  }
}
