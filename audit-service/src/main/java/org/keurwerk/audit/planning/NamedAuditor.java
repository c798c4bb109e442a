package org.keurwerk.audit.planning;

/**
 * An auditor to whose name something is said.
 *
 * @param username by which it is said
 * @param lead whether this is the lead auditor
 */
record NamedAuditor(String username, String name, boolean lead) {}
