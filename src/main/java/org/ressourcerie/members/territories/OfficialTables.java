package org.ressourcerie.members.territories;

import java.util.List;
import org.ressourcerie.transfer.spi.Table;
import org.ressourcerie.transfer.spi.Table.Column;

/** The official files by their columns; one that has more columns stands before one with less. */
final class OfficialTables {
  static final String MOVES = "moves";
  static final String COMMUNES = "communes";
  static final String DEPARTEMENTS = "departements";
  static final String REGIONS = "regions";
  static final String COMPOSITION = "composition";
  static final String GEO_COMMUNES = "geo-communes";
  static final String GEO_EPCIS = "geo-epcis";

  static final List<Table> ALL =
      List.of(
          table(
              MOVES,
              "libelle_av",
              Column.required("com_av"),
              Column.required("com_ap"),
              Column.required("date_eff"),
              Column.required("libelle_av"),
              Column.optional("mod"),
              Column.optional("typecom_av"),
              Column.optional("typecom_ap")),
          table(
              COMMUNES,
              "libelle",
              Column.required("typecom"),
              Column.required("com"),
              Column.required("libelle"),
              Column.optional("dep"),
              Column.optional("reg"),
              Column.optional("comparent")),
          table(
              DEPARTEMENTS,
              "libelle",
              Column.required("dep"),
              Column.required("cheflieu"),
              Column.required("libelle"),
              Column.optional("reg")),
          table(
              REGIONS,
              "libelle",
              Column.required("reg"),
              Column.required("cheflieu"),
              Column.required("libelle")),
          table(
              COMPOSITION,
              "libgeo",
              Column.required("codgeo"),
              Column.required("epci"),
              Column.required("libepci"),
              Column.optional("libgeo"),
              Column.optional("dep"),
              Column.optional("reg")),
          table(
              GEO_COMMUNES,
              "nom",
              Column.required("code"),
              Column.required("nom"),
              Column.required("codeEpci"),
              Column.optional("codeDepartement"),
              Column.optional("codeRegion")),
          table(GEO_EPCIS, "nom", Column.required("code"), Column.required("nom")));

  private OfficialTables() {}

  /** The same line twice is the same in every column. */
  private static Table table(String name, String title, Column... columns) {
    return new Table(
        name,
        List.of(columns),
        false,
        cells ->
            String.join("|", List.of(columns).stream().map(c -> cells.apply(c.name())).toList()),
        cells -> cells.apply(title));
  }
}
