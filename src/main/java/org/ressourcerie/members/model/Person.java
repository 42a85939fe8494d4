package org.ressourcerie.members.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Someone, whether they can sign in or not.
 *
 * @param id 0 until they are kept
 * @param slug the end of their address; empty until they are kept
 * @param shown what they agreed to show in the directory, of {@link #FIELDS}
 * @param email in lower case
 */
public record Person(
    long id,
    String slug,
    String givenName,
    String familyName,
    Set<String> shown,
    @Nullable String email,
    @Nullable String phone) {

  /**
   * What someone may agree to show to members, each also to everyone; {@code public} shows all of
   * it to everyone.
   */
  public static final List<String> FIELDS =
      List.of(
          "name",
          "function",
          "email",
          "phone",
          "bio",
          "public",
          "name:public",
          "function:public",
          "email:public",
          "phone:public",
          "bio:public");

  public Person {
    shown = Set.copyOf(shown);
  }

  /** Given name, then family name. */
  public String name() {
    return (givenName + " " + familyName).strip();
  }
}
