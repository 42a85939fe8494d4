package org.ressourcerie.resources.plugs;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.ressourcerie.access.Access;
import org.ressourcerie.resources.model.Slug;
import org.ressourcerie.resources.plugs.IndexedRows.FileRow;
import org.ressourcerie.resources.plugs.IndexedRows.NoticeRow;
import org.ressourcerie.search.spi.SearchableItem.Guarded;

/**
 * What a resource holds beside text: a video, a document of some format, an act to take over. Told
 * to whoever may open the file, and to nobody else.
 */
final class Held {
  private static final String FACET = "has";
  private static final Map<String, String> FORMATS =
      Map.of(
          "pdf", "pdf", "pptx", "slides", "ppt", "slides", "odp", "slides", "xlsx", "table", "xls",
          "table", "ods", "table", "csv", "table");

  /** Titles under which local authorities publish acts that others take as a model. */
  private static final Pattern ACT =
      Pattern.compile(
          "(^|-)(deliberations?|conventions?|arretes?|modeles?|statuts|cahier-des-charges"
              + "|clausier|reglement-interieur|bail)(-|$)");

  private final Set<String> open = new TreeSet<>();
  private final Set<Guarded> guarded = new LinkedHashSet<>();

  Held(NoticeRow notice, List<FileRow> files) {
    if (notice.kind().equals("deliberation")) {
      open.add("act");
    }
    for (FileRow file : files) {
      for (String what : what(file)) {
        Access access = Access.of(notice.access(), file.blockAccess(), file.access());
        if (access.key().isEmpty()) {
          open.add(what);
        } else {
          guarded.add(new Guarded(access, FACET, what));
        }
      }
    }
    guarded.removeIf(one -> open.contains(one.value()));
  }

  List<String> open() {
    return List.copyOf(open);
  }

  List<Guarded> guarded() {
    return List.copyOf(guarded);
  }

  private static Set<String> what(FileRow file) {
    Set<String> what = new TreeSet<>();
    if (file.role().equals("video")) {
      what.add("video");
    } else if (file.role().equals("document")) {
      String ending = file.name().substring(file.name().lastIndexOf('.') + 1);
      String format = FORMATS.get(ending.toLowerCase(Locale.ROOT));
      if (format != null) {
        what.add(format);
      }
      if (ACT.matcher(Slug.of(file.title())).find() || ACT.matcher(Slug.of(file.name())).find()) {
        what.add("act");
      }
    }
    return what;
  }
}
