package org.ressourcerie.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ressourcerie.transfer.importing.Entry;
import org.ressourcerie.transfer.importing.ImportFormat;
import org.ressourcerie.transfer.spi.ImportItem;
import org.ressourcerie.transfer.spi.Issue;

/** What a format read of an input, to be asked about. */
public record Collected(List<Entry> entries) {

  public static Collected from(ImportFormat format, Path path) throws IOException {
    return from(format, path, new ImportFormat.Source("test", false));
  }

  public static Collected from(ImportFormat format, Path path, ImportFormat.Source source)
      throws IOException {
    var entries = new ArrayList<Entry>();
    format.read(path, source, entries::add);
    return new Collected(entries);
  }

  public List<ImportItem> items() {
    return entries.stream()
        .map(Entry::item)
        .filter(ImportItem.class::isInstance)
        .map(ImportItem.class::cast)
        .toList();
  }

  /** The item whose title begins so. */
  public ImportItem item(String title) {
    return items().stream().filter(i -> i.title().startsWith(title)).findFirst().orElseThrow();
  }

  /** Every issue of this code, wherever it was found. */
  public List<Issue> issues(String code) {
    return entries.stream()
        .flatMap(entry -> entry.issues().stream())
        .filter(issue -> issue.code().equals(code))
        .toList();
  }

  /** All the text of an item's blocks. */
  public static String text(ImportItem item) {
    var text = new StringBuilder();
    for (ImportItem.Block block : item.blocks()) {
      text.append(block.heading()).append('\n').append(block.html()).append(block.text());
    }
    return text.toString();
  }
}
