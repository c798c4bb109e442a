package org.keurwerk.notification.ledger;

/** Said within the service after something was planned, so that nobody waits for the next round. */
public record NoticesPlanned() {}
