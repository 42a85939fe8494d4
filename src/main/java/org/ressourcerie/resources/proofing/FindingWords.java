package org.ressourcerie.resources.proofing;

import java.util.List;
import org.ressourcerie.resources.proofing.Finding.Severity;
import org.ressourcerie.web.ui.Icon;
import org.ressourcerie.web.ui.Words;

/** Findings in the words of a language. */
public record FindingWords(Words words) {

  public String severity(Severity severity) {
    return words.say("proofing.severity." + severity.id());
  }

  /** Beside the word, never in its place. */
  public Icon icon(Finding finding) {
    return finding.passed() != null ? Icon.CHECK : icon(finding.severity());
  }

  public Icon icon(Severity severity) {
    return switch (severity) {
      case BLOCKING -> Icon.STOP;
      case WARNING -> Icon.WARNING;
      case ADVICE -> Icon.INFO;
    };
  }

  /** The state of a finding in a word: its severity, or that it was let pass. */
  public String state(Finding finding) {
    return finding.passed() != null ? words.say("proofing.passed") : severity(finding.severity());
  }

  /** The name of a rule, for a list of rules. */
  public String name(String rule) {
    return words.say("proofing.rule." + rule + ".name");
  }

  /** What was found. */
  public String told(Finding finding) {
    return told(finding.rule(), finding.arguments());
  }

  /** What a rule found, told of what the finding names. */
  public String told(String rule, List<String> named) {
    Object[] arguments = named.toArray();
    if (rule.equals(Rule.LINK_DEAD.id()) && arguments.length > 2) {
      arguments[2] = answer(named.get(2));
    }
    // What is cut short at the end of a sentence ends it.
    return words.say("proofing.rule." + rule + ".told", arguments).replace("….", "…");
  }

  /** « 404 », or words where a site answered nothing. */
  public String answer(String answer) {
    return answer.isEmpty() || Character.isDigit(answer.charAt(0))
        ? answer
        : words.say("proofing.answer." + answer);
  }

  /** What to do about it. */
  public String todo(Finding finding) {
    return words.say("proofing.rule." + finding.rule() + ".do");
  }

  public String place(Finding finding) {
    Finding.Place place = finding.place();
    if (place.file() >= 0) {
      return words.say("proofing.place.file", place.block() + 1, place.file() + 1);
    }
    return place.block() >= 0
        ? words.say("proofing.place.block", place.block() + 1)
        : words.say("proofing.place." + place.part());
  }

  /** Who let it pass, when and why; empty while it stands. */
  public String passed(Finding finding) {
    Finding.Pass pass = finding.passed();
    return pass == null
        ? ""
        : words.say("proofing.passed.by", pass.by(), words.date(pass.at()), pass.reason());
  }

  /** How many stand of a severity, in words. */
  public String count(List<Finding> findings, Severity severity) {
    long standing =
        findings.stream()
            .filter(finding -> finding.severity() == severity && finding.passed() == null)
            .count();
    return words.plural("proofing.counts." + severity.id(), standing);
  }
}
