package org.ressourcerie.members.forms;

import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where a form leads once it has been taken. */
public final class Redirects {
  private Redirects() {}

  /** To a path of this site in the language of the page; asked for again by GET. */
  public static RedirectView to(Screen screen, String path) {
    var redirect = new RedirectView(screen.to(path));
    redirect.setStatusCode(HttpStatus.SEE_OTHER);
    redirect.setExposeModelAttributes(false);
    return redirect;
  }

  /** To an address of this site that has its language already; asked for by GET. */
  public static ModelAndView seeOther(String address) {
    var redirect = new RedirectView(address);
    redirect.setStatusCode(HttpStatus.SEE_OTHER);
    redirect.setExposeModelAttributes(false);
    return new ModelAndView(redirect);
  }
}
