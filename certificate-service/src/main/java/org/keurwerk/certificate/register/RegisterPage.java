package org.keurwerk.certificate.register;

import java.util.List;

/**
 * One page of the register.
 *
 * @param entries the entries on it
 * @param page its number, from 0
 * @param size the entries on a full page
 * @param total the entries that were found
 */
public record RegisterPage(List<RegisterEntry> entries, int page, int size, long total) {

    /** How many pages there are. */
    public long pages() {
        return (total + size - 1) / size;
    }

    /** Whether a page follows. */
    public boolean hasNext() {
        return page + 1 < pages();
    }
}
