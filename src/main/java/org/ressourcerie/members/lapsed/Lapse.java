package org.ressourcerie.members.lapsed;

import java.time.LocalDate;

/**
 * A membership that gave someone rights and has ended.
 *
 * @param lastDay the last day on which it counted, its days of grace included
 */
record Lapse(String organisation, LocalDate lastDay) {}
