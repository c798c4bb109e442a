package org.keurwerk.platform.status;

import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.http.pathmap.MatchedResource;
import org.eclipse.jetty.http.pathmap.PathMappings;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import org.keurwerk.platform.mail.Mailbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which address is answered by what; whatever goes wrong becomes a problem as JSON for programs, as a page for people. */
final class Routes {

    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

    private final PathMappings<Route> routes = new PathMappings<>();
    private final Pages pages = new Pages();

    /** Answers one request; {@code at} gives the part of the address with a name in braces. */
    private interface Route {
        Reply answer(Request request, UnaryOperator<String> at) throws IOException, Problem;
    }

    Routes(Supplier<PlatformStatus> status, PlatformStatus.Links links, Mailbox mailbox, DocsPage docs) {
        MailPages mails = new MailPages(mailbox, pages);
        route("/", (request, at) -> pages.page("status", request, Map.of("now", status.get(), "links", links)));
        route("/api/status", (request, at) -> Reply.json(status.get()));
        route("/mails", (request, at) -> mails.list(request));
        route("/mails/{id}", (request, at) -> mails.page(request, at.apply("id")));
        route("/mails/{id}/html", (request, at) -> mails.html(at.apply("id")));
        route("/mails/{id}/parts/{number}", (request, at) -> mails.part(at.apply("id"), at.apply("number")));
        route("/api/mails", (request, at) -> Reply.json(mailbox.mails(request.parameter("to"))));
        route("/api/mails/{id}", (request, at) -> Reply.json(mails.find(at.apply("id"))));
        route("/docs", (request, at) -> pages.page("docs", request, Map.of("documents", docs.documents())));
        routes.put("/docs/*", (request, at) -> docs.document(request));
    }

    private void route(String address, Route route) {
        routes.put(new UriTemplatePathSpec(address), route);
    }

    Reply answer(Request request) {
        try {
            if (!request.onlyReads()) {
                throw new Problem(405, "method-not-allowed");
            }
            MatchedResource<Route> found = routes.getMatched(request.path());
            if (found == null) {
                throw Problem.notFound();
            }
            Map<String, String> parts = found.getPathSpec() instanceof UriTemplatePathSpec template
                    ? template.getPathParams(request.path())
                    : Map.of();
            return found.getResource().answer(request, name -> parts.getOrDefault(name, ""));
        } catch (Problem problem) {
            return told(problem, request);
        } catch (IOException e) {
            LOG.warn("{} could not be read", request.path(), e);
            return told(new Problem(500, "unreadable"), request);
        } catch (RuntimeException e) {
            LOG.error("{} could not be answered", request.path(), e);
            return told(new Problem(500, "internal-error"), request);
        }
    }

    /** What the server itself refuses, before it asks for a route. */
    Reply refused(int status, Request request) {
        String name =
                switch (status) {
                    case 404 -> "not-found";
                    case 405 -> "method-not-allowed";
                    case 413, 414, 431 -> "request-too-large";
                    default -> status < 500 || status == 505 ? "unreadable-request" : "internal-error";
                };
        return told(new Problem(status, name), request);
    }

    private Reply told(Problem problem, Request request) {
        Map<String, Object> described = problem.described(request);
        Reply reply = request.isApi()
                ? Reply.problem(problem.status(), described)
                : Reply.page(problem.status(), pages.render("problem", request, described));
        return problem.status() == 405 ? reply.header("Allow", "GET, HEAD") : reply;
    }
}
