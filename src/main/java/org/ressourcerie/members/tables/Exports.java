package org.ressourcerie.members.tables;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.transfer.spi.Table;
import org.ressourcerie.web.NetworkSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes organisations and delegates as the imports read them. */
@Component
class Exports {
  private static final String ORGANISATIONS =
      """
      select o.name, o.kind, o.siren, o.territory, o.mailbox, array_to_string(o.domains, ' '),
             o.website, case when o.listed then 'oui' else 'non' end,
             m.since, m.until, m.grace_until, m.grace_reason
      from members.organisation o
      left join members.membership m on m.organisation = o.id
      where o.merged_into is null
      order by o.name, o.id, m.since
      """;

  private static final String DELEGATES =
      """
      select p.email, p.given_name, p.family_name, coalesce(o.siren, o.name), m.function,
             case when m.referent then 'oui' else 'non' end, m.since, m.until, p.phone,
             coalesce(nullif(array_to_string(p.shown, ' '), ''), 'rien')
      from members.mandate m
      join members.person p on p.id = m.person
      join members.organisation o on o.id = m.organisation
      where p.email is not null
      order by p.family_name, p.given_name, p.id, m.since, m.id
      """;

  private final JdbcClient sql;
  private final NetworkSettings network;

  Exports(JdbcClient sql, NetworkSettings network) {
    this.sql = sql;
    this.network = network;
  }

  /** One line for each membership, one for each organisation without any. */
  String organisations() {
    return written(
        OrganisationLine.TABLE, sql.sql(ORGANISATIONS).query((row, n) -> cells(row, 12)).list());
  }

  /** One line for each mandate of someone with an address. */
  String delegates() {
    return written(DelegateLine.TABLE, sql.sql(DELEGATES).query((row, n) -> cells(row, 10)).list());
  }

  private List<String> cells(ResultSet row, int columns) throws SQLException {
    var cells = new ArrayList<String>();
    for (int i = 1; i <= columns; i++) {
      boolean instant = row.getMetaData().getColumnTypeName(i).equals("timestamptz");
      boolean end = row.getMetaData().getColumnName(i).equals("until");
      cells.add(
          instant ? instant(row.getObject(i, OffsetDateTime.class), end) : text(row.getString(i)));
    }
    return cells;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : Formulas.written(value);
  }

  /** A day where it begins or ends one, else the second of it. */
  private String instant(@Nullable OffsetDateTime at, boolean end) {
    if (at == null) {
      return "";
    }
    ZoneId zone = network.timeZone();
    LocalDateTime local =
        at.atZoneSameInstant(zone).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
    if (local.equals(local.toLocalDate().atStartOfDay())) {
      return (end ? local.toLocalDate().minusDays(1) : local.toLocalDate()).toString();
    }
    return local.toString();
  }

  /** With a mark at its beginning, by which spreadsheets know its encoding. */
  private static String written(Table table, List<List<String>> rows) {
    var text = new StringWriter();
    text.write('\ufeff');
    var format = CSVFormat.EXCEL.builder().setDelimiter(';').get();
    try (var printer = new CSVPrinter(text, format)) {
      printer.printRecord(table.columns().stream().map(Table.Column::name).toList());
      for (List<String> row : rows) {
        printer.printRecord(row);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
