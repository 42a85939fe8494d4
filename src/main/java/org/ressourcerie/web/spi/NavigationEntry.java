package org.ressourcerie.web.spi;

/**
 * A bean of this type is one link of the header's navigation.
 *
 * @param order lower comes first
 * @param path without language prefix
 * @param label key of the message
 */
public record NavigationEntry(int order, String path, String label) {}
