package org.ressourcerie.transfer.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.transfer.importing.Entry;
import org.ressourcerie.transfer.spi.ImportItem;
import org.ressourcerie.transfer.spi.ImportItem.Place;
import org.ressourcerie.transfer.spi.Issue;
import org.ressourcerie.transfer.text.FileRoles;

/**
 * The files that make one resource. A folder says nothing of access: what it holds is for members.
 */
record Bundle(Path root, String key, List<Path> files) {

  Entry entry(String source) throws IOException {
    var issues = new ArrayList<Issue>();
    var place = new Place(key, 0);
    issues.add(Issue.warning("access-missing", place));
    files.forEach(file -> look(file, issues));
    var item =
        new ImportItem(
            source,
            key,
            title(place, issues),
            kind(),
            "network",
            null,
            "fr",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            AccessRule.MEMBERS,
            "title",
            false,
            List.of(),
            attached(),
            List.of(),
            List.of(),
            place);
    return Entry.of(item, issues);
  }

  private void look(Path file, List<Issue> issues) {
    String problem = Legibility.problem(file);
    if (problem != null) {
      String name = root.relativize(file).toString().replace('\\', '/');
      issues.add(Issue.warning(problem, new Place(name, 0), name));
    }
  }

  /** A document alone names its resource; several share the name of their folder. */
  private String title(Place place, List<Issue> issues) {
    List<Path> documents =
        files.stream().filter(file -> FileRoles.of(file).equals("document")).toList();
    Optional<String> own =
        documents.size() == 1 ? DocumentTitle.of(documents.getFirst()) : Optional.empty();
    return own.orElseGet(
        () -> {
          String readable = DocumentTitle.readable(key);
          issues.add(Issue.note("title-from-name", place, readable));
          return readable;
        });
  }

  private String kind() {
    boolean video = files.stream().anyMatch(file -> FileRoles.of(file).equals("video"));
    boolean slides =
        files.stream().anyMatch(file -> FileRoles.extension(file).matches("pptx?|odp"));
    return video ? "webinar-report" : slides ? "slides" : "study";
  }

  private List<ImportItem.File> attached() throws IOException {
    var attached = new ArrayList<ImportItem.File>();
    for (Path file : files) {
      Path video = FileTypes.videoOf(file);
      String title = DocumentTitle.readable(String.valueOf(file.getFileName()));
      String role = FileRoles.of(file);
      attached.add(new ImportItem.File(file, title, null, null, role, video));
    }
    return attached;
  }
}
