package org.ressourcerie.resources.keeping;

import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What needs a look first, as much of it as a quarter of an hour allows. */
@Controller
class QueueController {
  static final String PATH = "/administration/fraicheur";
  private final NeedQueries needs;
  private final Keepers keepers;
  private final Gate gate;

  QueueController(NeedQueries needs, Keepers keepers, Gate gate) {
    this.needs = needs;
    this.keepers = keepers;
    this.gate = gate;
  }

  /**
   * @param responsable {@code moi} for what its reader looks after
   * @param fait what was just done
   */
  @GetMapping(PATH)
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF)
  String show(
      @RequestParam(defaultValue = "") String responsable,
      @RequestParam(defaultValue = "") String fait,
      Screen screen,
      Visitor visitor,
      SignedIn who,
      Model model) {
    AccessFilter reader = gate.filter(visitor);
    boolean mine = responsable.equals("moi");
    String keeper = mine ? who.name() : "";
    Desk desk =
        new Desk(
            screen, keepers.names(who.name()), who.name(), who.may(Permission.PUBLISH), true, 0);
    model.addAttribute(
        "page",
        new QueuePage(
            desk,
            needs.first(keeper, QueuePage.SIZE, reader),
            mine,
            needs.count(keeper, reader),
            Told.of(fait)));
    return "resources/keeping/QueuePage";
  }
}
