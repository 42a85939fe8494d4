package org.ressourcerie.members.forms;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.ModelAndView;

/**
 * A code of six digits, as it was typed or brought by a link. When it is not taken, the page that
 * asks for it is shown again by an address that says what is wrong; what was typed is never in an
 * address, the browser keeps it for a minute.
 *
 * @param demande the number of what was asked for
 * @param essai what is wrong with the try before; empty for the first
 * @param minutes how long to wait, when too many were wrong
 */
public record CodeForm(String demande, String code, String essai, String minutes) {
  private static final UUID NONE = new UUID(0, 0);
  private static final int LONGEST = 40;
  private static final String INCOMPLETE = "incomplet";
  private static final String WRONG = "faux";
  private static final String WAIT = "attente";

  /** What a request leaves out reads as empty. */
  public CodeForm {
    demande = requireNonNullElse(demande, "");
    code = requireNonNullElse(code, "");
    essai = requireNonNullElse(essai, "");
    minutes = requireNonNullElse(minutes, "");
  }

  /** Of a number that is none: one that nothing has. */
  public static UUID id(String written) {
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException unreadable) {
      return NONE;
    }
  }

  public UUID id() {
    return id(demande);
  }

  /** Six digits, without what people put between them; empty when it is something else. */
  public Optional<String> digits() {
    String digits = code.replaceAll("[\\s\\u00a0\\u202f.-]", "");
    return digits.matches("[0-9]{6}") ? Optional.of(digits) : Optional.empty();
  }

  /** Asks again because it has no six digits. */
  public ModelAndView incomplete(Screen screen, HttpServletResponse response, String path) {
    return again(screen, response, path, INCOMPLETE);
  }

  /** Asks again because it is another code. */
  public ModelAndView wrong(Screen screen, HttpServletResponse response, String path) {
    return again(screen, response, path, WRONG);
  }

  /** Asks again, later: too many were wrong. */
  public ModelAndView wait(
      Screen screen, HttpServletResponse response, String path, Duration pause) {
    return again(screen, response, path, WAIT + "&minutes=" + Math.ceilDiv(pause.toSeconds(), 60L));
  }

  /** Shows the page again: it knows by itself what holds now, and that a dead code is dead. */
  public ModelAndView shownAgain(Screen screen, String path) {
    return Redirects.seeOther(screen.to(path + "?demande=" + id()));
  }

  private ModelAndView again(Screen screen, HttpServletResponse response, String path, String why) {
    if (!code.isEmpty() && code.length() <= LONGEST) {
      TypedCode.keep(response, screen, path, id(), code);
    }
    return Redirects.seeOther(screen.to(path + "?demande=" + id() + "&essai=" + why));
  }

  /**
   * What stands in the field: what the link brought or what was typed before; no copy of the page
   * stays in the browser.
   */
  public String shown(
      Screen screen, HttpServletRequest request, HttpServletResponse response, String path) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    String kept = TypedCode.take(request, response, screen, path, id());
    String brought = kept.isEmpty() ? code : kept;
    return brought.length() <= LONGEST ? brought : "";
  }

  /** What is wrong with the try before, in words; empty for the first. */
  public String error(Screen screen, int triesLeft) {
    return switch (essai) {
      case INCOMPLETE -> screen.say("forms.code.six-digits");
      case WRONG -> triesLeft > 0 ? screen.say("forms.code.wrong", triesLeft) : "";
      case WAIT -> screen.say("forms.code.too-often", wait(minutes));
      default -> "";
    };
  }

  /** A number of minutes; one when the address says none. */
  private static int wait(String minutes) {
    return minutes.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(minutes) : 1;
  }
}
