package org.keurwerk.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small HTTP fake of the two neighbours: the contacts of audit-service and the PDFs of certificate-service. It answers as their contracts say and
 * can be told to fail.
 */
public final class FakeNeighbours implements AutoCloseable {

    private static final String ACCOUNT = "Basic "
            + Base64.getEncoder()
                    .encodeToString("notification-service:a-secret-of-the-tests".getBytes(StandardCharsets.UTF_8));

    private final HttpServer server;
    private final Map<String, String> contacts = new ConcurrentHashMap<>();
    private volatile boolean down;
    private volatile boolean pdfMissing;
    private final AtomicInteger asked = new AtomicInteger();

    /** A fake that listens on a free port and knows the office, the director, two auditors and one organisation. */
    public FakeNeighbours() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/v1/contacts/", this::contact);
        server.createContext("/api/v1/task-kinds/", this::taskKind);
        server.createContext("/api/v1/certificates/", this::pdf);
        server.start();
        know("role_office", "Bureau", "bureau@cbct.example", "nl");
        know("role_director", "Directeur", "directeur@cbct.example", "nl");
        know("acc_auditor-lead", "Lead auditor (demo)", "lead@cbct.example", "nl");
        know("acc_auditor-co", "Co-auditor (demo)", "co@cbct.example", "en");
        know("org_1", "Biblionet Groningen", "contact@biblionet-groningen.example", "nl");
    }

    /** Adds a contact. */
    public void know(String partyId, String name, String email, String language) {
        contacts.put(partyId, """
                {"partyId":"%s","name":"%s","email":"%s","language":"%s","place":"Groningen"}""".formatted(partyId, name, email, language));
    }

    /** Somebody is named for a trajectory of a party that is known. */
    public void name(String partyId, String trajectoryId, String email) {
        String known = contacts.getOrDefault(partyId, "{}");
        contacts.put(
                partyId + " trajectory=" + trajectoryId,
                known.substring(0, known.length() - 1) + ",\"copyTo\":\"" + email + "\"}");
    }

    /** A party that is known wants these letters in one list a day. */
    public void choose(String partyId, String... letters) {
        String known = contacts.getOrDefault(partyId, "{}").replaceAll(",\"dailyList\":.*]", "");
        String list = letters.length == 0 ? "" : "\"" + String.join("\",\"", letters) + "\"";
        contacts.put(partyId, known.substring(0, known.length() - 1) + ",\"dailyList\":[" + list + "]}");
    }

    /** A party that is known has named a second contact. */
    public void second(String partyId, String email) {
        String known = contacts.getOrDefault(partyId, "{}");
        contacts.put(partyId, known.substring(0, known.length() - 1) + ",\"secondContact\":\"" + email + "\"}");
    }

    /** Forgets a contact. */
    public void forget(String partyId) {
        contacts.remove(partyId);
    }

    /** From now on every request fails, or none. */
    public void fail(boolean fails) {
        down = fails;
    }

    /** From now on no certificate has a PDF, or all have. */
    public void losePdfs(boolean lost) {
        pdfMissing = lost;
    }

    /** How many contacts were asked for. */
    public int asked() {
        return asked.get();
    }

    /** Where it listens. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void contact(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        String path = exchange.getRequestURI().getPath();
        String party = path.substring(path.lastIndexOf('/') + 1);
        String contact = contacts.getOrDefault(
                party + " " + exchange.getRequestURI().getQuery(), contacts.getOrDefault(party, ""));
        if (!ACCOUNT.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "application/problem+json", "{}".getBytes(StandardCharsets.UTF_8));
        } else if (contact.isEmpty()) {
            answer(
                    exchange,
                    404,
                    "application/problem+json",
                    "{\"type\":\"urn:keurwerk:problem:not-found\"}".getBytes(StandardCharsets.UTF_8));
        } else {
            answer(exchange, 200, "application/json", contact.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** As the portal answers: every kind has a form, and its words are in the reader's language. */
    private void taskKind(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String kind = path.substring(path.lastIndexOf('/') + 1);
        String language = exchange.getRequestHeaders().getFirst("Accept-Language");
        answer(exchange, 200, "application/json", """
                {"kind":"%1$s","actor":"OFFICE","title":"Doe %1$s (%2$s)","asked":"Wat %1$s vraagt","then":"Daarna."}""".formatted(kind, language).getBytes(StandardCharsets.UTF_8));
    }

    private void pdf(HttpExchange exchange) throws IOException {
        byte[] pdf = ("%PDF-1.7 " + exchange.getRequestURI()).getBytes(StandardCharsets.UTF_8);
        answer(exchange, pdfMissing ? 404 : 200, pdfMissing ? "application/problem+json" : "application/pdf", pdf);
    }

    private void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(down ? 503 : status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
