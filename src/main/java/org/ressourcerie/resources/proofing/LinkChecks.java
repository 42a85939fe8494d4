package org.ressourcerie.resources.proofing;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.ressourcerie.resources.proofing.Finding.Place;
import org.springframework.stereotype.Component;

/** Looks at links: their words, where they lead, and those that were lost on the way. */
@Component
class LinkChecks {
  private static final int LONGEST_CALL = 200;
  private static final int LONGEST_SENTENCE = 400;
  private static final int LONGEST_DOWNLOAD = 5;
  private static final Set<String> CALLS =
      Set.of(
          "accede", "clique", "consul", "decouv", "inscri", "lire", "partic", "retrou", "telech",
          "visite", "voir");

  /** They send readers to something that is not in the text itself. */
  private static final Set<String> ELSEWHERE =
      Set.of("retrouvez", "telechargez", "visionnez", "participez", "inscrivez");

  private final WordLists lists;

  LinkChecks(WordLists lists) {
    this.lists = lists;
  }

  List<Check> all() {
    return List.of(this::links, this::lost);
  }

  private void links(Examined examined, Findings findings) {
    for (Cited cited : Cited.in(examined.parts())) {
      words(cited, findings);
      if (lists.shorteners().contains(cited.host())) {
        findings.add(Rule.LINK_SHORTENED, cited.place(), cited.url(), cited.url());
      }
      LinkAnswer answer = examined.answers().get(cited.url());
      if (answer != null && answer.isDead()) {
        findings.add(
            Rule.LINK_DEAD, cited.place(), cited.url(), named(cited), cited.url(), answer.answer());
      } else if (answer != null && !answer.movedTo().isEmpty()) {
        String subject = cited.url() + "\n" + answer.movedTo();
        findings.add(
            Rule.LINK_MOVED, cited.place(), subject, named(cited), cited.url(), answer.movedTo());
      }
    }
  }

  private void words(Cited cited, Findings findings) {
    String subject = cited.url() + "\n" + cited.text();
    if (cited.isBare()) {
      findings.add(Rule.LINK_BARE, cited.place(), subject, cited.url());
    } else if (cited.text().isBlank() || lists.vagueLinks().contains(Plain.text(cited.text()))) {
      findings.add(Rule.LINK_VAGUE, cited.place(), subject, cited.text(), cited.url());
    }
  }

  private static String named(Cited cited) {
    return cited.text().isBlank() ? cited.url() : cited.text();
  }

  /** A copied text keeps « cliquez ici » and loses what was behind it. */
  private void lost(Examined examined, Findings findings) {
    boolean alone =
        examined.draft().blocks().stream()
            .allMatch(block -> block.attachments().isEmpty() && block.links().isEmpty());
    for (Examined.Part part : examined.parts()) {
      for (Element line : part.body().select("p, li, td")) {
        String text = line.ownText().strip();
        boolean leads = !line.select("a[href]").isEmpty() || text.contains("://");
        if (!leads && !text.endsWith(":") && callsNowhere(text, alone)) {
          findings.add(Rule.LINK_LOST, Place.block(part.position()), text, text);
        }
      }
    }
  }

  /**
   * @param alone whether the resource has no file and no list of links that the words could mean
   */
  private boolean callsNowhere(String text, boolean alone) {
    List<String> words = Plain.words(text);
    if (words.isEmpty() || text.length() > LONGEST_SENTENCE) {
      return false;
    }
    boolean elsewhere = alone && words.stream().anyMatch(ELSEWHERE::contains);
    return elsewhere || (text.length() <= LONGEST_CALL && isCall(words));
  }

  private boolean isCall(List<String> words) {
    String all = String.join(" ", words);
    boolean here =
        words.getLast().equals("ici")
            && words.stream().anyMatch(word -> CALLS.stream().anyMatch(word::startsWith));
    boolean download =
        words.size() <= LONGEST_DOWNLOAD
            && (words.getFirst().startsWith("telecharg") || words.getFirst().equals("download"));
    return here
        || download
        || all.startsWith("pour en savoir plus")
        || lists.vagueLinks().contains(all);
  }
}
