package org.ressourcerie.members.people;

import java.util.function.BiConsumer;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.members.model.People;
import org.ressourcerie.members.model.Person;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What an administrator does to the account of someone: ends its sessions, closes it, opens it. */
@Controller
@RequestMapping("/administration/personnes/{slug}")
class PersonAccountController {
  private static final int LONGEST_REASON = 300;
  private final People people;
  private final PersonQueries queries;
  private final Closing closing;

  PersonAccountController(People people, PersonQueries queries, Closing closing) {
    this.people = people;
    this.queries = queries;
    this.closing = closing;
  }

  @PostMapping("/sessions/fin")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.GOVERN)
  Object endSessions(Screen screen, @PathVariable String slug) {
    return done(screen, slug, (person, account) -> closing.endSessions(person.id(), account));
  }

  @PostMapping("/compte/fermeture")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.GOVERN)
  Object close(
      Screen screen, @PathVariable String slug, @RequestParam(defaultValue = "") String why) {
    String reason = why.strip();
    String kept = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    return done(
        screen,
        slug,
        (person, account) -> {
          if (!closing.close(person.id(), account, kept)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
          }
        });
  }

  @PostMapping("/compte/ouverture")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.GOVERN)
  Object reopen(Screen screen, @PathVariable String slug) {
    return done(screen, slug, (person, account) -> closing.reopen(person.id(), account));
  }

  private Object done(Screen screen, String slug, BiConsumer<Person, PersonQueries.Account> what) {
    Person one = people.bySlug(slug).orElseThrow(PersonAccountController::unknown);
    what.accept(one, queries.account(one.id()).orElseThrow(PersonAccountController::unknown));
    return Redirects.to(screen, "/administration/personnes/" + one.slug() + "#account");
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
