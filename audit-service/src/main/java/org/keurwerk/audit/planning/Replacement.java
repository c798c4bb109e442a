package org.keurwerk.audit.planning;

import java.time.LocalDate;
import org.keurwerk.contracts.id.AccountId;

/**
 * That somebody takes the place of an auditor of a complete team (vervanging).
 *
 * @param replaced who dropped out
 * @param substitute who was named, and still has to accept
 * @param lead whether it is the place of the lead
 * @param reason why
 * @param by who of the office said so
 * @param on the day
 */
public record Replacement(
        AccountId replaced, AccountId substitute, boolean lead, String reason, AccountId by, LocalDate on) {}
