package org.ressourcerie.transfer.pageextract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.transfer.text.Slug;

/**
 * A label of the listing with its value.
 *
 * @param start index of its line among the lines of the extract
 * @param end index of the first line after the label and its value; the text of a summary follows
 * @param value null when the extract gives none, and for a summary
 */
record Field(Label label, int start, int end, @Nullable String value) {

  /** The three labels of a resource. */
  enum Label {
    TYPE("type de ressource"),
    ACCESS("ressource privee"),
    SUMMARY("resume");

    private final Pattern pattern;

    Label(String words) {
      pattern = Pattern.compile(words + "(?: ?: ?(.*))?");
    }
  }

  static List<Field> in(List<Line> lines) {
    var fields = new ArrayList<Field>();
    for (int i = 0; i < lines.size(); i++) {
      Optional<Field> field = at(lines, i);
      if (field.isPresent()) {
        fields.add(field.get());
        i = field.get().end - 1;
      }
    }
    return fields;
  }

  private static Optional<Field> at(List<Line> lines, int index) {
    String text = lines.get(index).text();
    if (text.length() > 120) {
      return Optional.empty();
    }
    String plain = Slug.plain(text);
    for (Label label : Label.values()) {
      Matcher matcher = label.pattern.matcher(plain);
      if (matcher.matches()) {
        return read(label, lines, index, matcher.group(1));
      }
    }
    return Optional.empty();
  }

  private static Optional<Field> read(
      Label label, List<Line> lines, int index, @Nullable String inline) {
    boolean sameLine = inline != null && !inline.isBlank();
    if (label == Label.SUMMARY) {
      return sameLine ? Optional.empty() : Optional.of(new Field(label, index, index + 1, null));
    }
    if (sameLine) {
      String text = lines.get(index).text();
      String value = text.substring(text.indexOf(':') + 1).strip();
      return Optional.of(new Field(label, index, index + 1, value));
    }
    String next = index + 1 < lines.size() ? lines.get(index + 1).text() : "";
    boolean valued = label == Label.TYPE ? isType(lines, index + 1) : isYesOrNo(next);
    return Optional.of(new Field(label, index, index + (valued ? 2 : 1), valued ? next : null));
  }

  /** The value stands right under its label; after a blank line it must at least be short. */
  private static boolean isType(List<Line> lines, int index) {
    if (index >= lines.size() || at(lines, index).isPresent()) {
      return false;
    }
    Line line = lines.get(index);
    return line.text().length() <= (line.afterBlank() ? 30 : 80);
  }

  static boolean isYesOrNo(String text) {
    return Slug.plain(text).matches("(oui|non)");
  }
}
