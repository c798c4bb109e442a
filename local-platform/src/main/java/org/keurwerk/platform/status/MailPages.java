package org.keurwerk.platform.status;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.keurwerk.platform.mail.CaughtMail;
import org.keurwerk.platform.mail.MailContent;
import org.keurwerk.platform.mail.Mailbox;

/**
 * The mailbox: the list, one mail, its HTML body, its parts. The HTML of a mail is never part of our own page: it has an
 * address of its own that is shown in a sandboxed frame and may load nothing but its own pictures.
 */
record MailPages(Mailbox mailbox, Pages pages) {

    private static final String MAIL_POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
            + " img-src 'self' data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'self'";

    /** The page is drawn anew every few seconds, so it shows the newest only. */
    private static final int SHOWN = 100;

    Reply list(Request request) throws IOException {
        String to = request.parameter("to");
        List<CaughtMail> found = mailbox.mails(to);
        List<CaughtMail> shown = found.stream().limit(SHOWN).toList();
        int older = found.size() - shown.size();
        String sought = to == null ? "" : to.strip();
        return pages.page(
                "mails", request, Map.of("mails", shown, "count", found.size(), "older", older, "to", sought));
    }

    Reply page(Request request, String id) throws IOException, Problem {
        MailContent whole = find(id);
        return pages.page("mail", request, Map.of("mail", whole.mail(), "whole", whole));
    }

    Reply html(String id) throws IOException, Problem {
        MailContent content = find(id);
        String html = content.html();
        if (html == null) {
            throw Problem.notFound();
        }
        for (MailContent.Part part : content.parts()) {
            if (part.contentId() != null) {
                html = html.replace("cid:" + part.contentId(), "/mails/" + id + "/parts/" + part.number());
            }
        }
        String inNewTab = "<base target=\"_blank\">";
        byte[] body = (inNewTab + html).getBytes(StandardCharsets.UTF_8);
        return Reply.bytes("text/html; charset=utf-8", body).header("Content-Security-Policy", MAIL_POLICY);
    }

    Reply part(String id, String number) throws IOException, Problem {
        for (MailContent.Part part : find(id).parts()) {
            if (Integer.toString(part.number()).equals(number)) {
                return Reply.bytes(part.type(), part.bytes())
                        .header("Content-Disposition", attachment(part.name()))
                        .header("Content-Security-Policy", "sandbox; default-src 'none'");
            }
        }
        throw Problem.notFound();
    }

    MailContent find(String id) throws IOException, Problem {
        return mailbox.mail(id).orElseThrow(() -> new Problem(404, "mail-not-found"));
    }

    /** Attachment names as every browser reads them, whatever letters they hold. */
    private static String attachment(String name) {
        String plain = name.replaceAll("[^\\w. -]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
