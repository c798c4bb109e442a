package org.keurwerk.notification.template;

/** A letter ready to be sent: the same words as HTML and as plain text. */
public record Letter(String subject, String html, String text) {}
