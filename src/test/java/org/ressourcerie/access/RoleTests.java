package org.ressourcerie.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who of the team may do what, as a table. */
class RoleTests {

  @Test
  void eachRoleMayDoWhatTheTableSays() {
    String table =
        Arrays.stream(Role.values())
            .map(
                role ->
                    role.id()
                        + Arrays.stream(Permission.values())
                            .filter(role::permits)
                            .map(permission -> " " + permission)
                            .collect(Collectors.joining()))
            .collect(Collectors.joining("\n"));
    assertThat(table)
        .isEqualTo(
            """
            reader
            contributor
            editor PREPARE IMPORT PUBLISH
            membership-officer PREPARE ADMIT AUDIT
            administrator PREPARE IMPORT PUBLISH ADMIT GOVERN AUDIT\
            """);
  }

  @Test
  void aRoleIsReadAsItIsWritten() {
    for (Role role : Role.values()) {
      assertThat(Role.of(role.id())).contains(role);
    }
    assertThat(Role.of("director")).isEmpty();
  }
}
