package org.ressourcerie.resources.publishing;

import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.resources.drafting.Published;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The withdrawal of a resource, with the reason that its address tells. */
@Controller
@RequestMapping("/administration/ressources/{number:[0-9]{1,12}}/retrait")
class WithdrawalController {
  private static final int LONGEST = 300;
  private final Published published;
  private final Withdrawing withdrawing;

  WithdrawalController(Published published, Withdrawing withdrawing) {
    this.published = published;
    this.withdrawing = withdrawing;
  }

  @GetMapping
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  String show(@PathVariable long number, Screen screen, Model model) {
    return page(standing(number), screen, "", "", model);
  }

  @PostMapping
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  Object withdraw(
      @PathVariable long number,
      @RequestParam(defaultValue = "") String reason,
      Screen screen,
      SignedIn who,
      Model model) {
    Published.Standing standing = standing(number);
    if (reason.isBlank() || reason.strip().length() > LONGEST) {
      return page(standing, screen, reason, screen.say("editing.withdrawal.wrong"), model);
    }
    withdrawing.withdraw(standing, reason.strip(), who.name());
    return follow(screen, number);
  }

  @PostMapping("/fin")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  RedirectView putBack(
      @PathVariable long number,
      @RequestParam(defaultValue = "") String reason,
      Screen screen,
      SignedIn who) {
    withdrawing.putBack(standing(number), Told.line(reason), who.name());
    return follow(screen, number);
  }

  private static RedirectView follow(Screen screen, long number) {
    return Redirects.to(screen, "/administration/ressources/" + number + "/suivi");
  }

  private Published.Standing standing(long number) {
    return published.standing(number).orElseThrow(Told::absent);
  }

  private static String page(
      Published.Standing standing, Screen screen, String reason, String wrong, Model model) {
    model.addAttribute("page", new WithdrawalPage(screen, standing, reason, wrong));
    return "resources/publishing/WithdrawalPage";
  }
}
