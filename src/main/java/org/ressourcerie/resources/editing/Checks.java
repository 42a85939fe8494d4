package org.ressourcerie.resources.editing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ressourcerie.resources.drafting.Content;
import org.ressourcerie.resources.drafting.Made;
import org.ressourcerie.resources.drafting.Problem;
import org.ressourcerie.resources.drafting.Whereabouts;
import org.ressourcerie.resources.proofing.Finding;
import org.ressourcerie.resources.proofing.Finding.Severity;
import org.ressourcerie.resources.proofing.FindingWords;
import org.ressourcerie.web.ui.Icon;
import org.ressourcerie.web.ui.Screen;

/**
 * What the door of publication would say of a draft, while it is written.
 *
 * @param standing the heaviest first; what was let pass is not among them
 */
public record Checks(Screen screen, List<Told> standing) {
  /** More would not be read; all are told before publishing. */
  private static final int MOST = 60;

  /** Of a page that looks at nothing. */
  static Checks none(Screen screen) {
    return new Checks(screen, List.of());
  }

  /**
   * One thing that stands.
   *
   * @param field id of the field or the part of the page that it is about
   * @param place that field in words
   * @param todo may be empty
   */
  public record Told(Severity severity, String field, String place, String told, String todo) {}

  static Checks of(Screen screen, Content content, Made made, List<Finding> findings) {
    FindingWords words = new FindingWords(screen.words());
    List<Told> all = new ArrayList<>();
    findings.stream()
        .filter(finding -> finding.passed() == null)
        .filter(finding -> !isNeeded(finding, content, made))
        .map(finding -> told(finding, whereabouts(finding, content), content, words, screen))
        .forEach(all::add);
    List<Told> problems =
        made.problems().stream()
            .filter(problem -> all.stream().noneMatch(one -> isSame(one, problem)))
            .map(problem -> told(problem, content, screen))
            .toList();
    all.addAll(0, problems);
    return new Checks(screen, List.copyOf(all));
  }

  /** What lacks is told once: by the need of its kind, which weighs more. */
  private static boolean isNeeded(Finding finding, Content content, Made made) {
    String field = whereabouts(finding, content);
    return finding.rule().endsWith("-missing")
        && made.problems().stream().anyMatch(problem -> problem.field().equals(field));
  }

  /** A title that is too long is told once. */
  private static boolean isSame(Told one, Problem problem) {
    return one.severity() == Severity.BLOCKING && one.field().equals(problem.field());
  }

  private static Told told(
      Finding finding, String field, Content content, FindingWords words, Screen screen) {
    String part = part(field, content, screen);
    return new Told(
        finding.severity(),
        field,
        part.isEmpty() ? words.place(finding) : part,
        words.told(finding),
        words.todo(finding));
  }

  private static Told told(Problem problem, Content content, Screen screen) {
    String field = problem.field();
    String sentence = screen.say(problem.key(), problem.arguments().toArray());
    String part = part(field, content, screen);
    String place = part.isEmpty() ? screen.say("editing." + word(field)) : part;
    return new Told(Severity.BLOCKING, field, place, sentence, "");
  }

  /** What a part of the body is called; empty for a field of the notice. */
  private static String part(String field, Content content, Screen screen) {
    return content.blocks().stream()
        .filter(block -> (field + ".").startsWith("b." + block.id() + "."))
        .findFirst()
        .map(block -> DraftPage.name(screen, content, block))
        .orElse("");
  }

  private static String word(String field) {
    return switch (field.replaceAll("\\..*", "")) {
      case "credit" -> "credits";
      case "relation" -> "relations";
      case "r" -> "readers";
      case "blocs" -> "blocks";
      default -> field;
    };
  }

  /** Those that are shown. */
  public List<Told> shown() {
    return standing.subList(0, Math.min(MOST, standing.size()));
  }

  public int more() {
    return standing.size() - shown().size();
  }

  /** « Un point bloquant, 2 points à corriger, aucun conseil. ». */
  public String counts() {
    String counts =
        Arrays.stream(Severity.values())
            .map(severity -> screen.words().plural(key(severity), count(severity)))
            .collect(Collectors.joining(", "));
    return counts.substring(0, 1).toUpperCase(screen.words().locale()) + counts.substring(1) + ".";
  }

  /** How many are to be put right, for the bar: advice is no duty. */
  public String brief() {
    long due = count(Severity.BLOCKING) + count(Severity.WARNING);
    return screen.words().plural("editing.checks.brief", due);
  }

  private long count(Severity severity) {
    return standing.stream().filter(one -> one.severity() == severity).count();
  }

  private static String key(Severity severity) {
    return "proofing.counts." + severity.id();
  }

  public Icon icon(Severity severity) {
    return new FindingWords(screen.words()).icon(severity);
  }

  public String word(Severity severity) {
    return new FindingWords(screen.words()).severity(severity);
  }

  /** What stands at a field or a part. */
  public List<Told> at(String field) {
    return standing.stream().filter(one -> one.field().equals(field)).toList();
  }

  private static String whereabouts(Finding finding, Content content) {
    Finding.Place place = finding.place();
    return Whereabouts.of(place.part(), place.block(), place.file(), content);
  }
}
