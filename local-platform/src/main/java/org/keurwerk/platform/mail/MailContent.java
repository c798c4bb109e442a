package org.keurwerk.platform.mail;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A caught mail with everything in it.
 *
 * @param text the plain text body, absent when there is none
 * @param html the HTML body as it was sent, absent when there is none; never to be shown outside a sandbox
 */
public record MailContent(
        @JsonUnwrapped CaughtMail mail,
        @Nullable String text,
        @Nullable String html,
        @JsonIgnore List<Part> parts) {

    /** An attachment or embedded picture; {@code number} counts from 1 and names it in addresses, {@code contentId} is how the HTML names it. */
    public record Part(
            int number, String name, String type, @Nullable String contentId, ByteBuffer content) {

        public Part {
            content = content.asReadOnlyBuffer();
        }

        /** Size in bytes. */
        public int size() {
            return content.remaining();
        }

        /** A copy of the bytes. */
        public byte[] bytes() {
            byte[] copy = new byte[size()];
            content.duplicate().get(copy);
            return copy;
        }
    }
}
