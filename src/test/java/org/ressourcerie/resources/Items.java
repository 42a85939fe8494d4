package org.ressourcerie.resources;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.transfer.spi.ImportItem;

/** Items to import, told in a line. */
public final class Items {
  private final String source;
  private final String key;
  private String title;
  private @Nullable String summary;
  private @Nullable OffsetDateTime start;
  private @Nullable LocalDate verifiedOn;
  private @Nullable LocalDate reviewBy;
  private @Nullable String licence;
  private AccessRule access = AccessRule.PUBLIC;
  private String teaser = "title";
  private final List<String> themes = new ArrayList<>();
  private final List<String> territories = new ArrayList<>();
  private final List<ImportItem.Block> blocks = new ArrayList<>();
  private final List<ImportItem.File> files = new ArrayList<>();
  private final List<ImportItem.Link> links = new ArrayList<>();
  private final List<ImportItem.Credit> credits = new ArrayList<>();

  private Items(String source, String key) {
    this.source = source;
    this.key = key;
    this.title = "Titre de " + key;
  }

  public static Items item(String source, String key) {
    return new Items(source, key);
  }

  public Items titled(String words) {
    title = words;
    return this;
  }

  public Items summed(String words) {
    summary = words;
    return this;
  }

  /** Verified on a day, to be looked at again before another. */
  public Items verified(LocalDate day, @Nullable LocalDate again) {
    verifiedOn = day;
    reviewBy = again;
    return this;
  }

  public Items readBy(AccessRule rule, String told) {
    access = rule;
    teaser = told;
    return this;
  }

  public Items on(String theme) {
    themes.add(theme);
    return this;
  }

  /** An event that begins then, in Lannion. */
  public Items held(OffsetDateTime when) {
    start = when;
    return this;
  }

  public Items licensed(String written) {
    licence = written;
    return this;
  }

  public Items about(String territory) {
    territories.add(territory);
    return this;
  }

  public Items block(@Nullable String heading, String html) {
    blocks.add(new ImportItem.Block(heading, html, null, null));
    return this;
  }

  public Items block(@Nullable String heading, String html, AccessRule rule) {
    blocks.add(new ImportItem.Block(heading, html, null, rule));
    return this;
  }

  public Items file(Path path, @Nullable AccessRule rule) {
    files.add(new ImportItem.File(path, null, null, rule, "document", null));
    return this;
  }

  /** One that only decorates, to be seen around its lower left. */
  public Items cover(Path path, @Nullable AccessRule rule, boolean teased) {
    var said = new ImportItem.Said("", true, "Archives", "", 10, 80, teased);
    files.add(new ImportItem.File(path, null, null, rule, "cover", null, said));
    return this;
  }

  public Items linking(String url) {
    links.add(new ImportItem.Link(url, "Un lien"));
    return this;
  }

  public Items by(String person, String organisation) {
    credits.add(new ImportItem.Credit("author", person, organisation, "directrice"));
    return this;
  }

  public ImportItem made() {
    return new ImportItem(
        source,
        key,
        title,
        "guide",
        "network",
        summary,
        "fr",
        null,
        null,
        verifiedOn,
        reviewBy,
        start,
        null,
        start == null ? null : "Lannion",
        themes,
        territories,
        access,
        teaser,
        false,
        blocks,
        files,
        links,
        credits,
        licence,
        new ImportItem.Place("test", 1));
  }
}
