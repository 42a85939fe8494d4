package org.ressourcerie;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** A resource centre for member networks, in one process. */
@SpringBootApplication
@Modulithic
public class Ressourcerie {
  public static void main(String[] arguments) {
    SpringApplication.run(Ressourcerie.class, arguments);
  }
}
