package org.ressourcerie.database.migrating;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Migrates each module apart: its own folder, its own history. Modules are told by their folders,
 * in alphabetical order, so no migration may need another module's tables. Spring Modulith would
 * read every class of the program to learn the same, which takes longer than all the rest.
 */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {
  private static final String FOLDER = "db/migration/";
  private static final Pattern MODULE = Pattern.compile(FOLDER + "([a-z]+)/[^/]+$");

  @Override
  public void migrate(Flyway whole) {
    for (String module : modules()) {
      Flyway.configure(whole.getConfiguration().getClassLoader())
          .configuration(whole.getConfiguration())
          .locations("classpath:" + FOLDER + module)
          .table("flyway_schema_history_" + module)
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .load()
          .migrate();
    }
  }

  private static List<String> modules() {
    try {
      Resource[] scripts =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:" + FOLDER + "*/*.sql");
      return Arrays.stream(scripts).map(ModuleMigrations::module).distinct().sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException("The migrations could not be listed", failure);
    }
  }

  private static String module(Resource script) {
    try {
      Matcher address = MODULE.matcher(script.getURL().toString());
      if (!address.find()) {
        throw new IllegalStateException("A migration outside a module's folder: " + script);
      }
      return address.group(1);
    } catch (IOException failure) {
      throw new UncheckedIOException(script + " has no address", failure);
    }
  }
}
