package org.ressourcerie.web.ui;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Where a form leads once it has been taken: every form posts, then goes on by a GET (303, RFC 9110
 * §15.4.4), so that going back or reloading sends nothing again.
 */
public final class Redirects {
  private Redirects() {}

  /** To a path of this site in the language of the page. */
  public static RedirectView to(Screen screen, String path) {
    return at(screen.to(path));
  }

  /** To an address of this site that has its language already. */
  public static RedirectView at(String address) {
    var redirect = new RedirectView(address);
    redirect.setStatusCode(HttpStatus.SEE_OTHER);
    redirect.setExposeModelAttributes(false);
    return redirect;
  }

  /** To where a thing is for good (301), for an address that has its language and its query. */
  public static RedirectView forGood(String address) {
    var redirect = new RedirectView(address);
    redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
    redirect.setExposeModelAttributes(false);
    return redirect;
  }

  /** The same, for what answers by a page otherwise. */
  public static ModelAndView seeOther(String address) {
    return new ModelAndView(at(address));
  }
}
