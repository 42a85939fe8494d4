package org.ressourcerie.resources.admitting;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ressourcerie.resources.explaining.Ruled;
import org.ressourcerie.resources.model.NewAccess;
import org.springframework.util.MultiValueMap;

/**
 * The form that says who reads what, as it was typed.
 *
 * @param version of the resource that it was filled over
 * @param typed by part
 */
public record AudiencesForm(long version, String teaser, String why, Map<String, Typed> typed) {
  private static final int MOST_LINES = 12;

  /** The form filled with an access. */
  static AudiencesForm of(
      long version, NewAccess access, String why, List<Ruled> ruled, ZoneId zone) {
    Map<String, Typed> typed = new LinkedHashMap<>();
    ruled.forEach(part -> typed.put(part.id(), Typed.of(part, access.of(part.id()), zone)));
    return new AudiencesForm(version, access.teaser().id(), why, typed);
  }

  /** The form as it was sent; a part that it does not speak of keeps its rule. */
  static AudiencesForm sent(
      MultiValueMap<String, String> sent, AudiencesForm standing, List<Ruled> ruled) {
    Map<String, Typed> typed = new LinkedHashMap<>();
    for (Ruled part : ruled) {
      String stance = sent.getFirst(part.id() + ".stance");
      boolean same = identity(part).equals(sent.getFirst(part.id() + ".is"));
      Typed kept = standing.typed().get(part.id());
      if (stance != null && same) {
        typed.put(part.id(), new Typed(stance, lines(sent, part.id())));
      } else if (kept != null) {
        typed.put(part.id(), kept);
      }
    }
    return new AudiencesForm(
        number(value(sent, "version")), value(sent, "teaser"), value(sent, "why"), typed);
  }

  /** What a part is known again by when the resource has changed meanwhile. */
  public static String identity(Ruled part) {
    return part.what() + ":" + (part.name() == null ? "" : part.name());
  }

  /** What was typed for this part. */
  public Typed at(Ruled part) {
    return typed.getOrDefault(part.id(), new Typed(Typed.open(part), List.of()));
  }

  private static List<Typed.Line> lines(MultiValueMap<String, String> sent, String part) {
    List<Typed.Line> lines = new ArrayList<>();
    for (int i = 0; i < MOST_LINES; i++) {
      String name = part + "." + i + ".";
      var line =
          new Typed.Line(
              value(sent, name + "who"), value(sent, name + "from"), value(sent, name + "until"));
      if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static String value(MultiValueMap<String, String> sent, String name) {
    String value = sent.getFirst(name);
    return value == null ? "" : value.strip();
  }

  private static long number(String written) {
    return written.matches("[0-9]{1,18}") ? Long.parseLong(written) : 0;
  }
}
