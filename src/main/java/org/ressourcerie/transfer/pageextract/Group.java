package org.ressourcerie.transfer.pageextract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.transfer.pageextract.Field.Label;

/**
 * The labels of one resource, in whatever order the extract gives them.
 *
 * @param summary the text under its « Résumé », when labels of the same resource follow it; null
 *     when the summary comes last, so that its end is not told, or when there is none
 */
record Group(List<Field> fields, @Nullable List<Line> summary) {

  int start() {
    return fields.getFirst().start();
  }

  int end() {
    return fields.getLast().end();
  }

  boolean endsWithSummary() {
    return fields.getLast().label() == Label.SUMMARY;
  }

  Optional<String> value(Label label) {
    return fields.stream()
        .filter(field -> field.label() == label)
        .flatMap(field -> Optional.ofNullable(field.value()).stream())
        .findFirst();
  }

  boolean declaresPublic() {
    return value(Label.ACCESS).filter("non"::equalsIgnoreCase).isPresent();
  }

  boolean declaresPrivate() {
    return value(Label.ACCESS).filter("oui"::equalsIgnoreCase).isPresent();
  }

  static List<Group> of(List<Line> lines) {
    List<Field> fields = realFields(lines, Field.in(lines));
    var groups = new ArrayList<Group>();
    var current = new ArrayList<Field>();
    for (int i = 0; i < fields.size(); i++) {
      if (!current.isEmpty() && !belongs(current, fields, i)) {
        groups.add(group(lines, current));
        current.clear();
      }
      current.add(fields.get(i));
    }
    if (!current.isEmpty()) {
      groups.add(group(lines, current));
    }
    return groups;
  }

  private static Group group(List<Line> lines, List<Field> fields) {
    List<Line> summary = null;
    for (int i = 0; i + 1 < fields.size(); i++) {
      if (fields.get(i).label() == Label.SUMMARY) {
        summary = lines.subList(fields.get(i).end(), fields.get(i + 1).start());
      }
    }
    return new Group(List.copyOf(fields), summary);
  }

  /**
   * A label goes on with the current resource when it stands right under the previous value; after
   * the text of a summary, when the labels around it have no summary of their own.
   */
  private static boolean belongs(List<Field> current, List<Field> fields, int index) {
    Field field = fields.get(index);
    if (current.stream().anyMatch(earlier -> earlier.label() == field.label())) {
      return false;
    }
    Field last = current.getLast();
    return last.end() == field.start()
        || (last.label() == Label.SUMMARY && !runHasSummary(fields, index));
  }

  private static boolean runHasSummary(List<Field> fields, int index) {
    for (int i = index; i < fields.size(); i++) {
      if (fields.get(i).label() == Label.SUMMARY) {
        return true;
      }
      if (i + 1 < fields.size() && fields.get(i).end() != fields.get(i + 1).start()) {
        return false;
      }
    }
    return false;
  }

  /** A body may hold a heading « Résumé »: alone, before other labels, repeating nothing above. */
  private static List<Field> realFields(List<Line> lines, List<Field> fields) {
    var kept = new ArrayList<Field>();
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      int before = i == 0 ? 0 : fields.get(i - 1).end();
      boolean apart =
          field.label() == Label.SUMMARY
              && before != field.start()
              && i + 1 < fields.size()
              && fields.get(i + 1).start() != field.end()
              && runHasSummary(fields, i + 1);
      if (!apart || repeats(lines, before, field)) {
        kept.add(field);
      }
    }
    return kept;
  }

  private static boolean repeats(List<Line> lines, int from, Field summary) {
    String first = lines.get(summary.end()).key();
    return lines.subList(from, summary.start()).stream().anyMatch(l -> l.key().equals(first));
  }
}
