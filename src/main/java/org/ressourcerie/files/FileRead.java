package org.ressourcerie.files;

/**
 * The text of a file has been read, or found unreadable: content that shows it may be indexed
 * again.
 */
public record FileRead(String sha256) {}
