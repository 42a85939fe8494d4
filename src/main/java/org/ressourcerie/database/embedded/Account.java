package org.ressourcerie.database.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The account PostgreSQL runs under. It refuses root: root steps down to the owner of the data (a
 * nobody for new data), or, where that account could not reach the folder, hides in a user
 * namespace.
 */
record Account(List<String> prefix, @Nullable Owner owner) {
  private static final Owner NOBODY = new Owner(65534, 65534);
  private static final Account OWN = new Account(List.of(), null);
  private static final Account NAMESPACE = new Account(List.of("unshare", "-U"), null);

  /** A numeric user and group. */
  record Owner(int user, int group) {
    static Owner of(Path path) throws IOException {
      return new Owner(
          (Integer) Files.getAttribute(path, "unix:uid"),
          (Integer) Files.getAttribute(path, "unix:gid"));
    }

    void takes(Path path) throws IOException {
      Files.setAttribute(path, "unix:uid", user);
      Files.setAttribute(path, "unix:gid", group);
    }
  }

  static Account of(DataFolder folder) throws IOException, InterruptedException {
    boolean exists = Files.exists(folder.database());
    long self = new UnixSystem().getUid();
    if (self != 0) {
      if (exists && Owner.of(folder.database()).user() != self) {
        throw belongsToAnother(folder);
      }
      return OWN;
    }
    Owner owner = exists ? Owner.of(folder.database()) : NOBODY;
    List<Account> possible =
        owner.user() == 0
            ? List.of(NAMESPACE, steppingDownTo(NOBODY))
            : exists ? List.of(steppingDownTo(owner)) : List.of(steppingDownTo(owner), NAMESPACE);
    for (Account account : possible) {
      if (account.reaches(folder.root())) {
        return account;
      }
    }
    throw needsPlainUser();
  }

  /** The command, run under this account. */
  List<String> running(List<String> command) {
    return Stream.concat(prefix.stream(), command.stream()).toList();
  }

  /** Gives a file or folder, with all it holds, to this account. */
  void takes(Path path) throws IOException {
    if (owner == null) {
      return;
    }
    List<Path> all = new ArrayList<>();
    try (Stream<Path> tree = Files.walk(path)) {
      tree.forEach(all::add);
    }
    for (Path one : all) {
      owner.takes(one);
    }
  }

  private boolean reaches(Path folder) throws InterruptedException {
    return Programs.run(running(List.of("test", "-x", folder.toString()))).succeeded();
  }

  private static Account steppingDownTo(Owner owner) {
    return new Account(
        List.of(
            "setpriv",
            "--reuid=" + owner.user(),
            "--regid=" + owner.group(),
            "--clear-groups",
            "--inh-caps=-all",
            "--no-new-privs",
            "--"),
        owner);
  }

  private static DatabaseUnavailable belongsToAnother(DataFolder folder) {
    return new DatabaseUnavailable(
        "La base de « " + folder.root() + " » appartient à un autre compte : utilisez ce compte.",
        "The database in '" + folder.root() + "' belongs to another account: use that account.");
  }

  private static DatabaseUnavailable needsPlainUser() {
    return new DatabaseUnavailable(
        "PostgreSQL ne fonctionne pas sous root ici : utilisez un compte ordinaire, ou donnez"
            + " spring.datasource.url.",
        "PostgreSQL cannot run as root here: use an ordinary account, or give"
            + " spring.datasource.url.");
  }
}
