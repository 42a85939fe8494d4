package org.ressourcerie.resources.proofing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.resources.model.Draft;
import org.ressourcerie.resources.model.Teaser;

/** Drafts told in a line; the plainest has no fault. */
final class Drafted {
  private String title = "Acheter local et responsable dans une petite commune";
  private @Nullable String summary = "Trois marchés racontés par celles qui les ont passés.";
  private String language = "fr";
  private String kind = "guide";
  private Draft.Dates dates = dates(LocalDate.of(2026, 3, 4), null);
  private List<String> themes = List.of("Achats");
  private AccessRule access = AccessRule.PUBLIC;
  private Teaser teaser = Teaser.TITLE_AND_SUMMARY;
  private final List<Draft.Block> blocks = new ArrayList<>();
  private final List<Draft.Credit> credits = new ArrayList<>();

  static Drafted draft() {
    return new Drafted();
  }

  Drafted titled(String words) {
    title = words;
    return this;
  }

  Drafted summed(@Nullable String words) {
    summary = words;
    return this;
  }

  Drafted in(String code) {
    language = code;
    return this;
  }

  Drafted of(String id) {
    kind = id;
    return this;
  }

  Drafted dated(@Nullable LocalDate published, @Nullable LocalDate reviewBy) {
    dates = dates(published, reviewBy);
    return this;
  }

  Drafted on(String... labels) {
    themes = List.of(labels);
    return this;
  }

  Drafted readBy(AccessRule rule, Teaser shown) {
    access = rule;
    teaser = shown;
    return this;
  }

  Drafted text(String html) {
    return block(null, html, AccessRule.PUBLIC);
  }

  Drafted block(@Nullable String heading, String html, AccessRule rule) {
    blocks.add(
        new Draft.Block("text", "a" + blocks.size(), heading, html, 1, rule, List.of(), List.of()));
    return this;
  }

  Drafted links(Draft.Link... links) {
    blocks.add(
        new Draft.Block(
            "links", "liens", null, null, 0, AccessRule.PUBLIC, List.of(), List.of(links)));
    return this;
  }

  Drafted files(Draft.Attachment... files) {
    blocks.add(
        new Draft.Block(
            "files", "documents", null, null, 0, AccessRule.PUBLIC, List.of(files), List.of()));
    return this;
  }

  Drafted by(@Nullable String person, @Nullable String organisation, @Nullable String function) {
    credits.add(new Draft.Credit("author", person, organisation, function));
    return this;
  }

  static Draft.Attachment file(String sha256, String title, String role, @Nullable String video) {
    return new Draft.Attachment(sha256, "fichier.pdf", title, "fr", role, video, AccessRule.PUBLIC);
  }

  Draft made() {
    List<Draft.Block> body = new ArrayList<>(blocks);
    if (body.isEmpty()) {
      body.addAll(draft().text("<p>La commune achète près de chez elle.</p>").blocks);
    }
    return new Draft(
        "essai",
        "verifications",
        title,
        summary,
        language,
        kind,
        "network",
        dates,
        List.of(),
        themes,
        access,
        teaser,
        false,
        body,
        credits,
        null,
        List.of());
  }

  private static Draft.Dates dates(@Nullable LocalDate published, @Nullable LocalDate reviewBy) {
    return new Draft.Dates(published, null, null, reviewBy, null, null, null);
  }
}
