package org.ressourcerie.search.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.search.ChangesSeen;
import org.ressourcerie.search.ContentChanged;
import org.ressourcerie.search.content.Kept;
import org.ressourcerie.search.spi.Name;
import org.ressourcerie.search.spi.NamedThings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The names of all modules, kept in memory to be recognised within a millisecond. What is told of
 * them is asked again through the visitor, so that an old table can miss a name, never betray one.
 */
@Component
public class KnownNames {
  private final List<NamedThings> sources;
  private final Kept<Known> known = new Kept<>(this::read);

  KnownNames(ObjectProvider<NamedThings> sources) {
    this.sources = sources.orderedStream().toList();
  }

  /** Every name, to be shown to nobody before {@link #visible}. */
  public List<Name> all() {
    return known.get().names();
  }

  /** Those of these names that this visitor may know of, in their order. */
  public List<Name> visible(Collection<Name> names, AccessFilter filter) {
    Set<Name> admitted = new HashSet<>();
    if (!names.isEmpty()) {
      sources.forEach(source -> admitted.addAll(source.visible(names, filter)));
    }
    return names.stream().filter(admitted::contains).toList();
  }

  /** The name of a facet's value; null when no module gives it one. */
  public @Nullable Name of(String facet, String value) {
    return known.get().table().of(facet, value);
  }

  /** Reads all names again, before it returns. */
  public void refresh() {
    known.refresh();
  }

  NameTable table() {
    return known.get().table();
  }

  @EventListener
  void on(ContentChanged event) {
    known.changed();
  }

  @EventListener
  void on(ChangesSeen event) {
    known.changed();
  }

  private Known read() {
    List<Name> names = new ArrayList<>();
    sources.forEach(source -> names.addAll(source.all()));
    return new Known(List.copyOf(names), new NameTable(names));
  }

  private record Known(List<Name> names, NameTable table) {}
}
