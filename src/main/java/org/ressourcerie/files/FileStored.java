package org.ressourcerie.files;

/** New bytes have been kept; their text has not been read yet. */
public record FileStored(String sha256) {}
