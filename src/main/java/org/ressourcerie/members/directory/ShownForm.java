package org.ressourcerie.members.directory;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.members.forms.Problem;

/**
 * What someone chose to show, field by field: {@code nobody}, {@code members} or {@code public}.
 */
public record ShownForm(
    String name, String function, String email, String phone, String bio, String text) {
  /** What can be chosen for each field. */
  public static final List<String> AUDIENCES = List.of("nobody", "members", "public");

  /** The fields, in the order of the page. */
  public static final List<String> FIELDS = List.of("name", "function", "email", "phone", "bio");

  static final ShownForm EMPTY = new ShownForm("", "", "", "", "", "");

  private static final int LONGEST = 600;

  /** What a request leaves out, or says in another word, is shown to nobody. */
  public ShownForm {
    name = known(name);
    function = known(function);
    email = known(email);
    phone = known(phone);
    bio = known(bio);
    text = requireNonNullElse(text, "");
  }

  /** As it is kept. */
  static ShownForm of(Set<String> shown, String text) {
    return new ShownForm(
        audience(shown, "name"),
        audience(shown, "function"),
        audience(shown, "email"),
        audience(shown, "phone"),
        audience(shown, "bio"),
        text);
  }

  /** For whom a field is shown. */
  public String of(String field) {
    return switch (field) {
      case "name" -> name;
      case "function" -> function;
      case "email" -> email;
      case "phone" -> phone;
      default -> bio;
    };
  }

  /** As it will be kept. */
  Set<String> shown() {
    var shown = new HashSet<String>();
    for (String field : FIELDS) {
      switch (of(field)) {
        case "members" -> shown.add(field);
        case "public" -> shown.add(field + ":public");
        default -> {}
      }
    }
    return shown;
  }

  List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    if (text.strip().length() > LONGEST) {
      problems.add(new Problem("text", "directory.shown.bio-long", List.of()));
    }
    return problems;
  }

  private static String audience(Set<String> shown, String field) {
    boolean everyone =
        shown.contains(field + ":public") || (shown.contains(field) && shown.contains("public"));
    return everyone ? "public" : shown.contains(field) ? "members" : "nobody";
  }

  private static String known(@Nullable String typed) {
    return typed != null && AUDIENCES.contains(typed) ? typed : "nobody";
  }
}
