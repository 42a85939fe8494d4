package org.ressourcerie.members.own;

/** The open account of who asks. */
public record OwnAccount(long account, long person, String name, String address) {}
