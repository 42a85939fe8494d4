package org.ressourcerie.members.groups;

import java.util.List;
import org.ressourcerie.members.Circles;
import org.springframework.stereotype.Component;

/** Tells other modules what groups there are. */
@Component
class NamedCircles implements Circles {
  private final Groups groups;

  NamedCircles(Groups groups) {
    this.groups = groups;
  }

  @Override
  public List<Circle> all() {
    return groups.all().stream().map(group -> new Circle(group.slug(), group.name())).toList();
  }
}
