package org.ressourcerie;

import org.ressourcerie.commands.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/**
 * A resource centre for member networks, in one process. Beans are named by their whole class name:
 * two modules may each have their own {@code Proving}.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic
public class Ressourcerie {
  public static void main(String[] arguments) {
    Commands.main(Ressourcerie.class, arguments);
  }
}
