package org.ressourcerie.search.spi;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ressourcerie.access.AccessFilter;

/** Names that a module gives to be recognised in what people type. */
public interface NamedThings {

  /**
   * Every name, whoever may know of it. Kept in memory for some minutes, and told to nobody before
   * {@link #visible} has said so.
   */
  List<Name> all();

  /** Those of these names of its own that this visitor may know of now; asked at each answer. */
  List<Name> visible(Collection<Name> names, AccessFilter filter);

  /**
   * The value that has taken the place of this one, such as a theme that was renamed; empty when
   * none has, or when this visitor may not know of it.
   */
  default Optional<String> successor(String facet, String value, AccessFilter filter) {
    return Optional.empty();
  }
}
