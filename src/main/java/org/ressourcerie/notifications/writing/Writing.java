package org.ressourcerie.notifications.writing;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.ressourcerie.notifications.Letter;
import org.springframework.stereotype.Component;

/** Lays a letter out by its two templates. */
@Component
public class Writing {
  private final TemplateEngine templates;

  Writing(TemplateEngine templates) {
    this.templates = templates;
  }

  /** Both say the same, so that a reader of either misses nothing. */
  public Written write(Letter letter) {
    return new Written(
        render("LetterText", letter).strip() + "\n", render("LetterHtml", letter).strip() + "\n");
  }

  private String render(String template, Letter letter) {
    var output = new StringOutput();
    templates.render("notifications/writing/" + template + ".jte", letter, output);
    return output.toString();
  }
}
