package org.ressourcerie.transfer.pageextract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.ressourcerie.transfer.importing.Entry;
import org.ressourcerie.transfer.importing.ImportFormat;
import org.ressourcerie.transfer.spi.ImportItem.Place;
import org.ressourcerie.transfer.spi.Issue;
import org.ressourcerie.transfer.text.TextInput;
import org.ressourcerie.transfer.text.Unusable;
import org.springframework.stereotype.Component;

/** Reads the text extract of a site's listing of resources. */
@Component
class PageExtractFormat implements ImportFormat {
  @Override
  public String name() {
    return "page-extract";
  }

  @Override
  public void read(Path path, Source source, Consumer<Entry> entries) throws IOException {
    TextInput input = TextInput.read(path);
    String file = String.valueOf(path.getFileName());
    if (input.isWindows()) {
      entries.accept(Entry.note(Issue.note("windows-encoding", new Place(file, 0))));
    }
    List<Line> all = Line.of(input.text());
    Furniture furniture = Furniture.removedFrom(all, file);
    List<Group> groups = Group.of(furniture.kept());
    if (groups.isEmpty()) {
      throw Unusable.input("no-labels", path.toString());
    }
    furniture.notes().forEach(note -> entries.accept(Entry.note(note)));
    var items = new Items(source.name(), file);
    List<Notice> notices = new Splitter(furniture.kept(), groups).notices();
    for (Notice notice : notices) {
      boolean last = notice.equals(notices.getLast());
      entries.accept(items.item(notice, last && endsInside(notice, furniture.kept().getLast())));
    }
    untitled(groups, furniture.kept(), notices, file, source.name(), entries);
    share(items.dropped(), Overlap.length(all), file, entries);
  }

  /**
   * Text that stops without a full stop was cut; a copy of a body that stands whole lost nothing.
   */
  private static boolean endsInside(Notice notice, Line last) {
    boolean whole = !notice.body().isEmpty() && !notice.summary().isEmpty();
    boolean stops = last.text().matches(".*[.!?…:»”\")]\\W*$|.*://\\S+$");
    return !whole && !stops && last.text().length() > 60 && !last.isListItem();
  }

  private static void untitled(
      List<Group> groups,
      List<Line> lines,
      List<Notice> notices,
      String file,
      String source,
      Consumer<Entry> entries) {
    for (Group group : groups) {
      if (notices.stream().noneMatch(notice -> group.equals(notice.group()))) {
        Place place = new Place(file, lines.get(group.start()).number());
        Issue issue = Issue.error("no-title", place);
        entries.accept(Entry.rejected(source, "", "", place, List.of(issue)));
      }
    }
  }

  private static void share(int dropped, int all, String file, Consumer<Entry> entries) {
    if (dropped > 0) {
      String percent = Integer.toString(Math.round(100f * dropped / all));
      entries.accept(Entry.note(Issue.note("repeated-text-dropped", new Place(file, 0), percent)));
    }
  }
}
