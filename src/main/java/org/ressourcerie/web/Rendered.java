package org.ressourcerie.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a GET handler whose page depends on path, query, language and the visitor's audiences alone:
 * its bytes are kept until {@link RenderedPages#clear()}. Not for pages that greet by name or hold
 * a form that posts.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Rendered {}
