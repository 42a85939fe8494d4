package org.ressourcerie.transfer.tables;

import java.util.List;
import org.ressourcerie.transfer.importing.FormatSource;
import org.ressourcerie.transfer.spi.TableTarget;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A format for every table that a module takes in. */
@Component
class TableFormats implements FormatSource {
  private final ObjectProvider<TableTarget> targets;

  TableFormats(ObjectProvider<TableTarget> targets) {
    this.targets = targets;
  }

  @Override
  public List<TableFormat> formats() {
    return targets.orderedStream().map(TableFormat::new).toList();
  }
}
