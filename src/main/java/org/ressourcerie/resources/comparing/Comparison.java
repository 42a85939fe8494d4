package org.ressourcerie.resources.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.resources.drafting.Content;
import org.ressourcerie.resources.model.Figure;
import org.ressourcerie.resources.model.Focus;

/**
 * What differs between two writings.
 *
 * @param fields of the notice that differ
 * @param blocks that differ, in the order of the later writing, those that were removed at their
 *     place in the earlier one
 * @param kept how many blocks are the same in both
 */
public record Comparison(List<Change> fields, List<Change> blocks, int kept) {

  /**
   * One thing that differs.
   *
   * @param what name of the field, or type of the block
   * @param before plain text; null when it was not there
   * @param after plain text; null when it is not there any more
   */
  public record Change(String what, @Nullable String before, @Nullable String after) {

    /** In words: {@code added}, {@code removed} or {@code changed}. */
    public String kind() {
      return before == null ? "added" : after == null ? "removed" : "changed";
    }

    /** The words of both, marked where they differ. */
    public List<Piece> pieces() {
      return Piece.between(Objects.toString(before, ""), Objects.toString(after, ""));
    }
  }

  public boolean isSame() {
    return fields.isEmpty() && blocks.isEmpty();
  }

  /** Blocks are known again by their text, else their heading, else their id. */
  public static Comparison of(Content before, Content after) {
    List<Content.Block> left = new ArrayList<>(before.blocks());
    List<Change> blocks = new ArrayList<>();
    int kept = 0;
    Content.@Nullable Block[] partners = partners(left, after.blocks());
    for (int i = 0; i < partners.length; i++) {
      Content.Block one = after.blocks().get(i);
      Content.Block partner = partners[i];
      if (partner != null && told(partner).equals(told(one))) {
        kept++;
      } else {
        blocks.add(new Change(one.type(), partner == null ? null : told(partner), told(one)));
      }
    }
    left.stream().map(gone -> new Change(gone.type(), told(gone), null)).forEach(blocks::add);
    return new Comparison(fields(before, after), blocks, kept);
  }

  /** For each later block the earlier one that it was; what remains in {@code left} is gone. */
  private static Content.@Nullable Block[] partners(
      List<Content.Block> left, List<Content.Block> right) {
    Content.@Nullable Block[] partners = new Content.@Nullable Block[right.size()];
    List<BiPredicate<Content.Block, Content.Block>> ways =
        List.of(
            (one, other) -> told(one).equals(told(other)),
            (one, other) ->
                one.type().equals(other.type())
                    && !one.heading().isBlank()
                    && one.heading().equals(other.heading()),
            (one, other) -> one.type().equals(other.type()) && one.id().equals(other.id()),
            (one, other) -> one.type().equals(other.type()) && !one.type().equals("text"));
    for (BiPredicate<Content.Block, Content.Block> way : ways) {
      for (int i = 0; i < partners.length; i++) {
        if (partners[i] == null) {
          Content.Block wanted = right.get(i);
          Content.Block found =
              left.stream().filter(one -> way.test(one, wanted)).findFirst().orElse(null);
          partners[i] = found;
          left.remove(found);
        }
      }
    }
    return partners;
  }

  private static List<Change> fields(Content before, Content after) {
    Stream<Change> fields =
        Content.FIELDS.stream()
            .map(name -> new Change(name, before.field(name), after.field(name)));
    Stream<Change> lists =
        Stream.of(
            new Change("themes", themes(before), themes(after)),
            new Change("credits", credits(before), credits(after)),
            new Change("relations", relations(before), relations(after)),
            new Change(
                "readers",
                ReadersInWords.of(before.readers()),
                ReadersInWords.of(after.readers())));
    return Stream.concat(fields, lists)
        .filter(change -> !Objects.equals(change.before(), change.after()))
        .toList();
  }

  private static String themes(Content content) {
    return content.themes().stream().sorted().collect(Collectors.joining(", "));
  }

  private static String credits(Content content) {
    return content.credits().stream()
        .map(
            credit ->
                Stream.of(credit.role(), credit.person(), credit.organisation(), credit.function())
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(", ")))
        .collect(Collectors.joining(" ; "));
  }

  private static String relations(Content content) {
    return content.relations().stream()
        .filter(relation -> !relation.isEmpty())
        .map(relation -> relation.type() + " " + relation.target().strip())
        .collect(Collectors.joining(" ; "));
  }

  /** All that a block says, as lines of plain text. */
  private static String told(Content.Block block) {
    Stream<String> files =
        block.files().stream()
            .flatMap(
                file ->
                    Stream.of(
                        file.title() + " (" + file.name() + ") " + rule(file.readers()),
                        figure(file.figure())));
    Stream<String> links = block.links().stream().map(link -> link.title() + " " + link.url());
    return Stream.of(
            Stream.of(block.heading(), text(block.html()), rule(block.readers())), files, links)
        .flatMap(lines -> lines)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** What is said of a picture, and what stays in sight of it; empty for what is none. */
  private static String figure(Figure figure) {
    return Stream.of(
            figure.alternative(),
            figure.credit(),
            figure.licence(),
            figure.focus().equals(Focus.CENTRE) ? "" : figure.focus().position())
        .filter(said -> !said.isBlank())
        .collect(Collectors.joining(" · "));
  }

  private static String rule(org.ressourcerie.resources.drafting.Readers readers) {
    String words = ReadersInWords.of(readers);
    return words.equals("open") ? "" : "[" + words + "]";
  }

  private static String text(String html) {
    return Jsoup.parse(html.replaceAll("(?i)</(p|li|h[3-6]|tr|blockquote|td|th)>", "$0 ")).text();
  }
}
