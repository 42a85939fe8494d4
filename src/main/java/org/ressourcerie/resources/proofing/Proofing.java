package org.ressourcerie.resources.proofing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ressourcerie.files.FileStore;
import org.ressourcerie.files.StoredFile;
import org.ressourcerie.resources.model.CurrentDrafts;
import org.ressourcerie.resources.model.Draft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks at resources as an attentive colleague would, before they are published and after. Whatever
 * is in a draft, it answers: a check that fails is logged, and the others are made.
 */
@Component
public class Proofing {
  private static final Logger log = LoggerFactory.getLogger(Proofing.class);

  private final List<Check> checks;
  private final CurrentDrafts drafts;
  private final FileStore files;
  private final LinkAnswers links;
  private final Passes passes;

  Proofing(
      NoticeChecks notice,
      LinkChecks link,
      TextChecks text,
      FileChecks file,
      CurrentDrafts drafts,
      FileStore files,
      LinkAnswers links,
      Passes passes) {
    this.checks =
        Stream.of(
                notice.all(),
                SummaryChecks.all(),
                TeaserChecks.all(),
                link.all(),
                text.all(),
                file.all())
            .flatMap(List::stream)
            .toList();
    this.drafts = drafts;
    this.files = files;
    this.links = links;
    this.passes = passes;
  }

  /** What is wrong with a draft that is new; the heaviest first, then in reading order. */
  public List<Finding> of(Draft draft) {
    return of(read(Map.of(0L, draft)), Map.of()).getOrDefault(0L, List.of());
  }

  /** The same for a draft of this resource: what was let pass of it says so. */
  public List<Finding> of(Draft draft, long number) {
    return of(Map.of(number, draft)).getOrDefault(number, List.of());
  }

  /** The same for several drafts at once, by the numbers of their resources. */
  public Map<Long, List<Finding>> of(Map<Long, Draft> several) {
    return of(read(several), passes.of(several.keySet()));
  }

  /** What is wrong with the revision that stands; empty when there is no such resource. */
  public List<Finding> published(long number) {
    return looked(List.of(number)).findings().getOrDefault(number, List.of());
  }

  /** The same for several resources at once. */
  public Looked looked(Collection<Long> numbers) {
    Map<Long, Read> read = read(drafts.find(numbers));
    Map<Long, Set<String>> addresses = new HashMap<>();
    read.forEach((number, one) -> addresses.put(number, one.addresses()));
    return new Looked(of(read, passes.of(read.keySet())), addresses);
  }

  /**
   * What several resources hold; those that are not there are absent.
   *
   * @param addresses of the web that their texts lead to
   */
  public record Looked(Map<Long, List<Finding>> findings, Map<Long, Set<String>> addresses) {}

  /**
   * Lets what was found pass, for as long as the words it is about stay the same. Nothing is done
   * for what weighs too much to pass, is no rule or was let pass already: false then.
   *
   * @param reason not blank
   */
  boolean pass(long number, String rule, String fingerprint, String reason, String by) {
    boolean may =
        Rule.of(rule).filter(one -> one.severity() != Finding.Severity.BLOCKING).isPresent();
    return may && passes.keep(new Passes.Passed(number, rule, fingerprint), reason.strip(), by);
  }

  /** What was let pass stands again; false when it did already. */
  boolean endPass(long number, String rule, String fingerprint) {
    return passes.end(new Passes.Passed(number, rule, fingerprint));
  }

  /** A draft, its text parsed once, and the addresses of the web in it. */
  private record Read(Draft draft, List<Examined.Part> parts, Set<String> addresses) {}

  private static Map<Long, Read> read(Map<Long, Draft> drafts) {
    Map<Long, Read> read = new HashMap<>();
    drafts.forEach(
        (number, draft) -> {
          List<Examined.Part> parts = Examined.parts(draft);
          Set<String> addresses = new TreeSet<>();
          Cited.in(parts).stream()
              .filter(Cited::isOfTheWeb)
              .forEach(cited -> addresses.add(cited.url()));
          read.put(number, new Read(draft, parts, addresses));
        });
    return read;
  }

  private Map<Long, List<Finding>> of(
      Map<Long, Read> read, Map<Passes.Passed, Finding.Pass> passed) {
    Set<String> shas = new HashSet<>();
    Set<String> cited = new HashSet<>();
    for (Read one : read.values()) {
      cited.addAll(one.addresses());
      one.draft().blocks().stream()
          .flatMap(block -> block.attachments().stream())
          .forEach(file -> shas.add(file.sha256()));
    }
    Map<String, StoredFile> stored = files.find(shas);
    Map<String, LinkAnswer> answers = links.of(cited);
    Map<Long, List<Finding>> findings = new HashMap<>();
    read.forEach(
        (number, one) -> {
          List<Finding> found = look(new Examined(one.draft(), one.parts(), stored, answers));
          findings.put(number, found.stream().map(it -> marked(it, number, passed)).toList());
        });
    return findings;
  }

  private List<Finding> look(Examined examined) {
    Findings findings = new Findings();
    for (Check check : checks) {
      try {
        check.look(examined, findings);
      } catch (RuntimeException failure) {
        log.error("A check could not look at « {} »", examined.draft().title(), failure);
      }
    }
    List<Finding> sorted = new ArrayList<>(findings.all());
    sorted.sort(Comparator.comparing(Finding::severity));
    return List.copyOf(sorted);
  }

  private static Finding marked(
      Finding finding, long number, Map<Passes.Passed, Finding.Pass> passed) {
    return finding.passedBy(
        passed.get(new Passes.Passed(number, finding.rule(), finding.fingerprint())));
  }
}
