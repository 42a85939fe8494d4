package org.ressourcerie;

import org.ressourcerie.commands.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** A resource centre for member networks, in one process. */
@SpringBootApplication
@Modulithic
public class Ressourcerie {
  public static void main(String[] arguments) {
    Commands.main(Ressourcerie.class, arguments);
  }
}
