package org.keurwerk.notification.template;

/** A letter was to carry a link for which there is no reason any more: the request is too old, or its account is closed. */
public final class LinkEnded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LinkEnded() {
        super("the request for a link is too old, or its account is closed");
    }
}
