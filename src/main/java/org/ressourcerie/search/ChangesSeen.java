package org.ressourcerie.search;

/**
 * Content may have changed, in this process or another: whatever was kept of it is outdated. Also
 * told when changes can no longer be heard of, since then nothing kept can be trusted.
 */
public record ChangesSeen() {}
