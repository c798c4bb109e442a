package org.keurwerk.notification.template;

/**
 * A letter was to carry what is there no more: a link whose request is too old or whose account is closed, or words of the office that nobody wrote.
 */
public final class LinkEnded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LinkEnded() {
        super("the request for a link is too old, its account is closed, or there is no such reminder");
    }
}
