package org.keurwerk.audit.person;

/** How far an access key goes. */
public enum KeyRights {
    /** Reads what its owner may read. */
    READ,
    /** Everything that its owner may do at the API. */
    ALL
}
