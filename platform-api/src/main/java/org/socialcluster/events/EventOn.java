package org.socialcluster.events;

/** An event on one of its dates, as lists by day and calendars show it. */
public record EventOn(EventView event, EventDate date) {}
