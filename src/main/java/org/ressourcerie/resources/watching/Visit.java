package org.ressourcerie.resources.watching;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One visit: follows the links of the site, then asks by name for what is hidden. */
final class Visit {
  private static final int MOST_PAGES = 3_000;
  private static final int MOST_WORDS = 2_000;
  private static final int MOST_FINDINGS = 100;
  private static final Pattern WORD = Pattern.compile("rzc[a-z2-7]{12}");
  private static final Pattern HREF = Pattern.compile("href=\"(/[^\"#]*)");
  private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");

  /** Not pages, or leading to one that is followed already. */
  private static final Pattern NOT_FOLLOWED =
      Pattern.compile(
          "/(?:en/)?(?:(?:connexion|design|fichiers|vignettes|images|regard|courrier)\\b.*"
              + "|r/\\d+/signalement)|//.*");

  private final Stranger stranger;
  private final Map<String, Canary> hidden = new HashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final Set<Finding> findings = new LinkedHashSet<>();
  private final Map<Finding, String> seen = new HashMap<>();
  private int words;

  Visit(Stranger stranger, List<Canary> canaries) {
    this.stranger = stranger;
    canaries.forEach(canary -> hidden.put(canary.word(), canary));
  }

  /** Everything that links lead to, from these addresses on. */
  void follow(List<String> first) {
    Deque<String> waiting = new ArrayDeque<>(first);
    while (!waiting.isEmpty() && asked.size() < MOST_PAGES) {
      String address = waiting.poll();
      if (asked.contains(address)) {
        continue;
      }
      Matcher links = HREF.matcher(look(address, "").body());
      while (links.find()) {
        String there = links.group(1).replace("&amp;", "&");
        if (!asked.contains(there) && !NOT_FOLLOWED.matcher(there).matches()) {
          waiting.add(there);
        }
      }
    }
  }

  /** The addresses at which each hidden thing would be, and the searches that would find it. */
  void askFor(List<Canary> canaries) {
    Set<Long> resources = new LinkedHashSet<>();
    for (Canary canary : canaries) {
      if (resources.add(canary.resource())) {
        askForResource(canary);
      }
      if (canary.sha256() != null) {
        askForFile(canary, canary.sha256());
      }
      if (words < MOST_WORDS) {
        askForWord(canary);
      }
    }
  }

  private void askForResource(Canary canary) {
    String page = canary.resource() + "-" + canary.slug();
    for (String address :
        List.of(
            "/r/" + page,
            "/en/r/" + page,
            "/r/" + canary.resource() + "/signalement",
            "/api/v1/resources/" + canary.resource(),
            "/recherche?q=" + encode(canary.title()),
            "/api/v1/search?size=100&q=" + encode(canary.title()))) {
      look(address, "");
    }
  }

  /**
   * A file has no word in its bytes: that it is answered at all is the finding. An address that
   * leads to another resource answers with that one's page, whose words are looked at.
   */
  private void askForFile(Canary canary, String sha256) {
    String owner = "r" + canary.resource() + "/" + sha256;
    String name = canary.fileName() == null ? "x" : canary.fileName();
    for (String address :
        List.of(
            "/r/" + canary.resource() + "-" + canary.slug() + "/texte/" + sha256,
            "/fichiers/" + owner + "/" + encode(name).replace("+", "%20"),
            "/vignettes/" + owner + ".jpg",
            "/vignettes/" + owner,
            "/images/" + owner + "/640.webp",
            "/images/" + owner + "/640.jpg")) {
      Stranger.Answer answer = look(address, "");
      if (answer.status() == 200 && !answer.elsewhere()) {
        found(address, canary);
      }
    }
  }

  /** An answer repeats the question: of what was asked, only whether it was found counts. */
  private void askForWord(Canary canary) {
    words++;
    String address = "/api/v1/search?q=" + canary.word();
    Matcher total = TOTAL.matcher(look(address, canary.word()).body());
    if (total.find() && !total.group(1).equals("0")) {
      found(address, canary);
    }
    String page = "/recherche?q=" + canary.word();
    if (look(page, canary.word()).body().contains("/r/" + canary.resource() + "-")) {
      found(page, canary);
    }
  }

  private Stranger.Answer look(String address, String given) {
    asked.add(address);
    Stranger.Answer answer = stranger.ask(address);
    Matcher word = WORD.matcher(answer.body());
    while (word.find()) {
      Canary canary = hidden.get(word.group());
      if (canary != null && !word.group().equals(given)) {
        found(address, canary);
      }
    }
    return answer;
  }

  private void found(String address, Canary canary) {
    var finding = new Finding(address, canary.resource(), canary.kind());
    if (findings.size() < MOST_FINDINGS && findings.add(finding)) {
      seen.put(finding, canary.word());
    }
  }

  /** What was seen of what is still to be hidden: a right may have changed in between. */
  List<Finding> findings(Set<String> stillHidden) {
    return findings.stream().filter(finding -> stillHidden.contains(seen.get(finding))).toList();
  }

  Set<String> asked() {
    return asked;
  }

  int words() {
    return words;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
