package org.ressourcerie.members.adhesion;

import java.util.List;
import org.ressourcerie.members.adhesion.AdhesionQueries.Known;
import org.ressourcerie.members.adhesion.AdhesionQueries.Place;
import org.ressourcerie.members.forms.Problem;
import org.ressourcerie.web.ui.Screen;

/**
 * What is known of what was typed.
 *
 * @param typed empty before anything was asked
 */
public record AdhesionPage(
    Screen screen, String typed, List<Place> places, List<Known> organisations) {

  /** Whether some authority that was found is a member or has one that stands for it. */
  public boolean hasWayIn() {
    return organisations.stream().anyMatch(Known::member)
        || places.stream().anyMatch(place -> !place.members().isEmpty());
  }

  /** What was typed, as far as anyone reads it. */
  public String told() {
    return Problem.excerpt(typed);
  }

  public boolean isEmpty() {
    return places.isEmpty() && organisations.isEmpty();
  }

  /** A place with its département, and the name under which it was asked for. */
  public String words(Place place) {
    String name =
        place.around().isEmpty()
            ? place.name()
            : screen.say("members.adhesion.place", place.name(), place.around());
    return place.asked().equals(place.name())
        ? name
        : screen.say("members.adhesion.became", place.asked(), name);
  }
}
