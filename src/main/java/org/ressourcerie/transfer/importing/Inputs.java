package org.ressourcerie.transfer.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.transfer.importing.ImportFormat.Source;
import org.ressourcerie.transfer.text.Unusable;
import org.springframework.stereotype.Component;

/** The formats that can be read, and whether a path is fit for one of them. */
@Component
class Inputs {
  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,8}$");
  private final List<ImportFormat> formats;

  Inputs(List<ImportFormat> formats) {
    this.formats = formats;
  }

  List<String> formats() {
    return formats.stream().map(ImportFormat::name).sorted().toList();
  }

  /** The formats that read one file, which can be sent by a form. */
  List<String> ofFiles() {
    return formats.stream()
        .filter(f -> !f.readsDirectory())
        .map(ImportFormat::name)
        .sorted()
        .toList();
  }

  ImportFormat format(String name) {
    return formats.stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Unusable.input("format", name, String.join(", ", formats())));
  }

  void requireReadable(ImportFormat format, Path path) {
    if (!Files.exists(path)) {
      throw Unusable.input("missing", path.toString());
    }
    if (Files.isDirectory(path) != format.readsDirectory()) {
      String code = format.readsDirectory() ? "not-a-directory" : "not-a-file";
      throw Unusable.input(code, path.toString(), format.name());
    }
    if (!Files.isReadable(path)) {
      throw Unusable.input("forbidden", path.toString());
    }
    if (!format.readsDirectory() && !Files.isRegularFile(path)) {
      throw Unusable.input("not-a-file", path.toString(), format.name());
    }
  }

  /** The label, else the name of the file or directory without its extension. */
  Source source(Path path, @Nullable String label) {
    if (label != null && !label.isBlank()) {
      return new Source(label.strip(), true);
    }
    Path name = path.toAbsolutePath().normalize().getFileName();
    String written = name == null ? "import" : name.toString();
    return new Source(EXTENSION.matcher(written).replaceFirst(""), false);
  }
}
