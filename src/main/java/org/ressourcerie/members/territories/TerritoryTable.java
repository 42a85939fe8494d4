package org.ressourcerie.members.territories;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Permission;
import org.ressourcerie.members.model.TerritoryCode;
import org.ressourcerie.members.territories.Territories.Told;
import org.ressourcerie.transfer.spi.ImportTarget.Outcome;
import org.ressourcerie.transfer.spi.Issue;
import org.ressourcerie.transfer.spi.Table;
import org.ressourcerie.transfer.spi.TableLine;
import org.ressourcerie.transfer.spi.TableTarget;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in the official files of territories, in any order. */
@Component
class TerritoryTable implements TableTarget {
  private final Territories territories;

  TerritoryTable(Territories territories) {
    this.territories = territories;
  }

  @Override
  public String format() {
    return "territories";
  }

  @Override
  public String label() {
    return "members.import.territories";
  }

  @Override
  public Permission needs() {
    return Permission.ADMIT;
  }

  @Override
  public String shown(String title) {
    return "";
  }

  @Override
  public List<Table> tables() {
    return OfficialTables.ALL;
  }

  @Override
  public List<Issue> check(TableLine line) {
    return codes(line)
        .filter(code -> TerritoryCode.of(code).isEmpty())
        .map(code -> Issue.error("members.import.territory-code", line.place(), code))
        .toList();
  }

  @Override
  @Transactional
  public List<Outcome> apply(List<TableLine> lines) {
    return lines.stream().map(this::apply).toList();
  }

  private Outcome apply(TableLine line) {
    Optional<Boolean> created =
        switch (line.table()) {
          case OfficialTables.MOVES -> move(line);
          case OfficialTables.COMMUNES -> commune(line);
          case OfficialTables.DEPARTEMENTS ->
              keep("departement", line, "dep", "libelle", orNull(line, "reg"));
          case OfficialTables.REGIONS -> keep("region", line, "reg", "libelle", null);
          case OfficialTables.COMPOSITION -> member(line, "codgeo", "libgeo", "epci", "dep", "reg");
          case OfficialTables.GEO_COMMUNES ->
              member(line, "code", "nom", "codeEpci", "codeDepartement", "codeRegion");
          default -> keep("epci", line, "code", "nom", null);
        };
    return created.map(yes -> yes ? Outcome.CREATED : Outcome.UPDATED).orElse(Outcome.UNCHANGED);
  }

  /** Only what ends a commune: two lines of which have the same code tell a new name. */
  private Optional<Boolean> move(TableLine line) {
    boolean ends =
        line.get("typecom_av").equals("COM")
            && line.get("typecom_ap").equals("COM")
            && !line.get("com_av").equals(line.get("com_ap"))
            && !line.get("mod").equals("21");
    return ends
        ? territories.gone(
            line.get("com_av"), line.get("libelle_av"), date(line), line.get("com_ap"))
        : Optional.empty();
  }

  /** A delegated commune or an arrondissement stands for the commune it lies in. */
  private Optional<Boolean> commune(TableLine line) {
    boolean whole = line.get("typecom").equals("COM");
    if (!whole && line.get("comparent").equals(line.get("com"))) {
      return Optional.empty();
    }
    return territories.keep(
        new Told(
            new TerritoryCode("commune", line.get("com")),
            line.get("libelle"),
            whole ? null : orNull(line, "comparent"),
            orNull(line, "dep"),
            orNull(line, "reg"),
            null));
  }

  private Optional<Boolean> keep(
      String kind, TableLine line, String code, String name, @Nullable String region) {
    return territories.keep(
        new Told(
            new TerritoryCode(kind, line.get(code)), line.get(name), null, null, region, null));
  }

  private Optional<Boolean> member(
      TableLine line, String code, String name, String epci, String departement, String region) {
    String siren = line.get(epci);
    boolean belongs = siren.matches("[0-9]{9}");
    line.maybe("libepci")
        .filter(known -> belongs)
        .ifPresent(
            known ->
                territories.keep(
                    new Told(new TerritoryCode("epci", siren), known, null, null, null, null)));
    return line.maybe(name)
        .flatMap(
            known ->
                territories.keep(
                    new Told(
                        new TerritoryCode("commune", line.get(code)),
                        known,
                        null,
                        orNull(line, departement),
                        orNull(line, region),
                        belongs ? siren : null)));
  }

  private static Stream<String> codes(TableLine line) {
    return switch (line.table()) {
      case OfficialTables.MOVES ->
          Stream.of("commune:" + line.get("com_av"), "commune:" + line.get("com_ap"));
      case OfficialTables.COMMUNES -> Stream.of("commune:" + line.get("com"));
      case OfficialTables.DEPARTEMENTS -> Stream.of("departement:" + line.get("dep"));
      case OfficialTables.REGIONS -> Stream.of("region:" + line.get("reg"));
      case OfficialTables.COMPOSITION -> Stream.of("commune:" + line.get("codgeo"));
      case OfficialTables.GEO_COMMUNES -> Stream.of("commune:" + line.get("code"));
      default -> Stream.of("epci:" + line.get("code"));
    };
  }

  private static LocalDate date(TableLine line) {
    try {
      return LocalDate.parse(line.get("date_eff"));
    } catch (DateTimeException wrong) {
      return LocalDate.EPOCH;
    }
  }

  private static @Nullable String orNull(TableLine line, String column) {
    return line.maybe(column).orElse(null);
  }
}
