package org.ressourcerie.resources.admitting;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ressourcerie.access.Audience;
import org.ressourcerie.access.Grant;
import org.ressourcerie.members.Circles;
import org.ressourcerie.resources.explaining.Ruled;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Component;

/** The audiences that a rule may name. */
@Component
public class Choices {
  private final Circles circles;

  Choices(Circles circles) {
    this.circles = circles;
  }

  /**
   * Labels by token: everyone, members, each group, the team, and what these rules name already.
   */
  Map<String, String> of(Screen screen, List<Ruled> ruled) {
    return of(
        screen,
        ruled.stream()
            .flatMap(part -> part.rule().grants().stream())
            .map(Grant::audience)
            .toList());
  }

  /** Labels by token: everyone, members, each group, the team, and these audiences. */
  public Map<String, String> of(Screen screen, Collection<Audience> named) {
    Map<String, String> choices = new LinkedHashMap<>();
    add(choices, screen, Audience.PUBLIC);
    add(choices, screen, Audience.MEMBERS);
    circles
        .all()
        .forEach(
            circle ->
                choices.put(
                    Audience.group(circle.slug()).token(),
                    screen.say("audiences.group", circle.name())));
    add(choices, screen, Audience.STAFF);
    named.forEach(audience -> add(choices, screen, audience));
    return choices;
  }

  private static void add(Map<String, String> choices, Screen screen, Audience audience) {
    choices.putIfAbsent(audience.token(), screen.audience(audience));
  }
}
