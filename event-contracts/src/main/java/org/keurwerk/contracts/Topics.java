package org.keurwerk.contracts;

/** The topics, one writer each; the record key is always the id of the aggregate, so that order holds per aggregate. */
public final class Topics {

    /** Written by audit-service only. */
    public static final String AUDIT_EVENTS = "audit.events.v1";

    /** Written by certificate-service only. */
    public static final String CERTIFICATE_EVENTS = "certificate.events.v1";

    /** Written by notification-service only. */
    public static final String NOTIFICATION_EVENTS = "notification.events.v1";

    /** What notification-service is asked to do ("send again"). */
    public static final String NOTIFICATION_COMMANDS = "notification.commands.v1";

    /** Partitions of every topic above. */
    public static final int PARTITIONS = 12;

    private Topics() {}

    /**
     * The dead-letter topic of a consumer group: what the group could not handle, with the reason in the headers, until an operator replays it.
     *
     * @param consumerGroup the group's id, which is the service's name
     */
    public static String deadLettersOf(String consumerGroup) {
        return consumerGroup + ".dead-letters.v1";
    }
}
