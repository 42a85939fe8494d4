package org.ressourcerie.transfer.pageextract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ressourcerie.transfer.spi.ImportItem.Place;
import org.ressourcerie.transfer.spi.Issue;
import org.ressourcerie.transfer.text.Slug;

/** Warns of links that lead nowhere clear, at the first line where a reader meets each. */
final class Links {
  private static final Pattern SHORTENED =
      Pattern.compile(
          "(?:https?://)?(?:t\\.ly|bit\\.ly|tinyurl\\.com|t\\.co|goo\\.gl|ow\\.ly|is\\.gd|buff\\.ly"
              + "|urlz\\.fr|lnkd\\.in|cutt\\.ly|rebrand\\.ly|frama\\.link|urlr\\.me|v\\.gd|shorturl\\.at"
              + "|tiny\\.cc|rb\\.gy|s\\.42l\\.fr)/[\\w-]+");
  private static final Pattern HERE =
      Pattern.compile(
          "\\b(?:cliqu\\w+|par|juste) ici\\b|(?<![\\w'’-])ici\\b\\W*$|\\(ici\\)|^ici\\b");
  private static final Pattern UNTIL_HERE = Pattern.compile("(?:d|jusqu)['’ ]ici\\b");
  private static final Pattern DOWNLOAD =
      Pattern.compile("^\\W*(?:telecharger|lire la suite|en savoir plus|cliquez)\\b[^.:]{0,30}$");

  private Links() {}

  static List<Issue> warnings(List<Line> lines, String file) {
    var issues = new Once();
    for (Line line : lines) {
      var place = new Place(file, line.number());
      Matcher shortened = SHORTENED.matcher(line.text());
      while (shortened.find()) {
        issues.add("shortened-link", place, shortened.group());
      }
      if (isHere(line.text())) {
        issues.add("here-link", place, line.text());
      } else if (isDownload(line.text())) {
        issues.add("link-text-empty", place, line.text());
      }
    }
    return issues.issues;
  }

  /** True for a line whose words were a link that the extract lost: « ici », « TÉLÉCHARGER ». */
  static boolean isVague(String text) {
    return isHere(text) || isDownload(text);
  }

  private static boolean isHere(String text) {
    String plain = UNTIL_HERE.matcher(Slug.plain(text)).replaceAll("");
    return plain.length() <= 200 && !text.contains("://") && HERE.matcher(plain).find();
  }

  private static boolean isDownload(String text) {
    return text.length() <= 60
        && !text.contains("://")
        && DOWNLOAD.matcher(Slug.plain(text)).matches();
  }

  /** A summary repeats its body: what was told of one is not told again of the other. */
  private static final class Once {
    private final List<Issue> issues = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    void add(String code, Place place, String text) {
      if (told.add(code + " " + text)) {
        issues.add(Issue.warning(code, place, text));
      }
    }
  }
}
