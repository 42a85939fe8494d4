package org.ressourcerie.notifications.writing;

/** The two texts of a mail. */
public record Written(String plain, String html) {}
