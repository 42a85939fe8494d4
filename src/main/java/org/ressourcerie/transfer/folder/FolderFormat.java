package org.ressourcerie.transfer.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ressourcerie.transfer.importing.Entry;
import org.ressourcerie.transfer.importing.ImportFormat;
import org.ressourcerie.transfer.spi.ImportItem.Place;
import org.ressourcerie.transfer.spi.Issue;
import org.springframework.stereotype.Component;

/**
 * Reads a directory of documents: a resource per file, or per sub-folder with all its files.
 * Captions go with the video of the same name.
 */
@Component
class FolderFormat implements ImportFormat {
  @Override
  public String name() {
    return "folder";
  }

  @Override
  public boolean readsDirectory() {
    return true;
  }

  @Override
  public void read(Path path, Source source, Consumer<Entry> entries) throws IOException {
    Path root = path.toRealPath();
    for (Map.Entry<String, List<Path>> bundle : bundles(root, entries).entrySet()) {
      entries.accept(new Bundle(root, bundle.getKey(), bundle.getValue()).entry(source.name()));
    }
  }

  /** Files by the key of the resource they make, in the order of their names. */
  private static Map<String, List<Path>> bundles(Path root, Consumer<Entry> entries)
      throws IOException {
    var bundles = new TreeMap<String, List<Path>>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(p -> !Files.isDirectory(p)).sorted().toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        String refusal = FileTypes.refusal(root, file);
        if (refusal == null) {
          bundles.computeIfAbsent(key(root, file, name), k -> new ArrayList<>()).add(file);
        } else {
          Issue.Level level =
              refusal.equals("file-hidden") ? Issue.Level.NOTE : Issue.Level.WARNING;
          var issue = new Issue(level, refusal, List.of(name), new Place(name, 0));
          entries.accept(Entry.note(issue));
        }
      }
    }
    return bundles;
  }

  /** The sub-folder; else the file itself, or the video whose captions it holds. */
  private static String key(Path root, Path file, String name) throws IOException {
    int slash = name.indexOf('/');
    if (slash > 0) {
      return name.substring(0, slash);
    }
    Path video = FileTypes.videoOf(file);
    return video == null ? name : root.relativize(video).toString();
  }
}
