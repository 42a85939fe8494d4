package org.ressourcerie.house;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Writes docs/modules/README.md from the modules themselves. */
final class ModuleMap {
  private static final Pattern JAVADOC = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");
  private static final Pattern ALLOWED =
      Pattern.compile("(?s)allowedDependencies\\s*=\\s*(.*?)\\)");
  private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"");

  private ModuleMap() {}

  static String write(ApplicationModules modules) {
    StringBuilder map = new StringBuilder("# The modules\n\nWritten by `ModularityTests`.\n");
    modules.stream().map(ModuleMap::name).sorted().forEach(name -> map.append(section(name)));
    return map.toString();
  }

  private static String name(ApplicationModule module) {
    return module.getIdentifier().toString();
  }

  private static String section(String name) {
    String source = Sources.text(Sources.MAIN.resolve(Path.of(name, "package-info.java")));
    return "\n## %s\n\n%s\n\nKnows: %s.\n".formatted(name, sentence(source), knows(source));
  }

  private static String sentence(String source) {
    Matcher javadoc = JAVADOC.matcher(source);
    return javadoc.find()
        ? javadoc
            .group(1)
            .replaceAll("\\s*\\n\\s*\\* ?", " ")
            .replaceAll("\\{@\\w+ ([^}]+)\\}", "`$1`")
            .strip()
        : "";
  }

  private static String knows(String source) {
    Matcher allowed = ALLOWED.matcher(source);
    if (!allowed.find()) {
      return "nothing";
    }
    String names =
        NAME.matcher(allowed.group(1))
            .results()
            .map(match -> "`" + match.group(1) + "`")
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "nothing" : names;
  }
}
