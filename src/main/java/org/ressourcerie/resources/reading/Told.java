package org.ressourcerie.resources.reading;

/**
 * What other sites are told of a resource that someone links to, which is what everyone may know.
 *
 * @param image address of its cover, whole; empty when it has none for everyone
 * @param alternative what the cover shows; may be empty
 * @param data the same as JSON-LD, safe inside an element of a page
 */
public record Told(String image, String alternative, String data) {}
