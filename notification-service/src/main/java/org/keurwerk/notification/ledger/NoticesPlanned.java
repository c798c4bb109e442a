package org.keurwerk.notification.ledger;

/** Published within the service after something was planned, so that sending need not wait for its next round. */
public record NoticesPlanned() {}
