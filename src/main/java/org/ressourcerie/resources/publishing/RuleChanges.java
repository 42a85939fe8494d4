package org.ressourcerie.resources.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.resources.model.Draft;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells of which blocks and files a publication changes the readers, each by itself. */
@Component
class RuleChanges {
  private static final String NOTHING = "–";
  private static final List<String> OPEN = List.of(NOTHING, "public");
  private final JdbcClient sql;

  RuleChanges(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * A block or a file under its own rule.
   *
   * @param key what it is recognised by in another revision: its anchor, or its bytes
   * @param text by which a block is recognised whose heading has changed; empty for a file
   */
  record Part(String key, String name, String text, AccessRule rule) {}

  /** A rule that changes, as it is written; {@code –} where the part was not, or is no more. */
  record Change(String name, String from, String to) {}

  /** The parts of what stands at this number; none before a first publication. */
  List<Part> standing(long number) {
    return sql.sql(
            """
            select 'b' || b.anchor as key, coalesce(b.heading, '#' || b.position + 1) as name,
              coalesce(b.html, '') as text, b.access, b.position as block, -1 as file
            from resources.resource r join resources.block b on b.revision = r.revision
            where r.number = :number
            union all
            select 'f' || f.sha256, f.title, '', f.access, f.block, f.position
            from resources.resource r join resources.attachment f on f.revision = r.revision
            where r.number = :number
            order by block, file\
            """)
        .param("number", number)
        .query(
            (row, n) ->
                new Part(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    AccessRule.parse((String[]) row.getArray(4).getArray())))
        .list();
  }

  /** What changes from these parts to those of a draft; nothing where nothing stood. */
  static List<Change> between(List<Part> before, Draft after) {
    if (before.isEmpty()) {
      return List.of();
    }
    List<Part> left = new ArrayList<>(before);
    List<Part> fresh = parts(after);
    List<Optional<Part>> olds = new ArrayList<>();
    for (Part part : fresh) {
      olds.add(take(left, one -> one.key().equals(part.key())));
    }
    for (int i = 0; i < fresh.size(); i++) {
      Part part = fresh.get(i);
      if (olds.get(i).isEmpty() && !part.text().isEmpty()) {
        olds.set(i, take(left, one -> one.text().equals(part.text())));
      }
    }
    Stream<Change> changed =
        IntStream.range(0, fresh.size())
            .mapToObj(i -> change(fresh.get(i).name(), rule(olds.get(i)), words(fresh.get(i))));
    Stream<Change> gone = left.stream().map(part -> change(part.name(), words(part), NOTHING));
    return Stream.concat(changed, gone).filter(RuleChanges::tells).toList();
  }

  private static Optional<Part> take(List<Part> left, Predicate<Part> same) {
    Optional<Part> found = left.stream().filter(same).findFirst();
    found.ifPresent(left::remove);
    return found;
  }

  private static List<Part> parts(Draft draft) {
    List<Part> parts = new ArrayList<>();
    for (Draft.Block block : draft.blocks()) {
      String heading = Objects.requireNonNullElse(block.heading(), "#" + (blocks(parts) + 1));
      String html = Objects.requireNonNullElse(block.html(), "");
      parts.add(new Part("b" + block.anchor(), heading, html, block.access()));
      block
          .attachments()
          .forEach(
              file -> parts.add(new Part("f" + file.sha256(), file.title(), "", file.access())));
    }
    return parts;
  }

  private static long blocks(List<Part> parts) {
    return parts.stream().filter(part -> part.key().startsWith("b")).count();
  }

  private static Change change(String name, String from, String to) {
    return new Change(name, from, to);
  }

  private static String rule(Optional<Part> old) {
    return old.map(RuleChanges::words).orElse(NOTHING);
  }

  private static String words(Part part) {
    return Stream.of(part.rule().written())
        .map(grant -> grant.replaceAll(";+$", ""))
        .collect(Collectors.joining(" "));
  }

  /** A part that comes or goes without a rule of its own changes nobody's reading. */
  private static boolean tells(Change change) {
    boolean open = Stream.of(change.from(), change.to()).allMatch(OPEN::contains);
    return !open && !change.from().equals(change.to());
  }
}
