package org.ressourcerie.transfer.jsonl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.transfer.spi.ImportItem;
import org.ressourcerie.transfer.spi.ImportItem.Place;
import org.ressourcerie.transfer.spi.Issue;
import org.ressourcerie.transfer.text.FileRoles;
import tools.jackson.databind.JsonNode;

/** The files that lines name: only those that really lie in the folder of the input. */
final class Attachments {
  private static final Pattern PICTURE = Pattern.compile("(?i)\\.(jpe?g|png|webp)$");
  private static final int MIDDLE = 50;

  private final Path root;

  Attachments(Path input) throws IOException {
    Path real = input.toRealPath();
    Path folder = real.getParent();
    root = folder == null ? real : folder;
  }

  /** What is wrong with the files of this line; nothing of the machine's other folders is told. */
  List<Issue> check(JsonNode line, Place place) {
    var issues = new ArrayList<Issue>();
    for (JsonNode file : line.path("files")) {
      problem(file.path("path").asString(), place, issues);
      String of = LineMapper.text(file, "of");
      if (of != null) {
        problem(of, place, issues);
      }
    }
    JsonNode cover = line.path("cover");
    if (cover.isObject()) {
      String path = cover.path("path").asString();
      problem(path, place, issues);
      if (!PICTURE.matcher(path).find()) {
        issues.add(Issue.error("cover-no-picture", place, path));
      }
    }
    return issues;
  }

  List<ImportItem.File> of(JsonNode line) {
    List<ImportItem.File> files = new ArrayList<>(LineMapper.list(line, "files", this::file));
    JsonNode cover = line.path("cover");
    if (cover.isObject()) {
      files.add(cover(cover));
    }
    return files;
  }

  private ImportItem.File cover(JsonNode cover) {
    JsonNode focus = cover.path("focus");
    return new ImportItem.File(
        root.resolve(cover.path("path").asString()).normalize(),
        LineMapper.text(cover, "title"),
        null,
        LineMapper.rule(cover),
        "cover",
        null,
        new ImportItem.Said(
            said(cover, "alternative"),
            cover.path("decorative").asBoolean(false),
            said(cover, "credit"),
            said(cover, "licence"),
            focus.path("x").asInt(MIDDLE),
            focus.path("y").asInt(MIDDLE),
            cover.path("withTeaser").asBoolean(false)));
  }

  private static String said(JsonNode cover, String field) {
    return Objects.requireNonNullElse(LineMapper.text(cover, field), "");
  }

  private ImportItem.File file(JsonNode file) {
    Path path = root.resolve(file.path("path").asString()).normalize();
    String role = LineMapper.text(file, "role");
    String of = LineMapper.text(file, "of");
    return new ImportItem.File(
        path,
        LineMapper.text(file, "title"),
        LineMapper.text(file, "language"),
        LineMapper.rule(file),
        role == null ? FileRoles.of(path) : role,
        of == null ? null : root.resolve(of).normalize());
  }

  private void problem(String written, Place place, List<Issue> issues) {
    String code = problem(written);
    if (code != null) {
      issues.add(Issue.error(code, place, written));
    }
  }

  private @Nullable String problem(String written) {
    try {
      Path path = root.resolve(written).normalize();
      if (Path.of(written).isAbsolute() || !path.startsWith(root)) {
        return "file-outside";
      }
      if (!Files.isRegularFile(path)) {
        return "file-missing";
      }
      return path.toRealPath().startsWith(root) ? null : "file-outside";
    } catch (InvalidPathException | IOException unreadable) {
      return "file-missing";
    }
  }
}
