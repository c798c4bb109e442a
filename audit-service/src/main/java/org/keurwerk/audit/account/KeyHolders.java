package org.keurwerk.audit.account;

import java.util.Optional;

/** Who holds an access key: what the door of the API asks of the feature that keeps them. */
public interface KeyHolders {

    /**
     * The account that a key acts for, and how far.
     *
     * @param readsOnly whether nothing can be changed with it
     */
    record Holder(Account account, boolean readsOnly) {}

    /** The holder of a key that works now. */
    Optional<Holder> holder(String secret);
}
