package org.ressourcerie.web.spi;

import org.ressourcerie.access.Permission;

/**
 * A bean of this type is one link of the team's page, for those who may use what it leads to.
 *
 * @param order lower comes first
 * @param path without language prefix
 * @param label key of the message
 * @param needs what the page asks of who opens it
 */
public record TeamEntry(int order, String path, String label, Permission needs) {}
