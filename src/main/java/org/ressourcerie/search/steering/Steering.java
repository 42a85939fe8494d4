package org.ressourcerie.search.steering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ressourcerie.search.engine.Meaning.Lift;
import org.ressourcerie.search.engine.Meaning.Pin;
import org.ressourcerie.search.understanding.SameWords;
import org.ressourcerie.web.NetworkSettings;
import org.springframework.stereotype.Component;

/** What the team has placed for a search today. It opens nothing: the engine's filter stays. */
@Component
public class Steering {
  private final Placings placings;
  private final Clock clock;
  private final NetworkSettings network;

  Steering(Placings placings, Clock clock, NetworkSettings network) {
    this.placings = placings;
    this.clock = clock;
    this.network = network;
  }

  /** What comes first, and what is lifted. */
  public record Steered(List<Pin> pins, List<Lift> lifts) {}

  /** For a text of the same words as the team's. */
  public Steered of(String text) {
    List<Placing> all = placings.all();
    List<Pin> pins = new ArrayList<>();
    List<Lift> lifts = new ArrayList<>();
    if (!all.isEmpty() && !text.isBlank()) {
      String same = SameWords.key(text);
      LocalDate today = LocalDate.ofInstant(clock.instant(), network.timeZone());
      for (Placing placing : all) {
        if (placing.same().equals(same) && placing.holdsOn(today)) {
          Double factor = placing.factor();
          if (factor == null) {
            pins.add(new Pin(placing.type(), placing.number()));
          } else {
            lifts.add(new Lift(placing.type(), placing.number(), factor));
          }
        }
      }
    }
    return new Steered(pins, lifts);
  }
}
