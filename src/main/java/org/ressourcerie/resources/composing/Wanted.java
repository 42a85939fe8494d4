package org.ressourcerie.resources.composing;

import java.util.ArrayList;
import java.util.List;
import org.ressourcerie.access.AccessFilter;
import org.springframework.stereotype.Component;

/** Reads what someone typed to add sheets, a line for each. */
@Component
class Wanted {
  private static final int MOST_LINES = 100;
  private final SheetRows rows;

  Wanted(SheetRows rows) {
    this.rows = rows;
  }

  /**
   * What lines mean.
   *
   * @param sheets those that are clear, in the order typed
   * @param unclear those to be told more of
   */
  record Answer(List<Long> sheets, List<Unclear> unclear) {}

  /**
   * @param chosen numbers picked among those that an unclear line may mean
   */
  Answer read(String typed, List<Long> chosen, AccessFilter filter) {
    List<Long> sheets = new ArrayList<>();
    List<Unclear> unclear = new ArrayList<>();
    for (String line : typed.lines().map(String::strip).limit(MOST_LINES).toList()) {
      if (!line.isEmpty()) {
        List<SheetRow> found = rows.meant(line, filter);
        List<Long> meant = found.stream().map(SheetRow::number).toList();
        List<Long> picked = meant.size() == 1 ? meant : new ArrayList<>(meant);
        if (meant.size() > 1) {
          picked.retainAll(chosen);
        }
        sheets.addAll(picked);
        if (picked.isEmpty()) {
          unclear.add(new Unclear(line, found));
        }
      }
    }
    return new Answer(sheets, unclear);
  }
}
