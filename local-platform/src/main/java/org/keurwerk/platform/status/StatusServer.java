package org.keurwerk.platform.status;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.keurwerk.platform.mail.Mailbox;

/** Serves the status page, the mailbox and their JSON on one loopback port. */
public final class StatusServer {

    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService threads;

    private StatusServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /** Starts it; what it shows is asked anew for every request. */
    public static StatusServer start(
            int port, Supplier<PlatformStatus> status, PlatformStatus.Links links, Mailbox mailbox, Path docs)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        Pages pages = new Pages();
        Routes routes = new Routes(
                new StatusPage(status, links, pages),
                new MailPages(mailbox, pages),
                new DocsPage(docs, pages),
                new Assets(),
                pages);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "status-page");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, routes));
        server.start();
        return new StatusServer(server, threads);
    }

    /** Where it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Ends it at once. */
    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void answer(HttpExchange exchange, Routes routes) throws IOException {
        try (exchange) {
            Request request = Request.of(exchange);
            Reply reply = routes.answer(request);
            for (Map.Entry<String, String> header : reply.headers().entrySet()) {
                exchange.getResponseHeaders().set(header.getKey(), header.getValue());
            }
            if (request.parameter("lang") != null) {
                exchange.getResponseHeaders()
                        .set("Set-Cookie", "lang=" + request.language().getLanguage() + "; Path=/; SameSite=Lax");
            }
            byte[] body = reply.body();
            if (request.method().equals("HEAD")) {
                exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
                exchange.sendResponseHeaders(reply.status(), -1);
            } else {
                exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }
}
