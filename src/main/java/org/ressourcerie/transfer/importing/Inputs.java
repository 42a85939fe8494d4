package org.ressourcerie.transfer.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.transfer.importing.ImportFormat.Source;
import org.ressourcerie.transfer.spi.ImportTarget;
import org.ressourcerie.transfer.spi.TableTarget;
import org.ressourcerie.transfer.text.Unusable;
import org.ressourcerie.web.ui.Screen;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The formats that can be read, and whether a path is fit for one of them. */
@Component
class Inputs {
  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,8}$");
  private final List<ImportFormat> formats;
  private final ObjectProvider<ImportTarget> content;

  Inputs(List<ImportFormat> formats, FormatSource tables, ObjectProvider<ImportTarget> content) {
    this.formats = Stream.concat(formats.stream(), tables.formats().stream()).toList();
    this.content = content;
  }

  List<String> formats() {
    return formats.stream().map(ImportFormat::name).sorted().toList();
  }

  /** The formats that read one file, which this person can send by a form. */
  List<Choice> ofFiles(SignedIn who) {
    return formats.stream()
        .filter(format -> !format.readsDirectory() && who.may(needs(format)))
        .map(format -> new Choice(format.name(), label(format)))
        .sorted(Comparator.comparing(Choice::format))
        .toList();
  }

  /** Whether this person may send inputs of this format and read what became of them. */
  boolean isOpenTo(SignedIn who, String name) {
    Optional<ImportFormat> known = formats.stream().filter(f -> f.name().equals(name)).findFirst();
    return who.may(known.map(Inputs::needs).orElse(Permission.GOVERN));
  }

  /** A format and the key of what the form calls it. */
  public record Choice(String format, String label) {}

  /** Who takes what this format reads. */
  Taker taker(ImportFormat format) {
    return format.table().map(Taker::of).orElseGet(() -> Taker.of(content.getObject()));
  }

  private static Permission needs(ImportFormat format) {
    return format.table().map(TableTarget::needs).orElse(Permission.IMPORT);
  }

  /** What a format is called; one that the site no longer knows keeps its name. */
  String called(String name, Screen screen) {
    return formats.stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .map(format -> screen.say(label(format)))
        .orElse(name);
  }

  /** Where the team finds what a line of this title became; empty where it has no page. */
  String shown(String name, String title) {
    return formats.stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .flatMap(ImportFormat::table)
        .map(table -> title.isEmpty() ? "" : table.shown(title))
        .orElse("");
  }

  private static String label(ImportFormat format) {
    return format
        .table()
        .map(TableTarget::label)
        .orElse("transfer.imports.format." + format.name());
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
