package org.ressourcerie.commands;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.ressourcerie.access.Role;
import org.ressourcerie.members.Accounts;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets someone in: the first administrator of a site comes this way. */
@Command(name = "account", description = "${bundle:commands.account.description}")
final class AccountCommand implements Callable<Integer> {
  private static final int UNUSABLE = 2;

  private final Start start;
  private final Speech speech;

  @Mixin private final SharedOptions shared = new SharedOptions();

  @Parameters(
      paramLabel = "${bundle:commands.label.address}",
      description = "${bundle:commands.account.address}")
  private String address = "";

  @Option(
      names = "--role",
      paramLabel = "${bundle:commands.label.role}",
      description = "${bundle:commands.account.role}")
  private String role = Role.READER.id();

  @Option(
      names = "--name",
      paramLabel = "${bundle:commands.label.label}",
      description = "${bundle:commands.account.name}")
  private String name = "";

  AccountCommand(Start start, Speech speech) {
    this.start = start;
    this.speech = speech;
  }

  @Override
  public Integer call() {
    Optional<Role> known = Role.of(role);
    if (known.isEmpty()) {
      speech.complain(speech.words("commands.account.no-role", role));
      return UNUSABLE;
    }
    try (ConfigurableApplicationContext context = start.command("account", shared)) {
      return context
          .getBean(Accounts.class)
          .give(address, known.get(), name)
          .map(this::tell)
          .orElseGet(this::refuse);
    }
  }

  private int tell(Accounts.Given given) {
    if (shared.json) {
      speech.json(given);
    } else {
      speech.say(
          given.created() ? "commands.account.created" : "commands.account.known",
          given.address(),
          given.name(),
          given.roles().isEmpty() ? Role.READER.id() : String.join(", ", given.roles()));
    }
    return 0;
  }

  private int refuse() {
    speech.complain(speech.words("commands.account.no-address", address));
    return UNUSABLE;
  }
}
