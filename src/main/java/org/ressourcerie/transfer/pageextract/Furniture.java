package org.ressourcerie.transfer.pageextract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ressourcerie.transfer.spi.ImportItem.Place;
import org.ressourcerie.transfer.spi.Issue;
import org.ressourcerie.transfer.text.Slug;

/** What belongs to the site and to no resource: its name at the top, its cookie panel. */
record Furniture(List<Line> kept, List<Issue> notes) {
  private static final Pattern COOKIES =
      Pattern.compile(
          "panneau de gestion des cookies|ce site utilise des cookies.*|.{0,3}ok,? tout accepter"
              + "|.{0,3}interdire tous les cookies|tout (accepter|refuser)|personnaliser"
              + "|politique de confidentialite");
  private static final Pattern NETWORK =
      Pattern.compile(
          "(reseau|association|federation|union|agence|centre|collectif|mouvement|alliance|club)\\b"
              + ".*");

  static Furniture removedFrom(List<Line> lines, String file) {
    var notes = new ArrayList<Issue>();
    Set<Line> dropped = new HashSet<>(cookiePanel(lines));
    if (!dropped.isEmpty()) {
      Line first = lines.stream().filter(dropped::contains).findFirst().orElseThrow();
      String said = quoted(lines.stream().filter(dropped::contains).toList());
      notes.add(Issue.note("cookie-footer-dropped", new Place(file, first.number()), said));
    }
    if (!lines.isEmpty() && isSiteName(lines)) {
      Line name = lines.getFirst();
      lines.stream()
          .filter(line -> line.alone() && line.key().equals(name.key()))
          .forEach(dropped::add);
      notes.add(Issue.note("site-name-dropped", new Place(file, name.number()), name.text()));
    }
    return new Furniture(lines.stream().filter(l -> !dropped.contains(l)).toList(), notes);
  }

  /** Buttons such as « Personnaliser » are dropped only within a panel that names cookies. */
  private static List<Line> cookiePanel(List<Line> lines) {
    var panel = new ArrayList<Line>();
    boolean inside = false;
    for (Line line : lines) {
      String plain = Slug.plain(line.text());
      boolean matches = plain.length() < 200 && COOKIES.matcher(plain).matches();
      inside = matches && (inside || plain.contains("cookies"));
      if (inside) {
        panel.add(line);
      }
    }
    return panel;
  }

  /** The first line, when it reads like a network's name or its initials are used in the text. */
  private static boolean isSiteName(List<Line> lines) {
    Line first = lines.getFirst();
    if (!first.alone() || first.text().length() > 120 || first.text().matches(".*[?!.:\"»”]$")) {
      return false;
    }
    String initials =
        first
            .text()
            .codePoints()
            .filter(Character::isUpperCase)
            .mapToObj(c -> Slug.plain(Character.toString(c)))
            .collect(Collectors.joining())
            .toUpperCase(java.util.Locale.ROOT);
    Pattern acronym = Pattern.compile("\\b" + Pattern.quote(initials) + "\\b");
    long used = lines.stream().filter(line -> acronym.matcher(line.text()).find()).count();
    boolean named = NETWORK.matcher(Slug.plain(first.text())).matches();
    boolean titleFollows =
        lines.size() > 1 && lines.get(1).isTitleLike() && Field.in(lines.subList(1, 2)).isEmpty();
    return titleFollows && (named || (initials.length() >= 3 && used >= 2));
  }

  private static String quoted(List<Line> lines) {
    return lines.stream().map(Line::text).collect(Collectors.joining(" / "));
  }
}
