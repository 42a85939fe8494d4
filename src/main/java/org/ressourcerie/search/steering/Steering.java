package org.ressourcerie.search.steering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.directions.Directions;
import org.ressourcerie.search.directions.Placing;
import org.ressourcerie.search.directions.SynonymGroup;
import org.ressourcerie.web.NetworkSettings;
import org.springframework.stereotype.Component;

/** What the team has decided of searches, as it stands today. */
@Component
public class Steering {
  private final Placings placings;
  private final SynonymGroups groups;
  private final Clock clock;
  private final NetworkSettings network;
  private volatile @Nullable Read read;

  Steering(Placings placings, SynonymGroups groups, Clock clock, NetworkSettings network) {
    this.placings = placings;
    this.groups = groups;
    this.clock = clock;
    this.network = network;
  }

  /** Ten seconds old at most; what this process changed, at once. */
  public Directions now() {
    List<Placing> placed = placings.all();
    List<SynonymGroup> equal = groups.all();
    Read known = read;
    if (known == null || !known.placed().equals(placed) || !known.equal().equals(equal)) {
      known = new Read(placed, equal, new Directions(placed, equal));
      read = known;
    }
    return known.directions();
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), network.timeZone());
  }

  private record Read(List<Placing> placed, List<SynonymGroup> equal, Directions directions) {}
}
