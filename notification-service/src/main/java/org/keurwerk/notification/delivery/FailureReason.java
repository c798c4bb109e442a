package org.keurwerk.notification.delivery;

/** Why a notice was not sent (reden). The slug stands in the ledger and in events and never changes. */
enum FailureReason {
    /** There is no party with the recipient's id: trying again would not help. */
    ADDRESS_UNKNOWN("address-unknown", Retry.NEVER),
    /** The mail server refused this mail for good. */
    REFUSED("refused", Retry.NEVER),
    /** The mail server takes no mail for this recipient now; for others it does. */
    RECIPIENT_NOT_NOW("recipient-not-now", Retry.AS_MAIL),
    /** The mail server cannot be reached, or closes its doors to everybody for a while. */
    MAIL_SERVER_DOWN("mail-server-down", Retry.AS_MAIL),
    /** audit-service, which knows names and addresses, does not answer. */
    CONTACTS_DOWN("contacts-down", Retry.AS_SERVICE),
    /** The certificate's PDF cannot be fetched. */
    ATTACHMENT_MISSING("attachment-missing", Retry.AS_SERVICE),
    /** The link that it was to carry is wanted no more: its request is too old, or the account is closed. */
    LINK_ENDED("link-ended", Retry.NEVER),
    /** The letter could not be written: a mistake of ours. */
    LETTER_BROKEN("letter-broken", Retry.AS_MAIL);

    /** Which pauses apply. */
    enum Retry {
        NEVER,
        AS_MAIL,
        AS_SERVICE
    }

    private final String slug;
    private final Retry retry;

    FailureReason(String slug, Retry retry) {
        this.slug = slug;
        this.retry = retry;
    }

    String slug() {
        return slug;
    }

    Retry retry() {
        return retry;
    }
}
