package org.keurwerk.platform.status;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.keurwerk.platform.mail.Mailbox;

/**
 * Serves the status page, the mailbox and their JSON on one loopback port. A client that is slow to send or to read holds a
 * connection, never a thread, and only until {@link #IDLE_MILLIS} have passed without a byte. Bodies of requests are not read.
 */
public final class StatusServer {

    private static final int MOST_THREADS = 12;
    private static final int FEWEST_THREADS = 3;
    private static final long IDLE_MILLIS = 30_000;
    private static final int LONGEST_HEADER_BYTES = 8192;

    private final Server server;
    private final ServerConnector connector;

    private StatusServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /** Starts it; what it shows is asked anew for every request. */
    public static StatusServer start(
            int port, Supplier<PlatformStatus> status, PlatformStatus.Links links, Mailbox mailbox, Path docs)
            throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
        threads.setName("status-page");
        threads.setDaemon(true);
        Server server = new Server(threads);
        HttpConfiguration settings = new HttpConfiguration();
        settings.setSendServerVersion(false);
        settings.setRequestHeaderSize(LONGEST_HEADER_BYTES);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(settings));
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        server.addConnector(connector);
        Routes routes = new Routes(status, links, mailbox, new DocsPage(docs));
        server.setHandler(new Handler.Sequence(Assets.handler(ResourceFactory.of(server)), new Answering(routes)));
        server.setErrorHandler(new RefusedByServer(routes));
        try {
            server.start();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("The status page cannot be served", e);
        }
        return new StatusServer(server, connector);
    }

    /** Where it listens. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Ends it at once. */
    public void stop() {
        try {
            server.setStopTimeout(0);
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The status page could not be stopped", e);
        }
    }

    /** Asks the routes for a reply, and remembers a language that was chosen. */
    private static final class Answering extends Handler.Abstract {

        private final Routes routes;

        Answering(Routes routes) {
            this.routes = routes;
        }

        @Override
        public boolean handle(org.eclipse.jetty.server.Request asked, Response response, Callback callback) {
            Request request = Request.of(asked);
            if (request.parameter("lang") != null) {
                HttpCookie cookie = HttpCookie.build("lang", request.language().getLanguage())
                        .path("/")
                        .sameSite(HttpCookie.SameSite.LAX)
                        .build();
                Response.addCookie(response, cookie);
            }
            routes.answer(request).send(response, callback);
            return true;
        }
    }
}
