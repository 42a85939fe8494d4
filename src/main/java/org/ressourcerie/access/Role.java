package org.ressourcerie.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What someone is to the team, and so what they may do. Everyone who signs in is a reader. */
public enum Role {
  READER,
  /** Prepares drafts; does not read what the team keeps for itself. */
  CONTRIBUTOR,
  EDITOR,
  MEMBERSHIP_OFFICER,
  ADMINISTRATOR;

  public boolean permits(Permission permission) {
    return switch (this) {
      case READER, CONTRIBUTOR -> false;
      case EDITOR ->
          switch (permission) {
            case PREPARE, IMPORT, PUBLISH -> true;
            case ADMIT, GOVERN, AUDIT -> false;
          };
      case MEMBERSHIP_OFFICER ->
          switch (permission) {
            case PREPARE, ADMIT, AUDIT -> true;
            case IMPORT, PUBLISH, GOVERN -> false;
          };
      case ADMINISTRATOR -> true;
    };
  }

  /** The written form, such as {@code membership-officer}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Empty for a word that names no role. */
  public static Optional<Role> of(String id) {
    return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
  }
}
