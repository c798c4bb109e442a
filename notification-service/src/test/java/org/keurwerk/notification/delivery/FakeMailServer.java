package org.keurwerk.notification.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A fake SMTP server that greets, accepts senders and gives one answer to every recipient: for the answers that a friendly server never gives. */
final class FakeMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String answerToRecipients;
    private final AtomicInteger connections = new AtomicInteger();
    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private final List<List<String>> delivered = new CopyOnWriteArrayList<>();
    private volatile boolean hangsUpAfterEachMail;

    FakeMailServer(String answerToRecipients) {
        this.answerToRecipients = answerToRecipients;
        try {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "fake-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    /** From now on one recipient is answered so. */
    void refuse(String address, String answer) {
        refused.put(address, answer);
    }

    /** The recipients of each mail that was handed in. */
    List<List<String>> delivered() {
        return delivered;
    }

    /** How often somebody connected. */
    int connections() {
        return connections.get();
    }

    /** From now on it closes the connection once a mail is complete. */
    void hangUpAfterEachMail() {
        hangsUpAfterEachMail = true;
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept();
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                    Writer out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.US_ASCII)) {
                connections.incrementAndGet();
                say(out, "220 fake");
                converse(in, out);
            } catch (IOException e) {
                // the other side hung up, or the test is over
            }
        }
    }

    private void converse(BufferedReader in, Writer out) throws IOException {
        List<String> recipients = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals("DATA")) {
                say(out, "354 go on");
                while (!".".equals(in.readLine())) {
                    // the mail itself
                }
                // noted before it is said: whoever hears the answer may look at once
                delivered.add(List.copyOf(recipients));
                say(out, "250 ok");
                if (hangsUpAfterEachMail) {
                    return;
                }
            } else if (line.startsWith("RCPT")) {
                String address = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                String answer = refused.getOrDefault(address, answerToRecipients);
                if (answer.startsWith("250")) {
                    recipients.add(address);
                }
                say(out, answer);
            } else if (line.startsWith("RSET") || line.startsWith("MAIL")) {
                recipients.clear();
                say(out, "250 ok");
            } else {
                say(out, line.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    private static void say(Writer out, String answer) throws IOException {
        out.write(answer + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
