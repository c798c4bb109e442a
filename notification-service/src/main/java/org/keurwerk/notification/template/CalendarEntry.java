package org.keurwerk.notification.template;

/**
 * What a letter says to a calendar (agendabericht, RFC 5545 and 5546).
 *
 * @param method {@code REQUEST} or {@code CANCEL}, the same as in the text
 * @param text the calendar, in lines of 75 octets at most
 */
public record CalendarEntry(String method, String text) {}
