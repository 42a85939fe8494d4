package org.ressourcerie.resources.quality;

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

/** Two resources that look like one, each with the page where they become one. */
@Controller
class TwinsController {
  private static final int MOST = 100;
  private final TwinQueries twins;
  private final Gate gate;

  TwinsController(TwinQueries twins, Gate gate) {
    this.twins = twins;
    this.gate = gate;
  }

  @GetMapping(QualityController.PATH + "/doublons")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF)
  String show(Screen screen, Visitor visitor, SignedIn who, Model model) {
    model.addAttribute(
        "page",
        new TwinsPage(screen, twins.of(gate.filter(visitor), MOST), who.may(Permission.PUBLISH)));
    return "resources/quality/TwinsPage";
  }
}
