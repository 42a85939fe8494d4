package org.ressourcerie.resources.admitting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ressourcerie.access.Audience;
import org.ressourcerie.members.Circles;
import org.ressourcerie.resources.explaining.Ruled;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Component;

/** The audiences that a rule may name. */
@Component
class Choices {
  private final Circles circles;

  Choices(Circles circles) {
    this.circles = circles;
  }

  /**
   * Labels by token: everyone, members, each group, the team, and what these rules name already.
   */
  Map<String, String> of(Screen screen, List<Ruled> ruled) {
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
    ruled.stream()
        .flatMap(part -> part.rule().grants().stream())
        .forEach(grant -> add(choices, screen, grant.audience()));
    return choices;
  }

  private static void add(Map<String, String> choices, Screen screen, Audience audience) {
    choices.putIfAbsent(audience.token(), screen.audience(audience));
  }
}
