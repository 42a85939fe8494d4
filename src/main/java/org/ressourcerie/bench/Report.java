package org.ressourcerie.bench;

import java.util.Map;

/**
 * Everything that was measured.
 *
 * @param firstStart on an empty folder, the demonstration being loaded
 * @param served by page, then reader and number of connections
 * @param ratios of a member’s processor time to an anonymous visitor’s, by page, at one connection
 * @param rights what they cost, by page, against everything being public
 */
record Report(
    Machine before,
    Machine after,
    String corpus,
    Starts.Start firstStart,
    Map<String, Starts.Start> start,
    Imported imported,
    Map<String, Map<String, Load.Served>> served,
    Map<String, Double> ratios,
    Map<String, Rights.Cost> rights,
    Map<String, Weight> pages,
    Map<String, Memory> memory) {}
