package org.ressourcerie.members.registering;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ressourcerie.members.forms.Problem;

/** Who a newcomer says they are, as it was typed. */
public record JoinForm(
    String prenom, String nom, String fonction, String message, String organisme, String voie) {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_FUNCTION = 120;
  private static final int LONGEST_TEXT = 1000;
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} '’.\\-]*");

  /** A stranger's words go into a mail: nothing in them may become a link there. */
  private static final Pattern LINK = Pattern.compile("://|@|\\p{L}\\.\\p{L}|[\\p{Cntrl}<>]");

  /** What a request leaves out reads as empty. */
  public JoinForm {
    prenom = requireNonNullElse(prenom, "");
    nom = requireNonNullElse(nom, "");
    fonction = requireNonNullElse(fonction, "");
    message = requireNonNullElse(message, "");
    organisme = requireNonNullElse(organisme, "");
    voie = requireNonNullElse(voie, "");
  }

  static JoinForm named(String given, String family) {
    return new JoinForm(given, family, "", "", "", "");
  }

  /** What is to be corrected; the name of the organisation only where it had to be typed. */
  List<Problem> problems(boolean saysOrganisation) {
    var problems = new ArrayList<Problem>();
    if (saysOrganisation && !isPlain(organisme, LONGEST_FUNCTION)) {
      problems.add(problem("organisme", "organisation-wrong"));
    }
    if (!isName(prenom)) {
      problems.add(problem("prenom", "name-wrong"));
    }
    if (!isName(nom)) {
      problems.add(problem("nom", "name-wrong"));
    }
    if (!isPlain(fonction, LONGEST_FUNCTION)) {
      problems.add(problem("fonction", "function-wrong"));
    }
    if (message.strip().length() > LONGEST_TEXT) {
      problems.add(problem("message", "message-long"));
    }
    return problems;
  }

  static Problem problem(String field, String key) {
    return new Problem(field, "registering.form." + key, List.of());
  }

  private static boolean isName(String typed) {
    String name = typed.strip();
    return name.length() <= LONGEST_NAME
        && NAME.matcher(name).matches()
        && !LINK.matcher(name).find();
  }

  private static boolean isPlain(String typed, int longest) {
    String text = typed.strip();
    return !text.isEmpty() && text.length() <= longest && !LINK.matcher(text).find();
  }
}
