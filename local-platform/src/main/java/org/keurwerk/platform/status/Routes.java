package org.keurwerk.platform.status;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Which address is answered by what; whatever goes wrong becomes a problem as JSON for programs, as a page for people. */
final class Routes {

    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern MAIL = Pattern.compile("/mails/([^/]+)(/html|/parts/(\\d{1,4}))?");
    private static final Pattern MAIL_API = Pattern.compile("/api/mails/([^/]+)");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final StatusPage status;
    private final MailPages mails;
    private final DocsPage docs;
    private final Assets assets;
    private final Pages pages;

    Routes(StatusPage status, MailPages mails, DocsPage docs, Assets assets, Pages pages) {
        this.status = status;
        this.mails = mails;
        this.docs = docs;
        this.assets = assets;
        this.pages = pages;
    }

    Reply answer(Request request) {
        try {
            if (!READING.contains(request.method())) {
                throw new Problem(Problem.Kind.METHOD_NOT_ALLOWED);
            }
            return route(request);
        } catch (Problem problem) {
            return problem(request, problem);
        } catch (IOException e) {
            LOG.warn("{} could not be read", request.path(), e);
            return problem(request, new Problem(Problem.Kind.UNREADABLE));
        } catch (RuntimeException e) {
            LOG.error("{} could not be answered", request.path(), e);
            return problem(request, new Problem(Problem.Kind.INTERNAL_ERROR));
        }
    }

    private Reply route(Request request) throws IOException, Problem {
        String path = request.path();
        if (path.startsWith("/assets/")) {
            return assets.find(path.substring("/assets/".length()))
                    .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND));
        }
        return switch (path) {
            case "/" -> status.page(request);
            case "/api/status" -> json(status.json());
            case "/mails" -> mails.list(request);
            case "/api/mails" -> json(mails.json(request.parameter("to")));
            default -> routeInto(request);
        };
    }

    private Reply routeInto(Request request) throws IOException, Problem {
        String path = request.path();
        Matcher api = MAIL_API.matcher(path);
        if (api.matches()) {
            return json(mails.json(mails.find(api.group(1))));
        }
        Matcher mail = MAIL.matcher(path);
        if (mail.matches()) {
            String id = mail.group(1);
            if (mail.group(2) == null) {
                return mails.page(request, id);
            }
            return mail.group(3) == null ? mails.html(id) : mails.part(id, Integer.parseInt(mail.group(3)));
        }
        if (path.equals("/docs") || path.startsWith("/docs/")) {
            return docs.answer(request);
        }
        throw new Problem(Problem.Kind.NOT_FOUND);
    }

    private static Reply json(Object body) {
        return Reply.json(200, "application/json", JSON.writeValueAsBytes(body));
    }

    private Reply problem(Request request, Problem problem) {
        int code = problem.kind().status();
        Reply reply = request.isApi()
                ? Reply.json(
                        code,
                        "application/problem+json",
                        JSON.writeValueAsBytes(problem.asJson(new Texts(request.language()), request.path())))
                : Reply.page(
                        code,
                        pages.render(
                                "problem",
                                request,
                                Map.of("titleKey", problem.titleKey(), "detailKey", problem.detailKey())));
        return problem.kind() == Problem.Kind.METHOD_NOT_ALLOWED ? reply.header("Allow", "GET, HEAD") : reply;
    }
}
