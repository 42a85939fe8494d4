package org.ressourcerie.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A route's line in the channel table. A handler without it fails the build and answers 404. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Serves {
  Channel value();

  Rule rule();

  /** What a {@link Rule#STAFF} route asks of those of the team; the others do not look at it. */
  Permission needs() default Permission.PREPARE;

  /** What a route asks of its visitor. */
  enum Rule {
    /** The same for everyone: holds nothing that was published. */
    OPEN,
    /** Shows what the gate admits for the visitor, loaded through the visitor. */
    GATED,
    /** Those of the team who may do {@link #needs}; for others the route does not exist. */
    STAFF,
    /** Whoever sits at the machine that runs the site; for others the route does not exist. */
    LOCAL
  }
}
