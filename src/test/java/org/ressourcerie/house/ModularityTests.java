package org.ressourcerie.house;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ressourcerie.Ressourcerie;
import org.springframework.modulith.core.ApplicationModules;

/** Modules know only what they say they know, and no two packages know each other. */
class ModularityTests {
  private static final ApplicationModules MODULES = ApplicationModules.of(Ressourcerie.class);
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.ressourcerie");

  @Test
  void modulesKnowOnlyWhatTheySay() {
    MODULES.verify();
  }

  @Test
  void noPackageCycles() {
    slices().matching("org.ressourcerie.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void atMostHalfOfTheTypesArePublic() {
    List<JavaClass> types =
        CLASSES.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().endsWith("Generated"))
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .toList();
    long open =
        types.stream()
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(type -> !type.getSimpleName().endsWith("Page"))
            .count();
    assertThat(open).as("public types of %d", types.size()).isLessThanOrEqualTo(types.size() / 2);
  }

  @Test
  void theModuleMapIsTrue() throws Exception {
    Path map = Path.of("docs/modules/README.md");
    String written = ModuleMap.write(MODULES);
    if (System.getenv("CI") == null) {
      Files.createDirectories(map.getParent());
      Files.writeString(map, written);
    }
    assertThat(map).as("run mvn verify and commit docs/modules").hasContent(written);
  }
}
