package org.ressourcerie.resources.editing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.files.ReceivedFiles;
import org.ressourcerie.resources.drafting.Hand;
import org.ressourcerie.resources.drafting.Refusals;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Receives the pieces of a big file from the script of a draft’s page, by the protocol tus. */
@Controller
class ReceivingController {
  private final ReceivedFiles received;

  ReceivingController(ReceivedFiles received) {
    this.received = received;
  }

  @RequestMapping(path = ReceivedFiles.PATH, method = RequestMethod.POST)
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  void begin(HttpServletRequest request, HttpServletResponse response, Screen screen, SignedIn who)
      throws IOException {
    answer(request, response, screen, who);
  }

  /** How much is there, another piece, or the end of it. */
  @RequestMapping(
      path = ReceivedFiles.PATH + "/{id:" + ReceivedFiles.ID + "}",
      method = {RequestMethod.HEAD, RequestMethod.PATCH, RequestMethod.DELETE})
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  void goOn(HttpServletRequest request, HttpServletResponse response, Screen screen, SignedIn who)
      throws IOException {
    answer(request, response, screen, who);
  }

  /** A full disk is told in words too. */
  private void answer(
      HttpServletRequest request, HttpServletResponse response, Screen screen, SignedIn who)
      throws IOException {
    received.answer(request, response, Hand.of(request, who).key());
    if (response.getStatus() == HttpStatus.INSUFFICIENT_STORAGE.value()
        && !response.isCommitted()) {
      response.setContentType("text/plain;charset=UTF-8");
      response.getWriter().write(screen.say(Refusals.FULL));
    }
  }
}
