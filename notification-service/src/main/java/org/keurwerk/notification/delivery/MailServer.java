package org.keurwerk.notification.delivery;

/** Where mail is handed in. */
interface MailServer {

    /**
     * Hands in a mail and returns when the server has accepted it. The connection may stay open for the next mail.
     *
     * @throws NotDelivered when it did not
     */
    void accept(Mail mail);

    /** No further mail follows for now: a connection that is open is closed. */
    void endOfRun();
}
