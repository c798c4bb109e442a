package org.keurwerk.notification.task;

/**
 * A kind of task as the portal calls it.
 *
 * @param title what is asked
 * @param asked what it comes down to
 * @param then what happens when it is done
 */
public record TaskName(String title, String asked, String then) {}
