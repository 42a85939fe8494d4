package org.ressourcerie.search.engine;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Which engine answers: the one setting {@value #SETTING} chooses. */
public final class EngineChoice {
  /** Addresses of a server; absent or empty, the engine is inside the application. */
  public static final String SETTING = "ressourcerie.search.opensearch";

  private EngineChoice() {}

  private static boolean namesServer(ConditionContext context) {
    return StringUtils.hasText(context.getEnvironment().getProperty(SETTING));
  }

  /** When no server is named. */
  public static final class Embedded implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !namesServer(context);
    }
  }

  /** When a server is named. */
  public static final class OnServer implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return namesServer(context);
    }
  }
}
