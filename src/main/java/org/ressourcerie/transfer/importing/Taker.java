package org.ressourcerie.transfer.importing;

import java.util.List;
import java.util.function.Function;
import org.ressourcerie.transfer.spi.ImportItem;
import org.ressourcerie.transfer.spi.ImportTarget;
import org.ressourcerie.transfer.spi.ImportTarget.Outcome;
import org.ressourcerie.transfer.spi.Importable;
import org.ressourcerie.transfer.spi.Issue;
import org.ressourcerie.transfer.spi.TableLine;
import org.ressourcerie.transfer.spi.TableTarget;

/** Who takes what a format reads: content for notices, a module for the lines of its tables. */
interface Taker {
  List<Issue> check(Importable item);

  List<Outcome> apply(List<Importable> items);

  static Taker of(ImportTarget target) {
    return of(ImportItem.class, target::check, target::apply);
  }

  static Taker of(TableTarget target) {
    return of(TableLine.class, target::check, target::apply);
  }

  private static <T extends Importable> Taker of(
      Class<T> type, Function<T, List<Issue>> check, Function<List<T>, List<Outcome>> apply) {
    return new Taker() {
      @Override
      public List<Issue> check(Importable item) {
        return check.apply(type.cast(item));
      }

      @Override
      public List<Outcome> apply(List<Importable> items) {
        return apply.apply(items.stream().map(type::cast).toList());
      }
    };
  }
}
