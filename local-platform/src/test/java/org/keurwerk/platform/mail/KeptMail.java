package org.keurwerk.platform.mail;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Puts mails into a folder for the tests of other packages. */
public final class KeptMail {

    private KeptMail() {}

    public static String in(Path folder, String recipient, String messageId, String content) throws Exception {
        return new MailFolder(folder).keep(recipient, messageId, content.getBytes(StandardCharsets.UTF_8));
    }
}
