package org.keurwerk.notification.delivery;

/** Where mail is handed in. */
interface MailServer {

    /**
     * Hands in a mail and returns when the server has accepted it.
     *
     * @throws NotDelivered when it did not
     */
    void accept(Mail mail);
}
