package org.ressourcerie.members.registering;

import java.util.List;
import java.util.UUID;
import org.ressourcerie.members.adhesion.AdhesionQueries.Known;
import org.ressourcerie.members.adhesion.AdhesionQueries.Place;
import org.ressourcerie.members.model.Organisation;
import org.ressourcerie.web.ui.Screen;

/**
 * Where a newcomer says for which organisation they work.
 *
 * @param proven those to which the domain of their address belongs
 * @param typed empty before anything was looked for
 */
public record PlacePage(
    Screen screen,
    UUID id,
    String address,
    List<Organisation> proven,
    String typed,
    List<Known> organisations,
    List<Place> places) {

  public boolean isEmpty() {
    return organisations.isEmpty() && places.isEmpty();
  }

  /** The form for this organisation. */
  public String choose(String slug) {
    return screen.to("/inscription/identite?demande=" + id + "&organisation=" + slug);
  }

  /** The form for one that is not in the list. */
  public String other() {
    return screen.to("/inscription/identite?demande=" + id);
  }
}
