package org.keurwerk.platform.status;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keurwerk.platform.mail.CaughtMail;
import org.keurwerk.platform.mail.MailContent;
import org.keurwerk.platform.mail.Mailbox;

/**
 * The mailbox: the list, one mail, its HTML body, its parts. The HTML of a mail is never part of our own page: it has an
 * address of its own that is shown in a sandboxed frame and may load nothing but its own pictures.
 */
final class MailPages {

    private static final String MAIL_POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
            + " img-src 'self' data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'self'";

    /** The page is drawn anew every few seconds, so it shows the newest only. */
    private static final int SHOWN = 100;

    private final Mailbox mailbox;
    private final Pages pages;

    MailPages(Mailbox mailbox, Pages pages) {
        this.mailbox = mailbox;
        this.pages = pages;
    }

    Reply list(Request request) throws IOException {
        String to = request.parameter("to");
        Texts texts = new Texts(request.language());
        List<CaughtMail> found = mailbox.mails(to);
        List<Map<String, Object>> mails =
                found.stream().limit(SHOWN).map(mail -> row(mail, texts)).toList();
        return Reply.page(
                200,
                pages.render(
                        "mails",
                        request,
                        Map.of(
                                "mails",
                                mails,
                                "count",
                                found.size(),
                                "older",
                                found.size() - mails.size(),
                                "to",
                                to == null ? "" : to.strip())));
    }

    Reply page(Request request, String id) throws IOException, Problem {
        MailContent content = find(id);
        Texts texts = new Texts(request.language());
        Map<String, Object> model = row(content.mail(), texts);
        model.put("moment", texts.moment(content.mail().date()));
        model.put("text", content.text());
        model.put("hasHtml", content.html() != null);
        model.put(
                "headers",
                content.mail().headers().stream()
                        .map(header -> Map.of("name", header.name(), "value", header.value()))
                        .toList());
        model.put(
                "parts",
                content.parts().stream()
                        .map(part -> Map.of(
                                "number", part.number(),
                                "name", part.name(),
                                "type", part.type(),
                                "bytes", texts.size(part.size())))
                        .toList());
        return Reply.page(200, pages.render("mail", request, model));
    }

    Reply html(String id) throws IOException, Problem {
        MailContent content = find(id);
        if (content.html() == null) {
            throw new Problem(Problem.Kind.NOT_FOUND);
        }
        String html = content.html();
        for (MailContent.Part part : content.parts()) {
            if (part.contentId() != null) {
                html = html.replace("cid:" + part.contentId(), "/mails/" + id + "/parts/" + part.number());
            }
        }
        String inNewTab = "<base target=\"_blank\">";
        byte[] body = (inNewTab + html).getBytes(StandardCharsets.UTF_8);
        return Reply.bytes("text/html; charset=utf-8", body).header("Content-Security-Policy", MAIL_POLICY);
    }

    Reply part(String id, int number) throws IOException, Problem {
        for (MailContent.Part part : find(id).parts()) {
            if (part.number() == number) {
                return Reply.bytes(part.type(), part.bytes())
                        .header("Content-Disposition", attachment(part.name()))
                        .header("Content-Security-Policy", "sandbox; default-src 'none'");
            }
        }
        throw new Problem(Problem.Kind.NOT_FOUND);
    }

    List<Map<String, Object>> json(@Nullable String to) throws IOException {
        return mailbox.mails(to).stream().map(MailPages::asMap).toList();
    }

    Map<String, Object> json(MailContent content) {
        Map<String, Object> json = asMap(content.mail());
        json.put("text", content.text());
        json.put("html", content.html());
        return json;
    }

    MailContent find(String id) throws IOException, Problem {
        return mailbox.mail(id).orElseThrow(() -> new Problem(Problem.Kind.MAIL_NOT_FOUND));
    }

    /** Attachment names as every browser reads them, whatever letters they hold. */
    static String attachment(String name) {
        String plain = name.replaceAll("[^\\w. -]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }

    private static Map<String, Object> row(CaughtMail mail, Texts texts) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", mail.id());
        row.put("subject", mail.subject().isBlank() ? texts.get("mail.no-subject") : mail.subject());
        row.put("from", mail.from());
        row.put("to", String.join(", ", mail.recipients()));
        row.put("date", texts.day(mail.date()));
        row.put("attachments", mail.attachments().size());
        return row;
    }

    private static Map<String, Object> asMap(CaughtMail mail) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", mail.id());
        map.put("subject", mail.subject());
        map.put("from", mail.from());
        map.put("recipients", mail.recipients());
        map.put("date", mail.date() == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(mail.date()));
        Map<String, Object> headers = new LinkedHashMap<>();
        mail.headers().forEach(header -> headers.merge(header.name(), header.value(), (a, b) -> a + "\n" + b));
        map.put("headers", headers);
        map.put(
                "attachments",
                mail.attachments().stream().map(CaughtMail.Attachment::name).toList());
        return map;
    }
}
